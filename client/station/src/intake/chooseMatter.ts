import type { Bundle } from "@onedoor/domain/itemTypes";
import type { Instant } from "@onedoor/domain/time";
import { newQueryCode, newUuid } from "../newIds.ts";
import type { DraftCase, IntakeDraft } from "./intakeDraft.ts";

/** The draft for another item, or none: what was said of the one before no longer applies. */
export function withItem(
  draft: IntakeDraft,
  itemCode: string | null,
): IntakeDraft {
  return {
    ...draft,
    itemCode,
    bundle: null,
    answers: {},
    papers: [],
    typed: {},
  };
}

/** The draft for a bundle, with the ids of its cases: a crash in the middle of taking in opens none twice. */
export function withBundle(
  draft: IntakeDraft,
  { id, items }: Bundle,
  now: Instant,
): IntakeDraft {
  return {
    ...withItem(draft, null),
    bundle: {
      bundleId: id,
      cases: Object.fromEntries(items.map((code) => [code, newDraftCase(now)])),
    },
  };
}

export function newDraftCase(now: Instant): DraftCase {
  return {
    caseId: newUuid(now),
    queryCode: newQueryCode(),
    number: null,
    scans: null,
  };
}
