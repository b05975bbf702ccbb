import { instantOfEpochMs } from "@onedoor/domain/time";
import { and, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { IdentityVault } from "./identityVault.ts";
import type { MergeRecord, Merges, RowToMerge } from "./Merges.ts";
import { tellFamiliesOf } from "./sqlGuardianships.ts";
import { accessRecordOf, appendAfter, lockHead } from "./sqlAccessLog.ts";
import type { PersonRecord } from "./PeopleStore.ts";
import {
  hasNumber,
  type PeopleDatabase,
  recordOf,
  rowOf,
  type Transaction,
} from "./sqlPeopleStore.ts";
import { takeNumbers } from "./takeNumbers.ts";
import {
  accessRecords,
  accounts,
  erasures,
  personMerges,
  persons,
  residences,
  staff,
} from "./tables.ts";
import { withinDivision } from "./withinDivision.ts";

type Reads = Pick<PeopleDatabase, "select">;

export function sqlMerges(
  database: PeopleDatabase,
  vault: IdentityVault,
): Merges {
  return {
    register: (person, facts) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        if (await hasBrought(transaction, facts.caseId)) return undefined;
        const row = rowOf(person, vault);
        const known = await holderOf(transaction, row, person, vault);
        if (known !== undefined) {
          const { personId } = known;
          await appendAfter(head, transaction, { ...facts, personId });
          return { person: recordOf(known, vault), isNew: false };
        }
        const { seq } = await appendAfter(head, transaction, facts);
        await transaction
          .insert(persons)
          .values({ ...row, registeredSeq: seq });
        await transaction.insert(residences).values({
          personId: person.personId,
          division: person.division,
          departed: false,
          updatedSeq: await takeNumbers(transaction, 1),
        });
        return { person: { ...person, registeredSeq: seq }, isNew: true };
      }),

    merge: ({ keptId, mergedId }, decide) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const decided = decide(
          await rowToMerge(transaction, keptId, vault),
          await rowToMerge(transaction, mergedId, vault),
        );
        if (decided === undefined) return undefined;
        const { seq } = await appendAfter(head, transaction, decided.facts);
        await transaction.insert(personMerges).values({
          mergedSeq: seq,
          keptId,
          mergedId,
          grounds: [...decided.grounds],
        });
        await transaction
          .update(persons)
          .set({ mergedInto: keptId })
          .where(eq(persons.personId, mergedId));
        await tellReplicas(transaction, mergedId, true);
        await tellFamiliesOf(transaction, [keptId, mergedId]);
        return findIn(transaction, seq);
      }),

    split: (mergedSeq, decide) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const merge = await findIn(transaction, mergedSeq);
        const lost =
          merge && (await rowToMerge(transaction, merge.mergedId, vault));
        const kept =
          merge && (await rowToMerge(transaction, merge.keptId, vault));
        const facts = decide(
          merge === undefined
            ? null
            : {
                ...merge,
                isErased: lost?.isErased ?? true,
                hasErasure: kept?.hasErasure ?? false,
              },
        );
        if (merge === undefined || facts === undefined) return undefined;
        const { seq } = await appendAfter(head, transaction, facts);
        await transaction
          .update(personMerges)
          .set({ undoneSeq: seq })
          .where(eq(personMerges.mergedSeq, mergedSeq));
        await transaction
          .update(persons)
          .set({ mergedInto: null })
          .where(eq(persons.personId, merge.mergedId));
        await tellReplicas(transaction, merge.mergedId, false);
        await tellFamiliesOf(transaction, [merge.keptId, merge.mergedId]);
        return findIn(transaction, mergedSeq);
      }),

    find: (mergedSeq) => findIn(database, mergedSeq),

    async latest(root, first) {
      const rows = await select(database)
        .innerJoin(persons, eq(persons.personId, personMerges.keptId))
        .where(withinDivision(persons.division, root))
        .orderBy(desc(personMerges.mergedSeq))
        .limit(first);
      return rows.map(mergeOf);
    },

    async registrations(seqs) {
      const rows = await database
        .select()
        .from(accessRecords)
        .where(inArray(accessRecords.seq, [...seqs]));
      return rows.map(accessRecordOf);
    },
  };
}

