import { expect, test } from "vitest";
import { caseNamedIn } from "./caseNamedIn.ts";

test.each([
  ['{"entryId":"e","caseId":"c-1","kind":"noteAdded"}', "c-1"],
  ['{ "caseId" : "\\u0063-1" }', "c-1"],
  ['{"caseId":"c-1","facts":{"caseId":"c-2"', "c-1"],
  ['{"facts":{"note":"caseId"},"caseId":7}', null],
  ['{"entryId":"c-1","facts":{"caseId":"c-2"}}', null],
  ["null", null],
  ["no JSON", null],
])("[W9] the case that %s names", (header, caseId) => {
  expect(caseNamedIn(header)).toBe(caseId);
});
