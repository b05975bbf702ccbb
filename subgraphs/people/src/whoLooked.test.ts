import { actorFor } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { AccessRecord } from "@onedoor/domain/accessRecord";
import { MOST_REVEALS_AN_HOUR } from "@onedoor/domain/decideReveal";
import type { PlainDate } from "@onedoor/domain/time";
import {
  type Claims,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { signedByRouter } from "@onedoor/subgraph-host/routerSignature";
import type { AskGraph, Subgraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mutation, Query } from "./generated/graphql.ts";
import { seedPeople } from "./seed/seed.ts";
import { createPeopleSubgraph } from "./subgraph.ts";

const KEYS = {
  sessionSecret: "session secret of the tests, 32 and more",
  routerSecret: "router secret of the tests, 32 and more",
};
const identityKey = "identity key of the tests, 32 and more";
const { citizen, wangDaye } = knownResidents;
const CASE = "case-of-the-citizen";

let pool: Pool;
let closePool: () => Promise<void>;
let subgraph: Subgraph;
let now = Date.parse("2026-11-23T01:00:00.000Z");
let stage = "IN_REVIEW";

/** The cases of another part: the citizen has one, and it is in reach of his village's clerk alone. */
const askGraph: AskGraph = <Data>(
  _: string,
  variables: Record<string, unknown> = {},
) => {
  const { staffId } = variables["reader"] as Claims;
  const sees = [actorFor("cun1").staffId, actorFor("jiandu").staffId];
  return Promise.resolve({
    caseInReachOf:
      sees.includes(staffId ?? "") && variables["caseId"] === CASE
        ? { stage, applicant: { personId: citizen.personId } }
        : null,
  } as Data);
};

beforeAll(async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  ({ pool, close: closePool } = await pglite.open());
  await seedPeople(pool, {
    seed: 7,
    today: "2026-11-23" as PlainDate,
    identityKey,
    count: 200,
  });
  subgraph = await createPeopleSubgraph({
    pool,
    ...KEYS,
    identityKey,
    askGraph,
    demonstration: true,
    now: () => now,
  });
}, 60_000);
afterAll(async () => {
  await subgraph.close();
  await closePool();
});

interface Answer {
  data: Query & Mutation;
  errors?: { message: string }[];
}

async function ask(
  as: string,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const fetch = signedByRouter("people", KEYS, subgraph.fetch);
  const response = await fetch(
    new Request("http://people/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(as === "nobody"
          ? {}
          : {
              authorization: `Bearer ${await signSession(claimsOf(as), KEYS.sessionSecret, 1)}`,
            }),
      },
      body: JSON.stringify({ query, variables }),
    }),
  );
  return (await response.json()) as Answer;
}

function claimsOf(account: string): Claims {
  const nobody = { ...serviceClaims(""), accountId: account };
  if (account === "shimin")
    return { ...nobody, role: "citizen", personId: citizen.personId };
  const { type: _, delegation: __, ...actor } = actorFor(account);
  return { ...nobody, ...actor, deviceId: `device-of-${account}` };
}

const REVEAL = `mutation ($input: RevealPersonInput!) { revealPerson(input: $input) {
  ... on Revealed { recordSeq personId name residentId phone address birthDate }
  ... on RevealRefused { reason } } }`;
const RECORDS = `query ($first: Int, $after: String, $personId: ID) {
  accessRecords(first: $first, after: $after, personId: $personId) {
    nodes { seq kind accountId staff { name } postId station { stationId } body { creditCode } deviceId personId
      case { caseId } fields reason words count from to }
    pageInfo { hasNextPage endCursor }
    chain { intact verified head } } }`;
const MINE = `{ myAccessRecords { at body { creditCode } station { stationId } post postEn fields reason words case { caseId } } }`;

const wanted = (changed: object = {}) => ({
  input: {
    caseId: CASE,
    personId: citizen.personId,
    fields: ["RESIDENT_ID", "PHONE"],
    reason: "CONTACT_APPLICANT",
    words: "约时间上门",
    ...changed,
  },
});
const reveal = async (as: string, changed: object = {}) =>
  (await ask(as, REVEAL, wanted(changed))).data.revealPerson;
const recordsOf = async (variables: object = {}) =>
  (await ask("jiandu", RECORDS, variables)).data.accessRecords;
