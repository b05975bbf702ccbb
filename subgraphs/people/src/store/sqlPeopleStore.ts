import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  ne,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import {
  type ComparedPerson,
  duplicateGrounds,
} from "@onedoor/domain/duplicateGrounds";
import type {
  IdentityDocument,
  IdentityDocumentKind,
} from "@onedoor/domain/identityDocument";
import { fullNumberOf, legacyNumberOf } from "@onedoor/domain/residentId";
import { isOneOf } from "@onedoor/subgraph-host/isOneOf";
import type { ReadAs } from "@onedoor/subgraph-host/openReaders";
import { initialsOf } from "../initialsOf.ts";
import type { PeopleSearch } from "../parsePeopleSearch.ts";
import type { IdentityVault } from "./identityVault.ts";
import type {
  AlikePair,
  HouseholdRecord,
  NotSaved,
  PeopleReader,
  PeopleReads,
  PeopleStore,
  PersonRecord,
} from "./PeopleStore.ts";
import { followHouseholds } from "./keptVillageFiles.ts";
import { scopeOf } from "./peopleScope.ts";
import { takeNumbers } from "./takeNumbers.ts";
import { startsWith } from "./startsWith.ts";
import { CREDIT_AND_REPAIR, creditOf, REPAIR_OF } from "./sqlPersonCredit.ts";
import {
  households,
  personCredit,
  personCreditRepairs,
  persons,
  residences,
} from "./tables.ts";
import type * as tables from "./tables.ts";
import { prefixOfDivision, withinDivision } from "./withinDivision.ts";

export type PeopleDatabase = NodePgDatabase<typeof tables>;
export type Transaction = Parameters<
  Parameters<PeopleDatabase["transaction"]>[0]
>[0];

const REPLACED = {
  name: sql`excluded.name`,
  initials: sql`excluded.initials`,
  residentIdHash: sql`excluded.resident_id_hash`,
  residentIdSealed: sql`excluded.resident_id_sealed`,
  sex: sql`excluded.sex`,
  birthDate: sql`excluded.birth_date`,
  phone: sql`excluded.phone`,
  address: sql`excluded.address`,
  division: sql`excluded.division`,
  householdId: sql`excluded.household_id`,
  relation: sql`excluded.relation`,
  documentKind: sql`excluded.document_kind`,
};

/** Rows in one statement, well below the 65,535 parameters that PostgreSQL takes. */
const ROWS_AT_ONCE = 1000;

export function sqlPeopleStore(
  database: PeopleDatabase,
  readAs: ReadAs,
  vault: IdentityVault,
): PeopleStore {
  return {
    savePeople: (people) =>
      database.transaction(async (transaction) => {
        const left: NotSaved[] = [];
        for (const some of inBatches(people))
          left.push(...(await saveBatch(transaction, some, vault)));
        return left;
      }),
    readingAs: (reader) => peopleReads(readAs, reader, vault),
  };
}

