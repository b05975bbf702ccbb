import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { beforeAll, describe, expect, inject, test } from "vitest";

const url = inject("countyUrl");
const WORDS = "演示〔2026〕1号";

const ASK = `mutation ($input: AskErasureInput!) { askErasure(input: $input) {
  ... on Erasure { erasureId personId state askedBy { staffId } } ... on ErasureRefused { reason } } }`;
const SETTLE = `mutation ($input: SettleErasureInput!) { settleErasure(input: $input) {
  ... on Erasure { state } ... on ErasureRefused { reason } } }`;
const PULL = `query ($checkpoint: PeopleCheckpointInput) { pullPeople(checkpoint: $checkpoint, limit: 1000) {
  documents { personId name deleted } checkpoint { cursor } } }`;

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

  test("but not while he applies for something, and nobody whom the register doesn't know", async () => {
    expect(await ask(knownResidents.citizen.personId)).toEqual({
      reason: "OPEN_CASE",
    });
    expect(await ask("nobody")).toEqual({ reason: "UNKNOWN_PERSON" });
    expect(await settle("0")).toEqual({ reason: "UNKNOWN_REQUEST" });
  });
});
