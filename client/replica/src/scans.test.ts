import "fake-indexeddb/auto";
import { thumbnailIdOf } from "@onedoor/domain/materialBytes";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { arrivedEverything, submit, until } from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import { FIRST_PIECE_BYTES } from "./ScanUploads.ts";
import type { Replica } from "./Replica.ts";

let county: MockCounty;
const open: Replica[] = [];
beforeEach(() => {
  county = new MockCounty();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function opened(machine: Machine) {
  const replica = await machine.open({ storage: "dexie" });
  open.push(replica);
  return replica;
}

/** A page of two and a half chunks, every byte of it told from its neighbours. */
function aPage(): Blob {
  const bytes = Uint8Array.from(
    { length: 2_621_440 },
    (_, i) => (i * 31 + (i >> 8)) % 251,
  );
  return new Blob([bytes], { type: "image/jpeg" });
}

/** The head of a picture of so many pixels, and nothing behind it. */
function pngOf(width: number, height: number): Blob {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  bytes.set(new TextEncoder().encode("IHDR"), 12);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return new Blob([bytes], { type: "image/png" });
}

async function withScan(
  replica: Replica,
  caseId: string,
  page = aPage(),
  small: Blob | null = null,
) {
  const kept = await replica.keepScan(page, small);
  await replica.act(
    "materialAdded",
    caseId,
    {
      materialId: kept.materialId,
      materialCode: "M0001",
      bytes: kept.bytes,
      sha256: kept.sha256,
    },
    { name: "身份证", mediaType: "image/jpeg", pages: 1 },
  );
  return kept;
}

describe("[D23] a scanned page", () => {
  test("is kept without a line, outlives the page of the app, and arrives after its case", async () => {
    const machine = await aMachine(county, "village1");
    const first = await opened(machine);
    machine.line.cut();
    await submit(first, "case-1");
    const kept = await withScan(first, "case-1");
    expect((await until(first.syncStatus(), () => true)).scansWaiting).toBe(1);
    open.pop();
    await first.close();

    const second = await opened(machine);
    const again = await second.scan(kept.materialId);
    expect(again?.size).toBe(kept.bytes);
    expect(again?.type).toBe("image/jpeg");
    machine.line.mend();
    await second.syncNow();
    await until(second.syncStatus(), (status) => status.scansWaiting === 0);
    const arrived = county.materials.get(kept.materialId);
    expect(arrived?.length).toBe(kept.bytes);
    expect(await sha256Of(arrived)).toBe(kept.sha256);
    const uploads = machine.line.asked.findIndex((one) =>
      one.startsWith("POST"),
    );
    expect(uploads).toBeGreaterThan(machine.line.asked.indexOf("PushEntries"));
  });

  test("that breaks off goes on where it stopped", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    machine.line.cutAfter("PATCH");
    const kept = await withScan(replica, "case-1");
    await until(replica.syncStatus(), (status) => status.line === "offline");
    expect(county.materials.get(kept.materialId)?.length).toBe(
      FIRST_PIECE_BYTES,
    );
    const before = machine.line.asked.length;
    machine.line.mend();
    await replica.syncNow();
    await until(replica.syncStatus(), (status) => status.scansWaiting === 0);
    const more = machine.line.asked.slice(before);
    expect(more.filter((one) => one.startsWith("POST /materials"))).toEqual([]);
    expect(await sha256Of(county.materials.get(kept.materialId))).toBe(
      kept.sha256,
    );
  });

  test("[U8] comes after the small pictures of all, and as many a day as the budget allows", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    await replica.setUploadBudget(2);
    machine.line.cut();
    await submit(replica, "case-1");
    const small = new Blob(["a small picture"]);
    const pages = [
      await withScan(replica, "case-1", aPage(), small),
      await withScan(replica, "case-1", aPage(), small),
    ];
    machine.line.mend();
    await replica.syncNow();
    await until(replica.syncStatus(), (status) => status.scansWaiting === 1);
    // A page larger than the budget of a day goes as the first of it.
    for (const { materialId } of pages)
      expect(county.materials.get(thumbnailIdOf(materialId))?.length).toBe(
        small.size,
      );
    const [first, second] = county.materials.keys();
    expect([first, second]).toEqual(
      pages.map(({ materialId }) => thumbnailIdOf(materialId)),
    );
    const { sentTodayBytes } = await until(replica.uploadBudget(), () => true);
    expect(sentTodayBytes).toBe(pages[0]?.bytes);

    await replica.setUploadBudget(null);
    await until(replica.syncStatus(), (status) => status.scansWaiting === 0);
    for (const { materialId, bytes } of pages)
      expect(county.materials.get(materialId)?.length).toBe(bytes);
  });

  test("[U8] that yesterday's budget held back goes on another day", async () => {
    let ms = Date.UTC(2026, 8, 21, 2);
    const machine = await aMachine(county, "village1", () =>
      instantOfEpochMs((ms += 1)),
    );
    const replica = await opened(machine);
    await replica.setUploadBudget(2);
    await submit(replica, "case-1");
    for (let page = 0; page < 2; page += 1) await withScan(replica, "case-1");
    await until(replica.syncStatus(), (status) => status.scansWaiting === 1);
    await replica.syncNow();
    expect((await until(replica.syncStatus(), () => true)).scansWaiting).toBe(
      1,
    );
    ms += 86_400_000;
    await replica.syncNow();
    await until(replica.syncStatus(), (status) => status.scansWaiting === 0);
  });

  test("[U9] that who examines the case asks for goes ahead of all others, whatever the budget", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    await replica.setUploadBudget(2);
    await submit(replica, "case-1");
    const pages = [];
    for (let page = 0; page < 3; page += 1)
      pages.push(await withScan(replica, "case-1"));
    await until(replica.syncStatus(), (status) => status.scansWaiting === 2);
    const [first, second, third] = pages.map(({ materialId }) => materialId);
    if (third === undefined) throw new Error("there is no third page");
    const desk = await opened(await aMachine(county, "reviewer1"));
    await until(desk.case("case-1"), (view) => view !== null);
    const asked = { materialId: third };
    expect(
      await desk.act("originalRequested", "case-1", asked, {}),
    ).toMatchObject({ ok: true });
    await arrivedEverything(desk);
    await until(replica.syncStatus(), (status) => status.scansWaiting === 1);
    expect([...county.materials.keys()]).toEqual([first, third]);
    expect(county.materials.has(second ?? "")).toBe(false);
    const { sentTodayBytes } = await until(replica.uploadBudget(), () => true);
    expect(sentTodayBytes).toBe(2 * (pages[0]?.bytes ?? 0));
  });

  test("[U3] that the county won't have is sent once, stays readable, and is told with its reason", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    await submit(replica, "case-1");
    const bomb = pngOf(60_000, 60_000);
    const kept = await withScan(replica, "case-1", bomb);
    const refused = await until(
      replica.refusedScans(),
      (pages) => pages.length > 0,
    );
    expect(refused).toEqual([
      {
        materialId: kept.materialId,
        caseId: "case-1",
        mediaType: "image/png",
        reason: "tooManyPixels",
      },
    ]);
    await until(replica.syncStatus(), (status) => status.scansWaiting === 0);
    const tries = () =>
      machine.line.asked.filter((one) => one.startsWith("POST /materials"));
    expect(tries()).toHaveLength(1);
    await replica.syncNow();
    expect(tries()).toHaveLength(1);
    expect((await replica.scan(kept.materialId))?.size).toBe(bomb.size);
  });

  test("without a case waits, and holds up no other", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    await replica.keepScan(new Blob(["left lying"]));
    await submit(replica, "case-1");
    const kept = await withScan(replica, "case-1");
    await until(
      replica.syncStatus(),
      (status) =>
        status.scansWaiting === 1 &&
        county.materials.get(kept.materialId)?.length === kept.bytes,
    );
    expect([...county.materials.keys()]).toEqual([kept.materialId]);
    expect(await replica.scan("unknown")).toBeNull();
  });
});

async function sha256Of(bytes: Uint8Array | undefined): Promise<string> {
  const digest = await crypto.subtle.digest(
    "SHA-256",
    new Uint8Array(bytes ?? []),
  );
  return Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
