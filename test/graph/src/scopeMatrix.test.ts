import { FIELD_ACCESS } from "@onedoor/domain/fieldAccess";
import {
  type Access,
  accessTo,
  GRAPH_ACCESS,
} from "@onedoor/domain/graphAccess";
import {
  isInScope,
  narrowerField,
  REACHED_BY,
  SCOPES,
} from "@onedoor/domain/scopes";
import type {
  CountyClient,
  GraphAnswer,
} from "@onedoor/test-support/CountyClient";
import {
  type SeededCounty,
  startSeededCounty,
} from "@onedoor/test-support/seededCounty";
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actsFor, type OpenCase, type Tried } from "./scopes/actsFor.ts";
import { AnswerJudge, isScope } from "./scopes/AnswerJudge.ts";
import { furnishCounty } from "./scopes/furnishCounty.ts";
import { fieldsBelowRoots, type Walk, walksOf } from "./scopes/graphWalk.ts";
import { IDENTITY, readThings, type ThingKind } from "./scopes/KnownThings.ts";
import {
  type Asked,
  type AskedThings,
  questionsFor,
  scopeOf,
} from "./scopes/questionsFor.ts";
import { ACCOUNTS, NOBODY, type Reader, readerNamed } from "./scopes/Reader.ts";

// Each field of the graph, by each way that leads to it, for each account and for nobody, on what lies within its scope
// and on what doesn't. Held against what is written down (`fieldAccess.ts`, `scopes.ts`), not against what the county
// computes.

const SECRET = "scope-matrix-session-secret-of-a-test";
const readers = new Map<string, Reader>();
let county: SeededCounty;
let schema: GraphQLSchema;
let walks: readonly Walk[];
let known: AskedThings;
let judge: AnswerJudge;
let openCases: readonly OpenCase[];
/** Everything that an account has asked for below its questions, and every thing that was shown to him. */
const asked = new Map<string, Set<string>>();
const shown = new Map<string, Set<string>>();

beforeAll(async () => {
  county = await startSeededCounty({ SESSION_SECRET: SECRET });
  for (const account of ACCOUNTS) {
    readers.set(account, await readerNamed(county.url, account, SECRET));
    asked.set(account, new Set());
    shown.set(account, new Set());
  }
  schema = buildClientSchema(
    await readerOf(NOBODY).client.ask<IntrospectionQuery>(
      getIntrospectionQuery(),
    ),
  );
  walks = walksOf(schema);
  const furnishing = await furnishCounty(county.url, readers);
  const things = await readThings(
    {
      operator: readerOf("yunwei").client,
      supervisor: readerOf("jiandu").client,
      hall: readerOf("dating1").client,
      town: readerOf("zhen1").client,
    },
    new Map(
      [...furnishing.chainOf].map(([account, chain]) => [chain, account]),
    ),
    furnishing.draftOf,
  );
  known = { ...furnishing, things, readers };
  openCases = await openCasesOfPeople(readerOf("jiandu").client);
  judge = new AnswerJudge(schema, things);
}, 240_000);
afterAll(() => county.remove());

function readerOf(account: string): Reader {
  const reader = readers.get(account);
  if (reader === undefined) throw new Error(`nobody is ${account}`);
  return reader;
}

describe("what is written down", () => {
  test("of the graph's fields is the graph", () => {
    const declared = Object.entries(FIELD_ACCESS).flatMap(
      ([type, { fields }]) =>
        fields.split(" ").map((field) => `${type}.${field}`),
    );
    expect(fieldsBelowRoots(schema).toSorted()).toEqual(declared.toSorted());
  });

  test("of types with a scope is walked: each of them says whose its things are", () => {
    const scoped = Object.keys(FIELD_ACCESS).filter(
      (type) =>
        isScope(FIELD_ACCESS[type]?.for) ||
        fieldsOf(type).some(
          (field) => narrowerField(field)?.others === "masked",
        ),
    );
    expect(Object.keys(IDENTITY).toSorted()).toEqual(scoped.toSorted());
  });

  test("of questions is asked, each by each account", () => {
    const served = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(
      Object.keys(questionsFor(readerOf("cun1"), known)).toSorted(),
    ).toEqual(served.toSorted());
  });

  test("of acts is tried, each by each account", () => {
    const served = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(
      Object.keys(actsFor(readerOf("cun1"), known, openCases)).toSorted(),
    ).toEqual(served.toSorted());
  });
});

function fieldsOf(type: string): readonly string[] {
  return (FIELD_ACCESS[type]?.fields ?? "")
    .split(" ")
    .map((field) => `${type}.${field}`);
}

