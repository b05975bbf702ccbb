import { and, eq, lt } from "drizzle-orm";
import type { Sealer } from "./sealer.ts";
import type { SecondFactorStore } from "./SecondFactorStore.ts";
import type { PeopleDatabase } from "./sqlPeopleStore.ts";
import { secondFactors } from "./tables.ts";

export function sqlSecondFactorStore(
  database: PeopleDatabase,
  vault: Sealer,
): SecondFactorStore {
  return {
    async find(accountId) {
      const [row] = await database
        .select()
        .from(secondFactors)
        .where(eq(secondFactors.accountId, accountId));
      if (row === undefined) return undefined;
      return {
        secret: Buffer.from(vault.open(row.secretSealed, accountId), "hex"),
        isConfirmed: row.isConfirmed,
      };
    },

    async offer(accountId, secret) {
      const text = Buffer.from(secret).toString("hex");
      const offered = {
        secretSealed: vault.seal(text, accountId),
        lastStep: 0,
      };
      const rows = await database
        .insert(secondFactors)
        .values({ accountId, isConfirmed: false, ...offered })
        .onConflictDoUpdate({
          target: secondFactors.accountId,
          set: offered,
          setWhere: eq(secondFactors.isConfirmed, false),
        })
        .returning({ accountId: secondFactors.accountId });
      return rows.length > 0;
    },

    async takeStep(accountId, step) {
      const rows = await database
        .update(secondFactors)
        .set({ lastStep: step, isConfirmed: true })
        .where(
          and(
            eq(secondFactors.accountId, accountId),
            lt(secondFactors.lastStep, step),
          ),
        )
        .returning({ accountId: secondFactors.accountId });
      return rows.length > 0;
    },

    async remove(accountId) {
      const rows = await database
        .delete(secondFactors)
        .where(eq(secondFactors.accountId, accountId))
        .returning({ accountId: secondFactors.accountId });
      return rows.length > 0;
    },
  };
}
