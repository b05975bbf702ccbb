import type { KnownPlace } from "../store/CaseStore.ts";
import { isCommitted, type ReadEntry } from "./readSegment.ts";

export interface OtherBody {
  entry: ReadEntry;
  reason: "otherBody" | "rightBodyLate";
}

/**
 * A header that the hub holds, with another body than the first time [H14]. What came first is known by the header's
 * commitment, also where the body is erased by now; where it wasn't the one committed to, it is kept.
 */
export function findOtherBody(
  entry: ReadEntry,
  known: KnownPlace | undefined,
): OtherBody | undefined {
  if (known === undefined) return undefined;
  const right = isCommitted(entry);
  const same =
    known.keptBody === null
      ? right !== wasMismatched(known)
      : // Half of a surrogate pair is stored as the sign of what can't be: two of them are the same.
        known.keptBody.toWellFormed() === entry.bodyText.toWellFormed();
  return same
    ? undefined
    : { entry, reason: right ? "rightBodyLate" : "otherBody" };
}

// A row that came back after a restore has its verdict, and nothing of the body that it was given for.
function wasMismatched({ outcome }: KnownPlace): boolean {
  return (
    outcome.status === "acknowledged" &&
    outcome.acknowledgement.reason === "bodyMismatch"
  );
}
