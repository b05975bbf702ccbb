import { foldCase } from "@onedoor/domain/foldCase";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqlCaseStore } from "../store/sqlCaseStore.ts";
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

    test("a transaction that ends in a deadlock is begun anew", async () => {
      const store = await openSqlCaseStore(pool);
      const hub = testHub(store);
      const [a = "", b = ""] = await Promise.all(
        ["cun1", "cun2"].map(
          async (account) => (await TestDevice.opened(hub, account)).chain,
        ),
      );
      const locked = {
        [a]: Promise.withResolvers(),
        [b]: Promise.withResolvers(),
      };
      let begun = 0;
      const lockBoth = (first: string, second: string) =>
        store.transact(async (transaction) => {
          begun += 1;
          await transaction.lockChains([first]);
          locked[first]?.resolve(undefined);
          await locked[second]?.promise;
          return (await transaction.lockChains([second])).size;
        });
      expect(await Promise.all([lockBoth(a, b), lockBoth(b, a)])).toEqual([
        1, 1,
      ]);
      expect(begun).toBe(3);
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
