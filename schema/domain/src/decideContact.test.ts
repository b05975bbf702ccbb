import { expect, test } from "vitest";
import { decideContact } from "./decideContact.ts";

const before = {
  phone: "13800000001",
  address: "河畔村1组1号",
  division: "990101100201",
};
const none = { phone: null, address: null, division: null };
const decide = (
  changes: object,
  words = "本人来电更正",
  who: typeof before | null = before,
) =>
  decideContact({
    before: who,
    changes: { ...none, ...changes },
    county: "990101",
    words,
  });

test("[WD6] what is new is told by its field, and the rest stays", () => {
  expect(decide({ phone: " 13800000002 " })).toEqual({
    ok: true,
    contact: { ...before, phone: "13800000002" },
    fields: ["phone"],
  });
  expect(decide({ address: "竹林村2组", division: "990101100202" })).toEqual({
    ok: true,
    contact: { ...before, address: "竹林村2组", division: "990101100202" },
    fields: ["address"],
  });
});

test.each([
  [{ phone: "call me" }, "badPhone"],
  [{ phone: "" }, "badPhone"],
  [{ address: " " }, "badAddress"],
  [{ address: "长".repeat(201) }, "badAddress"],
  [{ division: "990101100202" }, "badAddress"],
  [{ division: "110101001001", address: "别处" }, "badDivision"],
  [{ division: "990101100", address: "镇上" }, "badDivision"],
  [{ division: "990101100000", address: "镇上" }, "badDivision"],
  [{ division: "a village", address: "别处" }, "badDivision"],
  [{ phone: before.phone }, "nothingChanges"],
  [{}, "nothingChanges"],
])("[WD6] %j is refused: %s", (changes, reason) => {
  expect(decide(changes)).toEqual({ ok: false, reason });
});

test("[WD6] of nobody, or without a reason, nothing is corrected", () => {
  expect(decide({ phone: "13800000002" }, "x", null)).toEqual({
    ok: false,
    reason: "unknownPerson",
  });
  expect(decide({ phone: "13800000002" }, "电话13800000001")).toEqual({
    ok: false,
    reason: "reasonMissing",
  });
});
