import { expect, test } from "vitest";
import { isInScope, narrowerField, type ScopeReader } from "./scopes.ts";

const town: ScopeReader = {
  role: "townOfficer",
  accountId: "zhen1",
  division: "990101100000",
  stationId: "town",
  body: "body",
  staffId: "staff",
  personId: null,
  creditCode: null,
};
const citizen: ScopeReader = {
  ...town,
  role: "citizen",
  division: null,
  stationId: null,
  body: null,
  staffId: null,
  personId: "person",
};

test("[A1] a case is a town's by its division, its station or its body, and by nothing else", () => {
  for (const owners of [
    { divisions: ["990101100201"] },
    { stations: ["another", "town"] },
    { bodies: ["body"] },
  ])
    expect(isInScope("caseInReach", owners, town)).toBe(true);
  for (const owners of [
    {},
    { divisions: ["990101101201"], stations: ["another"], bodies: ["another"] },
    { staff: ["staff"], accounts: ["zhen1"] },
  ])
    expect(isInScope("caseInReach", owners, town)).toBe(false);
});

test("[A1] what a reader doesn't have ties him to nothing, and nobody has anything", () => {
  expect(isInScope("caseInReach", { people: ["person"] }, citizen)).toBe(true);
  expect(isInScope("caseInReach", { stations: ["town"] }, citizen)).toBe(false);
  expect(isInScope("knownPerson", {}, citizen)).toBe(true);
  expect(isInScope("knownPerson", {}, null)).toBe(false);
  expect(isInScope("noOne", { people: ["person"] }, citizen)).toBe(false);
});

test("[W1] what is masked is clear to its holder alone, and bodies are for whoever handles the case", () => {
  expect(narrowerField("Person.name")).toEqual({
    to: "personHimself",
    others: "masked",
  });
  expect(narrowerField("Case.applicantName")?.to).toBe("noOne");
  expect(narrowerField("CaseDocumentEntry.body")).toEqual({
    to: "handlers",
    others: "empty",
  });
  expect(narrowerField("Person.sex")).toBeUndefined();
});
