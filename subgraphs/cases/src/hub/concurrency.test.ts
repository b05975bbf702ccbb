import { foldCase } from "@onedoor/domain/foldCase";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqlCaseStore } from "../store/sqlCaseStore.ts";
import type { CaseStore, HubTransaction } from "../store/CaseStore.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { testHub } from "../testing/testHub.ts";

const postgresql = testPools().find(({ name }) => name === "postgresql");
if (postgresql === undefined) throw new Error("no such engine");

/** Every hub is a process of its own, as far as the database can tell. */
describe.skipIf(postgresql.skipped !== undefined)(
  `several hubs on one database ${postgresql.skipped ?? ""}`,
  () => {
    let pool: Pool;
    let close: () => Promise<void>;

    beforeAll(async () => {
      ({ pool, close } = await postgresql.open());
      await openSqlCaseStore(pool);
    });
    afterAll(async () => close());

    test("[H1] a reader who pages sees every row, and no hole, under twelve writers with failures", async () => {
      const WRITERS = 12;
      const ROUNDS = 12;
      const store = await openSqlCaseStore(pool);
      const start = await store.feedHead();
      let writing = WRITERS;
      let failures = 0;
      const writers = Array.from({ length: WRITERS }, async (_, writer) => {
        const own = failingNowAndThen(store, (attempt) => {
          const fails = (attempt + writer) % 5 === 0;
          if (fails) failures += 1;
          return fails;
        });
        const hub = testHub(own);
        const device = await TestDevice.opened(hub, "cun1");
        for (let round = 0; round < ROUNDS; round += 1) {
          const caseId = `busy-${writer}-${round}`;
          device.submit(caseId);
          device.write(
            "takenIn",
            caseId,
            { documentNumber: null },
            { presented: [] },
          );
          const { outbox } = device;
          for (let landed = false; !landed;) {
            device.outbox = outbox;
            landed = await device.push().then(
              () => true,
              () => false,
            );
          }
        }
        writing -= 1;
      });
      const seen: number[] = [];
      const reader = (async () => {
        let after = start;
        for (let last = false; ;) {
          const page = await store.feedPage(after, 7);
          seen.push(...page.rows.map(({ seq }) => seq));
          const end = page.rows.at(-1);
          if (end !== undefined) after = { epoch: end.epoch, seq: end.seq };
          else if (last) return;
          last = writing === 0;
        }
      })();
      await Promise.all([...writers, reader]);
      const count = WRITERS * ROUNDS * 2;
      expect(failures).toBeGreaterThan(10);
      expect((await store.feedHead()).seq - start.seq).toBe(count);
      expect(seen).toEqual(
        Array.from({ length: count }, (_, index) => start.seq + 1 + index),
      );
    });

    test("[H5] of two hubs that name a new case at the same moment, the second judges on what the first has left", async () => {
      const ROUNDS = 25;
      const hubs = await Promise.all(
        [0, 1].map(async () => testHub(await openSqlCaseStore(pool))),
      );
      const [one, other] = hubs;
      if (one === undefined || other === undefined) throw new Error("no hubs");
      const village = await TestDevice.opened(one, "cun1", "device-of-a-race");
      const town = await TestDevice.opened(other, "zhen1", "device-of-a-town");
      const caseIds = Array.from({ length: ROUNDS }, (_, at) => `new-${at}`);
      for (const caseId of caseIds) {
        village.submit(caseId);
        town.write("noteAdded", caseId, {}, { note: "先到的话" });
        await Promise.all([village.push(), town.push()]);
      }
      const states = await one.store.statesOf(caseIds);
      const journals = await one.store.journalsOf(caseIds);
      for (const caseId of caseIds) {
        const journal = journals.get(caseId) ?? [];
        expect(
          journal.map(({ acknowledgement }) => acknowledgement?.verdict),
        ).toEqual(["counted", "counted"]);
        expect(states.get(caseId)).toEqual(
          foldCase(caseId, journal.map(toJournalEntry)),
        );
      }
    });

    test("of two approvals at the same moment exactly one counts, and the other is told", async () => {
      const ROUNDS = 25;
      const hubs = await Promise.all(
        [0, 1].map(async () => testHub(await openSqlCaseStore(pool))),
      );
      const [one, other] = hubs;
      if (one === undefined || other === undefined) throw new Error("no hubs");
      const village = await TestDevice.opened(one, "cun1");
      const reviewers = [
        await TestDevice.opened(one, "minzheng1"),
        await TestDevice.opened(other, "minzheng2"),
      ];
      const caseIds = Array.from({ length: ROUNDS }, (_, at) => `both-${at}`);
      for (const caseId of caseIds) {
        village.submit(caseId);
        village.write(
          "takenIn",
          caseId,
          { documentNumber: null },
          { presented: [] },
        );
        village.write("accepted", caseId, { documentNumber: null });
      }
      await village.push();
      for (const caseId of caseIds) {
        for (const reviewer of reviewers)
          reviewer.write(
            "approved",
            caseId,
            { documentNumber: null },
            { opinion: "同意" },
          );
        const pushed = await Promise.all(
          reviewers.map((reviewer) => reviewer.push()),
        );
        const verdicts = pushed
          .flatMap(({ outcomes }) => outcomes)
          .map(({ outcome }) =>
            outcome.status === "acknowledged"
              ? (outcome.acknowledgement.reason ?? "counted")
              : outcome.status,
          );
        expect(verdicts.sort()).toEqual(["alreadyDecided", "counted"]);
      }
      const states = await one.store.statesOf(caseIds);
      const journals = await one.store.journalsOf(caseIds);
      for (const caseId of caseIds)
        expect(states.get(caseId)).toEqual(
          foldCase(caseId, (journals.get(caseId) ?? []).map(toJournalEntry)),
        );
    });
  },
);

/** A store whose transactions now and then fail after everything was written, before the commit. */
function failingNowAndThen(
  store: CaseStore,
  fails: (attempt: number) => boolean,
): CaseStore {
  let attempts = 0;
  return {
    ...store,
    transact: (work) =>
      store.transact(async (transaction: HubTransaction) => {
        const result = await work(transaction);
        attempts += 1;
        if (fails(attempts)) throw new Error("the process died here");
        return result;
      }),
  };
}
