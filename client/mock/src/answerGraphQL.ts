import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
  valueFromASTUntyped,
} from "graphql";
import { accessTo, GRAPH_ACCESS } from "@onedoor/domain/graphAccess";
import type { ChainSegment, Checkpoint } from "@onedoor/replication/wire";
import type { MockRevealInput } from "./MockAccess.ts";
import type { ChainOpening } from "./MockChains.ts";
import type { MockProof } from "./MockDevices.ts";
import {
  MockRefusal,
  type MockCounty,
  type MockSession,
} from "./MockCounty.ts";

export interface GraphQLAnswer {
  data: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/**
 * Answers an operation by its root fields. Selections are not applied: a mock may say more than it was asked, and
 * fragments on unions are told apart by `__typename`.
 */
export async function answerGraphQL(
  county: MockCounty,
  session: MockSession | null,
  request: { query: string; variables?: Record<string, unknown> },
): Promise<GraphQLAnswer> {
  const variables = request.variables ?? {};
  const data: Record<string, unknown> = {};
  try {
    const { operation } = operationOf(request.query);
    for (const field of rootFieldsOf(request.query)) {
      const resolve = RESOLVERS[field.name.value];
      if (resolve === undefined)
        throw new MockRefusal(`NOT_IN_THE_MOCK ${field.name.value}`);
      if (field.name.value !== "__typename")
        mustBeFor(session, `${ROOTS[operation]}.${field.name.value}`);
      data[field.alias?.value ?? field.name.value] = await resolve(
        county,
        session,
        argumentsOf(field, variables),
      );
    }
    return { data };
  } catch (refusal) {
    if (!(refusal instanceof MockRefusal)) throw refusal;
    return {
      data: null,
      errors: [
        { message: refusal.message, extensions: { code: refusal.code } },
      ],
    };
  }
}

/** As the county has it: the table is the same. */
function mustBeFor(session: MockSession | null, field: string): void {
  const audience = GRAPH_ACCESS[field];
  if (audience === undefined) throw new Error(`${field} is nobody's`);
  const role =
    session === null ? null : (session.account.actor?.role ?? "citizen");
  switch (accessTo(audience, role)) {
    case "granted":
      return;
    case "signInFirst":
      throw new MockRefusal("UNAUTHENTICATED");
    case "notForThisAccount":
      throw new MockRefusal("FORBIDDEN");
  }
}

/** Of who has passed the table. */
function signedIn(session: MockSession | null): MockSession {
  if (session === null) throw new MockRefusal("UNAUTHENTICATED");
  return session;
}

/** Null in the words of builds from before it was asked for. */
function passwordIn({ password }: Arguments): string | null {
  return typeof password === "string" ? password : null;
}

const ROOTS: Readonly<Record<`${OperationTypeNode}`, string>> = {
  query: "Query",
  mutation: "Mutation",
  subscription: "Subscription",
};

/** Whether the operation wants a stream of events instead of one answer. */
export function isSubscription(query: string): boolean {
  return operationOf(query).operation === "subscription";
}

type Arguments = Record<string, unknown>;
type Resolver = (
  county: MockCounty,
  session: MockSession | null,
  given: Arguments,
) => unknown;

const RESOLVERS: Readonly<Record<string, Resolver>> = {
  __typename: () => "Query",
  signIn: (county, _, given) =>
    county.signIn(
      String(given["account"]),
      String(given["password"]),
      typeof given["code"] === "string" ? given["code"] : null,
    ),
  renewSession: (county, session, given) =>
    county.renewSession(session, String(given["refreshToken"])),
  me: (_, session) =>
    session === null
      ? null
      : { ...session.account, ...session.account.actor, person: null },
  demonstrationAccounts: (county) =>
    county.accounts.map(({ accountId, displayName, role }) => ({
      account: accountId,
      password: "onedoor-demo",
      displayName,
      role,
      about: displayName,
      aboutEn: accountId,
    })),
  enrolSecondFactor: (county, session, given) =>
    county.enrolSecondFactor(signedIn(session), passwordIn(given)),
  confirmSecondFactor: (county, session, given) =>
    county.confirmSecondFactor(signedIn(session), {
      code: String(given["code"]),
      password: passwordIn(given),
    }),
  challengeDevice: (county, session, given) =>
    county.challengeDevice(session, String(given["deviceId"])),
  enrolDevice: (county, session, given) => {
    const input = given["input"] as Arguments;
    const proof = (input["proof"] ?? null) as MockProof | null;
    return county.enrolDevice(session, String(input["deviceId"]), proof);
  },
  renewDevice: (county, session) => county.renewDevice(session),
  openChain: (county, session, given) =>
    county.openChain(session, given["input"] as ChainOpening),
  delegations: (county, session) =>
    county.delegations.of(session?.account.actor?.stationId ?? null),
  hub: (county) => county.hub(),
  treeConsistency: (county, _, given) =>
    county.tree.consistency(Number(given["from"]), Number(given["to"])),
  inclusionProofs: (county, _, given) => ({
    head: county.tree.head(county.now()),
    proofs: (given["seqs"] as number[]).map((seq) => ({
      seq,
      path: county.tree.inclusion(seq),
    })),
  }),
  chainEntries: (county, session, given) =>
    county.chainEntries(
      session,
      String(given["chain"]),
      Number(given["from"]),
      Number(given["limit"]),
    ),
  leaseSerials: (county, _, given) =>
    county.chains.lease(String(given["chain"]), Number(given["count"])),
  returnSerials: (county, session, given) =>
    county.returnSerials(session, String(given["chain"]), {
      from: Number(given["from"]),
      to: Number(given["to"]),
    }),
  pushEntries: (county, session, given) =>
    county.pushEntries(
      session,
      (given["segment"] ?? null) as ChainSegment | null,
      given["cases"] as string[],
    ),
  pullCases: (county, session, given) =>
    county.pullCases(session, checkpointOf(given), Number(given["limit"])),
  pullItems: (county, _, given) =>
    county.pullItems(checkpointOf(given), Number(given["limit"])),
  pullPeople: (county, session, given) =>
    county.pullPeople(session, checkpointOf(given), Number(given["limit"])),
  gridCells: (county) => county.village.cells,
  pullVillageFiles: (county, session, given) =>
    county.pullVillageFiles(
      session,
      checkpointOf(given),
      Number(given["limit"]),
    ),
  recordVillageFile: (county, session, given) =>
    county.recordVillageFile(session, given["entries"] as string[]),
  revealPerson: (county, session, given) =>
    county.revealPerson(session, given["input"] as MockRevealInput),
  accessRecords: (county, session, given) =>
    session === null
      ? null
      : county.access.list(
          session.account,
          Number(given["first"] ?? 50),
          (given["after"] ?? null) as string | null,
        ),
  workCalendarDocument: (county) => county.workCalendarDocument(),
};

function checkpointOf(given: Arguments): Checkpoint | null {
  return (given["checkpoint"] ?? null) as Checkpoint | null;
}

function operationOf(query: string): OperationDefinitionNode {
  const operation = parse(query).definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new MockRefusal("NO_OPERATION");
  return operation;
}

function rootFieldsOf(query: string): readonly FieldNode[] {
  return operationOf(query).selectionSet.selections.filter(
    (one) => one.kind === Kind.FIELD,
  );
}

function argumentsOf(
  field: FieldNode,
  variables: Record<string, unknown>,
): Arguments {
  return Object.fromEntries(
    (field.arguments ?? []).map((argument) => [
      argument.name.value,
      valueFromASTUntyped(argument.value, variables),
    ]),
  );
}
