import { sql } from "drizzle-orm";
import type { Transaction } from "./sqlPeopleStore.ts";
import { heads } from "./tables.ts";

/** The last of `count` numbers that are the caller's own. */
export async function takeNumbers(
  transaction: Transaction,
  count: number,
): Promise<number> {
  const [row] = await transaction
    .insert(heads)
    .values({ feed: "people", head: count })
    .onConflictDoUpdate({
      target: heads.feed,
      set: { head: sql`${heads.head} + ${count}` },
    })
    .returning({ head: heads.head });
  if (row === undefined)
    throw new Error("the head of people wasn't counted up");
  return row.head;
}
