export * from "./identifiers.ts";
export * from "./stateCouncilCalendar.ts";
export * from "./builders.ts";
export * from "./journals.ts";
export * from "./anItemVersion.ts";
export * from "./goldenJournals.ts";
export * from "./aListRow.ts";
export * from "./aCreditRecord.ts";