const written = async () =>
  (
    await pool.query<AccessRecord>(
      "select * from people.access_records order by seq",
    )
  ).rows;

describe("[W2] showing a person's data in the clear", () => {
  test("shows what was asked for, and puts it on record", async () => {
    expect(await reveal("cun1")).toEqual({
      recordSeq: expect.any(Number) as number,
      personId: citizen.personId,
      name: null,
      residentId: citizen.residentId,
      phone: citizen.phone,
      address: null,
      birthDate: null,
    });
    const { nodes } = await recordsOf({ personId: citizen.personId });
    expect(nodes.find(({ kind }) => kind === "REVEALED")).toMatchObject({
      accountId: "cun1",
      staff: { name: expect.any(String) as string },
      station: { stationId: actorFor("cun1").stationId },
      body: { creditCode: actorFor("cun1").body },
      deviceId: "device-of-cun1",
      personId: citizen.personId,
      case: { caseId: CASE },
      fields: ["RESIDENT_ID", "PHONE"],
      reason: "CONTACT_APPLICANT",
      words: "约时间上门",
    });
  });

  test("records hold nothing of the person but his id", async () => {
    await reveal("cun1", {
      fields: ["NAME", "RESIDENT_ID", "PHONE", "ADDRESS", "BIRTH_DATE"],
    });
    const text = JSON.stringify(await written());
    const { name, residentId, phone, address } = citizen;
    for (const personal of [name, residentId, phone, address])
      expect(text).not.toContain(personal);
  });

  test("what the case says is looked at on the machine that holds it: nothing comes with it", async () => {
    expect(
      await reveal("cun1", { fields: ["APPLICATION"], personId: null }),
    ).toMatchObject({
      personId: citizen.personId,
      name: null,
      residentId: null,
      phone: null,
    });
  });

  const REFUSED: readonly [string, string, object, string][] = [
    ["nobody", "nobody", {}, "NOT_SIGNED_IN"],
    ["a clerk elsewhere", "cun2", {}, "NOT_IN_SCOPE"],
    ["a case that isn't there", "cun1", { caseId: "none" }, "NOT_IN_SCOPE"],
    ["a supervisor, who sees the case", "jiandu", {}, "NOT_IN_SCOPE"],
    ["the citizen, who sees himself anyhow", "shimin", {}, "NOT_IN_SCOPE"],
    [
      "somebody else than the applicant",
      "cun1",
      { personId: wangDaye.personId },
      "NO_OPEN_CASE",
    ],
    ["no field", "cun1", { fields: [] }, "REASON_MISSING"],
    [
      "a telephone number in the words",
      "cun1",
      { words: "13800000000" },
      "REASON_MISSING",
    ],
  ];
  test.each(REFUSED)("is refused: %s", async (_, as, changed, reason) => {
    const before = (await written()).length;
    expect(await reveal(as, changed)).toEqual({ reason });
    expect(await written()).toHaveLength(before);
  });

  test("ends with the case", async () => {
    stage = "DELIVERED";
    expect(await reveal("cun1")).toEqual({ reason: "NO_OPEN_CASE" });
    stage = "IN_REVIEW";
  });

  test("is slowed down to what a day's work needs, and goes on an hour later", async () => {
    now += 2 * 3_600_000;
    const answers = await Promise.all(
      Array.from({ length: MOST_REVEALS_AN_HOUR + 5 }, () => reveal("cun1")),
    );
    expect(answers.filter((answer) => "reason" in answer)).toEqual(
      Array.from({ length: 5 }, () => ({ reason: "TOO_MANY" })),
    );
    now += 3_600_001;
    expect(await reveal("cun1")).toMatchObject({ phone: citizen.phone });
  });

  test("shows nothing where it can't be put on record", async () => {
    await pool.query("alter table people.access_records rename to elsewhere");
    const { errors, data } = await ask("cun1", REVEAL, wanted());
    await pool.query("alter table people.elsewhere rename to access_records");
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(data)).not.toContain(citizen.phone);
  });
});

