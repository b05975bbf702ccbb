import type { Instant } from "@onedoor/domain/time";
import type { Pool } from "pg";
import { publishListRows } from "../commands/publishListRows.ts";
import { openListStore } from "../openItemsStore.ts";
import { countyLists } from "./countyLists.ts";

/** When the seed's rows are said to have been entered. */
const ENTERED_AT = "2025-12-31T16:00:00.000Z" as Instant;

/**
 * Gives a county without lists those of the seed. Its bodies have to be known. What is published stays: from the first
 * row on, the lists are its own.
 */
export async function seedLists(pool: Pool): Promise<void> {
  const store = await openListStore(pool);
  if ((await store.counts()).length > 0) return;
  const result = await publishListRows(store, countyLists, {
    by: null,
    now: ENTERED_AT,
  });
  if (!result.ok)
    throw new Error(
      `the seed's lists can't be published: ${JSON.stringify(result.refusals)}`,
    );
}
