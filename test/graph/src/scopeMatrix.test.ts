import { actorFor } from "@onedoor/demonstration/county";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import type { StaffActor } from "@onedoor/domain/entries";
import { FIELD_ACCESS } from "@onedoor/domain/fieldAccess";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLObjectType,
  type IntrospectionQuery,
  isEnumType,
  isObjectType,
  isScalarType,
} from "graphql";
import { beforeAll, describe, expect, inject, test } from "vitest";

// Each field of a type that has a scope, for each account, on what lies within its scope and on what doesn't.

const url = inject("countyUrl");
const schema = buildClientSchema(
  await new CountyClient(url).ask<IntrospectionQuery>(getIntrospectionQuery()),
);

const OFFICIALS = [
  "cun1",
  "cun2",
  "zhen1",
  "jiedao1",
  "dating1",
  "minzheng1",
  "renshe1",
  "minzheng-sp",
  "jiandu",
  "yunwei",
];
const NOBODY = "nobody";
const ACCOUNTS = [NOBODY, ...OFFICIALS, "shimin", "gongsi"];
const clients = new Map<string, CountyClient>();

interface KnownCase {
  caseId: string;
  division: string;
  station: { stationId: string } | null;
  implementingBody: { creditCode: string };
  assignee: { staffId: string } | null;
  applicant: { personId?: string; creditCode?: string } | null;
}
let cases: readonly KnownCase[];
let own: ReadonlyMap<string, { personId?: string; creditCode?: string }>;

beforeAll(async () => {
  for (const account of ACCOUNTS)
    clients.set(
      account,
      account === NOBODY
        ? new CountyClient(url)
        : await CountyClient.signedIn(url, account),
    );
  // Whoever sees all of them says what they are: what an account sees is held against it.
  cases = await everyCase<KnownCase>(
    clientOf("jiandu"),
    `caseId division station { stationId } implementingBody { creditCode } assignee { staffId }
      applicant { ... on Person { personId } ... on LegalEntity { creditCode } }`,
  );
  own = new Map(
    await Promise.all(
      ["shimin", "gongsi"].map(async (account) => {
        const { me } = await clientOf(account).ask<{
          me: {
            person: { personId: string } | null;
            creditCode: string | null;
          };
        }>("{ me { person { personId } creditCode } }");
        return [
          account,
          {
            ...(me.person === null ? {} : { personId: me.person.personId }),
            ...(me.creditCode === null ? {} : { creditCode: me.creditCode }),
          },
        ] as const;
      }),
    ),
  );
});

