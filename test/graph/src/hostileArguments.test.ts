import { CountyClient } from "@onedoor/test-support/CountyClient";
import { startSeededCounty } from "@onedoor/test-support/seededCounty";
import {
  getNullableType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
} from "graphql";
import { afterAll, expect, test } from "vitest";
import {
  type HarmlessQuestion,
  harmlessQuestions,
  harmlessValue,
} from "./harmlessQuestions.ts";

const TEXTS = {
  "a NUL": "\0",
  "a NUL inside": "990101\0'; --",
  nothing: "",
  "a pattern": "%_\\",
  "half of a surrogate pair": "\ud800",
  "a statement": "'; DROP SCHEMA cases CASCADE; --",
  "a text without end": "门".repeat(20_000),
  "an opaque text that nobody gave out": Buffer.from(
    '{"order":"due","dueOn":"2026-02-30","caseId":"\\u0000","epoch":1e15,"seq":1e15,"scopeEpoch":"\\u0000","leaving":{"scopeEpoch":"\\u0000","after":"\\u0000"}}',
  ).toString("base64url"),
  "a made-up cursor of alerts": "9999-99-99|\t|A04|red|",
  "a made-up cursor of people": "1.990101100000.99999999999999999999",
};
const DAYS = {
  "a day that isn't": "2026-02-30",
  "no day": "yesterday",
  "a day in year 0": "0000-01-01",
  "a day with a NUL": "2026-01-0\0",
  "a number": 20260101,
};
const NUMBERS = { most: 2_147_483_647, least: -2_147_483_648, none: 0 };
const REFUSED = new Set([
  "a NUL",
  "a NUL inside",
  "a text without end",
  ...Object.keys(DAYS),
]);
/** Judges what is pushed entry by entry, and refuses in its answer. */
const ANSWERS_ALWAYS = "pushEntries";

interface Question {
  field: string;
  what: string;
  where: string;
  query: string;
  variables: Record<string, unknown>;
}

// A county of its own: hostile passwords slow down the accounts that try them.
const county = await startSeededCounty();
afterAll(() => county.remove());
const { url } = county;
const questions = (await harmlessQuestions(url)).flatMap(questionsOf);

test.each(["cun1", "jiandu", "yunwei", "shimin"])(
  "whatever %s puts into an argument is answered or refused, and never an accident",
  async (account) => {
    const client = await CountyClient.signedIn(url, account);
    const wrong: object[] = [];
    for (const { field, what, where, query, variables } of questions) {
      const { status, body } = await client.post(query, variables);
      const codes = (body.errors ?? []).map(codeOf);
      const refused =
        codes.includes("BAD_USER_INPUT") || codes.includes("FORBIDDEN");
      const isAccident =
        status >= 500 ||
        codes.some((code) => code === "INTERNAL_SERVER_ERROR" || code === "");
      const passed = REFUSED.has(what) && field !== ANSWERS_ALWAYS && !refused;
      if (isAccident || passed)
        wrong.push({ field, where, what, status, codes });
    }
    expect(wrong).toEqual([]);
  },
);

function codeOf(error: unknown): string {
  const { extensions } = error as { extensions?: { code?: string } };
  return extensions?.code ?? "";
}

/** One question for each text, day or number that the field takes, and each hostile value for it. */
function questionsOf(question: HarmlessQuestion): Question[] {
  return question.args.flatMap(({ name, type }) =>
    hostileValues(type, name).map(({ what, where, value }) => ({
      field: question.field,
      what,
      where,
      query: question.query,
      variables: { ...question.variables, [name]: value },
    })),
  );
}

function hostileValues(
  ofType: GraphQLInputType,
  where: string,
): { what: string; where: string; value: unknown }[] {
  const type = getNullableType(ofType);
  if (isListType(type))
    return hostileValues(type.ofType, where).map((one) => ({
      ...one,
      value: [one.value],
    }));
  if (isInputObjectType(type)) {
    const harmless = Object.fromEntries(
      Object.values(type.getFields()).map((field) => [
        field.name,
        harmlessValue(field.type),
      ]),
    );
    return Object.values(type.getFields()).flatMap((field) =>
      hostileValues(field.type, `${where}.${field.name}`).map((one) => ({
        ...one,
        value: { ...harmless, [field.name]: one.value },
      })),
    );
  }
  const values: Record<string, unknown> =
    { Int: NUMBERS, Date: DAYS, String: TEXTS, ID: TEXTS }[type.name] ?? {};
  return Object.entries(values).map(([what, value]) => ({
    what,
    where,
    value,
  }));
}