describe("[A1] [A4] [W1] what the graph shows", () => {
  test.each(ACCOUNTS)(
    "%s is what lies in his scope, whichever way he asks, and of the rest nothing",
    async (account) => {
      const reader = readerOf(account);
      const wrong: object[] = [];
      for (const [field, questions] of Object.entries(
        questionsFor(reader, known),
      ))
        wrong.push(
          ...(
            await Promise.all(
              questions.map((one) => whatIsWrong(reader, field, one)),
            )
          ).flat(),
        );
      expect(wrong.slice(0, 20)).toEqual([]);
    },
  );

  test.each(ACCOUNTS.filter((account) => account !== NOBODY))(
    "in the list of %s are all cases of his scope, and no others",
    async (account) => {
      const { client, who } = readerOf(account);
      const inScope = [...known.things.Case].filter(([, owners]) =>
        isInScope("caseInReach", owners, who),
      );
      expect((await listedCases(client)).toSorted()).toEqual(
        inScope.map(([caseId]) => caseId).toSorted(),
      );
    },
  );

  test("is something to somebody, and not to somebody else, for each kind of thing that has a scope", () => {
    const kinds = Object.keys(known.things) as ThingKind[];
    const oneSided = kinds.filter((kind) => {
      const seenBy = ACCOUNTS.filter((account) =>
        [...(shown.get(account) ?? [])].some((name) =>
          name.startsWith(`${kind}:`),
        ),
      );
      const all = [...known.things[kind].keys()];
      const seenWholeBy = ACCOUNTS.filter((account) =>
        all.every((id) => shown.get(account)?.has(`${kind}:${id}`)),
      );
      return seenBy.length === 0 || seenWholeBy.length === ACCOUNTS.length;
    });
    expect(oneSided).toEqual([]);
  });
});

describe("[A2] [A4] what is done", () => {
  test.each(ACCOUNTS)(
    "by %s is done to what lies in his scope, and refused else",
    async (account) => {
      const reader = readerOf(account);
      const wrong: object[] = [];
      for (const [field, acts] of Object.entries(
        actsFor(reader, known, openCases),
      ))
        for (const act of acts)
          wrong.push(...(await whatIsWrongOfAct(reader, field, act)));
      expect(wrong.slice(0, 20)).toEqual([]);
    },
  );

  test.each(ACCOUNTS)(
    "hints of his scope come to %s if he is signed in",
    async (account) => {
      const { client, who } = readerOf(account);
      const leave = new AbortController();
      const response = await fetch(`${client.url}/graphql`, {
        method: "POST",
        headers: {
          accept: "text/event-stream",
          "content-type": "application/json",
          ...(client.token === ""
            ? {}
            : { authorization: `Bearer ${client.token}` }),
        },
        body: JSON.stringify({ query: "subscription { streamCases { seq } }" }),
        signal: leave.signal,
      });
      const { value } =
        who === null ? { value: await response.text() } : { value: "" };
      expect(value.includes("UNAUTHENTICATED")).toBe(who === null);
      expect(response.ok).toBe(true);
      leave.abort();
      asked.get(account)?.add("CaseFeedHint.seq");
    },
  );

  test.each(ACCOUNTS)("%s has asked for every field there is", (account) => {
    expect(
      fieldsBelowRoots(schema).filter(
        (field) => !asked.get(account)?.has(field),
      ),
    ).toEqual([]);
  });
});

async function whatIsWrong(
  { account, client, who }: Reader,
  field: string,
  question: Asked,
): Promise<readonly object[]> {
  const walk = walkNamed(field);
  const { body } = await client.post(walk.document, question.variables);
  for (const one of walk.asks) asked.get(account)?.add(one);
  const judged = judge.judge(
    `Query.${field}`,
    answerTo(body, field),
    who,
    question,
  );
  for (const name of judged.shown) shown.get(account)?.add(name);
  const audience = GRAPH_ACCESS[`Query.${field}`] ?? [];
  const access = accessTo(audience, who?.role ?? null);
  const problems =
    access === "granted"
      ? whatIsWrongOfScope(field, question, { who, body, shown: judged.shown })
      : accessIn(body) === access && answerTo(body, field) === null
        ? []
        : [{ expected: access, answered: body }];
  return [...judged.findings, ...problems].map((one) => ({
    field,
    variables: question.variables,
    ...one,
  }));
}

