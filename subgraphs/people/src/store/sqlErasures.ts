import {
  dateOf,
  epochMsOf,
  instantOfEpochMs,
  type PlainDate,
} from "@onedoor/domain/time";
import {
  and,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
} from "drizzle-orm";
import { erasePerson } from "./erasePerson.ts";
import type { ErasureRequest, Erasures } from "./Erasures.ts";
import type { IdentityVault } from "./identityVault.ts";
import { appendAfter, lockHead } from "./sqlAccessLog.ts";
import type { PeopleDatabase, Transaction } from "./sqlPeopleStore.ts";
import { accessRecords, erasures, persons } from "./tables.ts";

type Reads = Pick<PeopleDatabase, "select">;

export function sqlErasures(
  database: PeopleDatabase,
  vault: IdentityVault,
): Erasures {
  return {
    ask: (personId, basis, decide) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const facts = decide(await subjectOf(transaction, personId));
        if (facts === undefined) return undefined;
        const { seq } = await appendAfter(head, transaction, facts);
        await transaction
          .insert(erasures)
          .values({ askedSeq: seq, personId, basis, state: "asked" });
        return findIn(transaction, seq);
      }),

    settle: (askedSeq, as, decide, caseIds = []) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const request = await findIn(transaction, askedSeq);
        const facts = decide(request ?? null);
        if (request === undefined || facts === undefined) return undefined;
        const { seq } = await appendAfter(head, transaction, facts);
        if (as === "erased")
          await erasePerson(transaction, vault, {
            personId: request.personId,
            at: epochMsOf(facts.at),
            seq,
          });
        await transaction
          .update(erasures)
          .set({
            state: as,
            settledSeq: seq,
            casesDueOn: as === "erased" ? dateOf(facts.at) : null,
            caseIds: as === "erased" ? [...caseIds] : [],
          })
          .where(eq(erasures.askedSeq, askedSeq));
        return { ...request, state: as };
      }),

    find: (askedSeq) => findIn(database, askedSeq),

    async due(on, limit) {
      const rows = await database
        .select()
        .from(erasures)
        .where(lte(erasures.casesDueOn, on))
        .orderBy(erasures.askedSeq)
        .limit(limit);
      const merged = await mergedInto(
        database,
        rows.map(({ personId }) => personId),
      );
      return rows.map((row) => ({
        askedSeq: row.askedSeq,
        personId: row.personId,
        basis: row.basis,
        settledSeq: row.settledSeq ?? row.askedSeq,
        mergedIds: merged
          .filter((one) => one.mergedInto === row.personId)
          .map((one) => one.personId),
        caseIds: row.caseIds,
      }));
    },

    async casesOf(personIds) {
      const brought = await database
        .select({ caseId: accessRecords.caseId })
        .from(accessRecords)
        .where(
          and(
            inArray(accessRecords.personId, [...personIds]),
            eq(accessRecords.kind, "personRegistered"),
          ),
        )
        .orderBy(accessRecords.seq);
      const kept = await database
        .select({ caseIds: erasures.caseIds })
        .from(erasures)
        .where(inArray(erasures.personId, [...personIds]));
      return [
        ...new Set([
          ...brought.flatMap(({ caseId }) => caseId ?? []),
          ...kept.flatMap(({ caseIds }) => caseIds),
        ]),
      ];
    },

    idsOf: async (personId) => [
      personId,
      ...(await mergedInto(database, [personId])).map((one) => one.personId),
    ],

    async noteCases(askedSeq, { erased, kept, keptUntil }, dueOn) {
      await database
        .update(erasures)
        .set({
          casesErased: erased,
          casesKept: kept,
          casesKeptUntil: keptUntil,
          casesDueOn: dueOn,
          ...(dueOn === null ? { caseIds: [] } : {}),
        })
        .where(eq(erasures.askedSeq, askedSeq));
    },

    async latest(limit) {
      const rows = await select(database)
        .orderBy(desc(erasures.askedSeq))
        .limit(limit);
      return rows.map(requestOf);
    },
  };
}

function mergedInto(database: Reads, personIds: readonly string[]) {
  return database
    .select({ personId: persons.personId, mergedInto: persons.mergedInto })
    .from(persons)
    .where(inArray(persons.mergedInto, [...personIds]));
}

async function subjectOf(transaction: Transaction, personId: string) {
  const [known] = await transaction
    .select({ personId: persons.personId })
    .from(persons)
    .where(
      and(
        eq(persons.personId, personId),
        // Who stands for him is erased, and he with him.
        isNull(persons.mergedInto),
        or(
          isNull(persons.erasedAt),
          exists(
            transaction
              .select({ askedSeq: erasures.askedSeq })
              .from(erasures)
              .where(
                and(
                  eq(erasures.personId, personId),
                  isNotNull(erasures.casesDueOn),
                  gt(erasures.casesKept, 0),
                ),
              ),
          ),
        ),
      ),
    );
  const [asked] = await transaction
    .select({ askedSeq: erasures.askedSeq })
    .from(erasures)
    .where(and(eq(erasures.personId, personId), eq(erasures.state, "asked")));
  return { isKnown: known !== undefined, isAsked: asked !== undefined };
}

function select(database: Reads) {
  return database
    .select({ erasure: erasures, record: accessRecords })
    .from(erasures)
    .innerJoin(accessRecords, eq(accessRecords.seq, erasures.askedSeq));
}

async function findIn(
  database: Reads,
  askedSeq: number,
): Promise<ErasureRequest | undefined> {
  const [row] = await select(database).where(eq(erasures.askedSeq, askedSeq));
  return row === undefined ? undefined : requestOf(row);
}

function requestOf({
  erasure,
  record,
}: {
  erasure: typeof erasures.$inferSelect;
  record: typeof accessRecords.$inferSelect;
}): ErasureRequest {
  const { askedSeq, personId, basis, state } = erasure;
  const { casesErased, casesKept, casesKeptUntil } = erasure;
  return {
    askedSeq,
    personId,
    basis,
    state,
    cases:
      casesErased === null || casesKept === null
        ? null
        : {
            erased: casesErased,
            kept: casesKept,
            keptUntil: casesKeptUntil as PlainDate | null,
          },
    words: record.words,
    askedAt: instantOfEpochMs(record.at),
    askedBy: { accountId: record.accountId, staffId: record.staffId },
  };
}
