import "fake-indexeddb/auto";
import type { TreeHead } from "@onedoor/domain/entries";
import { isHeadOf } from "@onedoor/domain/treeHead";
import { checkSignature } from "@onedoor/domain/ed25519";
import { MockCounty, MockRefusal } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { arrivedEverything, note, submit, until } from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { Replica, SyncNotice } from "./Replica.ts";
import { sleepByTimer } from "./ReplicaPorts.ts";

let county: MockCounty;
const open: Replica[] = [];

beforeEach(() => {
  county = new MockCounty();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function aStation() {
  const machine = await aMachine(county, "village1");
  // What waits for an idle line needn't wait for so long here.
  machine.ports.sleep = (ms, signal) => sleepByTimer(ms / 50, signal);
  const replica = await opened(machine);
  await until(replica.syncStatus(), (status) => status.firstCopy.done);
  return { machine, replica };
}

async function opened(machine: Machine): Promise<Replica> {
  const replica = await machine.open({ storage: "dexie" });
  open.push(replica);
  return replica;
}

function witnessesOf(caseId: string): (TreeHead | null | undefined)[] {
  return county.journals.journal(caseId).map(({ header }) => header?.witness);
}

/** Resolves when a note names a head of at least this size. */
async function hasSeen(
  replica: Replica,
  caseId: string,
  size: number,
  epoch = 1,
) {
  await vi.waitFor(
    async () => {
      await note(replica, caseId);
      await arrivedEverything(replica);
      expect(
        witnessesOf(caseId).some(
          (one) => one?.epoch === epoch && one.size >= size,
        ),
      ).toBe(true);
    },
    { timeout: 15_000, interval: 200 },
  );
}

function alarmed(replica: Replica) {
  return until(replica.syncStatus(), ({ notices }) =>
    notices.some(({ notice }) => notice === "hubContradicts"),
  ).then(({ notices }) =>
    notices.filter(
      (one): one is Extract<SyncNotice, { notice: "hubContradicts" }> =>
        one.notice === "hubContradicts",
    ),
  );
}

describe("the hub's heads", () => {
  test("[E6] an entry names the head that its device had seen, and only where it is another than before", async () => {
    const { replica, machine } = await aStation();
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    await hasSeen(replica, "case-1", 1);
    machine.line.cut();
    await note(replica, "case-1", "一");
    await note(replica, "case-1", "二");
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
    const witnesses = witnessesOf("case-1");
    const sizes = witnesses.flatMap((one) => one?.size ?? []);
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    expect(witnesses.at(-1)).toBeNull();
    const { signature, ...head } = county.tree.head(county.now());
    expect(
      isHeadOf(county.tree.hub, { ...head, signature }, checkSignature),
    ).toBe(true);
    const { notices } = await until(replica.syncStatus(), () => true);
    expect(notices).toEqual([]);
  });

  test("[P6] a feed that was rewritten raises one alarm, which stays over the end of the page; work goes on", async () => {
    const { replica, machine } = await aStation();
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    await hasSeen(replica, "case-1", 1);
    county.tree.rewrite(1);
    await note(replica, "case-1");
    const [alarm, ...others] = await alarmed(replica);
    expect(alarm).toMatchObject({ what: "contradicts" });
    expect(others).toEqual([]);
    await note(replica, "case-1");
    await arrivedEverything(replica);
    await replica.close();
    open.splice(0);
    const again = await opened(machine);
    expect(await alarmed(again)).toHaveLength(1);
  });

  test("[P6] a hub that shows less than it had signed for, and says nothing of a restore, raises an alarm", async () => {
    const { replica } = await aStation();
    await submit(replica, "case-1");
    await note(replica, "case-1");
    await arrivedEverything(replica);
    await hasSeen(replica, "case-1", 2);
    county.tree.cutTo(1);
    await replica.syncNow();
    const [alarm] = await alarmed(replica);
    // `contradicts` where the last head before that had not been looked at yet.
    expect(["older", "contradicts"]).toContain(alarm?.what);
  });

  test("[P7] a restored hub that says where its epoch begins is followed without an alarm", async () => {
    const { replica } = await aStation();
    await submit(replica, "case-1");
    await note(replica, "case-1");
    await arrivedEverything(replica);
    await hasSeen(replica, "case-1", 2);
    county.tree.restoreTo(1, county.tree.head(county.now()));
    await replica.syncNow();
    await hasSeen(replica, "case-1", 1, 2);
    const { notices } = await until(replica.syncStatus(), () => true);
    expect(notices.filter(({ notice }) => notice === "hubContradicts")).toEqual(
      [],
    );
  });

  test("[P8] a county that can't say what is delegated is followed, and its proofs are kept", async () => {
    vi.spyOn(county.delegations, "of").mockImplementation(() => {
      throw new MockRefusal("INTERNAL_SERVER_ERROR");
    });
    const { replica, machine } = await aStation();
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    await vi.waitFor(
      () => expect(machine.line.asked).toContain("InclusionProofs"),
      { timeout: 10_000 },
    );
  });

  test("[P2] a head that isn't the hub's is kept as an alarm, and never followed", async () => {
    const { replica } = await aStation();
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    await hasSeen(replica, "case-1", 1);
    const other = new MockCounty({ hubSeed: new Uint8Array(32).fill(3) });
    vi.spyOn(county.tree, "head").mockImplementation((at) =>
      other.tree.head(at),
    );
    await replica.syncNow();
    const [alarm] = await alarmed(replica);
    expect(alarm).toMatchObject({ what: "notSigned", kept: null });
  });
});

test("[E7] a clock that is two years ahead is told of, and what was done arrives", async () => {
  const machine = await aMachine(
    county,
    "village1",
    () => "2028-12-01T02:00:00.000Z" as never,
  );
  const replica = await opened(machine);
  await submit(replica, "case-1");
  await arrivedEverything(replica);
  const { notices } = await until(
    replica.syncStatus(),
    (status) => status.notices.length > 0,
  );
  expect(notices).toMatchObject([{ notice: "clockWrong" }]);
});
