/**
 * Mark of the body (机关代字) and mark of the document, the two that a document number begins with (I14). Serials run by
 * series and year, so that each kind of paper counts its own. The demonstration county's mark is 演.
 */
export const documentSeries = {
  acceptanceNotice: "演政受",
  correctionNotice: "演政补",
  acceptanceRefusal: "演政不受",
  onSpotDecision: "演政办",
  approved: "演政准",
  refused: "演政不准",
  extensionNotice: "演政延",
} as const;
