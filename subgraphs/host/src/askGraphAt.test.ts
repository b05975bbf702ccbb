import { expect, test } from "vitest";
import { askGraphAt } from "./askGraphAt.ts";

const WORD = { data: { seq: 7 } };

/** Asks a county that sends whoever asks away with these times to come again, and answers then. */
async function askedOf(sentAway: readonly number[]) {
  const waited: number[] = [];
  const left = [...sentAway];
  const ask = askGraphAt(
    "http://county.test/graphql",
    async () => "token",
    async () => {
      const seconds = left.shift();
      return seconds === undefined
        ? Response.json(WORD)
        : Response.json(
            { errors: [{ message: "busy" }] },
            { status: 503, headers: { "retry-after": String(seconds) } },
          );
    },
    async (ms) => void waited.push(ms),
  );
  return { answer: await ask("{ seq }").catch(String), waited };
}

test("who is sent away comes again when he is told to", async () => {
  expect(await askedOf([2, 3])).toEqual({
    answer: WORD.data,
    waited: [2_000, 3_000],
  });
});

test("nobody waits longer than whoever asked him would", async () => {
  expect(await askedOf([6, 6])).toEqual({
    answer: "Error: the graph did not answer: busy",
    waited: [6_000],
  });
});
