import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { getChangedDocumentsSince, type RxStorage } from "rxdb";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  arrivedEverything,
  caseIn,
  note,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { takeDiskImage } from "../testing/diskImage.ts";
import { openedVault } from "../testing/openedVault.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { CaseView, Replica } from "./Replica.ts";
import { unsealJson } from "./sealing.ts";

const CASE = "case-1";
const NAME = "欧阳擦除";

let county: MockCounty;
const open: Replica[] = [];
beforeEach(() => {
  county = new MockCounty();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function opened(
  machine: Machine,
  options: Parameters<Machine["open"]>[0] = {},
) {
  const replica = await machine.open(options);
  open.push(replica);
  return replica;
}
async function closed(replica: Replica) {
  open.splice(open.indexOf(replica), 1);
  await replica.close();
}

async function endedCase(replica: Replica): Promise<string> {
  await submit(replica, CASE, NAME);
  await takeIn(replica, CASE);
  const { materialId, bytes, sha256 } = await replica.keepScan(
    new Blob([`${NAME}的身份证`.repeat(20)], { type: "image/jpeg" }),
  );
  await replica.act(
    "materialAdded",
    CASE,
    { materialId, materialCode: "M0001", bytes, sha256 },
    { name: NAME, mediaType: "image/jpeg", pages: 1 },
  );
  await note(replica, CASE, `${NAME}来过`);
  await replica.act("withdrawn", CASE, {}, { reason: `${NAME}不办了` });
  await arrivedEverything(replica);
  await until(replica.syncStatus(), ({ scansWaiting }) => scansWaiting === 0);
  return materialId;
}

const isErased = (view: CaseView) => view.state.erased !== null;
const saying = ({ journal }: CaseView) =>
  journal
    .filter(({ header }) => header?.actor.type === "staff")
    .filter(({ bodyText }) => bodyText !== null);

async function expectForgotten(replica: Replica, materialId: string) {
  const view = await caseIn(replica, CASE, isErased);
  expect(saying(view)).toEqual([]);
  expect(view).toMatchObject({ applicant: null, queryCode: null, form: {} });
  expect(view.state.stage).toBe("withdrawn");
  expect(await replica.scan(materialId)).toBeNull();
  expect(await replica.exportOwnEntries()).not.toContain(NAME);
  const found = await until(
    replica.cases({ search: NAME, limit: 10 }),
    () => true,
  );
  expect(found).toEqual([]);
}

describe("[W9] at a station, a case of somebody who was erased", () => {
  test("says nothing of him: not in the case, the outbox, the scans, or in what is searched", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    const materialId = await endedCase(replica);
    await replica.saveDraft(`act-${CASE}-note`, null, { words: NAME });
    const before = await until(
      replica.cases({ search: NAME, limit: 10 }),
      (cases) => cases.length > 0,
    );
    expect(before).toMatchObject([{ caseId: CASE }]);
    county.eraseByLaw(CASE);
    await replica.syncNow();
    await expectForgotten(replica, materialId);
    expect(await until(replica.drafts(), () => true)).toEqual([]);
    // Nor does anything come back of what is pushed, pulled or repaired.
    await replica.syncNow();
    await closed(replica);
    await expectForgotten(await opened(machine), materialId);
  });

  test("takes no draft with it that is about another case, nor one that is begun afterwards", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    await endedCase(replica);
    const draftIds = async () =>
      (await until(replica.drafts(), () => true))
        .map(({ draftId }) => draftId)
        .sort();
    for (const id of [CASE, `${CASE}-0`, `x-${CASE}`])
      await replica.saveDraft(`act-${id}-note`, null, {});
    await replica.saveDraft("draft-of-it", null, { caseId: CASE });
    county.eraseByLaw(CASE);
    await replica.syncNow();
    await caseIn(replica, CASE, isErased);
    const others = [`act-${CASE}-0-note`, `act-x-${CASE}-note`].sort();
    expect(await draftIds()).toEqual(others);
    await replica.saveDraft(`act-${CASE}-revoke`, null, {});
    await note(replica, CASE, "擦除之后写的");
    await arrivedEverything(replica);
    await replica.syncNow();
    await replica.syncNow();
    expect(await draftIds()).toEqual([...others, `act-${CASE}-revoke`].sort());
  });

  test("leaves nothing on the disk that opens with the keys of the vault", async () => {
    const machine = await aMachine(county, "village1");
    const { storage, readAll } = peeked(await openedVault(machine.session));
    const replica = await opened(machine, { innerStorage: storage });
    await endedCase(replica);
    await until(
      replica.cases({ search: NAME, limit: 10 }),
      (found) => found.length > 0,
    );
    expect(await readAll()).toContain(NAME);
    county.eraseByLaw(CASE);
    await replica.syncNow();
    await caseIn(replica, CASE, isErased);
    await replica.syncNow();
    expect(await readAll()).not.toContain(NAME);
  });

  test("[M2] isn't brought back by an older copy of the disk", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine, { storage: "dexie" });
    const materialId = await endedCase(replica);
    await replica.syncNow();
    await closed(replica);
    const image = await takeDiskImage(machine.namePrefix);
    const again = await opened(machine, { storage: "dexie" });
    county.eraseByLaw(CASE);
    await again.syncNow();
    await caseIn(again, CASE, isErased);
    await closed(again);
    await image.putBack();
    const restored = await opened(machine, { storage: "dexie" });
    await restored.syncNow();
    await expectForgotten(restored, materialId);
    expect(county.journals.journal(CASE).flatMap(bodyOf)).toEqual([]);
  });

  test("takes with it what was written about him before and arrives later, once it has arrived", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    const materialId = await endedCase(replica);
    machine.line.cut();
    await note(replica, CASE, `${NAME}又来过`);
    county.eraseByLaw(CASE);
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
    county.eraseByLaw(CASE);
    await replica.syncNow();
    await caseIn(replica, CASE, (view) => saying(view).length === 0);
    await expectForgotten(replica, materialId);
  });

  test("is forgotten by an author whom it has left", async () => {
    const machine = await aMachine(county, "village1");
    const replica = await opened(machine);
    await endedCase(replica);
    county.endScope(machine.session.actor.staffId, CASE);
    await replica.syncNow();
    const own = await caseIn(replica, CASE, ({ ownOnly }) => ownOnly);
    expect(saying(own)).not.toEqual([]);
    county.eraseByLaw(CASE);
    await replica.syncNow();
    await caseIn(replica, CASE, (view) => saying(view).length === 0);
    expect(await replica.exportOwnEntries()).not.toContain(NAME);
  });
});

