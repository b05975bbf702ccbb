import { eq, lt } from "drizzle-orm";
import type { SessionStore } from "./SessionStore.ts";
import type { PeopleDatabase } from "./sqlPeopleStore.ts";
import { accounts, sessions } from "./tables.ts";

export function sqlSessionStore(database: PeopleDatabase): SessionStore {
  return {
    async open(session, now, passwordHash) {
      await database.delete(sessions).where(lt(sessions.expiresAt, now));
      return database.transaction(async (transaction) => {
        // Whoever changes the password waits for this, and ends what was opened; or this waits for him, and opens nothing.
        const [account] = await transaction
          .select({ passwordHash: accounts.passwordHash })
          .from(accounts)
          .where(eq(accounts.accountId, session.accountId))
          .for("share");
        if (account?.passwordHash !== passwordHash) return false;
        await transaction.insert(sessions).values(rowOf(session));
        return true;
      });
    },

    change: (sessionId, decide) =>
      database.transaction(async (transaction) => {
        const [row] = await transaction
          .select()
          .from(sessions)
          .where(eq(sessions.sessionId, sessionId))
          .for("update");
        const changed = row === undefined ? undefined : decide(row);
        if (changed === undefined) return undefined;
        await transaction
          .update(sessions)
          .set(rowOf(changed))
          .where(eq(sessions.sessionId, sessionId));
        return changed;
      }),
  };
}

function rowOf(
  session: Parameters<SessionStore["open"]>[0],
): typeof sessions.$inferInsert {
  const { replaced, offered } = session;
  return { ...session, replaced: [...replaced], offered: [...offered] };
}
