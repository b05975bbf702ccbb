import { readFile } from "node:fs/promises";
import { buildASTSchema, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { soleSubgraph } from "./soleSubgraph.ts";
import { supergraphFile } from "./supergraphFile.ts";

const supergraph = buildASTSchema(
  parse(await readFile(supergraphFile, "utf8")),
  { assumeValid: true },
);
const homeOf = (query: string) => soleSubgraph(supergraph, parse(query));

describe("a question is a single subgraph's", () => {
  test.each([
    [
      "mutation ($s: ChainSegmentInput) { pushEntries(segment: $s, cases: []) { __typename outcomes { status } } }",
      "cases",
    ],
    ["{ cases(first: 3) { nodes { caseId item { itemCode } } } }", "cases"],
    [
      "{ a: case(caseId: 1) { ...F } } fragment F on Case { caseId stage }",
      "cases",
    ],
    ['{ item(itemCode: "x") { itemCode } }', "items"],
    ["subscription { streamCases { seq } }", "cases"],
    ["mutation { signIn(account: 1, password: 2) { __typename } }", undefined],
  ])("%s: %s", (query, home) => {
    if (home !== undefined) expect(homeOf(query)).toBe(home);
    else expect(homeOf(query)).toBeUndefined();
  });
});

describe("it is the gateway's", () => {
  test.each([
    ["with a field of another", "{ case(caseId: 1) { caseId lamp } }"],
    [
      "with a field of another behind its key",
      "{ case(caseId: 1) { item { itemCode name } } }",
    ],
    [
      "where a fragment holds one",
      "{ case(caseId: 1) { ...F } } fragment F on Case { item { name } }",
    ],
    ["with two subgraphs at its root", "{ hub { hubId } me { accountId } }"],
    ["where it asks about the graph", "{ __schema { types { name } } }"],
    ["where it isn't valid", "{ hub { nothing } }"],
    ["where it asks for a subgraph's own insides", "{ _service { sdl } }"],
    [
      "where it asks for too much",
      `{ ${Array.from({ length: 100 }, (_, at) => `a${at}: hub { hubId }`).join(" ")} }`,
    ],
  ])("%s", (_, query) => {
    expect(homeOf(query)).toBeUndefined();
  });
});