function peopleReads(
  readAs: ReadAs,
  reader: PeopleReader,
  vault: IdentityVault,
): PeopleReads {
  const opened = (row: typeof persons.$inferSelect) => recordOf(row, vault);
  return {
    async peopleWithIds(personIds) {
      const rows = await readAs.byIds(
        scopeOf(reader, { personIds }),
        async (database) =>
          database
            .select()
            .from(persons)
            .where(isOneOf(persons.personId, personIds)),
      );
      return rows.map(opened);
    },

    householdsWithIds: (householdIds) =>
      readAs.byIds(scopeOf(reader, { householdIds }), async (database) =>
        database
          .select()
          .from(households)
          .where(isOneOf(households.householdId, householdIds)),
      ),

    async membersOf(householdIds) {
      const rows = await readAs.byIds(
        scopeOf(reader, { householdIds }),
        async (database) =>
          database
            .select()
            .from(persons)
            .where(
              and(
                isOneOf(persons.householdId, householdIds),
                isNull(persons.mergedInto),
              ),
            )
            .orderBy(asc(persons.birthDate), asc(persons.personId)),
      );
      return rows.map(opened);
    },

    async personWithNumber(residentId, kind = "residentId") {
      const document = { kind, number: residentId };
      const rows = await readAs.once(scopeOf(reader, {}), async (database) =>
        database
          .select({
            personId: persons.personId,
            mergedInto: persons.mergedInto,
            hash: persons.residentIdHash,
          })
          .from(persons)
          .where(hasNumber(vault, [document])),
      );
      // Before who has it as 15 digits, where they are two rows.
      const own = hashOf(vault, document);
      const row = rows.find(({ hash }) => hash === own) ?? rows[0];
      return row?.mergedInto ?? row?.personId;
    },

    async mergedInto(personIds) {
      const rows = await readAs.once(
        scopeOf(reader, { personIds }),
        async (database) =>
          database
            .select()
            .from(persons)
            .where(inArray(persons.mergedInto, [...personIds])),
      );
      return rows.map(opened);
    },

    async creditOf(personIds) {
      const standing = await readAs.byIds(
        scopeOf("county", {}),
        async (database) =>
          database
            .select({ personId: persons.personId, for: persons.mergedInto })
            .from(persons)
            .where(isOneOf(persons.mergedInto, personIds)),
      );
      const whose = new Map(standing.map((one) => [one.personId, one.for]));
      const all = [...personIds, ...whose.keys()];
      const rows = await readAs.byIds(
        scopeOf(reader, { personIds: all }),
        async (database) =>
          database
            .select(CREDIT_AND_REPAIR)
            .from(personCredit)
            .leftJoin(personCreditRepairs, REPAIR_OF)
            .where(isOneOf(personCredit.personId, all)),
      );
      return rows.map((row) =>
        creditOf(row, whose.get(row.record.personId) ?? row.record.personId),
      );
    },

    async alikeWithin(root, first) {
      const others = alias(persons, "others");
      const rows = await readAs.once(scopeOf(reader, {}), async (database) =>
        database
          .select({ one: persons, other: others })
          .from(persons)
          .innerJoin(
            others,
            and(
              eq(others.name, persons.name),
              eq(others.birthDate, persons.birthDate),
              gt(others.personId, persons.personId),
            ),
          )
          .where(
            and(
              ne(persons.name, ""),
              isNull(persons.mergedInto),
              isNull(others.mergedInto),
              withinDivision(persons.division, root),
              withinDivision(others.division, root),
            ),
          )
          .orderBy(asc(persons.name), asc(persons.personId))
          .limit(MOST_COMPARED),
      );
      return rows
        .map(({ one, other }) => pairOf(opened(one), opened(other)))
        .filter(({ grounds }) => grounds.length > 0)
        .toSorted((a, b) => isCertain(b) - isCertain(a))
        .slice(0, first);
    },

    async familiesOf(personIds) {
      const rows = await readAs.once(
        scopeOf(reader, { personIds }),
        async (database) => {
          const named = inArray(persons.personId, [...personIds]);
          // One index each: a single condition with OR would look at everybody.
          const family = database
            .select({ personId: persons.personId })
            .from(persons)
            .where(named)
            .union(
              database
                .select({ personId: persons.personId })
                .from(persons)
                .where(
                  inArray(
                    persons.householdId,
                    database
                      .select({ id: persons.householdId })
                      .from(persons)
                      .where(named),
                  ),
                ),
            );
          return database
            .select()
            .from(persons)
            .where(
              and(inArray(persons.personId, family), isNull(persons.erasedAt)),
            );
        },
      );
      return rows.map(opened);
    },

    async findPeople(search, root, first) {
      const rows = await readAs.once(scopeOf(reader, {}), async (database) =>
        database
          .select()
          .from(persons)
          .where(
            and(
              matches(search, vault),
              withinDivision(persons.division, root),
              isNull(persons.mergedInto),
            ),
          )
          .orderBy(asc(persons.name), asc(persons.personId))
          .limit(first),
      );
      return rows.map(opened);
    },

    async changesAfter(after, root, limit) {
      const rows = await readAs.once(
        scopeOf(reader, { departed: true }),
        async (database) =>
          database
            .select({ residence: residences, person: persons })
            .from(residences)
            .innerJoin(persons, eq(persons.personId, residences.personId))
            .where(
              and(
                residesWithin(root),
                gt(residences.updatedSeq, after),
                // Who only moved within the subtree hasn't left it: his new residence has a row of its own.
                not(
                  sql`(${residences.departed} and ${persons.mergedInto} is null and ${withinDivision(persons.division, root)})`,
                ),
              ),
            )
            .orderBy(asc(residences.updatedSeq))
            .limit(limit),
      );
      return rows.map(({ residence, person }) => ({
        person: opened(person),
        division: residence.division,
        updatedSeq: residence.updatedSeq,
        departed: residence.departed,
      }));
    },
  };
}

