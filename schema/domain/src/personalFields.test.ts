import { expect, test } from "vitest";
import { isUnheardOf } from "./personalFields.ts";

test.each([
  "Person.formerName",
  "Guardian.mobilePhone",
  "Payment.bankAccount",
  "Household.headResidentId",
])("[W1] %s sounds personal, and isn't written down", (field) => {
  expect(isUnheardOf(field)).toBe(true);
});

test.each(["Person.phone", "Station.phone", "Case.stage"])(
  "[W1] %s is written down, or says nothing of anybody",
  (field) => {
    expect(isUnheardOf(field)).toBe(false);
  },
);
