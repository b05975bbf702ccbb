import { eq, lt } from "drizzle-orm";
import type { SessionStore } from "./SessionStore.ts";
import type { PeopleDatabase } from "./sqlPeopleStore.ts";
import { sessions } from "./tables.ts";

export function sqlSessionStore(database: PeopleDatabase): SessionStore {
  return {
    async open(session, now) {
      await database.delete(sessions).where(lt(sessions.expiresAt, now));
      await database.insert(sessions).values(rowOf(session));
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