async function saveBatch(
  transaction: Transaction,
  batch: readonly PersonRecord[],
  vault: IdentityVault,
): Promise<readonly NotSaved[]> {
  // Two numbers for each, for the division left and the one lived in. Taking them locks out other writers.
  let seq =
    (await takeNumbers(transaction, batch.length * 2)) - batch.length * 2;
  const { people, left } = await withoutTaken(
    transaction,
    await withoutErased(transaction, batch),
    vault,
  );
  if (people.length === 0) return left;
  const before = new Map(
    (
      await transaction
        .select({ personId: persons.personId, division: persons.division })
        .from(persons)
        .where(
          inArray(
            persons.personId,
            people.map(({ personId }) => personId),
          ),
        )
    ).map(({ personId, division }) => [personId, division]),
  );
  await saveHouseholds(transaction, people);
  await transaction
    .insert(persons)
    .values(people.map((person) => rowOf(person, vault)))
    .onConflictDoUpdate({ target: persons.personId, set: REPLACED });
  const changed = people.flatMap(({ personId, division }) => {
    const left = before.get(personId);
    const lived = { personId, division, departed: false };
    return left === undefined || left === division
      ? [lived]
      : [{ personId, division: left, departed: true }, lived];
  });
  await writeResidences(
    transaction,
    changed.map((residence) => ({ ...residence, updatedSeq: ++seq })),
  );
  return left;
}

/** Where people live, and which divisions they have left, as replicas will learn of it. */
export async function writeResidences(
  transaction: Transaction,
  rows: readonly {
    personId: string;
    division: string;
    departed: boolean;
    updatedSeq: number;
  }[],
): Promise<void> {
  await transaction
    .insert(residences)
    .values([...rows])
    .onConflictDoUpdate({
      target: [residences.personId, residences.division],
      set: {
        departed: sql`excluded.departed`,
        updatedSeq: sql`excluded.updated_seq`,
      },
    });
}

/** Replicas that hold these people take them once more. */
export async function tellAgain(
  transaction: Transaction,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const rows = await transaction
    .select()
    .from(residences)
    .where(
      and(
        inArray(residences.personId, [...new Set(personIds)]),
        not(residences.departed),
      ),
    );
  if (rows.length === 0) return;
  let seq = (await takeNumbers(transaction, rows.length)) - rows.length;
  await writeResidences(
    transaction,
    rows.map(({ personId, division }) => ({
      personId,
      division,
      departed: false,
      updatedSeq: ++seq,
    })),
  );
}

/** An import goes on without those whose number a window, or the import itself, has written down under another id. */
async function withoutTaken(
  transaction: Transaction,
  people: readonly PersonRecord[],
  vault: IdentityVault,
): Promise<{ people: readonly PersonRecord[]; left: readonly NotSaved[] }> {
  const hashes = people.map((person) => rowOf(person, vault).residentIdHash);
  const rows = await transaction
    .select({ personId: persons.personId, hash: persons.residentIdHash })
    .from(persons)
    .where(inArray(persons.residentIdHash, hashes));
  const holders = new Map(rows.map(({ hash, personId }) => [hash, personId]));
  const left: NotSaved[] = [];
  const saved = people.filter(({ personId }, index) => {
    const hash = hashes[index] ?? "";
    const heldBy = holders.get(hash) ?? personId;
    holders.set(hash, heldBy);
    if (heldBy !== personId) left.push({ personId, heldBy });
    return heldBy === personId;
  });
  return { people: saved, left };
}

/** Who was erased by law isn't brought back, and who was merged isn't himself. */
async function withoutErased(
  transaction: Transaction,
  people: readonly PersonRecord[],
): Promise<readonly PersonRecord[]> {
  const rows = await transaction
    .select({ personId: persons.personId })
    .from(persons)
    .where(
      and(
        inArray(
          persons.personId,
          people.map(({ personId }) => personId),
        ),
        or(isNotNull(persons.erasedAt), isNotNull(persons.mergedInto)),
      ),
    );
  const erased = new Set(rows.map(({ personId }) => personId));
  return people.filter(({ personId }) => !erased.has(personId));
}

