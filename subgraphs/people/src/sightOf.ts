import { isWithinDivision } from "@onedoor/domain/divisionCode";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { PeopleReader, PersonRecord } from "./store/PeopleStore.ts";

/**
 * How much of a person a reader sees: `whole` is unmasked, `inReach` is masked with the day of birth and the
 * household, `masked` is for anybody else who is signed in and came by the person's id in a case, and `none`.
 */
export type Sight = "whole" | "inReach" | "masked" | "none";

export function sightOf(
  reader: Claims | null,
  person: Pick<PersonRecord, "personId" | "division">,
): Sight {
  if (reader === null) return "none";
  if (reader.personId === person.personId) return "whole";
  const reach = reachOf(reader);
  return reach !== undefined && isWithinDivision(reach, person.division)
    ? "inReach"
    : "masked";
}

/** Whether the reader sees more of the person than anybody does who has his id. */
export function isNear(
  reader: Claims | null,
  person: Pick<PersonRecord, "personId" | "division">,
): boolean {
  const sight = sightOf(reader, person);
  return sight === "whole" || sight === "inReach";
}

/**
 * The division in whose subtree a reader may look people up. Supervisors and operators have none: their duty needs
 * nobody's data (PIPL art. 6, 34).
 */
export function reachOf(reader: Claims | null): string | undefined {
  switch (reader?.role) {
    case "windowClerk":
    case "townOfficer":
    case "reviewer":
    case "approver":
      return reader.division ?? undefined;
    default:
      return undefined;
  }
}

/** In whose name the register is read for this reader. */
export function peopleReaderOf(reader: Claims | null): PeopleReader {
  return reader === null
    ? "nobody"
    : { division: reachOf(reader) ?? null, personId: reader.personId };
}

/** The division whose people the reader's station keeps in its replica, unmasked. */
export function replicaReachOf(reader: Claims | null): string | undefined {
  return reader === null || reader.stationId === null
    ? undefined
    : reachOf(reader);
}
