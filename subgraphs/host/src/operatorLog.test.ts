import { describe, expect, test } from "vitest";
import { operatorLines, operatorLog } from "./operatorLog.ts";
import { withheld } from "./withheld.ts";

describe("what a line of the log doesn't hold", () => {
  test.each([
    [
      "a resident's number",
      "no person 990101199003070014",
      "990101199003070014",
    ],
    [
      "one that ends in X",
      "no person 99010119900307001x.",
      "99010119900307001",
    ],
    ["one in groups", "990101 19900307 0014", "19900307"],
    ["one of fifteen digits", "(990101900307001)", "990101900307001"],
    ["a phone", "call 13812345678 or +86 138-1234-5678", "1234"],
    ["a session", "authorization: Bearer abc.def-1", "abc"],
    [
      "a token without its header",
      "jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl failed",
      "eyJ",
    ],
    ["a password", `{"account":"cun1","password":"onedoor!"}`, "onedoor!"],
    ["a password in GraphQL", `signIn(account: "a", password: "p w")`, "p w"],
    ["a name in JSON within JSON", `"{\\"name\\":\\"Wang\\"}"`, "Wang"],
    ["a name", `no case of "王小明" here`, "王"],
    [
      "an argument",
      `Variable "$input" got invalid value { a: 5, b: Wang } at "input.name"; Expected`,
      "Wang",
    ],
  ])("%s", (_, line, secret) => {
    expect(line).toContain(secret);
    expect(withheld(line)).not.toContain(secret);
  });

  test.each([
    "router: 12 × refused, asked too often; last from 2001:db8::1",
    "case 1199010100TE5T117549905110010002026091000000012A, body 11990101MB1234567A",
    "entry 0192f0c1-2b3c-7abc-8def-0123456789ab at 2026-11-29T13:00:00.000Z, 1764421200000",
    `Failed query: select "name" from "people"."person" where "person_id" = $1`,
    "name: cases, token refused",
  ])("and what it keeps: %s", (line) => {
    expect(withheld(line)).toBe(line);
  });
});

test("a line is JSON of its own, with its time and its weight, whatever stands in it", () => {
  const written: string[] = [];
  const log = operatorLog({ write: (text) => written.push(text) });
  log.tell("one\ntwo 138 1234 5678");
  log.fail("three");
  for (const text of written) expect(text).toMatch(/^[^\n]+\n$/);
  expect(written.map((text) => JSON.parse(text) as object)).toMatchObject([
    {
      level: "warn",
      msg: "one\ntwo [phone]",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    },
    { level: "error", msg: "three" },
  ]);
});

test("on a terminal it is plain, and holds no more", () => {
  const lines: string[] = [];
  operatorLines((line) => lines.push(line)).tell("call 13812345678");
  expect(lines).toEqual(["call [phone]"]);
});
