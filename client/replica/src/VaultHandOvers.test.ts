import "fake-indexeddb/auto";
import { decideHandOver } from "@onedoor/domain/decideHandOver";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accept, caseIn, submit, takeIn, until } from "../testing/caseActs.ts";
import { readableValues } from "../testing/readableValues.ts";
import { aMachine, BASE_URL, type Machine } from "../testing/openStation.ts";
import { openReplica } from "./openReplica.ts";
import type { HandOvers, OfferedDraft, Replica } from "./Replica.ts";
import type { StoredSession } from "./session.ts";
import { makeVault, type OpenVault, wipeVault } from "./vaults.ts";

const CONTENT = { name: "王德福", residentId: "990101194001011234" };
const PASSPHRASE = "河畔村的老槐树开花了";

let computer: Machine;
let giver: OpenVault;
let receiver: OpenVault;
const open: Replica[] = [];

beforeEach(async () => {
  computer = await aMachine(new MockCounty(), "village1");
  giver = await vaultOf("morning", "早班");
  receiver = await vaultOf("evening", "晚班");
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

/** A vault with real locks and keys, of an official of the computer's station. */
async function vaultOf(
  accountId: string,
  displayName: string,
  at: { stationId?: string | null } = {},
): Promise<OpenVault> {
  const session: StoredSession = {
    ...computer.session,
    accountId,
    displayName,
    actor: { ...computer.session.actor, staffId: `staff-${accountId}`, ...at },
  };
  return makeVault(session, PASSPHRASE, computer.ports);
}

/** The vault, opened without a line: its desk, and what has to do with other desks. */
async function at(
  vault: OpenVault,
): Promise<{ replica: Replica; shift: HandOvers }> {
  computer.line.cut();
  const replica = await openReplica(vault, {
    baseUrl: BASE_URL,
    storage: "dexie",
    ports: computer.ports,
    namePrefix: computer.namePrefix,
  });
  open.push(replica);
  return { replica, shift: await replica.handOvers() };
}

async function leave(replica: Replica) {
  open.splice(open.indexOf(replica), 1);
  await replica.close();
}

/** Was here once, so that colleagues can hand something over; left again. */
async function wasHere(vault: OpenVault) {
  const { replica, shift } = await at(vault);
  await shift.look();
  await leave(replica);
}

const draftsOf = (replica: Replica) => until(replica.drafts(), () => true);

/** The giver hands a draft with a page over, and leaves. */
async function handOver(materialIds: readonly string[] = []) {
  const { replica, shift } = await at(giver);
  await replica.saveDraft("draft-1", null, CONTENT);
  await shift
    .give([{ draftId: "draft-1", content: CONTENT, materialIds }], "evening")
    .finally(() => leave(replica));
}

async function onlyOffer(shift: HandOvers): Promise<OfferedDraft> {
  const offers = await shift.look();
  expect(offers).toHaveLength(1);
  return offers[0] as OfferedDraft;
}

describe("[K6] a draft that is handed over", () => {
  test("reaches a colleague whose vault was locked, who goes on with it in his own chain", async () => {
    await wasHere(receiver);
    await handOver();
    const { replica, shift } = await at(receiver);
    const offer = await onlyOffer(shift);
    expect(offer).toMatchObject({
      content: CONTENT,
      from: { accountId: "morning", displayName: "早班" },
    });
    expect(await shift.take(offer.parcelId)).toBe(true);
    expect(await draftsOf(replica)).toMatchObject([
      {
        draftId: "draft-1",
        content: CONTENT,
        takenOverFrom: { displayName: "早班" },
      },
    ]);

    await submit(replica, "case-1");
    await takeIn(replica, "case-1");
    await accept(replica, "case-1");
    const { journal } = await caseIn(
      replica,
      "case-1",
      ({ state }) => state.stage === "accepted",
    );
    for (const { header } of journal)
      expect(header?.actor).toMatchObject({ staffId: "staff-evening" });
    expect(await shift.look()).toEqual([]);
  });

  test("says after every change by whom it was begun", async () => {
    await wasHere(receiver);
    await handOver();
    const { replica, shift } = await at(receiver);
    await shift.take((await onlyOffer(shift)).parcelId);
    await replica.saveDraft("draft-1", null, { ...CONTENT, phone: "1" });
    expect(await draftsOf(replica)).toMatchObject([
      { content: { phone: "1" }, takenOverFrom: { displayName: "早班" } },
    ]);
  });

  test("stays with its giver, marked and not to be changed, until it is taken; then it is gone from his vault", async () => {
    await wasHere(receiver);
    await handOver();
    const before = await at(giver);
    await before.shift.look();
    expect(await draftsOf(before.replica)).toMatchObject([
      {
        content: CONTENT,
        handedTo: { accountId: "evening", isReturned: false },
      },
    ]);
    await expect(before.replica.saveDraft("draft-1", null, {})).rejects.toThrow(
      "handed over",
    );
    await leave(before.replica);

    const { replica, shift } = await at(receiver);
    await shift.take((await onlyOffer(shift)).parcelId);
    await leave(replica);
    const after = await at(giver);
    await after.shift.look();
    expect(await draftsOf(after.replica)).toEqual([]);
    expect(await after.shift.callBack("draft-1")).toBe(false);
    expect(await parcels()).toEqual([]);
  });

  test("is nobody else's: a third official of the station finds nothing", async () => {
    const third = await vaultOf("night", "夜班");
    await wasHere(receiver);
    await wasHere(third);
    await handOver();
    const { replica, shift } = await at(third);
    expect(await shift.look()).toEqual([]);
    expect(await draftsOf(replica)).toEqual([]);
  });

  test("[K2] tells nobody who looks at the disk a name or a number, nor from whom to whom it goes", async () => {
    await wasHere(receiver);
    const { replica } = await at(giver);
    const { materialId } = await replica.keepScan(aPage());
    await leave(replica);
    await handOver([materialId]);
    const disk = await readableValues(computer.values);
    expect(disk).toContain("parcel:");
    for (const secret of [
      ...Object.values(CONTENT),
      "早班",
      "staff-morning",
      "page of a paper",
    ])
      expect(disk).not.toContain(secret);
    for (const parcel of await parcels())
      for (const { vaultId, session } of [giver, receiver]) {
        expect(parcel).not.toContain(vaultId);
        expect(parcel).not.toContain(session.accountId);
      }
  });

  test("takes its scanned pages along, and leaves none behind", async () => {
    await wasHere(receiver);
    const first = await at(giver);
    const { materialId } = await first.replica.keepScan(aPage());
    await leave(first.replica);
    await handOver([materialId]);
    const { replica, shift } = await at(receiver);
    await shift.take((await onlyOffer(shift)).parcelId);
    const page = await replica.scan(materialId);
    expect(page?.type).toBe("image/jpeg");
    expect(await page?.text()).toBe("page of a paper");
    await leave(replica);
    const after = await at(giver);
    await after.shift.look();
    expect(await after.replica.scan(materialId)).toBeNull();
  });

  test("comes back when it is called back, and no colleague takes it any more", async () => {
    await wasHere(receiver);
    await handOver();
    const later = await at(receiver);
    const offer = await onlyOffer(later.shift);
    const { replica, shift } = await at(giver);
    expect(await shift.callBack("draft-1")).toBe(true);
    expect(await draftsOf(replica)).toMatchObject([{ handedTo: null }]);
    await replica.saveDraft("draft-1", null, CONTENT);
    expect(await later.shift.take(offer.parcelId)).toBe(false);
    expect(await parcels()).toEqual([]);
  });

  test("comes back when its receiver doesn't want it, and its giver is told", async () => {
    await wasHere(receiver);
    await handOver();
    const other = await at(receiver);
    const offer = await onlyOffer(other.shift);
    expect(await other.shift.decline(offer.parcelId)).toBe(true);
    const { replica, shift } = await at(giver);
    await shift.look();
    expect(await draftsOf(replica)).toMatchObject([
      { handedTo: { accountId: "evening", isReturned: true } },
    ]);
    await replica.saveDraft("draft-1", null, CONTENT);
    expect(await draftsOf(replica)).toMatchObject([{ handedTo: null }]);
    expect(await parcels()).toEqual([]);
  });

  test("comes back by itself from who has moved to another station meanwhile", async () => {
    await wasHere(receiver);
    await handOver();
    const { session } = receiver;
    const actor = { ...session.actor, stationId: "st-990101100202" };
    expect(decideHandOver(giver.session.actor, actor).ok).toBe(false);
    const moved = await at({ ...receiver, session: { ...session, actor } });
    expect(await moved.shift.look()).toEqual([]);
    const { replica, shift } = await at(giver);
    await shift.look();
    expect(await draftsOf(replica)).toMatchObject([
      { handedTo: { isReturned: true } },
    ]);
  });

  test("can go back and forth, pages and all", async () => {
    await wasHere(giver);
    await wasHere(receiver);
    const morning = await at(giver);
    const { materialId } = await morning.replica.keepScan(aPage());
    await leave(morning.replica);
    await handOver([materialId]);
    const evening = await at(receiver);
    await evening.shift.take((await onlyOffer(evening.shift)).parcelId);
    const draft = {
      draftId: "draft-1",
      content: CONTENT,
      materialIds: [materialId],
    };
    await evening.shift.give([draft], "morning");
    const { replica, shift } = await at(giver);
    await shift.take((await onlyOffer(shift)).parcelId);
    expect(await draftsOf(replica)).toMatchObject([
      { draftId: "draft-1", takenOverFrom: { displayName: "晚班" } },
    ]);
    expect(await (await replica.scan(materialId))?.text()).toBe(
      "page of a paper",
    );
  });
});

describe("[K6] a hand-over that a crash has cut short", () => {
  /** The computer goes off as a value of this kind is written; `after`: as many are written before. */
  function dieAt(name: RegExp, after: number) {
    let left = after;
    const { put } = computer.values;
    computer.values.put = async (key, value) => {
      if (name.test(key) && (left -= 1) < 0) throw new Error("power cut");
      return put.call(computer.values, key, value);
    };
    return () => void (computer.values.put = put);
  }

  test("before the parcel was there leaves the draft with its giver", async () => {
    await wasHere(receiver);
    const mend = dieAt(/^parcel:/, 0);
    await expect(handOver()).rejects.toThrow("power cut");
    mend();
    const { replica, shift } = await at(giver);
    await shift.look();
    expect(await draftsOf(replica)).toMatchObject([{ handedTo: null }]);
  });

  test("while it was taken is finished by its receiver, whatever the giver does meanwhile", async () => {
    await wasHere(receiver);
    await handOver();
    const first = await at(receiver);
    const offer = await onlyOffer(first.shift);
    const mend = dieAt(/^parcel:/, 1);
    await expect(first.shift.take(offer.parcelId)).rejects.toThrow("power cut");
    mend();
    await leave(first.replica);

    const other = await at(giver);
    expect(await other.shift.callBack("draft-1")).toBe(false);
    const { replica, shift } = await at(receiver);
    expect(await shift.look()).toEqual([]);
    expect(await draftsOf(replica)).toHaveLength(1);
    expect(await parcels()).toEqual([]);
  });
});

describe("[K6] who can be handed something", () => {
  test("is every other account with a vault here, once he has opened it", async () => {
    await vaultOf("evening", "晚班");
    await vaultOf("night", "夜班");
    const { shift } = await at(giver);
    expect(await shift.receivers()).toEqual([
      { accountId: "evening", isReady: false },
      { accountId: "night", isReady: false },
    ]);
    receiver = await vaultOf("night", "夜班");
    await wasHere(receiver);
    expect(await shift.receivers()).toEqual([
      { accountId: "evening", isReady: false },
      { accountId: "night", isReady: true },
    ]);
  });

  test("doesn't lie with who changes the disk: an exchanged key is put right when its owner opens his vault", async () => {
    await wasHere(receiver);
    const name = `receiver-key:${receiver.vaultId}`;
    const kept = (await computer.values.get(name)) as object;
    await wasHere(giver);
    const foreign = (await computer.values.get(
      `receiver-key:${giver.vaultId}`,
    )) as { publicKey: Uint8Array };
    await computer.values.put(name, { ...kept, publicKey: foreign.publicKey });
    await wasHere(receiver);
    expect(await computer.values.get(name)).toEqual(kept);
  });

  test("loses nothing to a vault that is taken off the computer: the draft is called back", async () => {
    await wasHere(receiver);
    await handOver();
    await wipeVault(receiver.vaultId, computer.ports);
    const { replica, shift } = await at(giver);
    expect(await shift.receivers()).toEqual([]);
    expect(await shift.callBack("draft-1")).toBe(true);
    expect(await draftsOf(replica)).toMatchObject([{ handedTo: null }]);
  });

  test("leaves no parcel behind when nobody has a vault here any more", async () => {
    await wasHere(receiver);
    await handOver();
    await wipeVault(receiver.vaultId, computer.ports);
    expect(await parcels()).toHaveLength(1);
    await wipeVault(giver.vaultId, computer.ports);
    expect(await parcels()).toEqual([]);
  });
});

function aPage(): Blob {
  return new Blob(["page of a paper"], { type: "image/jpeg" });
}

/** Everything on the shelf, as somebody reads it who has the disk. */
async function parcels(): Promise<string[]> {
  const names = await computer.values.names();
  return Promise.all(
    names
      .filter((name) => name.startsWith("parcel:"))
      .map((name) => readableValues(computer.values, [name])),
  );
}
