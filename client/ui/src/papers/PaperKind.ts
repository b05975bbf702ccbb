/** The papers that a case brings forth, in their order. The one-time notification comes before there is a case. */
export const PAPER_KINDS = [
  "receipt",
  "reuseConsent",
  "acceptanceNotice",
  "deferralUndertaking",
  "correctionNotice",
  "acceptanceRefusal",
  "specialProcedureNotice",
  "extensionNotice",
  "onSpotDecision",
  "decision",
  "closingCertificate",
  "deliveryReceipt",
  "withdrawalConfirmation",
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export function isPaperKind(text: string): text is PaperKind {
  return PAPER_KINDS.some((kind) => kind === text);
}
