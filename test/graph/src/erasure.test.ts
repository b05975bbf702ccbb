import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { fullNumberOf } from "@onedoor/domain/residentId";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { beforeAll, describe, expect, inject, test } from "vitest";

const url = inject("countyUrl");
/** Nobody is as old in this county. */
const OLD_NUMBER = "990101110203001";
const WORDS = "演示〔2026〕1号";

const ASK = `mutation ($input: AskErasureInput!) { askErasure(input: $input) {
  ... on Erasure { erasureId personId state askedBy { staffId } } ... on ErasureRefused { reason } } }`;
const SETTLE = `mutation ($input: SettleErasureInput!) { settleErasure(input: $input) {
  ... on Erasure { state } ... on ErasureRefused { reason } } }`;
const REGISTER = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) {
  ... on PersonRegistered { isNew person { personId } } ... on RegisterPersonRefused { reason } } }`;
const PULL = `query ($checkpoint: PeopleCheckpointInput) { pullPeople(checkpoint: $checkpoint, limit: 1000) {
  documents { personId name deleted } checkpoint { cursor } } }`;

const PULL_CASES = `query ($checkpoint: CaseCheckpointInput) { pullCases(checkpoint: $checkpoint, limit: 500) {
  documents { caseId entries { header body } } checkpoint { cursor } } }`;

interface PulledCases {
  pullCases: {
    documents: {
      caseId: string;
      entries: { header: string; body: string | null }[];
    }[];
    checkpoint: unknown;
  };
}

async function firstOf<One>(
  all: readonly One[],
  fits: (one: One) => Promise<boolean>,
): Promise<One> {
  for (const one of all) if (await fits(one)) return one;
  throw new Error("none fits");
}

interface Pulled {
  pullPeople: {
    documents: { personId: string; name: string; deleted: boolean }[];
    checkpoint: unknown;
  };
}

describe("[W8] a person is erased by law", () => {
  let operator: CountyClient;
  let supervisor: CountyClient;
  let village: CountyClient;
  beforeAll(async () => {
    [operator, supervisor, village] = await Promise.all([
      CountyClient.signedIn(url, "yunwei"),
      CountyClient.signedIn(url, "jiandu"),
      CountyClient.signedIn(url, "cun1"),
    ]);
  });

  async function ask(personId: string) {
    const { askErasure } = await operator.ask<{
      askErasure: { erasureId?: string; reason?: string };
    }>(ASK, { input: { personId, basis: "ORDERED", words: WORDS } });
    return askErasure;
  }
  async function settle(erasureId: string) {
    const { settleErasure } = await supervisor.ask<{ settleErasure: object }>(
      SETTLE,
      { input: { erasureId, erase: true, words: "同意" } },
    );
    return settleErasure;
  }
  async function whoAppliesForNothing(people: readonly { personId: string }[]) {
    for (const { personId } of people) {
      const { cases } = await supervisor.ask<{ cases: { totalCount: number } }>(
        "query ($filter: CaseFilter) { cases(filter: $filter) { totalCount } }",
        { filter: { applicantPersonId: personId } },
      );
      if (cases.totalCount === 0) return personId;
    }
    throw new Error("everybody in the village applies for something");
  }

  test("when an operator has asked and a supervisor agreed: the village hears it, and he is found no more", async () => {
    const { pullPeople: copy } = await village.ask<Pulled>(PULL);
    const personId = await whoAppliesForNothing(
      copy.documents.filter(({ deleted }) => !deleted).reverse(),
    );
    const asked = await ask(personId);
    expect(asked).toMatchObject({ state: "ASKED", personId });
    expect(await ask(personId)).toEqual({ reason: "ALREADY_ASKED" });
    const known = await village.ask<{ person: object | null }>(
      "query ($personId: ID!) { person(personId: $personId) { personId } }",
      { personId },
    );
    expect(known.person).toEqual({ personId });

    const erasureId = asked.erasureId ?? "";
    expect(await settle(erasureId)).toEqual({ state: "ERASED" });
    expect(await settle(erasureId)).toEqual({ reason: "ALREADY_SETTLED" });
    expect(await ask(personId)).toEqual({ reason: "UNKNOWN_PERSON" });
    const gone = await village.ask<{ person: object | null }>(
      "query ($personId: ID!) { person(personId: $personId) { personId } }",
      { personId },
    );
    expect(gone.person).toBeNull();
    const { pullPeople } = await village.ask<Pulled>(PULL, {
      checkpoint: copy.checkpoint,
    });
    expect(pullPeople.documents).toContainEqual({
      personId,
      name: "",
      deleted: true,
    });
    const { accessRecords } = await supervisor.ask<{
      accessRecords: { nodes: object[]; chain: { intact: boolean } };
    }>(
      `query ($personId: ID) { accessRecords(personId: $personId) {
        nodes { kind accountId basis words } chain { intact } } }`,
      { personId },
    );
    expect(accessRecords.chain.intact).toBe(true);
    expect(accessRecords.nodes.slice(1, 3)).toEqual([
      { kind: "ERASED", accountId: "jiandu", basis: "ORDERED", words: "同意" },
      {
        kind: "ERASURE_ASKED",
        accountId: "yunwei",
        basis: "ORDERED",
        words: WORDS,
      },
    ]);
  });

  test("[W9] and his ended cases with him: what a station pulls of them says nothing, and the county says how many they were", async () => {
    const { nodes } = (
      await supervisor.ask<{
        cases: {
          nodes: { caseId: string; applicant: { personId?: string } | null }[];
        };
      }>(
        `query ($filter: CaseFilter) { cases(filter: $filter, first: 200) {
          nodes { caseId applicant { ... on Person { personId } } } } }`,
        { filter: { stages: ["DELIVERED"], division: "990101100201" } },
      )
    ).cases;
    const ended = await firstOf(nodes, async ({ applicant }) => {
      const personId = applicant?.personId;
      if (personId === undefined) return false;
      const asked = await ask(personId);
      return asked.erasureId !== undefined;
    });
    const { erasures: waiting } = await operator.ask<{
      erasures: { erasureId: string; personId: string }[];
    }>("{ erasures(first: 5) { erasureId personId } }");
    const erasureId =
      waiting.find(({ personId }) => personId === ended.applicant?.personId)
        ?.erasureId ?? "";
    expect(await settle(erasureId)).toEqual({ state: "ERASED" });
    const { erasures } = await operator.ask<{ erasures: object[] }>(
      "{ erasures(first: 5) { erasureId cases { erased kept keptUntil } } }",
    );
    expect(erasures).toContainEqual({
      erasureId,
      cases: {
        erased: expect.any(Number) as number,
        kept: 0,
        keptUntil: null,
      },
    });
    const seen = await supervisor.ask<{ case: object }>(
      `query ($caseId: ID!) { case(caseId: $caseId) { applicantName applicant { __typename } erasedAt timeline { kind } } }`,
      { caseId: ended.caseId },
    );
    expect(seen.case).toMatchObject({
      applicantName: null,
      applicant: null,
      erasedAt: expect.any(String) as string,
      timeline: expect.arrayContaining([{ kind: "bodiesErased" }]) as object[],
    });
    const said = await bodiesPulledOf(ended.caseId);
    expect(said.map(({ kind }) => kind)).toContain("submitted");
    expect(said.filter(({ body }) => body !== null)).toEqual([]);
  });

  /** What the village's station gets of a case, but for the hub's own acts. */
  async function bodiesPulledOf(caseId: string) {
    for (let checkpoint: unknown = null; ;) {
      const { pullCases } = await village.ask<PulledCases>(PULL_CASES, {
        checkpoint,
      });
      const document = pullCases.documents.find((one) => one.caseId === caseId);
      if (document !== undefined)
        return document.entries
          .map(({ header, body }) => ({
            ...(JSON.parse(header) as {
              kind: string;
              actor: { type: string };
            }),
            body,
          }))
          .filter(({ actor }) => actor.type !== "hub");
      if (pullCases.documents.length < 500)
        throw new Error("the village doesn't have the case");
      ({ checkpoint } = pullCases);
    }
  }

  test("[Z6] [W9] the case that a newcomer came from: he comes by its number and once, and it is erased with him", async () => {
    const client = await CountyClient.signedIn(url, "cun1");
    await client.openChain();
    const caseId = crypto.randomUUID();
    const { facts, content } = await applicationFor(
      client,
      "np-elderly-allowance",
    );
    const applicant = {
      kind: "person" as const,
      personId: null,
      name: "张新来",
      residentId: fullNumberOf(OLD_NUMBER),
      phone: "13800000000",
      address: "演示",
    };
    // Nobody asks for him by the second: it names him by his number alone.
    const second = crypto.randomUUID();
    await client.push(
      [caseId, second].map((id) =>
        client.write("submitted", id, facts, { ...content, applicant }),
      ),
    );
    const register = async (number: string) => {
      const { registerPerson } = await client.ask<{
        registerPerson: { isNew?: boolean; person?: { personId: string } };
      }>(REGISTER, {
        input: {
          caseId,
          name: applicant.name,
          documentKind: "RESIDENT_ID",
          number,
          phone: applicant.phone,
          address: applicant.address,
          division: "990101100201",
        },
      });
      return registerPerson;
    };
    expect(await register(knownResidents.citizen.residentId)).toEqual({
      reason: "OTHER_NUMBER",
    });
    // As an old card has it.
    const { isNew, person } = await register(OLD_NUMBER);
    expect(isNew).toBe(true);
    expect(await register(applicant.residentId)).toEqual({
      reason: "CASE_USED",
    });
    const personId = person?.personId ?? "";
    expect(await ask(personId)).toEqual({ reason: "OPEN_CASE" });
    const withdraw = (id: string) =>
      client.push([client.write("withdrawn", id, {}, { reason: "不办了" })]);
    await withdraw(caseId);
    expect(await ask(personId)).toEqual({ reason: "OPEN_CASE" });
    await withdraw(second);
    const { erasureId = "" } = await ask(personId);
    expect(await settle(erasureId)).toEqual({ state: "ERASED" });
    for (const id of [caseId, second]) {
      const seen = await supervisor.ask<{ case: object }>(
        "query ($caseId: ID!) { case(caseId: $caseId) { applicantName erasedAt } }",
        { caseId: id },
      );
      expect(seen.case).toEqual({
        applicantName: null,
        erasedAt: expect.any(String) as string,
      });
    }
  });

  test("but not while he applies for something, and nobody whom the register doesn't know", async () => {
    expect(await ask(knownResidents.citizen.personId)).toEqual({
      reason: "OPEN_CASE",
    });
    expect(await ask("nobody")).toEqual({ reason: "UNKNOWN_PERSON" });
    expect(await settle("0")).toEqual({ reason: "UNKNOWN_REQUEST" });
  });
});
