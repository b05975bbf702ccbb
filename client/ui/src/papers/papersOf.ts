import type { EntryKind } from "@onedoor/domain/facts";
import { unreachable } from "@onedoor/domain/unreachable";
import { acceptanceNotice } from "./acceptanceNotice.ts";
import { acceptanceRefusal } from "./acceptanceRefusal.ts";
import {
  closingCertificate,
  deliveryReceipt,
  withdrawalConfirmation,
} from "./closingPapers.ts";
import { correctionNotice } from "./correctionNotice.ts";
import { countedEntries } from "./countedEntry.ts";
import { decision } from "./decision.ts";
import { deferralUndertaking } from "./deferralUndertaking.ts";
import type { DocumentText, PaperContext } from "./DocumentText.ts";
import { extensionNotice } from "./extensionNotice.ts";
import { onSpotDecision } from "./onSpotDecision.ts";
import { PAPER_KINDS, type PaperKind } from "./PaperKind.ts";
import { receipt } from "./receipt.ts";
import { reuseConsent } from "./reuseConsent.ts";
import { specialProcedureNotice } from "./specialProcedureNotice.ts";

/** Kinds that a case may have several papers of, with what each tells of. */
const REPEATED: Partial<Record<PaperKind, EntryKind>> = {
  reuseConsent: "materialReferenced",
  correctionNotice: "correctionRequested",
  specialProcedureNotice: "specialProcedureStarted",
};

export interface AvailablePaper {
  paper: PaperKind;
  /** Of a kind that there may be several of. */
  entryId: string | null;
  title: string;
  number: string | null;
  provisional: boolean;
}

/** The text of one paper; undefined where the case has none of the kind. */
export function paperText(
  paper: PaperKind,
  context: PaperContext,
  entryId: string | null,
): DocumentText | undefined {
  // A paper tells of an applicant, of whom the law leaves nothing to tell.
  if (context.view.state.erased !== null) return undefined;
  switch (paper) {
    case "receipt":
      return receipt(context);
    case "reuseConsent":
      return reuseConsent(context, entryId);
    case "acceptanceNotice":
      return acceptanceNotice(context);
    case "deferralUndertaking":
      return deferralUndertaking(context);
    case "correctionNotice":
      return correctionNotice(context, entryId);
    case "acceptanceRefusal":
      return acceptanceRefusal(context);
    case "specialProcedureNotice":
      return specialProcedureNotice(context, entryId);
    case "extensionNotice":
      return extensionNotice(context);
    case "onSpotDecision":
      return onSpotDecision(context);
    case "decision":
      return decision(context);
    case "closingCertificate":
      return closingCertificate(context);
    case "deliveryReceipt":
      return deliveryReceipt(context);
    case "withdrawalConfirmation":
      return withdrawalConfirmation(context);
    default:
      return unreachable(paper);
  }
}

/**
 * A paper for the printer, in the one language that has legal force, and a translation where the interface speaks
 * another; undefined where the case has none of the kind.
 */
export function printedPaper(
  paper: PaperKind,
  context: PaperContext,
  entryId: string | null,
): { text: DocumentText; translation: DocumentText | null } | undefined {
  const text = paperText(paper, { ...context, language: "zh" }, entryId);
  if (text === undefined) return undefined;
  return {
    text,
    translation:
      context.language === "zh"
        ? null
        : (paperText(paper, context, entryId) ?? null),
  };
}

/** The papers that can be printed of this case now, in the order in which they come about. */
export function papersOf(context: PaperContext): AvailablePaper[] {
  return PAPER_KINDS.flatMap((paper) => {
    const repeated = REPEATED[paper];
    const ids =
      repeated === undefined
        ? [null]
        : countedEntries(context.view, repeated).map(({ entryId }) => entryId);
    return ids.flatMap((entryId) => {
      const text = paperText(paper, context, entryId);
      return text === undefined
        ? []
        : [
            {
              paper,
              entryId,
              title: text.title,
              number: text.number,
              provisional: text.provisional !== null,
            },
          ];
    });
  });
}
