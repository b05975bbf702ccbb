/** 机关代字 and kind of the papers that an office numbers. The demonstration county's mark is 演. */
export const DOCUMENT_SERIES = {
  approved: "演政准",
  refused: "演政不准",
  extended: "演政延",
} as const;
