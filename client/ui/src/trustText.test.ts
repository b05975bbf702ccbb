import { expect, test } from "vitest";
import { trustText } from "./trustText.ts";

type Browser = NonNullable<Parameters<typeof trustText>[1]>;
type Rules = Parameters<
  NonNullable<Browser["trustedTypes"]>["createPolicy"]
>[1];

test("style sheets and the app's own worker are let in; what could become an element or another script isn't", () => {
  const made: Rules[] = [];
  trustText("/station/sw.js", {
    trustedTypes: { createPolicy: (_, rules) => made.push(rules) },
  });
  const [rules] = made;
  const sheet = ".a > .b { color: red }";
  expect(rules?.createHTML(sheet)).toBe(sheet);
  expect(rules?.createHTML("<img src=x onerror=alert(1)>")).toBeNull();
  expect(rules?.createHTML("a </style><b>")).toBeNull();
  expect(rules?.createScriptURL("/station/sw.js")).toBe("/station/sw.js");
  expect(rules?.createScriptURL("//elsewhere/station/sw.js")).toBeNull();
});

test("a browser without Trusted Types goes on as it did", () => {
  expect(() => trustText("/station/sw.js", {})).not.toThrow();
});
