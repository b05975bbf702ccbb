import { isGuardianOn } from "@onedoor/domain/guardianship";
import type { PlainDate } from "@onedoor/domain/time";
import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type {
  FoundPerson,
  GuardianshipRecord,
  Guardianships,
} from "./Guardianships.ts";
import { appendAfter, lockHead } from "./sqlAccessLog.ts";
import {
  type PeopleDatabase,
  tellAgain,
  type Transaction,
} from "./sqlPeopleStore.ts";
import { accessRecords, guardianships, persons } from "./tables.ts";

type Reads = Pick<PeopleDatabase, "select">;

export function sqlGuardianships(database: PeopleDatabase): Guardianships {
  return {
    async set(given) {
      for (let from = 0; from < given.length; from += ROWS_AT_ONCE)
        await database
          .insert(guardianships)
          .values(
            given
              .slice(from, from + ROWS_AT_ONCE)
              .map(({ from: fromDay, ...one }) => ({
                ...one,
                fromDay,
                basis: "",
              })),
          )
          .onConflictDoNothing();
    },

    ofWards: (personIds) => read(database, isPerson(wards, personIds)),
    ofGuardians: (personIds) => read(database, isPerson(guardians, personIds)),
    about: (personIds) =>
      read(
        database,
        or(
          inArray(guardianships.wardId, [...personIds]),
          inArray(guardianships.guardianId, [...personIds]),
        ),
      ),

    appoint: ({ today, from, ...row }, decide) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const { wardId, guardianId } = row;
        const ofWard = await inForce(transaction, [wardId], today);
        const facts = decide({
          ward: await personIn(transaction, wardId, today),
          guardian: await personIn(transaction, guardianId, today),
          isGuardian: ofWard.some(
            (one) => one.standingGuardianId === guardianId,
          ),
          guardiansOfGuardian: await above(transaction, guardianId, today),
        });
        if (facts === undefined) return false;
        const { seq } = await appendAfter(head, transaction, facts);
        await transaction.insert(guardianships).values({
          ...row,
          fromDay: from,
          basis: facts.words,
          startedSeq: seq,
        });
        await tellAgain(transaction, [wardId]);
        return true;
      }),

    end: ({ guardianshipId, until }, decide) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const [found] = await read(
          transaction,
          eq(guardianships.guardianshipId, guardianshipId),
        );
        const divisionOfWard =
          found === undefined
            ? ""
            : await divisionOf(transaction, found.standingWardId);
        const facts = decide(
          found === undefined ? null : { ...found, divisionOfWard },
        );
        if (found === undefined || facts === undefined) return false;
        const { seq } = await appendAfter(head, transaction, facts);
        await transaction
          .update(guardianships)
          .set({ untilDay: until, endedSeq: seq })
          .where(eq(guardianships.guardianshipId, guardianshipId));
        await tellAgain(transaction, [found.standingWardId]);
        return true;
      }),
  };
}

const ROWS_AT_ONCE = 1000;

const wards = alias(persons, "wards");
const standingWards = alias(persons, "standing_wards");
const guardians = alias(persons, "guardians");

function isPerson(
  people: typeof wards | typeof guardians,
  personIds: readonly string[],
): SQL | undefined {
  const ids = [...personIds];
  return or(inArray(people.personId, ids), inArray(people.mergedInto, ids));
}

async function read(
  database: Reads,
  where: SQL | undefined,
): Promise<GuardianshipRecord[]> {
  const rows = await database
    .select({
      row: guardianships,
      standingWardId: standingWards.personId,
      birthOfWard: standingWards.birthDate,
      guardianInto: guardians.mergedInto,
      staffId: accessRecords.staffId,
    })
    .from(guardianships)
    .innerJoin(wards, eq(wards.personId, guardianships.wardId))
    .innerJoin(
      standingWards,
      eq(
        standingWards.personId,
        sql`coalesce(${wards.mergedInto}, ${wards.personId})`,
      ),
    )
    .innerJoin(guardians, eq(guardians.personId, guardianships.guardianId))
    .leftJoin(accessRecords, eq(accessRecords.seq, guardianships.startedSeq))
    .where(where)
    .orderBy(asc(guardianships.fromDay), asc(guardianships.guardianshipId));
  return rows.map(({ row, standingWardId, birthOfWard, ...rest }) => ({
    guardianshipId: row.guardianshipId,
    wardId: row.wardId,
    guardianId: row.guardianId,
    standingWardId,
    standingGuardianId: rest.guardianInto ?? row.guardianId,
    birthOfWard: birthOfWard === "" ? null : (birthOfWard as PlainDate),
    kind: row.kind,
    basis: row.basis,
    from: row.fromDay as PlainDate,
    until: row.untilDay as PlainDate | null,
    staffId: rest.staffId,
  }));
}

async function inForce(
  database: Reads,
  wardIds: readonly string[],
  on: PlainDate,
): Promise<GuardianshipRecord[]> {
  const all = await read(database, isPerson(wards, wardIds));
  return all.filter((one) => isGuardianOn(one, one.birthOfWard, on));
}

/** The guardians of somebody, theirs, and so on. */
async function above(
  database: Reads,
  personId: string,
  on: PlainDate,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let next = [personId];
  while (next.length > 0) {
    const those = await inForce(database, next, on);
    next = those
      .map((one) => one.standingGuardianId)
      .filter((id) => !found.has(id));
    for (const id of next) found.add(id);
  }
  return found;
}

async function personIn(
  transaction: Transaction,
  personId: string,
  on: PlainDate,
): Promise<FoundPerson | null> {
  const [row] = await transaction
    .select()
    .from(persons)
    .where(eq(persons.personId, personId));
  if (row === undefined) return null;
  const his = await inForce(transaction, [personId], on);
  return {
    personId,
    birthDate: row.birthDate as PlainDate,
    isGone: row.erasedAt !== null || row.mergedInto !== null,
    isWardOfCourt: his.some(({ kind }) => kind === "appointedByCourt"),
    division: row.division,
  };
}

async function divisionOf(
  transaction: Transaction,
  personId: string,
): Promise<string> {
  const [row] = await transaction
    .select({ division: persons.division })
    .from(persons)
    .where(eq(persons.personId, personId));
  return row?.division ?? "";
}

/** Of what the law erases: nobody is his guardian any more, nor he anybody's, and what it rested on is said nowhere. */
export async function endGuardianshipsOf(
  transaction: Transaction,
  { personId, seq, on }: { personId: string; seq: number; on: PlainDate },
): Promise<void> {
  const isHis = or(
    eq(guardianships.wardId, personId),
    eq(guardianships.guardianId, personId),
  );
  const rows = await transaction
    .update(guardianships)
    .set({ basis: "" })
    .where(isHis)
    .returning({ wardId: guardianships.wardId });
  await transaction
    .update(guardianships)
    .set({ untilDay: on, endedSeq: seq })
    .where(and(isHis, sql`${guardianships.untilDay} is null`));
  await tellAgain(
    transaction,
    rows.map(({ wardId }) => wardId),
  );
}

/** Two rows that become one, or two again, change whose guardian is known by which id. */
export async function tellFamiliesOf(
  transaction: Transaction,
  personIds: readonly string[],
): Promise<void> {
  const rows = await read(
    transaction,
    or(
      inArray(guardianships.wardId, [...personIds]),
      inArray(guardianships.guardianId, [...personIds]),
    ),
  );
  if (rows.length === 0) return;
  await tellAgain(transaction, [
    ...personIds,
    ...rows.map((one) => one.standingWardId),
  ]);
}
