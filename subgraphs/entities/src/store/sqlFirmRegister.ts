import { eq, getTableColumns, sql } from "drizzle-orm";
import type { FirmRegister } from "./FirmRegister.ts";
import type { EntitiesDatabase } from "./sqlEntityStore.ts";
import { firmEvents, legalEntities } from "./tables.ts";

export function sqlFirmRegister(database: EntitiesDatabase): FirmRegister {
  return {
    record: ({ creditCode, caseId }, by, decide) =>
      database.transaction(async (transaction) => {
        // A new firm has no row to lock, and a case none here: one writer at a time, who reads what the last has written.
        await transaction.execute(
          sql`LOCK TABLE ${firmEvents} IN SHARE ROW EXCLUSIVE MODE`,
        );
        const [firm] = await transaction
          .select()
          .from(legalEntities)
          .where(eq(legalEntities.creditCode, creditCode));
        const events = await transaction
          .select(EVENT)
          .from(firmEvents)
          .where(eq(firmEvents.creditCode, creditCode));
        const brought =
          caseId === null
            ? []
            : await transaction
                .select({ kind: firmEvents.kind })
                .from(firmEvents)
                .where(eq(firmEvents.caseId, caseId));
        const decided = decide({
          firm: firm ?? null,
          events,
          brought: brought.map(({ kind }) => kind),
        });
        if (!decided.ok) return decided;
        await transaction
          .insert(legalEntities)
          .values(decided.firm)
          .onConflictDoUpdate({
            target: legalEntities.creditCode,
            set: decided.firm,
          });
        await transaction.insert(firmEvents).values({
          ...decided.event,
          body: by.body,
          recordedBy: by.staffId,
          recordedAt: by.at,
        });
        return decided;
      }),
  };
}

const {
  eventNo: _,
  body: __,
  recordedBy: ___,
  recordedAt: ____,
  ...event
} = getTableColumns(firmEvents);
/** An event as the domain knows it: without its number, and without who wrote it. */
export const EVENT = event;
