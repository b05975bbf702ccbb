import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { describe, expect, test } from "vitest";
import {
  arrivedEverything,
  caseIn,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { fillCounty } from "../testing/fillCounty.ts";
import { aMachine } from "../testing/openStation.ts";
import { sealJson, unsealJson } from "./sealing.ts";
import { keysOfSecret, newVaultSecret } from "./vaultKeys.ts";

describe("what lies on the disk", () => {
  test("[D22] no name, number, form, draft, item or page of a case can be read in it", async () => {
    const county = new MockCounty();
    fillCounty(county, 20);
    const machine = await aMachine(county, "village1");
    const replica = await machine.open({ storage: "dexie" });
    await until(
      replica.syncStatus(),
      ({ firstCopy }) => firstCopy.done && firstCopy.cases === 20,
    );
    await submit(replica, "case-1", "欧阳密封");
    await takeIn(replica, "case-1");
    await replica.saveDraft("draft-1", null, { name: "司马草稿" });
    await replica.keepScan(
      new Blob(["一页扫描件的内容".repeat(50)], { type: "image/jpeg" }),
    );
    await arrivedEverything(replica);
    await caseIn(replica, "case-1", (view) => view.arrival === "arrived");
    await replica.close();

    const raw = await everythingOnDisk();
    expect(raw).toContain("case-1");
    expect(raw).toContain("case-of-filled-00017");
    const secrets = [
      "演示17",
      "欧阳密封",
      "司马草稿",
      "王演示",
      "990101194001012054",
      "13800000000",
      "一页扫描件的内容",
      "staff-village1",
      "st-990101100201",
      "高龄老年人",
      "documentNumber",
    ];
    for (const secret of secrets)
      expect(raw.includes(secret), secret).toBe(false);
  });

  test("a sealed value opens for its own field and key only", async () => {
    const keys = await keysOfSecret(newVaultSecret());
    const others = await keysOfSecret(newVaultSecret());
    const sealed = await sealJson(keys, "cases|case-1|sealed", {
      name: "王演示",
    });
    expect(await unsealJson(keys, "cases|case-1|sealed", sealed)).toEqual({
      name: "王演示",
    });
    await expect(
      unsealJson(keys, "cases|case-2|sealed", sealed),
    ).rejects.toThrow();
    await expect(
      unsealJson(others, "cases|case-1|sealed", sealed),
    ).rejects.toThrow();
    const swapped = sealed.replace(keys.kid, others.kid);
    await expect(
      unsealJson(others, "cases|case-1|sealed", swapped),
    ).rejects.toThrow();
    expect(await sealJson(keys, "cases|case-1|sealed", 1)).not.toBe(
      await sealJson(keys, "cases|case-1|sealed", 1),
    );
  });

  test("a secret gives the same keys each time, which can't be taken out", async () => {
    const secret = newVaultSecret();
    const keys = await keysOfSecret(secret);
    const again = await keysOfSecret(secret);
    expect(
      await unsealJson(again, "a", await sealJson(keys, "a", "王演示")),
    ).toBe("王演示");
    expect(keys.seal.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", keys.seal)).rejects.toThrow();
  });
});

/** All that IndexedDB holds, as text; bytes are read as UTF-8. */
async function everythingOnDisk(): Promise<string> {
  const parts: string[] = [];
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await promised(indexedDB.open(name));
    for (const store of Array.from(database.objectStoreNames)) {
      const objects = database.transaction(store).objectStore(store);
      const keys = await promised(objects.getAllKeys());
      const values = await promised(objects.getAll());
      parts.push(JSON.stringify([name, store, keys]), textOf(values));
    }
    database.close();
  }
  return parts.join("\n");
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${textOf(inner)}`)
      .join("\n");
  return String(value);
}

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("failed"));
  });
}
