import { expect, test } from "vitest";
import { lanesOf, looksAfter, ownerOfHeld } from "./laneOwner.ts";
import { villageClerk } from "../testing/index.ts";

const owner = ownerOfHeld(villageClerk);

test("[Q2] the town of the window looks after what its village wrote", () => {
  expect(owner).toEqual({ office: "town", division: "990101100000" });
  const town = { role: "townOfficer", division: "990101100000" } as const;
  expect(looksAfter(owner, town)).toBe(true);
  expect(looksAfter(owner, { ...town, division: "990101101000" })).toBe(false);
  expect(looksAfter(owner, { ...town, division: null })).toBe(false);
});

test("[Q2] what a department or nobody wrote is the operator's, who steps in for every town", () => {
  expect(ownerOfHeld({ ...villageClerk, stationId: null })).toEqual({
    office: "operator",
  });
  expect(ownerOfHeld({ type: "hub" })).toEqual({ office: "operator" });
  expect(ownerOfHeld({ ...villageClerk, division: "990101000000" })).toEqual({
    office: "operator",
  });
  const operator = { role: "operator", division: null } as const;
  expect(looksAfter(owner, operator)).toBe(true);
});

test("[Q2] a supervisor sees all and acts on nothing; a clerk, an applicant and a department see none", () => {
  const supervisor = { role: "supervisor", division: null } as const;
  expect(lanesOf(supervisor)).toEqual({ division: null });
  expect(looksAfter(owner, supervisor)).toBe(false);
  for (const role of ["windowClerk", "reviewer", "citizen"] as const)
    expect(lanesOf({ role, division: "990101100000" })).toBeUndefined();
});
