import { publicKeyOfSeed, signWithSeed } from "@onedoor/domain/ed25519";
import { deviceText } from "@onedoor/domain/signedTexts";
import { NO_PREVIOUS } from "@onedoor/domain/hash";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import type { StaffActor } from "@onedoor/domain/entries";
import { submittedBody, submittedFacts } from "@onedoor/domain/testing";
import { writeEntry } from "@onedoor/domain/writeEntry";
import { setupServer } from "msw/node";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { countyHandlers } from "./countyHandlers.ts";
import { MOCK_PASSWORD } from "./mockAccounts.ts";
import { MockCounty } from "./MockCounty.ts";

const server = setupServer();
let county: MockCounty;

beforeAll(() => server.listen());
beforeEach(() => {
  county = new MockCounty();
  server.use(...countyHandlers(county));
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

interface Answer {
  data: Record<string, Record<string, unknown>> | null;
  errors?: { extensions: { code: string } }[];
}

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  token = "",
): Promise<Answer> {
  const response = await fetch("http://county.test/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const SIGN_IN =
  "mutation ($a: String!, $p: String!) { answer: signIn(account: $a, password: $p) { __typename } }";

async function signIn(account: string, password = MOCK_PASSWORD) {
  const { data } = await ask(SIGN_IN, { a: account, p: password });
  return data?.["answer"];
}

const SEED = new Uint8Array(32).fill(3);

/** That the desk holds its key. */
function proofOf(accountId: string) {
  const publicKey = publicKeyOfSeed(SEED);
  const { challenge, hubId } = county.devices.challenge("d", accountId);
  const asked = { hubId, deviceId: "d", accountId, challenge, publicKey };
  return {
    publicKey,
    challenge,
    signature: signWithSeed(SEED, deviceText(asked)),
  };
}

/** A token that names a device, and a chain on it. */
async function atADesk(account: string) {
  const session = await signIn(account);
  const { data } = await ask(
    "mutation ($input: EnrolDeviceInput!) { enrolDevice(input: $input) { __typename } }",
    { input: { deviceId: "d", label: "l", proof: proofOf(account) } },
    String(session?.["token"]),
  );
  const token = String(data?.["enrolDevice"]?.["token"]);
  const chain = `chain-${account}`;
  await ask(
    "mutation ($i: OpenChainInput!) { openChain(input: $i) { __typename } }",
    { i: { chain, incarnation: 1 } },
    token,
  );
  const actor = county.accounts.find((one) => one.accountId === account)?.actor;
  if (actor === undefined || actor === null) throw new Error("no official");
  return { token, chain, actor };
}

type Desk = Awaited<ReturnType<typeof atADesk>>;

function written<K extends EntryKind>(
  desk: { chain: string; actor: StaffActor },
  chainNo: number,
  prev: string,
  act: { kind: K; caseId: string; facts: FactsOf<K>; content: BodyOf<K> },
) {
  return writeEntry(
    {
      ...act,
      entryId: `${desk.chain}-${chainNo}`,
      at: { wall: county.now(), counter: chainNo },
      witness: null,
      actor: desk.actor,
    },
    { chain: desk.chain, chainNo, prev },
    "a-salt-for-tests-only",
  );
}

function push(
  desk: Desk,
  from: number,
  entries: readonly { header: string; body: string }[],
) {
  return ask(
    "mutation ($s: ChainSegmentInput, $c: [ID!]!) { pushEntries(segment: $s, cases: $c) { nextChainNo } }",
    {
      s: {
        chain: desk.chain,
        from,
        to: from + entries.length - 1,
        signature: "",
        entries: entries.map(({ header, body }) => ({ header, body })),
      },
      c: [],
    },
    desk.token,
  );
}

const submitted = (caseId: string, name = "王演示") => {
  const content = submittedBody();
  return {
    kind: "submitted" as const,
    caseId,
    facts: submittedFacts(),
    content: { ...content, applicant: { ...content.applicant, name } },
  };
};

function statusesIn({ data }: Answer) {
  const outcomes = (data?.["pushEntries"]?.["outcomes"] ?? []) as {
    status: string;
    reason: string | null;
  }[];
  return outcomes.map(({ status, reason }) => [status, reason]);
}

describe("the mock county", () => {
  test("signs in who is known, and refuses as the county does", async () => {
    expect(await signIn("village1")).toMatchObject({ __typename: "Session" });
    expect(await signIn("village1", "wrong")).toMatchObject({
      reason: "WRONG_ACCOUNT_OR_PASSWORD",
    });
    expect(await signIn("too-many")).toMatchObject({
      reason: "TOO_MANY_ATTEMPTS",
    });
  });

  test("answers nobody without a session", async () => {
    const { errors } = await ask(
      "{ pullCases(limit: 10) { checkpoint { cursor } } }",
    );
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  test("sets aside what the domain's rules set aside", async () => {
    const desk = await atADesk("village1");
    const first = written(desk, 1, NO_PREVIOUS, submitted("case-1"));
    const early = written(desk, 2, first.hash, {
      kind: "accepted",
      caseId: "case-1",
      facts: { documentNumber: null },
      content: {},
    });
    expect(statusesIn(await push(desk, 1, [first, early]))).toEqual([
      ["COUNTED", null],
      ["SET_ASIDE", "wrongStage"],
    ]);
    expect(statusesIn(await push(desk, 1, [first, early]))).toEqual([
      ["COUNTED", null],
      ["SET_ASIDE", "wrongStage"],
    ]);
    expect(county.journals.head).toBe(2);
  });

  test("sets aside what is written in another's name, and refuses another's chain", async () => {
    const desk = await atADesk("village1");
    const other = await atADesk("village2");
    const forged = written(
      { chain: desk.chain, actor: other.actor },
      1,
      NO_PREVIOUS,
      submitted("case-1"),
    );
    expect(statusesIn(await push(desk, 1, [forged]))).toEqual([
      ["SET_ASIDE", "actorMismatch"],
    ]);
    const { data } = await push({ ...desk, token: other.token }, 2, [forged]);
    expect(data?.["pushEntries"]?.["refused"]).toMatchObject({
      reason: "NOT_YOUR_CHAIN",
    });
  });

  test("makes trouble for reserved names", async () => {
    const desk = await atADesk("village1");
    let prev = NO_PREVIOUS;
    const entries = ["错误·隔离", "错误·挂起", "错误·退回"].map((name, i) => {
      const entry = written(desk, i + 1, prev, submitted(`case-${i}`, name));
      prev = entry.hash;
      return entry;
    });
    expect(statusesIn(await push(desk, 1, entries))).toEqual([
      ["QUARANTINED", "malformed"],
      ["HELD", null],
      ["SET_ASIDE", "formInvalid"],
    ]);
  });

  test("holds what belongs to a case that it doesn't know, until the case comes", async () => {
    const village = await atADesk("village1");
    const town = await atADesk("town");
    const note = written(town, 1, NO_PREVIOUS, {
      kind: "noteAdded",
      caseId: "case-1",
      facts: {},
      content: { note: "先到" },
    });
    expect(statusesIn(await push(town, 1, [note]))).toEqual([["HELD", null]]);
    await push(village, 1, [
      written(village, 1, NO_PREVIOUS, submitted("case-1")),
    ]);
    expect(statusesIn(await push(town, 1, [note]))).toEqual([
      ["COUNTED", null],
    ]);
  });

  test("[W2] shows a person in the clear for an open case in reach, on record", async () => {
    const village = await atADesk("village1");
    const other = await atADesk("village2");
    await push(village, 1, [
      written(village, 1, NO_PREVIOUS, submitted("case-1")),
    ]);
    const reveal = async (token: string, reason = "CONTACT_APPLICANT") => {
      const { data } = await ask(
        "mutation ($input: RevealPersonInput!) { revealPerson(input: $input) { __typename } }",
        {
          input: {
            caseId: "case-1",
            personId: "person-1",
            fields: ["PHONE"],
            reason,
          },
        },
        token,
      );
      return data?.["revealPerson"];
    };
    expect(await reveal("")).toMatchObject({ reason: "NOT_SIGNED_IN" });
    expect(await reveal(other.token)).toMatchObject({ reason: "NOT_IN_SCOPE" });
    expect(await reveal(village.token)).toMatchObject({
      recordSeq: 1,
      phone: "13800000000",
      residentId: null,
    });
    const supervisor = await signIn("supervisor");
    const { data } = await ask(
      "{ accessRecords { nodes { seq } } }",
      {},
      String(supervisor?.["token"]),
    );
    expect(data?.["accessRecords"]).toMatchObject({
      nodes: [
        { kind: "LOG_READ", accountId: "supervisor" },
        { kind: "REVEALED", accountId: "village1", personId: "person-1" },
      ],
      chain: { intact: true, verified: 2 },
    });
  });

  test("shows a station its own scope only", async () => {
    const village = await atADesk("village1");
    const other = await atADesk("village2");
    const town = await atADesk("town");
    await push(village, 1, [
      written(village, 1, NO_PREVIOUS, submitted("case-1")),
    ]);
    const casesOf = async ({ token }: Desk) => {
      const { data } = await ask(
        "{ pullCases(limit: 10) { documents { caseId } } }",
        {},
        token,
      );
      return data?.["pullCases"]?.["documents"];
    };
    expect(await casesOf(town)).toHaveLength(1);
    expect(await casesOf(other)).toEqual([]);
  });
});