async function everyCase<Node>(
  client: CountyClient,
  fields: string,
): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { cases: page }: CasePage<Node> = await client.ask(
      `query ($after: String) { cases(first: 200, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

interface CasePage<Node> {
  cases: {
    nodes: readonly Node[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

function clientOf(account: string): CountyClient {
  const client = clients.get(account);
  if (client === undefined) throw new Error(`nobody signed in as ${account}`);
  return client;
}

/** As the rules say it (D13, A1), and not as the county computes it. */
function isInScope(account: string, known: KnownCase): boolean {
  if (account === NOBODY) return false;
  const holder = own.get(account);
  if (holder !== undefined)
    return (
      (holder.personId !== undefined &&
        holder.personId === known.applicant?.personId) ||
      (holder.creditCode !== undefined &&
        holder.creditCode === known.applicant?.creditCode)
    );
  const actor = actorFor(account);
  switch (actor.role) {
    case "securityAdministrator":
    case "auditAdministrator":
      return false;
    case "supervisor":
    case "operator":
      return true;
    case "reviewer":
    case "approver":
      return isItsBodys(actor, known);
    case "windowClerk":
      return isItsWindows(actor, known);
    case "townOfficer":
      return isItsWindows(actor, known) || isItsBodys(actor, known);
  }
}

const isItsBodys = (actor: StaffActor, known: KnownCase) =>
  known.implementingBody.creditCode === actor.body ||
  known.assignee?.staffId === actor.staffId;
const isItsWindows = (actor: StaffActor, known: KnownCase) =>
  isWithinDivision(actor.division, known.division) ||
  known.station?.stationId === actor.stationId;

/** A field with as much below it as there is without arguments: the ids of what it leads to, or its plain fields. */
function selectionOf(type: GraphQLObjectType, field: string): string {
  const named = getNamedType(type.getFields()[field]?.type);
  if (named === undefined) throw new Error(`${type.name} has no ${field}`);
  return isScalarType(named) || isEnumType(named)
    ? field
    : `${field} ${below(named.name)}`;
}

function below(typeName: string): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return "{ __typename }";
  const plain = Object.values(type.getFields()).filter((one) => {
    const named = getNamedType(one.type);
    return one.args.length === 0 && (isScalarType(named) || isEnumType(named));
  });
  return `{ __typename ${plain.map(({ name }) => name).join(" ")} }`;
}

function typeNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`the graph has no ${name}`);
  return type;
}

/** What the question was answered with; null where it was refused as well. */
function rootOf({ data }: { data?: unknown }, question: string): object | null {
  const answers = (data ?? {}) as Record<string, object | null>;
  return answers[question] ?? null;
}

const fieldsOf = (type: string) =>
  (FIELD_ACCESS[type]?.fields ?? "").split(" ");

test("what is written down of the graph's fields is the graph", () => {
  const served = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith("__"))
    .filter(({ name }) => !["Query", "Mutation", "Subscription"].includes(name))
    .flatMap((type) =>
      isObjectType(type)
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    );
  const declared = Object.keys(FIELD_ACCESS).flatMap((type) =>
    fieldsOf(type).map((field) => `${type}.${field}`),
  );
  expect(served.toSorted()).toEqual(declared.toSorted());
});

describe("[A1] a case", () => {
  const type = typeNamed("Case");

  test.each(ACCOUNTS)(
    "is there for %s in each of its fields where it is in his scope, and in none where it isn't",
    async (account) => {
      const client = clientOf(account);
      const counts = { inside: 0, outside: 0 };
      const wrong: object[] = [];
      const [inside, outside] = [true, false].map((wanted) =>
        cases.filter((one) => isInScope(account, one) === wanted),
      );
      const asked = [
        ...(inside ?? []).slice(0, 3),
        ...(outside ?? []).slice(0, 3),
      ];
      for (const known of asked) {
        const expected = isInScope(account, known);
        counts[expected ? "inside" : "outside"] += 1;
        for (const field of fieldsOf("Case")) {
          const { body } = await client.post(
            `query ($caseId: ID!) { case(caseId: $caseId) { ${selectionOf(type, field)} } }`,
            { caseId: known.caseId },
          );
          const seen = rootOf(body, "case") !== null;
          if (seen !== expected)
            wrong.push({ field, caseId: known.caseId, expected, seen });
        }
      }
      expect(wrong).toEqual([]);
      // A matrix with an empty side proves nothing of it.
      if (![NOBODY, "gongsi"].includes(account))
        expect(counts.inside).toBeGreaterThan(0);
      if (!["dating1", "jiandu", "yunwei"].includes(account))
        expect(counts.outside).toBeGreaterThan(0);
    },
  );

  test.each(ACCOUNTS.filter((account) => account !== NOBODY))(
    "stands in the list of %s if it is in his scope, and not else",
    async (account) => {
      const known = new Set(cases.map(({ caseId }) => caseId));
      const listed = await everyCase<{ caseId: string }>(
        clientOf(account),
        "caseId",
      );
      const expected = cases.filter((one) => isInScope(account, one));
      expect(
        listed
          .map(({ caseId }) => caseId)
          // What other tests have begun meanwhile is none of this one's.
          .filter((caseId) => known.has(caseId))
          .toSorted(),
      ).toEqual(expected.map(({ caseId }) => caseId).toSorted());
    },
  );
});

describe("[W1] a person", () => {
  const type = typeNamed("Person");
  const PERSONAL = ["name", "residentId", "phone", "address"];

  test.each(ACCOUNTS)(
    "is there for %s as far as his division reaches, never in the clear but to himself",
    async (account) => {
      const client = clientOf(account);
      const holder = own.get(account);
      const wrong: object[] = [];
      const people = cases.flatMap(({ applicant, division }) =>
        applicant?.personId === undefined
          ? []
          : [{ personId: applicant.personId, division }],
      );
      for (const { personId } of people.slice(0, 12))
        for (const field of fieldsOf("Person")) {
          const { body } = await client.post(
            `query ($personId: ID!) { person(personId: $personId) { division ${selectionOf(type, field)} } }`,
            { personId },
          );
          const found = rootOf(body, "person") as Record<
            string,
            unknown
          > | null;
          const isSelf = holder?.personId === personId;
          if (found === null) continue;
          const isNear =
            holder === undefined &&
            account !== NOBODY &&
            isWithinDivision(
              actorFor(account).division,
              String(found["division"]),
            );
          const isClear =
            PERSONAL.includes(field) && !String(found[field]).includes("*");
          if (!(isSelf || isNear) || (isClear && !isSelf))
            wrong.push({ field, personId, found });
        }
      expect(wrong).toEqual([]);
    },
  );

  test.each(["jiandu", "yunwei", "gongsi", NOBODY])(
    "isn't there for %s at all",
    async (account) => {
      for (const { applicant } of cases.slice(0, 20)) {
        if (applicant?.personId === undefined) continue;
        const { body } = await clientOf(account).post(
          "query ($personId: ID!) { person(personId: $personId) { personId } }",
          { personId: applicant.personId },
        );
        expect(rootOf(body, "person")).toBeNull();
      }
    },
  );
});