const bodyOf = ({ bodyText }: { bodyText: string | null }) =>
  bodyText !== null && bodyText.includes(NAME) ? [bodyText] : [];

/** A storage in memory, and everything that lies in it, opened. */
function peeked({ keys }: Awaited<ReturnType<typeof openedVault>>) {
  const memory = getRxStorageMemory() as RxStorage<unknown, unknown>;
  const stores: {
    name: string;
    primary: string;
    paths: readonly string[];
    all(): Promise<Record<string, unknown>[]>;
  }[] = [];
  const storage: RxStorage<unknown, unknown> = {
    ...memory,
    async createStorageInstance(params) {
      const instance = await memory.createStorageInstance(params);
      const { schema } = params as unknown as {
        schema: { primaryKey: string | { key: string }; properties: object };
      };
      const primary =
        typeof schema.primaryKey === "string"
          ? schema.primaryKey
          : schema.primaryKey.key;
      stores.push({
        name: params.collectionName,
        primary,
        paths: Object.keys(schema.properties),
        all: async () =>
          (await getChangedDocumentsSince(instance, 10_000)).documents as never,
      });
      return instance;
    },
  };
  const readAll = async () => {
    const texts: string[] = [];
    for (const { name, primary, paths, all } of stores)
      for (const document of await all())
        for (const path of paths) {
          const value = document[path];
          if (typeof value !== "string") continue;
          texts.push(
            JSON.stringify(
              await unsealJson(
                keys,
                `${name}|${String(document[primary])}|${path}`,
                value,
              ).catch(() => value),
            ),
          );
        }
    return texts.join("\n");
  };
  return { storage, readAll };
}
