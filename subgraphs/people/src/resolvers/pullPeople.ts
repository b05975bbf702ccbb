import { forbidden } from "../accessErrors.ts";
import type { Context } from "../Context.ts";
import type {
  PeoplePullBulk,
  PersonDocument,
  QueryPullPeopleArgs,
} from "../generated/graphql.ts";
import { readPeopleCursor, writePeopleCursor } from "../peopleCursor.ts";
import { peopleReaderOf, replicaReachOf } from "../sightOf.ts";
import type { ResidenceChange } from "../store/PeopleStore.ts";

const LONGEST_PAGE = 1000;

/**
 * The one place that hands people out unmasked: to a station, its own subtree. A reader without a session gets an
 * error, never an empty page, which a replica would take for the end.
 */
export async function pullPeople(
  { checkpoint, limit }: QueryPullPeopleArgs,
  { reader, peopleStore }: Pick<Context, "reader" | "peopleStore">,
): Promise<PeoplePullBulk> {
  const division = replicaReachOf(reader);
  if (division === undefined) throw forbidden();
  const changes = await peopleStore
    .readingAs(peopleReaderOf(reader))
    .changesAfter(
      readPeopleCursor(checkpoint?.cursor, division),
      division,
      Math.min(Math.max(limit, 1), LONGEST_PAGE),
    );
  const updatedSeq = changes.at(-1)?.updatedSeq;
  return {
    documents: changes.map(documentOf),
    checkpoint:
      updatedSeq === undefined
        ? (checkpoint ?? null)
        : { cursor: writePeopleCursor({ division, updatedSeq }) },
  };
}

function documentOf(change: ResidenceChange): PersonDocument {
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
    return { ...lasting, name: "", residentId: "", phone: "", address: "" };
  const { name, residentId, phone, address, householdId, relation } = person;
  return {
    ...lasting,
    name,
    residentId,
    phone,
    address,
    householdId,
    relation,
  };
}
