export * from "./identifiers.ts";
export * from "./stateCouncilCalendar.ts";
