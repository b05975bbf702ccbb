import { expect, test } from "vitest";
import { aForm, definitions } from "../testing/aForm.ts";
import { parseForm } from "./parseForm.ts";

test("a form and the shared definitions parse", () => {
  expect(parseForm(aForm)).toEqual({ ok: true, value: aForm });
  expect(parseForm(definitions).ok).toBe(true);
});

test("a reference to anywhere but the shared definitions is refused, so that no form reaches a network", () => {
  const form = {
    properties: { a: { $ref: "https://elsewhere.example/x.json#/$defs/a" } },
  };
  expect(parseForm(form)).toEqual({ ok: false, reason: "foreignReference" });
});

test.each([[null], ["text"], [{}], [[]]])("%j is not a form", (data) => {
  expect(parseForm(data)).toEqual({ ok: false, reason: "malformed" });
});

test("a form without end is refused", () => {
  const loop: Record<string, unknown> = { properties: {} };
  loop["properties"] = { again: loop };
  expect(parseForm(loop)).toEqual({ ok: false, reason: "tooLarge" });
});