async function whatIsWrongOfAct(
  { account, client, who }: Reader,
  field: string,
  { variables, to }: Tried,
): Promise<readonly object[]> {
  const walk = walkNamed(field);
  const { body } = await client.post(walk.document, variables);
  for (const one of walk.asks) asked.get(account)?.add(one);
  const act = `Mutation.${field}`;
  const answer = answerTo(body, field);
  const { findings } = judge.judge(act, answer, who, { made: to });
  const access = accessTo(GRAPH_ACCESS[act] ?? [], who?.role ?? null);
  const scope = REACHED_BY[act];
  const isRefused = accessIn(body) !== "granted" || isRefusal(answer);
  const problems: object[] = [...findings];
  if (access !== "granted") {
    if (accessIn(body) !== access) problems.push({ expected: access });
  } else if (to !== undefined && scope !== undefined) {
    if (isRefused === isInScope(scope, to, who))
      problems.push({ to, wrong: isRefused ? "refused" : "outOfScope" });
  }
  return problems.map((one) => ({ field, variables, answered: body, ...one }));
}

/** Acts refuse by an answer of their own, where they don't by an error. */
function isRefusal(answer: unknown): boolean {
  if (answer === null) return true;
  if (typeof answer !== "object") return false;
  const { __typename: type, refused = null } = answer as {
    __typename?: string;
    refused?: unknown;
  };
  return type?.endsWith("Refused") === true || refused !== null;
}

function walkNamed(field: string): Walk {
  const walk = walks.find((one) => one.field === field);
  if (walk === undefined) throw new Error(`the graph has no ${field}`);
  return walk;
}

/** In which a person's data may be looked at. */
async function openCasesOfPeople(
  supervisor: CountyClient,
): Promise<readonly OpenCase[]> {
  const { cases } = await supervisor.ask<{
    cases: {
      nodes: { caseId: string; applicant: { personId?: string } | null }[];
    };
  }>(`{ cases(first: 200, filter: { stages: [SUBMITTED, TAKEN_IN, CORRECTING, ACCEPTED, IN_REVIEW] }) {
    nodes { caseId applicant { ... on Person { personId } } } } }`);
  return cases.nodes.flatMap(({ caseId, applicant }) =>
    applicant?.personId === undefined
      ? []
      : [{ caseId, personId: applicant.personId }],
  );
}

async function listedCases(client: CountyClient): Promise<readonly string[]> {
  const listed: string[] = [];
  for (let after: string | null = null; ;) {
    const { cases }: CasePage = await client.ask(
      "query ($after: String) { cases(first: 200, after: $after) { nodes { caseId } pageInfo { hasNextPage endCursor } } }",
      { after },
    );
    listed.push(...cases.nodes.map(({ caseId }) => caseId));
    if (!cases.pageInfo.hasNextPage) return listed;
    after = cases.pageInfo.endCursor;
  }
}

interface CasePage {
  cases: {
    nodes: readonly { caseId: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Of an answer to who may ask: what is in scope has to be there, and what isn't may be refused or left out. */
function whatIsWrongOfScope(
  field: string,
  { about, lists, inNameOf, within }: Asked,
  {
    who,
    body,
    shown,
  }: { who: Reader["who"]; body: GraphAnswer; shown: ReadonlySet<string> },
): readonly object[] {
  const isInside = (kind: ThingKind, id: string) => {
    const scope = scopeOf(field, kind);
    const owners = known.things[kind].get(id) ?? {};
    return scope === undefined || isInScope(scope, owners, inNameOf ?? who);
  };
  const hasErrors = body.errors !== undefined;
  if (about !== undefined && !isInside(...about))
    return shown.has(about.join(":")) ||
      !["granted", "notForThisAccount"].includes(accessIn(body))
      ? [{ about, wrong: "outOfScope" }]
      : [];
  if (
    within !== undefined &&
    SCOPES[within][who?.role ?? "service"] === undefined
  )
    return accessIn(body) === "notForThisAccount"
      ? []
      : [{ expected: within, answered: body }];
  if (hasErrors) return [{ errors: body.errors }];
  if (about !== undefined)
    return shown.has(about.join(":")) ? [] : [{ about, wrong: "missing" }];
  if (lists === undefined) return [];
  return [...known.things[lists].keys()]
    .filter((id) => isInside(lists, id) && !shown.has(`${lists}:${id}`))
    .map((id) => ({ about: [lists, id], wrong: "missing" }));
}

const CODES: Readonly<Record<string, Access>> = {
  UNAUTHENTICATED: "signInFirst",
  FORBIDDEN: "notForThisAccount",
};

/** What the county makes of a question, by its error alone. */
function accessIn({ errors = [] }: GraphAnswer): Access {
  return CODES[errors[0]?.extensions?.code ?? ""] ?? "granted";
}

function answerTo({ data }: GraphAnswer, field: string): unknown {
  return (data as Record<string, unknown> | null | undefined)?.[field] ?? null;
}