/** Whether somebody came to the register by this case, or was found there. */
async function hasBrought(
  transaction: Transaction,
  caseId: string,
): Promise<boolean> {
  const [before] = await transaction
    .select({ seq: accessRecords.seq })
    .from(accessRecords)
    .where(
      and(
        eq(accessRecords.caseId, caseId),
        eq(accessRecords.kind, "personRegistered"),
      ),
    )
    .limit(1);
  return before !== undefined;
}

/** Who has this person's number; after a merge who stands for him. */
async function holderOf(
  transaction: Transaction,
  { residentIdHash }: { residentIdHash: string },
  { residentId, documentKind = "residentId" }: PersonRecord,
  vault: IdentityVault,
): Promise<typeof persons.$inferSelect | undefined> {
  const rows = await transaction
    .select()
    .from(persons)
    .where(hasNumber(vault, [{ kind: documentKind, number: residentId }]));
  const found =
    rows.find((one) => one.residentIdHash === residentIdHash) ?? rows[0];
  if (found === undefined || found.mergedInto === null) return found;
  const [standing] = await transaction
    .select()
    .from(persons)
    .where(eq(persons.personId, found.mergedInto));
  return standing ?? found;
}

async function rowToMerge(
  transaction: Transaction,
  personId: string,
  vault: IdentityVault,
): Promise<RowToMerge | null> {
  const [row] = await transaction
    .select()
    .from(persons)
    .where(eq(persons.personId, personId));
  if (row === undefined) return null;
  const ofAccount = await transaction
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(eq(accounts.personId, personId));
  const ofStaff = await transaction
    .select({ personId: staff.personId })
    .from(staff)
    .where(eq(staff.personId, personId));
  const others = await transaction
    .select({ personId: persons.personId })
    .from(persons)
    .where(eq(persons.mergedInto, personId));
  const asked = await transaction
    .select({ personId: erasures.personId })
    .from(erasures)
    .where(and(eq(erasures.personId, personId), eq(erasures.state, "asked")));
  return {
    personId,
    isErased: row.erasedAt !== null,
    mergedInto: row.mergedInto,
    standsForOthers: others.length > 0,
    hasAccount: ofAccount.length + ofStaff.length > 0,
    hasErasure: asked.length > 0,
    person: recordOf(row, vault),
  };
}

/** To a replica that holds him he has left, or is back where he lives. */
async function tellReplicas(
  transaction: Transaction,
  personId: string,
  departed: boolean,
): Promise<void> {
  const [row] = await transaction
    .select({ division: persons.division })
    .from(persons)
    .where(eq(persons.personId, personId));
  await transaction
    .update(residences)
    .set({ departed, updatedSeq: await takeNumbers(transaction, 1) })
    .where(
      and(
        eq(residences.personId, personId),
        eq(residences.division, row?.division ?? ""),
      ),
    );
}

const undoings = alias(accessRecords, "undoings");

function select(database: Reads) {
  return database
    .select({
      merge: personMerges,
      words: accessRecords.words,
      at: accessRecords.at,
      staffId: accessRecords.staffId,
      undoneAt: undoings.at,
    })
    .from(personMerges)
    .innerJoin(accessRecords, eq(accessRecords.seq, personMerges.mergedSeq))
    .leftJoin(undoings, eq(undoings.seq, personMerges.undoneSeq));
}

async function findIn(
  database: Reads,
  mergedSeq: number,
): Promise<MergeRecord | undefined> {
  const [row] = await select(database).where(
    eq(personMerges.mergedSeq, mergedSeq),
  );
  return row === undefined ? undefined : mergeOf(row);
}

function mergeOf(row: {
  merge: typeof personMerges.$inferSelect;
  words: string;
  at: number;
  staffId: string | null;
  undoneAt: number | null;
}): MergeRecord {
  const { mergedSeq, keptId, mergedId, grounds } = row.merge;
  return {
    mergedSeq,
    keptId,
    mergedId,
    grounds,
    words: row.words,
    at: instantOfEpochMs(row.at),
    staffId: row.staffId,
    undoneAt: row.undoneAt === null ? null : instantOfEpochMs(row.undoneAt),
  };
}