async function saveHouseholds(
  transaction: Transaction,
  people: readonly PersonRecord[],
): Promise<void> {
  const known = new Map<string, Omit<HouseholdRecord, "gridCell">>();
  for (const { householdId, division } of people)
    if (householdId !== null) known.set(householdId, { householdId, division });
  if (known.size === 0) return;
  await transaction
    .insert(households)
    .values([...known.values()])
    .onConflictDoUpdate({
      target: households.householdId,
      set: { division: sql`excluded.division` },
    });
  await followHouseholds(transaction, [...known.keys()]);
}

/** The same as `withinDivision`, in the form that the indexes are made for. */
function residesWithin(root: string): SQL {
  const prefix = prefixOfDivision(root);
  if (prefix === undefined) return sql`false`;
  switch (prefix.length) {
    case 12:
      return eq(residences.division, prefix);
    case 9:
      return eq(residences.town, prefix);
    case 6:
      return eq(residences.county, prefix);
    default:
      return withinDivision(residences.division, root);
  }
}

function matches(search: PeopleSearch, vault: IdentityVault): SQL {
  switch (search.by) {
    case "number":
      return hasNumber(vault, search.documents);
    case "name":
      return startsWith(persons.name, search.name);
    case "initials":
      return startsWith(persons.initials, search.initials);
  }
}

export function rowOf(
  { residentId, ...person }: PersonRecord,
  vault: IdentityVault,
): typeof persons.$inferInsert {
  const { documentKind = "residentId" } = person;
  return {
    ...person,
    documentKind,
    // Merging is an act of its own.
    mergedInto: null,
    initials: initialsOf(person.name),
    residentIdHash: hashOf(vault, { kind: documentKind, number: residentId }),
    residentIdSealed: vault.seal(residentId, person.personId),
  };
}

export function recordOf(
  row: typeof persons.$inferSelect,
  vault: IdentityVault,
): PersonRecord {
  const {
    initials: _,
    residentIdHash: __,
    erasedAt: ___,
    residentIdSealed,
    documentKind,
    mergedInto,
    registeredSeq,
    householdSince,
    ...person
  } = row;
  return {
    ...person,
    residentId: vault.open(residentIdSealed, row.personId),
    ...(documentKind === "residentId" ? {} : { documentKind }),
    ...(mergedInto === null ? {} : { mergedInto }),
    ...(registeredSeq === null ? {} : { registeredSeq }),
    ...(householdSince === null ? {} : { householdSince }),
  };
}

/** Whoever has one of these numbers, in whichever spelling he was kept. */
export function hasNumber(
  vault: IdentityVault,
  documents: readonly IdentityDocument[],
): SQL {
  const hashes = documents.flatMap((one) => hashesOf(vault, one));
  return inArray(persons.residentIdHash, hashes);
}

/**
 * A passport's digits aren't a resident's: each kind has hashes of its own. But for permits of people from Hong Kong,
 * Macao and Taiwan: no resident has their numbers, and registers have kept them among the residents'.
 */
function hashOf(
  vault: IdentityVault,
  { kind, number }: IdentityDocument,
): string {
  return vault.hashOf(PLAIN.has(kind) ? number : `${kind}:${number}`);
}

const PLAIN: ReadonlySet<IdentityDocumentKind> = new Set([
  "residentId",
  "hmtResidence",
]);

/** By what rows of this number may be kept: as it is written now, and as rows of before have it. */
function hashesOf(vault: IdentityVault, document: IdentityDocument): string[] {
  const { kind, number } = document;
  const own = hashOf(vault, document);
  if (kind === "hmtResidence") return [own, vault.hashOf(`${kind}:${number}`)];
  if (kind !== "residentId") return [own];
  const full = fullNumberOf(number);
  const legacy = legacyNumberOf(full);
  return fullNumberOf(legacy) === full
    ? [own, vault.hashOf(full), vault.hashOf(legacy)]
    : [own];
}

/** What the pairs of a root are looked for in: enough for a county, and an end for one that imported everybody twice. */
const MOST_COMPARED = 2000;

function pairOf(one: PersonRecord, other: PersonRecord): AlikePair {
  return {
    one,
    other,
    grounds: duplicateGrounds(comparedOf(one), comparedOf(other)),
  };
}

export function comparedOf(person: PersonRecord): ComparedPerson {
  return { ...person, documentKind: person.documentKind ?? "residentId" };
}

function isCertain({ grounds }: AlikePair): number {
  return grounds.includes("sameNumber") ? 1 : 0;
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE)
    yield all.slice(from, from + ROWS_AT_ONCE);
}
