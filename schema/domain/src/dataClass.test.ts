import { expect, test } from "vitest";
import { dataSubjectOf } from "./dataClass.ts";
import type { ApplicantBody } from "./facts.ts";

const person = {
  kind: "person",
  personId: null,
  name: "王演示",
  residentId: "990101199001010019",
  phone: "",
  address: "",
} as const;
const firm = {
  kind: "legalEntity",
  creditCode: "9199010100TE5T0010",
  name: "演示公司",
  representative: "王演示",
  phone: "",
  address: "",
} as const;

test.each<[string, ApplicantBody, string | null]>([
  ["a resident by his number", person, "person"],
  ["a firm by its code", firm, "legalEntity"],
  [
    "nobody by a passport's number",
    { ...person, residentId: "E12345678", documentKind: "passport" },
    null,
  ],
  ["no firm without a code", { ...firm, creditCode: null }, null],
])("[O2] departments know %s", (_, applicant, subject) => {
  expect(dataSubjectOf(applicant)).toBe(subject);
});
