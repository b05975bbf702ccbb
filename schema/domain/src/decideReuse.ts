import type { Material } from "./itemTypes.ts";
import { comparable } from "./proofNames.ts";
import { isUnder14On, type ResidentId } from "./residentId.ts";
import type { PlainDate } from "./time.ts";

/** Who may agree that a paper is used again: its holder, or the guardian of a child under fourteen (PIPL art. 31). */
export const CONSENTING = ["holder", "guardian"] as const;
export type Consenting = (typeof CONSENTING)[number];

/**
 * What became of a reference at the hub. `expired`: all that the holder gave have run out. `notAllowed`: the item
 * doesn't ask for this paper, or the wrong person has agreed.
 */
export const REFERENCE_OUTCOMES = [
  "found",
  "notFound",
  "expired",
  "notAllowed",
] as const;
export type ReferenceOutcome = (typeof REFERENCE_OUTCOMES)[number];

export type ReuseRefusal =
  "notNeeded" | "formOfItem" | "noHolder" | "guardianMustConsent" | "noConsent";

export type ReuseDecision =
  | { ok: true; paper: string; consentBy: Consenting }
  | { ok: false; reason: ReuseRefusal };

/**
 * Which paper a material is, as the catalogue names it: the material's name without what windows add to it. The name
 * says whose it is as well (a spouse's card is no applicant's).
 */
export function paperKeyOf({ name }: Pick<Material, "name">): string {
  return comparable(name);
}

/**
 * Whether a paper may be taken from what the applicant gave before [Y1] [Y2]. `materials`: those of the item's version.
 * `applicant`: null for a legal entity, whose papers nobody keeps by a person. `consent`: null where nobody has agreed.
 */
export function decideReuse(asked: {
  materials: readonly Pick<Material, "code" | "name" | "sample">[];
  materialCode: string;
  applicant: ResidentId | null;
  on: PlainDate;
  consent: { by: Consenting; name: string } | null;
}): ReuseDecision {
  const material = asked.materials.find(
    ({ code }) => code === asked.materialCode,
  );
  if (material === undefined) return { ok: false, reason: "notNeeded" };
  if (material.sample === "form") return { ok: false, reason: "formOfItem" };
  if (asked.applicant === null) return { ok: false, reason: "noHolder" };
  const { consent } = asked;
  if (consent === null || consent.name.trim() === "")
    return { ok: false, reason: "noConsent" };
  if (isUnder14On(asked.applicant, asked.on) && consent.by !== "guardian")
    return { ok: false, reason: "guardianMustConsent" };
  return { ok: true, paper: paperKeyOf(material), consentBy: consent.by };
}

/** A paper of the holder's that a counted case has brought in, all its pages together. */
export interface PaperOnFile {
  paper: string;
  caseId: string;
  takenOn: PlainDate;
  stationId: string | null;
  /** Null where it says no last day. */
  validUntil: PlainDate | null;
  materialIds: readonly string[];
}

/** The newest that holds on the day, of the holder's papers [Y3]. */
export function choosePaper(
  onFile: readonly PaperOnFile[],
  paper: string,
  on: PlainDate,
):
  | { outcome: "found"; chosen: PaperOnFile }
  | { outcome: "notFound" | "expired" } {
  const same = onFile.filter((one) => one.paper === paper);
  const [chosen] = same
    .filter(({ validUntil }) => validUntil === null || validUntil >= on)
    .sort(
      (a, b) => -compare(a.takenOn, b.takenOn) || compare(a.caseId, b.caseId),
    );
  if (chosen !== undefined) return { outcome: "found", chosen };
  return { outcome: same.length === 0 ? "notFound" : "expired" };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
