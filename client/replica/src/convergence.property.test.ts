import "fake-indexeddb/auto";
import type { Journal } from "@onedoor/domain/entries";
import { foldCase } from "@onedoor/domain/foldCase";
import { MockCounty } from "@onedoor/mock/MockCounty";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  accept,
  caseIn,
  note,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { ActResult, Replica, SyncStatus } from "./Replica.ts";

const CASES = ["case-1", "case-2", "case-3"];

/** In the scope of both. */
const IN_THE_VILLAGE = {
  division: "990101100201",
  stationId: "st-990101100201",
};

const step = fc.record({
  at: fc.constantFrom(0, 1),
  caseId: fc.constantFrom(...CASES),
  what: fc.constantFrom(
    "submit",
    "takeIn",
    "accept",
    "withdraw",
    "note",
    "poison",
    "cut",
    "mend",
    "loseAnswer",
    "sync",
    "reopen",
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test("whatever happens to line and page: every act is at the hub once, and both replicas fold to the hub's state", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const county = new MockCounty();
      const machines = [
        await aMachine(county, "village1"),
        await aMachine(county, "town"),
      ];
      const replicas = await Promise.all(machines.map(openOn));
      const acts: string[] = [];
      for (const one of steps) await play(one, machines, replicas, acts);

      for (const machine of machines) {
        machine.line.mend();
        machine.line.losesAnswers = 0;
      }
      for (const replica of replicas) {
        await replica.syncNow();
        await until(replica.syncStatus(), hasAnswers);
      }
      for (const replica of replicas) await replica.syncNow();

      const recorded = county.journals.caseIds.flatMap((caseId) =>
        county.journals.journal(caseId).map((entry) => entry.entryId),
      );
      expect(new Set(recorded).size).toBe(recorded.length);
      const own = await Promise.all(
        replicas.map((replica) => until(replica.ownEntries(200), () => true)),
      );
      // Own entries are at the hub, or here with the reason why they aren't.
      expect(
        own
          .flat()
          .map((entry) => entry.entryId)
          .sort(),
      ).toEqual([...acts].sort());
      for (const { entryId, arrival } of own.flat())
        expect(recorded.includes(entryId)).toBe(arrival !== "quarantined");

      for (const caseId of county.journals.caseIds) {
        const journal = county.journals.journal(caseId);
        if (county.journals.state(caseId).opened === null) continue;
        for (const replica of replicas) {
          const view = await caseIn(replica, caseId, (seen) =>
            holds(seen.journal, journal),
          );
          expect(view.state).toEqual(foldCase(caseId, view.journal));
          expect(acknowledgedState(caseId, view.journal)).toEqual(
            acknowledgedState(caseId, journal),
          );
        }
      }
      await Promise.all(replicas.map((replica) => replica.close()));
    }),
    { numRuns: 12, endOnFailure: true, timeout: 15_000 },
  );
}, 180_000);

async function play(
  { at, caseId, what }: Step,
  machines: readonly Machine[],
  replicas: Replica[],
  acts: string[],
): Promise<void> {
  const machine = machines[at];
  const replica = replicas[at];
  if (machine === undefined || replica === undefined)
    throw new Error("no such machine");
  const act = async (doing: Promise<ActResult>) => {
    const result = await doing;
    if (result.ok) acts.push(result.entryId);
  };
  switch (what) {
    case "submit":
      return act(submit(replica, caseId, "王演示", IN_THE_VILLAGE));
    case "poison":
      return act(
        submit(replica, `${caseId}-unreadable`, "错误·隔离", IN_THE_VILLAGE),
      );
    case "takeIn":
      return act(takeIn(replica, caseId));
    case "accept":
      return act(accept(replica, caseId));
    case "withdraw":
      return act(replica.act("withdrawn", caseId, {}, { reason: "不办了" }));
    case "note":
      return act(note(replica, caseId));
    case "cut":
      machine.line.cut();
      return;
    case "mend":
      machine.line.mend();
      return;
    case "loseAnswer":
      machine.line.losesAnswers = 1;
      return;
    case "sync":
      await replica.syncNow();
      return;
    case "reopen":
      await replica.close();
      replicas[at] = await openOn(machine);
  }
}

function openOn(machine: Machine): Promise<Replica> {
  return machine.open({ storage: "dexie" });
}

function hasAnswers(status: SyncStatus): boolean {
  return status.waiting === 0;
}

function holds(seen: Journal, journal: Journal): boolean {
  return journal
    .filter((entry) => entry.acknowledgement !== null)
    .every((entry) =>
      seen.some(
        (one) =>
          one.entryId === entry.entryId &&
          one.acknowledgement?.seq === entry.acknowledgement?.seq,
      ),
    );
}

function acknowledgedState(caseId: string, journal: Journal) {
  return foldCase(
    caseId,
    journal.filter((entry) => entry.acknowledgement !== null),
  );
}
