import { hashText } from "@onedoor/domain/hash";
import type { Pool } from "pg";
import type { CaseStore } from "../store/CaseStore.ts";

/** Rows in a push of the test that uses it: a sequence hands out blocks of one length. */
const ROWS_A_PUSH = 2;

/**
 * The store with the bug that the feed's counter row is there against: numbers come from a bare sequence, whose order is
 * that of asking and not of committing. Its tree stays as it was: no order could be proved of it.
 */
export async function naiveNumbers(
  store: CaseStore,
  pool: Pool,
): Promise<CaseStore> {
  const { seq } = await store.feedHead();
  await pool.query(
    `CREATE SEQUENCE naive INCREMENT ${ROWS_A_PUSH} START ${seq + 1}`,
  );
  return {
    ...store,
    transact: (work) =>
      store.transact((transaction) =>
        work({
          ...transaction,
          async takeNumbers() {
            const { rows } = await pool.query<{ first: string }>(
              "SELECT nextval('naive') AS first",
            );
            const first = Number(rows[0]?.first);
            return { epoch: 1, first, edge: someEdge(first - 1) };
          },
          write: (changes) => transaction.write({ ...changes, tree: null }),
        }),
      ),
  };
}

function someEdge(size: number) {
  const peaks = size.toString(2).replaceAll("0", "").length;
  return { size, peaks: Array.from({ length: peaks }, () => hashText("any")) };
}
