import { and, asc, eq, gt, isNotNull, ne, or, sql } from "drizzle-orm";
import { NO_PASSWORD } from "../passwords.ts";
import type {
  AccountChange,
  OfficialAccount,
  OfficialAccounts,
} from "./OfficialAccounts.ts";
import { startsWith } from "./startsWith.ts";
import { appendAfter, lockHead } from "./sqlAccessLog.ts";
import type { PeopleDatabase, Transaction } from "./sqlPeopleStore.ts";
import {
  accounts,
  linkedSubjects,
  secondFactors,
  sessions,
  staff,
} from "./tables.ts";

export function sqlOfficialAccounts(
  database: PeopleDatabase,
): OfficialAccounts {
  return {
    async list(search, after, limit) {
      const rows = await officials(database)
        .where(
          and(
            after === null ? undefined : gt(accounts.accountId, after),
            search === ""
              ? undefined
              : or(
                  startsWith(accounts.accountId, search),
                  startsWith(accounts.displayName, search),
                ),
          ),
        )
        .orderBy(asc(accounts.accountId))
        .limit(limit);
      return rows.map(accountOf);
    },

    change: (accountId, personId, decide) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const known = await find(transaction, accountId);
        const [named] = await transaction
          .select({ accountId: accounts.accountId })
          .from(accounts)
          .where(eq(accounts.accountId, accountId));
        const decided = decide({
          known,
          isTaken: named !== undefined,
          others: await othersOf(transaction, {
            accountId,
            staffId: known?.staffId ?? staffIdOf(accountId),
            personId: personId ?? known?.personId ?? null,
          }),
        });
        if (decided === undefined) return undefined;
        await appendAfter(head, transaction, decided.facts);
        await write(transaction, accountId, decided.change);
        return find(transaction, accountId);
      }),
  };
}

function officials(database: Pick<PeopleDatabase, "select">) {
  return database
    .select({
      account: accounts,
      staff,
      factor: secondFactors.isConfirmed,
    })
    .from(accounts)
    .innerJoin(staff, eq(staff.staffId, accounts.staffId))
    .leftJoin(secondFactors, eq(secondFactors.accountId, accounts.accountId))
    .$dynamic();
}

async function find(
  transaction: Transaction,
  accountId: string,
): Promise<OfficialAccount | undefined> {
  const [row] = await officials(transaction).where(
    eq(accounts.accountId, accountId),
  );
  return row === undefined ? undefined : accountOf(row);
}

async function othersOf(
  transaction: Transaction,
  of: { accountId: string; staffId: string; personId: string | null },
): Promise<OfficialAccount[]> {
  const rows = await officials(transaction).where(
    and(
      ne(accounts.accountId, of.accountId),
      or(
        eq(accounts.staffId, of.staffId),
        of.personId === null
          ? undefined
          : and(isNotNull(staff.personId), eq(staff.personId, of.personId)),
      ),
    ),
  );
  return rows.map(accountOf);
}

async function write(
  transaction: Transaction,
  accountId: string,
  change: AccountChange,
): Promise<void> {
  const own = eq(accounts.accountId, accountId);
  switch (change.does) {
    case "open": {
      const { displayName, role, ...rest } = change.account;
      const staffId = staffIdOf(accountId);
      await transaction.insert(staff).values({
        ...rest,
        staffId,
        postId: postIdOf(accountId),
        name: displayName,
      });
      await transaction.insert(accounts).values({
        accountId,
        displayName,
        role,
        staffId,
        passwordHash: change.passwordHash,
        passwordIsProvisional: true,
      });
      return;
    }
    case "move": {
      const { role, ...to } = change.to;
      const [account] = await transaction
        .update(accounts)
        .set({ role })
        .where(own)
        .returning({ staffId: accounts.staffId });
      await transaction
        .update(staff)
        // Another post: what he did from the one before stays that one's.
        .set({ ...to, postId: sql`${staff.postId} || '+'` })
        .where(eq(staff.staffId, account?.staffId ?? ""));
      return;
    }
    case "identify":
      await transaction
        .update(staff)
        .set({ personId: change.personId })
        .where(
          eq(
            staff.staffId,
            transaction
              .select({ staffId: accounts.staffId })
              .from(accounts)
              .where(own),
          ),
        );
      return;
    case "close":
      await transaction
        .update(accounts)
        .set({ passwordHash: NO_PASSWORD })
        .where(own);
      for (const table of [sessions, linkedSubjects, secondFactors])
        await transaction.delete(table).where(eq(table.accountId, accountId));
      return;
    case "resetPassword":
      await transaction
        .update(accounts)
        .set({
          passwordHash: change.passwordHash,
          passwordIsProvisional: true,
        })
        .where(own);
      await transaction
        .delete(sessions)
        .where(eq(sessions.accountId, accountId));
      return;
    case "removeFactor":
      await transaction
        .delete(secondFactors)
        .where(eq(secondFactors.accountId, accountId));
  }
}

type Row = Awaited<ReturnType<typeof officials>>[number];

function accountOf({ account, staff: member, factor }: Row): OfficialAccount {
  const { accountId, displayName, role, passwordHash } = account;
  const { staffId, personId, stationId, body, division, post, postEn } = member;
  if (role === "citizen" || role === "company")
    throw new Error(`${accountId} is an official's account of no office`);
  return {
    accountId,
    displayName,
    role,
    staffId,
    personId,
    stationId,
    body,
    division,
    post,
    postEn,
    isOpen: passwordHash !== NO_PASSWORD,
    hasSecondFactor: factor === true,
  };
}

const staffIdOf = (accountId: string) => `staff-${accountId}`;
const postIdOf = (accountId: string) => `post-${accountId}`;
