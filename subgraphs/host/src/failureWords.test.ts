import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { failureWords } from "./failureWords.ts";

const RESIDENT_ID = "990101199001010011";

test("of a failed statement its text and its place are told, and no parameter", () => {
  const words = failureWords(
    new DrizzleQueryError(
      "select * from people.persons where resident_id = $1",
      [`${RESIDENT_ID}\n    at elsewhere`],
      Object.assign(new Error(`Key (resident_id)=(${RESIDENT_ID}) exists`), {
        code: "23505",
      }),
    ),
  );
  expect(words).toContain("Failed query: select * from people.persons");
  expect(words).toContain("SQLSTATE 23505");
  expect(words).toContain("failureWords.test.ts");
  expect(words).not.toContain(RESIDENT_ID);
});

test("of any other failure the words and the place are told", () => {
  const words = failureWords(new TypeError("fetch failed"));
  expect(words).toMatch(/^TypeError: fetch failed\n {4}at /);
});

test("what isn't an error may be anything, and isn't told", () => {
  expect(failureWords({ residentId: RESIDENT_ID })).not.toContain(RESIDENT_ID);
});
