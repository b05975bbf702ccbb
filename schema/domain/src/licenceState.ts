import { partsOfCaseNumber, parseCaseNumber } from "./caseNumber.ts";
import type { CaseState } from "./caseState.ts";
import { parseCreditCode } from "./creditCode.ts";
import type { Journal, JournalEntry } from "./entries.ts";
import { hashText } from "./hash.ts";
import { partsOfItemCode } from "./itemCode.ts";
import {
  composeLicenceIdentifier,
  parseLicenceIdentifier,
  partsOfLicenceIdentifier,
} from "./licenceIdentifier.ts";
import type { LicenceState } from "./licenceStates.ts";
import { licenceHash, type LicenceVersion } from "./licenceText.ts";
import { bodyOf } from "./parseEntry.ts";
import { dateOf, type PlainDate } from "./time.ts";

/** The licence that a case gave, as it stands on a day. */
export interface Licence {
  state: LicenceState;
  /** Oldest first; the last one is the licence. Empty while it is being made, and where the law has erased its holder. */
  versions: readonly LicenceVersion[];
}

/** How it stands besides the day: a suspension ends by itself, the others don't. */
type Standing =
  | { state: "valid" | "cancelled" | "withdrawn" | "revoked" }
  | { state: "suspended"; until: PlainDate | null };

/**
 * The licence of a case on a day; undefined where there is none and none is under way. `journal`: the case's entries
 * with bodies, in any order; which of them count, and in which order, the folded state says. `givesLicence`: whether the item ends in one, by the catalogue [EL1].
 */
export function licenceOf(
  state: CaseState,
  journal: Journal,
  {
    today,
    givesLicence,
    salt,
  }: Pick<LicenceVersion, "salt"> & { today: PlainDate; givesLicence: boolean },
): Licence | undefined {
  const byId = new Map(journal.map((entry) => [entry.entryId, entry]));
  const counted = state.counted.flatMap((id) => byId.get(id) ?? []);
  const { terms } = state;
  const holder = holderOf(counted);
  let standing: Standing | undefined;
  let validUntil: PlainDate | null = null;
  let versions: readonly LicenceVersion[] = [];
  for (const { header, acknowledgement } of counted) {
    if (header === null) continue;
    const on = dateOf(acknowledgement?.effectiveAt ?? header.at.wall);
    switch (header.kind) {
      case "licenceIssued": {
        standing = { state: "valid" };
        ({ validUntil } = header.facts);
        if (terms === null || holder === undefined) break;
        const { licence: name, identifier } = header.facts;
        const { itemCode, itemName, implementingBody: issuer } = terms;
        versions = [
          {
            salt,
            identifier: identifier ?? firstIdentifier(state),
            version: 1,
            name,
            holder,
            itemCode,
            itemName,
            issuer,
            issuedOn: on,
            validUntil,
            previous: null,
          },
        ];
        break;
      }
      case "licenceChanged": {
        const before = versions.at(-1);
        if (before === undefined) break;
        versions = [...versions, changed(before, header.facts.identifier, on)];
        break;
      }
      case "licenceSuspended":
        standing = { state: "suspended", until: header.facts.until };
        break;
      case "licenceCancelled":
        standing = { state: "cancelled" };
        break;
      case "licenceRevoked":
        standing = { state: header.facts.how ?? "withdrawn" };
        break;
      default:
    }
  }
  if (standing !== undefined)
    return { state: stateOn(today, standing, validUntil), versions };
  return givesLicence && isBeingMade(state)
    ? { state: "making", versions: [] }
    : undefined;
}

/** What became of one of its versions: all but the last were changed [EL3]. */
export function versionState(
  { state, versions }: Licence,
  version: number,
): LicenceState {
  return version < versions.length ? "changed" : state;
}

/** What was ended stays so; else what is out of date is, whether it was suspended or not [EL2]. */
function stateOn(
  today: PlainDate,
  standing: Standing,
  validUntil: PlainDate | null,
): LicenceState {
  if (standing.state !== "valid" && standing.state !== "suspended")
    return standing.state;
  if (validUntil !== null && validUntil < today) return "expired";
  return standing.state === "suspended" &&
    standing.until !== null &&
    standing.until < today
    ? "valid"
    : standing.state;
}

/** Approved, and neither issued nor handed over yet. */
function isBeingMade({ decision, stage }: CaseState): boolean {
  return (
    decision?.outcome === "approved" &&
    (stage === "approved" || stage === "closed")
  );
}

function changed(
  before: LicenceVersion,
  identifier: string | null,
  on: PlainDate,
): LicenceVersion {
  const version = before.version + 1;
  return {
    ...before,
    identifier: identifier ?? nextIdentifier(before.identifier, version),
    version,
    issuedOn: on,
    previous: licenceHash(before),
  };
}

/** Null where the body's code, or the item's, is none of the standard's. The type is the body's first [P]. */
function firstIdentifier({ terms, caseId, ...state }: CaseState) {
  const issuer = parseCreditCode(terms?.implementingBody ?? "");
  if (!issuer.ok) return null;
  const number = parseCaseNumber(state.caseNumber ?? "");
  return composeLicenceIdentifier({
    definingBody: issuer.value,
    typeNumber: 1,
    issuer: issuer.value,
    serial: number.ok
      ? serialOf(partsOfCaseNumber(number.value))
      : hashText(caseId).slice(0, 32).toUpperCase(),
    version: 1,
  });
}

/** The case's number without its body, which the identifier names already: 28 of at most 32 characters. */
function serialOf(parts: ReturnType<typeof partsOfCaseNumber>): string {
  const { base } = partsOfItemCode(parts.itemCode);
  return `${base}${parts.on.replaceAll("-", "")}${String(parts.serial).padStart(8, "0")}`;
}

/** A number that isn't the standard's has no versions: it stays. */
function nextIdentifier(
  identifier: string | null,
  version: number,
): string | null {
  const known = parseLicenceIdentifier(identifier ?? "");
  return known.ok
    ? composeLicenceIdentifier({
        ...partsOfLicenceIdentifier(known.value),
        version,
      })
    : identifier;
}

/** The name that stands in the application; undefined where it is withheld or erased. */
function holderOf(counted: readonly JournalEntry[]): string | undefined {
  for (const entry of counted) {
    const name = bodyOf(entry, "submitted")?.applicant.name;
    if (name !== undefined) return name;
  }
  return undefined;
}
