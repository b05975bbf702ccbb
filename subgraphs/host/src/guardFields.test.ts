import type { GraphRole } from "@onedoor/domain/graphAccess";
import { GraphQLError, parse } from "graphql";
import { expect, test } from "vitest";
import { guardFields, type RootResolvers } from "./guardFields.ts";

const roleOf = (context: object) =>
  (context as { role: GraphRole | null }).role;

function ask(field: RootResolvers[string][string] | undefined, role: unknown) {
  const resolve = typeof field === "function" ? field : field?.subscribe;
  try {
    return resolve?.({}, {}, { role }, {});
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions["code"];
    throw error;
  }
}

test("[A4] a question is resolved for whom it is, and for the others not even begun", () => {
  const asked: string[] = [];
  const { Query } = guardFields(
    parse("type Query { alerts: Int me: Int }"),
    {
      Query: {
        alerts: () => asked.push("alerts"),
        me: () => asked.push("me"),
      },
    },
    roleOf,
  );
  expect(ask(Query?.["alerts"], null)).toBe("UNAUTHENTICATED");
  expect(ask(Query?.["alerts"], "citizen")).toBe("FORBIDDEN");
  expect(asked).toEqual([]);
  expect(ask(Query?.["alerts"], "supervisor")).toBe(1);
  expect(ask(Query?.["me"], null)).toBe(2);
});

test("[A4] who isn't signed in can't begin to listen", () => {
  const { Subscription } = guardFields(
    parse("type Subscription { streamCases: Int }"),
    { Subscription: { streamCases: { subscribe: () => "listening" } } },
    roleOf,
  );
  expect(ask(Subscription?.["streamCases"], null)).toBe("UNAUTHENTICATED");
  expect(ask(Subscription?.["streamCases"], "citizen")).toBe("listening");
});

test("[A4] a question that is nobody's isn't served", () => {
  expect(() =>
    guardFields(
      parse("type Query { everything: Int }"),
      { Query: { everything: () => 1 } },
      roleOf,
    ),
  ).toThrow("Query.everything is nobody's");
});
