import { buildSchema, graphql, parse } from "graphql";
import { expect, test } from "vitest";
import { checkArguments } from "./checkArguments.ts";

const SDL = `
  scalar Date
  scalar DateTime
  scalar JSON
  input Filter { from: Date, names: [String!] }
  type Query {
    found(id: ID, filter: Filter, at: DateTime, any: JSON): String
    taken(text: String): String
  }
`;
const { Query } = checkArguments(
  parse(SDL),
  { Query: { found: () => "found", taken: () => "taken" } },
  ["taken"],
);

const ask = async (source: string, variableValues: object = {}) => {
  const { data, errors } = await graphql({
    schema: buildSchema(SDL),
    source,
    variableValues: { ...variableValues },
    fieldResolver: (parent, values, context, info) =>
      Query?.[info.fieldName]?.(parent, values as never, context, info),
  });
  return errors?.[0] ?? data;
};

test("what a store can look for reaches the resolver", async () => {
  expect(
    await ask(
      '{ found(id: "a", filter: { from: "2028-02-29", names: ["单"] }, at: "2026-03-02T01:00:00.000Z", any: { a: [1] }) }',
    ),
  ).toEqual({ found: "found" });
  expect(await ask("{ found }")).toEqual({ found: "found" });
});

test.each([
  ["a NUL", '{ found(id: "a\\u0000b") }', "id holds a NUL character"],
  [
    "a NUL in a list of an input",
    '{ found(filter: { names: ["a", "\\u0000"] }) }',
    "filter.names holds a NUL character",
  ],
  ["a NUL in JSON", '{ found(any: { a: ["\\u0000"] }) }', "any holds a NUL"],
  ["a day that isn't", '{ found(filter: { from: "2026-02-30" }) }', "no day"],
  ["a number for a day", "{ found(filter: { from: 20260230 }) }", "no day"],
  [
    "a moment without milliseconds",
    '{ found(at: "2026-03-02T01:00Z") }',
    "no moment",
  ],
  [
    "an endless text",
    `{ found(id: "${"x".repeat(10_001)}") }`,
    "10000 characters",
  ],
])("%s is refused by its place", async (_, source, words) => {
  expect(await ask(source)).toMatchObject({
    message: expect.stringContaining(words) as string,
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("JSON without a bottom is refused", async () => {
  let any: unknown = "x";
  for (let level = 0; level < 30; level += 1) any = [any];
  expect(
    await ask("query ($any: JSON) { found(any: $any) }", { any }),
  ).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("a refusal doesn't repeat what was sent", async () => {
  expect(await ask('{ found(id: "990101199001010011\\u0000") }')).toMatchObject(
    { message: expect.not.stringContaining("990101") as string },
  );
});

test("a field that judges for itself gets everything", async () => {
  expect(await ask('{ taken(text: "\\u0000") }')).toEqual({ taken: "taken" });
});
