import { createHash } from "node:crypto";
import { MS_PER_DAY } from "@onedoor/domain/time";
import { and, asc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import { NO_PASSWORD } from "../passwords.ts";
import type { AccountRecord, AccountStore } from "./AccountStore.ts";
import type { PeopleDatabase } from "./sqlPeopleStore.ts";
import {
  accounts,
  linkedSubjects,
  sessions,
  signInFailures,
  staff,
} from "./tables.ts";
import { withinDivision } from "./withinDivision.ts";

export function sqlAccountStore(database: PeopleDatabase): AccountStore {
  return {
    async saveStaff(members) {
      if (members.length === 0) return;
      await database
        .insert(staff)
        .values([...members])
        .onConflictDoUpdate({ target: staff.staffId, set: REPLACED });
    },

    async openAccounts(newAccounts) {
      if (newAccounts.length === 0) return;
      await database
        .insert(accounts)
        .values([...newAccounts])
        .onConflictDoNothing();
    },

    async findAccount(accountId) {
      const [row] = await database
        .select({ account: accounts, staff })
        .from(accounts)
        .leftJoin(staff, eq(staff.staffId, accounts.staffId))
        .where(
          and(
            eq(accounts.accountId, accountId),
            ne(accounts.passwordHash, NO_PASSWORD),
          ),
        );
      return row === undefined ? undefined : accountOf(row.account, row.staff);
    },

    async findLinkedAccount(issuer, subject) {
      const [row] = await database
        .select({ account: accounts, staff })
        .from(linkedSubjects)
        .innerJoin(accounts, eq(accounts.accountId, linkedSubjects.accountId))
        .leftJoin(staff, eq(staff.staffId, accounts.staffId))
        .where(
          and(
            eq(linkedSubjects.issuer, issuer),
            eq(linkedSubjects.subject, subject),
          ),
        );
      return row === undefined ? undefined : accountOf(row.account, row.staff);
    },

    async linkSubject(issuer, subject, accountId) {
      await database
        .insert(linkedSubjects)
        .values({ issuer, subject, accountId })
        .onConflictDoUpdate({
          target: [linkedSubjects.issuer, linkedSubjects.subject],
          set: { accountId },
        });
    },

    async findPasswordHash(accountId) {
      const [row] = await database
        .select({ passwordHash: accounts.passwordHash })
        .from(accounts)
        .where(eq(accounts.accountId, accountId));
      return row?.passwordHash;
    },

    async hasProvisionalPassword(accountId) {
      const [row] = await database
        .select({ is: accounts.passwordIsProvisional })
        .from(accounts)
        .where(eq(accounts.accountId, accountId));
      return row?.is === true;
    },

    replacePasswordHash: (accountId, before, passwordHash) =>
      replaced(database, { accountId, before }, { passwordHash }),

    changePassword: (accountId, before, passwordHash) =>
      database.transaction(async (transaction) => {
        const isDone = await replaced(
          transaction,
          { accountId, before },
          { passwordHash, passwordIsProvisional: false },
        );
        if (isDone)
          await transaction
            .delete(sessions)
            .where(eq(sessions.accountId, accountId));
        return isDone;
      }),

    staffWithIds: (staffIds) =>
      database
        .select()
        .from(staff)
        .where(inArray(staff.staffId, [...staffIds])),

    async staffWithin(root) {
      const rows = await database
        .selectDistinct({ staff })
        .from(staff)
        .innerJoin(accounts, eq(accounts.staffId, staff.staffId))
        .where(
          and(
            withinDivision(staff.division, root),
            ne(accounts.passwordHash, NO_PASSWORD),
          ),
        )
        .orderBy(asc(staff.staffId));
      return rows.map((row) => row.staff);
    },

    async officeHolders() {
      const rows = await database
        .select({
          role: accounts.role,
          passwordHash: accounts.passwordHash,
          staff,
        })
        .from(accounts)
        .innerJoin(staff, eq(staff.staffId, accounts.staffId))
        .orderBy(asc(staff.staffId));
      return rows.map(({ role, passwordHash, staff: member }) => ({
        ...member,
        role,
        isOpen: passwordHash !== NO_PASSWORD,
      }));
    },

    async findFailures(account) {
      const [row] = await database
        .select({
          failures: signInFailures.failures,
          lastFailedAt: signInFailures.lastFailedAt,
        })
        .from(signInFailures)
        .where(eq(signInFailures.accountHash, hashOf(account)));
      return row;
    },

    async addFailure(account, at) {
      await database
        .delete(signInFailures)
        .where(lt(signInFailures.lastFailedAt, at - MS_PER_DAY));
      await database
        .insert(signInFailures)
        .values({ accountHash: hashOf(account), failures: 1, lastFailedAt: at })
        .onConflictDoUpdate({
          target: signInFailures.accountHash,
          set: {
            failures: sql`${signInFailures.failures} + 1`,
            lastFailedAt: at,
          },
        });
    },

    async clearFailures(account) {
      await database
        .delete(signInFailures)
        .where(eq(signInFailures.accountHash, hashOf(account)));
    },
  };
}

async function replaced(
  database: Pick<PeopleDatabase, "update">,
  { accountId, before }: { accountId: string; before: string },
  to: Partial<typeof accounts.$inferInsert>,
): Promise<boolean> {
  const rows = await database
    .update(accounts)
    .set(to)
    .where(
      and(eq(accounts.accountId, accountId), eq(accounts.passwordHash, before)),
    )
    .returning({ accountId: accounts.accountId });
  return rows.length > 0;
}

const REPLACED = {
  name: sql`excluded.name`,
  postId: sql`excluded.post_id`,
  post: sql`excluded.post`,
  postEn: sql`excluded.post_en`,
  stationId: sql`excluded.station_id`,
  body: sql`excluded.body`,
  division: sql`excluded.division`,
  personId: sql`excluded.person_id`,
};

function accountOf(
  account: typeof accounts.$inferSelect,
  post: typeof staff.$inferSelect | null,
): AccountRecord {
  const { accountId, displayName, role, staffId, personId, creditCode } =
    account;
  return {
    accountId,
    displayName,
    role,
    staffId,
    postId: post?.postId ?? null,
    stationId: post?.stationId ?? null,
    body: post?.body ?? null,
    division: post?.division ?? null,
    personId,
    creditCode,
    staffPersonId: post?.personId ?? null,
  };
}

function hashOf(account: string): string {
  return createHash("sha256").update(account).digest("hex");
}