describe("[W4] people whom a station pulls", () => {
  const PULL = `query ($checkpoint: PeopleCheckpointInput) { pullPeople(checkpoint: $checkpoint, limit: 5) {
    documents { personId } checkpoint { cursor } } }`;

  test("are one record a page, and none where there was nobody", async () => {
    const before = (await written()).length;
    let checkpoint: unknown = null;
    let pages = 0;
    let pulled = 0;
    for (;;) {
      const { pullPeople } = (await ask("cun1", PULL, { checkpoint })).data;
      checkpoint = pullPeople.checkpoint ?? null;
      if (pullPeople.documents.length === 0) break;
      pages += 1;
      pulled += pullPeople.documents.length;
    }
    const records = (await written()).slice(before);
    expect(records).toHaveLength(pages);
    const { nodes } = await recordsOf({ first: pages + 1 });
    const listed = nodes.filter(({ kind }) => kind === "PULLED");
    expect(listed.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(
      pulled,
    );
    expect(listed[0]).toMatchObject({
      accountId: "cun1",
      personId: null,
      to: Math.max(...listed.map(({ to }) => to ?? 0)),
    });
  });
});

describe("[W5] the records", () => {
  test("name who reads them, too", async () => {
    await recordsOf({ personId: wangDaye.personId });
    const { nodes } = await recordsOf({ first: 2 });
    expect(nodes).toMatchObject([
      { kind: "LOG_READ", accountId: "jiandu", personId: null },
      { kind: "LOG_READ", accountId: "jiandu", personId: wangDaye.personId },
    ]);
  });

  test("come page by page, the newest first", async () => {
    const first = await recordsOf({ first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await recordsOf({
      first: 3,
      after: first.pageInfo.endCursor,
    });
    expect(second.nodes[0]?.seq).toBe((first.nodes[2]?.seq ?? 0) - 1);
  });

  test("[W3] verify whole, and tell how far once one was changed", async () => {
    const { chain } = await recordsOf({ first: 1 });
    expect(chain).toMatchObject({
      intact: true,
      verified: (await written()).length,
    });
    const trigger = (state: string) =>
      pool.query(
        `alter table people.access_records ${state} trigger access_records_written_once`,
      );
    const setWords = (words: string) =>
      pool.query("update people.access_records set words = $1 where seq = 4", [
        words,
      ]);
    const kept = (await written())[3]?.words ?? "";
    await trigger("disable");
    await setWords("改过");
    expect((await recordsOf({ first: 1 })).chain).toMatchObject({
      intact: false,
      verified: 3,
    });
    await setWords(kept);
    await trigger("enable");
  });

  test("[W3] one that somebody has kept the hash of is found by its number", async () => {
    const hashAt = async (seq: number) => {
      const { data } = await ask(
        "jiandu",
        "query ($seq: Int!) { accessRecords(first: 1) { chain { hashAt(seq: $seq) } } }",
        { seq },
      );
      return data.accessRecords.chain.hashAt;
    };
    const [, second] = await written();
    expect(await hashAt(2)).toBe(second?.hash);
    expect(await hashAt(0)).toBeNull();
    expect(await hashAt(1_000_000)).toBeNull();
  });

  test("are filtered by a person's id: who types an identity number is refused, and it isn't written down", async () => {
    const before = (await written()).length;
    const answer = await ask("jiandu", RECORDS, {
      first: 5,
      personId: "990101199001011234",
    });
    expect(JSON.stringify(answer)).toContain("BAD_USER_INPUT");
    expect(await written()).toHaveLength(before);
  });

  test("are for supervisors alone", async () => {
    for (const account of ["nobody", "cun1", "yunwei", "shimin"])
      expect((await ask(account, RECORDS)).errors).toHaveLength(1);
  });
});

describe("[W6] a person", () => {
  test("sees which office looked at his data, why and for which case, and no official's name or account", async () => {
    await reveal("cun1");
    const { data } = await ask("shimin", MINE);
    expect(data.myAccessRecords[0]).toEqual({
      at: new Date(now).toISOString(),
      body: { creditCode: actorFor("cun1").body },
      station: { stationId: actorFor("cun1").stationId },
      post: expect.any(String) as string,
      postEn: expect.any(String) as string,
      fields: ["RESIDENT_ID", "PHONE"],
      reason: "CONTACT_APPLICANT",
      words: "约时间上门",
      case: { caseId: CASE },
    });
  });
});
