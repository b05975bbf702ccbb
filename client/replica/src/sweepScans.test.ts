import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { hashText } from "@onedoor/domain/hash";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import { afterEach, beforeEach, expect, test } from "vitest";
import { arrivedEverything, submit } from "../testing/caseActs.ts";
import { openedVault } from "../testing/openedVault.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import { MaterialVault } from "./MaterialVault.ts";
import type { Replica } from "./Replica.ts";
import { uuidv7 } from "./uuidv7.ts";
import { vaultNamesOf } from "./vaultNames.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const EVENING = instantOfEpochMs(Date.UTC(2026, 10, 2, 1));
const ORPHAN = "without-a-row";
let now: Instant;
let county: MockCounty;
let machine: Machine;
let open: Replica;
/** What the next page's id is made of; null: chance. */
let nextId: Uint8Array<ArrayBuffer> | null;

beforeEach(async () => {
  now = EVENING;
  nextId = null;
  county = new MockCounty();
  machine = await aMachine(county, "village1", () => now);
  open = await opened();
});
afterEach(() => open.close());

test("[U7] a day later the vault has let go of pages that no case and no draft has, and of no others", async () => {
  machine.line.cut();
  const ofNobody = await keep("taken away again");
  const ofDraft = await keep("in a draft");
  await open.saveDraft("draft-1", null, { scans: [ofDraft] });
  await submit(open, "case-1");
  const ofCase = await keep("in a case");
  await add(ofCase);
  await orphan();
  expect(await areHere()).toEqual([true, true, true, true]);

  now = instantOfEpochMs(epochMsOf(now) + DAY_MS + 1);
  const ofToday = await keep("of today");
  await swept();
  expect(await areHere(ofToday)).toEqual([false, true, true, false, true]);
  await reopen();
  expect(await areHere(ofToday)).toEqual([false, true, true, false, true]);

  function areHere(...others: { materialId: string }[]) {
    const ids = [ofNobody, ofDraft, ofCase, { materialId: ORPHAN }, ...others];
    return Promise.all(ids.map(({ materialId }) => isHere(materialId)));
  }
});

test("[U7] a page whose entry is on record, and whose case a crash kept from being noted, goes to the county after all", async () => {
  await submit(open, "case-1");
  // The entry before the row: what lies on the disk is what a crash between the act and the note leaves.
  const random = crypto.getRandomValues(new Uint8Array(10));
  const materialId = uuidv7(now, random);
  await add({ materialId, ...DIGEST });
  await arrivedEverything(open);
  nextId = random;
  expect(await keep(WORDS)).toEqual({ materialId, ...DIGEST });
  await reopen();
  await orphan();
  expect(county.materials.has(materialId)).toBe(false);

  now = instantOfEpochMs(epochMsOf(now) + DAY_MS + 1);
  await swept();
  await reopen();
  await expect
    .poll(() => new TextDecoder().decode(county.materials.get(materialId)))
    .toBe(WORDS);
});

const WORDS = "in a case that nobody noted";
const DIGEST = { bytes: WORDS.length, sha256: hashText(WORDS) };

function opened(): Promise<Replica> {
  return machine.open({
    storage: "dexie",
    ports: {
      ...machine.ports,
      randomBytes: (length) => nextId ?? machine.ports.randomBytes(length),
    },
  });
}

async function reopen(): Promise<void> {
  await open.close();
  open = await opened();
}

function keep(words: string) {
  const keeping = open.keepScan(new Blob([words]));
  nextId = null;
  return keeping;
}

async function add(page: {
  materialId: string;
  bytes: number;
  sha256: string;
}): Promise<void> {
  const { materialId, bytes, sha256 } = page;
  await open.act(
    "materialAdded",
    "case-1",
    { materialId, bytes, sha256, materialCode: "M0001" },
    { name: "身份证", mediaType: "image/jpeg", pages: 1 },
  );
}

async function isHere(materialId: string): Promise<boolean> {
  return (await open.scan(materialId)) !== null;
}

/** A page of the vault whose row a crash kept from being written. */
async function orphan(): Promise<void> {
  await open.close();
  const { vaultId, keys } = await openedVault(machine.session);
  const { materials } = vaultNamesOf(vaultId, machine.namePrefix);
  const vault = new MaterialVault(materials, keys);
  await vault.keep(ORPHAN, new TextEncoder().encode("a page"), now);
  await vault.close();
  open = await opened();
}

/** Opens the station, and waits for its sweep: pages without a row are the last that it looks at. */
async function swept(): Promise<void> {
  await reopen();
  await expect.poll(() => isHere(ORPHAN)).toBe(false);
}
