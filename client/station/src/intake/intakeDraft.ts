import type { ApplicantBody, BodyOf } from "@onedoor/domain/facts";
import { applicantSchema } from "@onedoor/domain/facts";
import type { PresentedMaterial } from "@onedoor/domain/checklist";
import type { DraftView } from "@onedoor/replica/Replica";

import type { DraftConsent } from "./reuseConsent.ts";

export const INTAKE_STEPS = ["who", "what", "papers", "form"] as const;
export type IntakeStep = (typeof INTAKE_STEPS)[number];

/** A page that was photographed, with what the journal has to say about it. */
export interface DraftScan {
  materialId: string;
  materialCode: string;
  bytes: number;
  sha256: string;
  mediaType: string;
}

export type DraftPaper = Pick<PresentedMaterial, "materialCode" | "how">;

/** A bundle that is being taken: a case for each of its items, by item code. */
export interface DraftBundle {
  bundleId: string;
  /** Made with the draft, as its own case's id is. */
  cases: Readonly<Record<string, DraftCase>>;
}

export interface DraftCase {
  caseId: string;
  queryCode: string;
  number: IntakeDraft["number"];
  /** The pages of this case, once they were copied for it: each case has its own. */
  scans: readonly DraftScan[] | null;
}

/** A case that is being taken, before anybody has submitted it. Kept at every change. */
export interface IntakeDraft {
  draftId: string;
  /** Made with the draft, so that a crash in the middle of taking in opens no second case. */
  caseId: string;
  step: IntakeStep;
  applicant: ApplicantBody;
  /** The applicant's division, where he is known here; else the station's own is meant. */
  division: string | null;
  agent: BodyOf<"submitted">["agent"];
  itemCode: string | null;
  /** Instead of one item. `answers`, `papers` and `typed` are then those of its one form. */
  bundle: DraftBundle | null;
  answers: Record<string, string>;
  papers: readonly DraftPaper[];
  scans: readonly DraftScan[];
  /** To taking papers from what was given before; not there in drafts of older builds. */
  consents?: readonly DraftConsent[];
  /** What was typed, by the field's path; the rest of the form is prefilled. */
  typed: Record<string, unknown>;
  number: {
    caseNumber: string | null;
    provisionalNumber: string | null;
  } | null;
  queryCode: string;
}

export function newDraft(ids: {
  draftId: string;
  caseId: string;
  queryCode: string;
  itemCode: string | null;
}): IntakeDraft {
  return {
    ...ids,
    bundle: null,
    step: "who",
    applicant: emptyPerson(),
    division: null,
    agent: null,
    answers: {},
    papers: [],
    scans: [],
    typed: {},
    number: null,
  };
}

export function emptyPerson(): Extract<ApplicantBody, { kind: "person" }> {
  return {
    kind: "person",
    personId: null,
    name: "",
    residentId: "",
    phone: "",
    address: "",
  };
}

export function emptyLegalEntity(): Extract<
  ApplicantBody,
  { kind: "legalEntity" }
> {
  return {
    kind: "legalEntity",
    creditCode: null,
    name: "",
    representative: "",
    phone: "",
    address: "",
  };
}

/** Whether anything was said that would be lost. */
export function isBegun(draft: IntakeDraft): boolean {
  return (
    draft.applicant.name !== "" ||
    draft.itemCode !== null ||
    draft.bundle !== null
  );
}

/** The cases that the draft is going to open, or has begun to. */
export function caseIdsOf({ caseId, bundle }: IntakeDraft): string[] {
  return bundle === null
    ? [caseId]
    : Object.values(bundle.cases).map((one) => one.caseId);
}

/** Without what is of the chain that began it: its numbers, and pages that were copied for its cases. */
export function withoutNumbers(draft: IntakeDraft): IntakeDraft {
  const { bundle } = draft;
  return {
    ...draft,
    number: null,
    bundle:
      bundle === null
        ? null
        : {
            ...bundle,
            cases: Object.fromEntries(
              Object.entries(bundle.cases).map(([itemCode, one]) => [
                itemCode,
                { ...one, number: null, scans: null },
              ]),
            ),
          },
  };
}

/** It lies ready for a colleague, and isn't worked on here meanwhile. */
export function isHandedOver({ handedTo }: DraftView): boolean {
  return handedTo !== null && !handedTo.isReturned;
}

/** Reads a kept draft; undefined for one that this version can't read. */
export function parseDraft(content: unknown): IntakeDraft | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  // Drafts of before knew of no bundle.
  const draft = { bundle: null, ...content } as IntakeDraft;
  const readable =
    typeof draft.draftId === "string" &&
    typeof draft.caseId === "string" &&
    INTAKE_STEPS.includes(draft.step) &&
    applicantSchema.safeParse(draft.applicant).success &&
    Array.isArray(draft.papers) &&
    Array.isArray(draft.scans) &&
    typeof draft.answers === "object" &&
    typeof draft.typed === "object";
  return readable ? draft : undefined;
}

/** A page of a paper that nobody has declared yet is that paper, as an electronic copy or as its original. */
export function withScan(
  draft: IntakeDraft,
  scan: IntakeDraft["scans"][number],
): IntakeDraft {
  const known = draft.papers.some(
    (paper) => paper.materialCode === scan.materialCode,
  );
  return {
    ...draft,
    scans: [...draft.scans, scan],
    papers: known
      ? draft.papers
      : [...draft.papers, { materialCode: scan.materialCode, how: "original" }],
  };
}

/** Without a page. Its bytes go when the vault is swept. */
export function withoutScan(
  scans: readonly DraftScan[],
  materialId: string,
): readonly DraftScan[] {
  return scans.filter((scan) => scan.materialId !== materialId);
}

/** With a page before the one of the same paper that stood above it. */
export function withScanMovedUp(
  scans: readonly DraftScan[],
  materialId: string,
): readonly DraftScan[] {
  const at = scans.findIndex((scan) => scan.materialId === materialId);
  const moved = scans[at];
  const above = scans.findLastIndex(
    (scan, i) => i < at && scan.materialCode === moved?.materialCode,
  );
  if (moved === undefined || above < 0) return scans;
  return withoutScan(scans, materialId).toSpliced(above, 0, moved);
}

/** Null takes the consent back. */
export function withConsent(
  draft: IntakeDraft,
  materialCode: string,
  consent: DraftConsent | null,
): IntakeDraft {
  const others = (draft.consents ?? []).filter(
    (one) => one.materialCode !== materialCode,
  );
  return {
    ...draft,
    consents: consent === null ? others : [...others, consent],
  };
}

/** Notes how a paper was handed in; null where it wasn't after all. */
export function withPaper(
  draft: IntakeDraft,
  materialCode: string,
  how: IntakeDraft["papers"][number]["how"] | null,
): IntakeDraft {
  const others = draft.papers.filter(
    (paper) => paper.materialCode !== materialCode,
  );
  return {
    ...draft,
    papers: how === null ? others : [...others, { materialCode, how }],
  };
}
