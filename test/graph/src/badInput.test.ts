import type { StaffActor } from "@onedoor/domain/entries";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { applicationFor } from "@onedoor/test-support/applicationFor";

const ITEM = "np-elderly-allowance";

describe("bad input gets its refusal, and the good beside it lands", () => {
  const url = inject("countyUrl");
  let clerk: CountyClient;

  beforeAll(async () => {
    clerk = await CountyClient.signedIn(url, "cun1");
    await clerk.openChain();
  });

  const submitted = async (
    changes: Parameters<typeof applicationFor>[2] = {},
    caseId: string = crypto.randomUUID(),
  ) => {
    const { facts, content } = await applicationFor(clerk, ITEM, changes);
    return clerk.write("submitted", caseId, facts, content);
  };
  const taken = (caseId: string) =>
    clerk.write("takenIn", caseId, { documentNumber: null }, { presented: [] });

  test("a wrong check digit in the applicant's number is set aside as formInvalid", async () => {
    const { outcomes } = await clerk.push([
      await submitted({ applicant: { residentId: "990101194001012055" } }),
    ]);
    expect(outcomes).toMatchObject([
      { status: "SET_ASIDE", reason: "formInvalid" },
    ]);
  });

  test("an unknown item is set aside as unknownItem", async () => {
    const { facts, content } = await applicationFor(clerk, ITEM);
    const terms = { ...facts.terms, itemVersion: 99 };
    const entry = clerk.write(
      "submitted",
      crypto.randomUUID(),
      { ...facts, terms },
      content,
    );
    expect((await clerk.push([entry])).outcomes).toMatchObject([
      { status: "SET_ASIDE", reason: "unknownItem" },
    ]);
  });

  test("terms that aren't the catalogue's are set aside as termsDiffer", async () => {
    const { facts, content } = await applicationFor(clerk, ITEM);
    const terms = {
      ...facts.terms,
      promisedLimit: { value: 1, unit: "WD" as const },
    };
    const entry = clerk.write(
      "submitted",
      crypto.randomUUID(),
      { ...facts, terms },
      content,
    );
    expect((await clerk.push([entry])).outcomes).toMatchObject([
      { status: "SET_ASIDE", reason: "termsDiffer" },
    ]);
  });

  test("an entry of a case that doesn't exist is held, and judged when the case arrives", async () => {
    const caseId = crypto.randomUUID();
    const other = await CountyClient.signedIn(url, "zhen1");
    await other.openChain();
    const note = other.write("noteAdded", caseId, {}, { note: "先到的备注" });
    expect((await other.push([note])).outcomes).toMatchObject([
      { status: "HELD", acknowledgement: null },
    ]);

    await clerk.push([await submitted({}, caseId)]);
    const again = await other.push([note]);
    expect(again.outcomes).toMatchObject([{ status: "COUNTED" }]);
  });

  test("a case out of reach can't be seen, and acts on it are set aside as outsideScope", async () => {
    const caseId = crypto.randomUUID();
    await clerk.push([await submitted({}, caseId), taken(caseId)]);
    const stranger = await CountyClient.signedIn(url, "cun2");
    await stranger.openChain();
    const seen = await stranger.ask<{ case: unknown }>(
      `query ($caseId: ID!) { case(caseId: $caseId) { caseId } }`,
      { caseId },
    );
    expect(seen.case).toBeNull();
    const act = stranger.write(
      "accepted",
      caseId,
      { documentNumber: null },
      {},
    );
    const { outcomes, masters } = await stranger.push([act], [caseId]);
    expect(outcomes).toMatchObject([
      { status: "SET_ASIDE", reason: "outsideScope" },
    ]);
    expect(
      masters.filter(
        (one) =>
          one.caseId === caseId && !one.deleted && one.entries.length > 1,
      ),
    ).toEqual([]);
  });

  test("a push in another's name is refused whole", async () => {
    const thief = await CountyClient.signedIn(url, "cun2");
    await thief.openChain();
    const entry = await submitted();
    thief.chain = clerk.chain;
    const { outcomes, refused } = await thief.push([entry]);
    expect(refused).toMatchObject({ reason: "NOT_YOUR_CHAIN" });
    expect(outcomes).toEqual([]);
    expect((await clerk.push([entry])).outcomes).toMatchObject([
      { status: "COUNTED" },
    ]);
  });

  test("an entry that names another actor is set aside as actorMismatch", async () => {
    const { facts, content } = await applicationFor(clerk, ITEM);
    const actor: StaffActor = {
      ...clerk.actor!,
      staffId: "staff-somebody-else",
    };
    const entry = clerk.write(
      "submitted",
      crypto.randomUUID(),
      facts,
      content,
      { actor },
    );
    expect((await clerk.push([entry])).outcomes).toMatchObject([
      { status: "SET_ASIDE", reason: "actorMismatch" },
    ]);
  });

  test("a malformed entry is quarantined in its place, and the good ones around it count", async () => {
    const first = await submitted();
    const bad = { ...(await submitted()), header: '{"entryId": 7' };
    // The chain goes on from the bytes that were sent, whatever they are.
    const { hashText } = await import("@onedoor/domain/hash");
    clerk.head = hashText(bad.header);
    const last = await submitted();
    const { outcomes } = await clerk.push([first, bad, last]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "COUNTED",
      "QUARANTINED",
      "COUNTED",
    ]);
  });

  test("the same segment pushed again gets the same answers", async () => {
    const entries = [
      await submitted(),
      await submitted({ applicant: { residentId: "1" } }),
    ];
    const once = await clerk.push(entries);
    expect(await clerk.push(entries)).toEqual(once);
  });

  test("5 MB of JSON are refused with 413, and the server stays up", async () => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: "{ __typename }",
        variables: { x: "x".repeat(5_000_000) },
      }),
    });
    expect(response.status).toBe(413);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test.each([
    ["no JSON", "nonsense"],
    ["no query", "{}"],
    ["a query that doesn't parse", JSON.stringify({ query: "{ case(" })],
    ["an unknown field", JSON.stringify({ query: "{ everything }" })],
  ])("%s gets a 4xx with a message, never a stack", async (_, body) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const text = await response.text();
    expect(text).toMatch(/"message"/);
    expect(text).not.toMatch(/\.ts:|node_modules/);
  });
});
