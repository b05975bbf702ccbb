import { instantOfEpochMs } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { accessReaderOf } from "../accessReaderOf.ts";
import { forbidden } from "../accessErrors.ts";
import type { Context } from "../Context.ts";
import type {
  PeoplePullBulk,
  DocumentGuardian,
  PersonDocument,
  QueryPullPeopleArgs,
} from "../generated/graphql.ts";
import { readPeopleCursor, writePeopleCursor } from "../peopleCursor.ts";
import { GUARDIANSHIP_KINDS_IN_GRAPH, isInForce } from "./familyResolvers.ts";
import { peopleReaderOf, replicaReachOf } from "../sightOf.ts";
import type { ResidenceChange } from "../store/PeopleStore.ts";

const LONGEST_PAGE = 1000;

/**
 * The one place that hands people out unmasked: to a station, its own subtree. A reader without a session gets an
 * error, never an empty page, which a replica would take for the end.
 */
export async function pullPeople(
  { checkpoint, limit }: QueryPullPeopleArgs,
  deps: Pick<
    Context,
    "reader" | "peopleStore" | "guardianships" | "accessLog" | "now"
  >,
): Promise<PeoplePullBulk> {
  const { reader, peopleStore } = deps;
  const division = replicaReachOf(reader);
  if (reader === null || division === undefined) throw forbidden();
  const changes = await peopleStore
    .readingAs(peopleReaderOf(reader))
    .changesAfter(
      readPeopleCursor(checkpoint?.cursor, division),
      division,
      Math.min(Math.max(limit, 1), LONGEST_PAGE),
    );
  await recordPage(deps, reader, changes);
  const guardians = await guardiansOf(deps, changes);
  const updatedSeq = changes.at(-1)?.updatedSeq;
  return {
    documents: changes.map((change) =>
      documentOf(change, guardians.get(change.person.personId) ?? []),
    ),
    checkpoint:
      updatedSeq === undefined
        ? (checkpoint ?? null)
        : { cursor: writePeopleCursor({ division, updatedSeq }) },
  };
}

/** One record a page, and none for a page that shows nobody: stations ask every few seconds. */
async function recordPage(
  { accessLog, now }: Pick<Context, "accessLog" | "now">,
  reader: Claims,
  changes: readonly ResidenceChange[],
): Promise<void> {
  const [first] = changes;
  const last = changes.at(-1);
  const count = changes.filter(({ departed }) => !departed).length;
  if (first === undefined || last === undefined || count === 0) return;
  await accessLog.append({
    at: instantOfEpochMs(now()),
    kind: "pulled",
    reader: accessReaderOf(reader),
    personId: null,
    caseId: null,
    fields: ["name", "residentId", "phone", "address", "birthDate"],
    reason: null,
    words: "",
    span: { count, from: first.updatedSeq, to: last.updatedSeq },
  });
}

/** Of the people of a page, by ids alone: whoever is of the station's own division is in its replica himself. */
async function guardiansOf(
  { guardianships, now }: Pick<Context, "guardianships" | "now">,
  changes: readonly ResidenceChange[],
): Promise<ReadonlyMap<string, DocumentGuardian[]>> {
  const found = await guardianships.ofWards(
    changes
      .filter(({ departed }) => !departed)
      .map(({ person }) => person.personId),
  );
  const byWard = new Map<string, DocumentGuardian[]>();
  for (const one of found) {
    if (!isInForce(one, now())) continue;
    const his = byWard.get(one.standingWardId) ?? [];
    byWard.set(one.standingWardId, his);
    his.push({
      personId: one.standingGuardianId,
      kind: GUARDIANSHIP_KINDS_IN_GRAPH[one.kind],
      from: one.from,
    });
  }
  return byWard;
}

function documentOf(
  change: ResidenceChange,
  guardians: DocumentGuardian[],
): PersonDocument {
  const { person, division, departed } = change;
  const lasting = {
    personId: person.personId,
    birthDate: person.birthDate,
    sex: person.sex === "female" ? ("FEMALE" as const) : ("MALE" as const),
    division,
    deleted: departed,
  };
  // Where he lives now is no longer this station's to know.
  if (departed)
    return {
      ...lasting,
      name: "",
      residentId: "",
      phone: "",
      address: "",
      guardians: [],
    };
  const { name, residentId, phone, address, householdId, relation } = person;
  return {
    ...lasting,
    name,
    residentId,
    phone,
    address,
    householdId,
    relation,
    guardians,
  };
}
