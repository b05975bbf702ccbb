import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { describe, expect, inject, test } from "vitest";

const url = inject("countyUrl");
const { citizen } = knownResidents;

interface Found {
  caseId: string;
  applicant: { personId?: string } | null;
}

const OPEN_CASES = `{ cases(first: 200, filter: { stages: [SUBMITTED, TAKEN_IN, CORRECTING, ACCEPTED, IN_REVIEW, APPROVED, CLOSED, ISSUING] }) {
  nodes { caseId applicant { ... on Person { personId } } } } }`;
const REVEAL = `mutation ($input: RevealPersonInput!) { revealPerson(input: $input) {
  ... on Revealed { recordSeq personId residentId phone } ... on RevealRefused { reason } } }`;

async function openCasesOf(client: CountyClient): Promise<Found[]> {
  const { cases } = await client.ask<{ cases: { nodes: Found[] } }>(OPEN_CASES);
  return cases.nodes.filter(({ applicant }) => applicant?.personId);
}

async function reveal(client: CountyClient, found: Found) {
  const { revealPerson } = await client.ask<{
    revealPerson: {
      recordSeq?: number;
      residentId?: string;
      phone?: string;
      reason?: string;
    };
  }>(REVEAL, {
    input: {
      caseId: found.caseId,
      personId: found.applicant?.personId,
      fields: ["RESIDENT_ID", "PHONE"],
      reason: "CHECK_IDENTITY",
    },
  });
  return revealPerson;
}

describe("[W2] a person's data in the clear", () => {
  test("are shown to the reviewer of his open case, and stand in the supervisor's list", async () => {
    const reviewer = await CountyClient.signedIn(url, "minzheng1");
    const [open] = await openCasesOf(reviewer);
    if (open === undefined) throw new Error("the bureau has no open case");
    const shown = await reveal(reviewer, open);
    expect(shown.residentId).toMatch(/^\d{17}[\dX]$/);
    const supervisor = await CountyClient.signedIn(url, "jiandu");
    const { accessRecords } = await supervisor.ask<{
      accessRecords: {
        nodes: { seq: number; accountId: string; case: Found | null }[];
        chain: { intact: boolean };
      };
    }>(
      `{ accessRecords(first: 200) { nodes { seq accountId case { caseId } } chain { intact } } }`,
    );
    expect(accessRecords.chain.intact).toBe(true);
    expect(
      accessRecords.nodes.find(({ seq }) => seq === shown.recordSeq),
    ).toMatchObject({
      accountId: "minzheng1",
      case: { caseId: open.caseId },
    });
  });

  test("aren't shown to a clerk of another village", async () => {
    const [here, elsewhere] = [
      await CountyClient.signedIn(url, "cun1"),
      await CountyClient.signedIn(url, "cun2"),
    ];
    const others = new Set(
      (await openCasesOf(elsewhere)).map(({ caseId }) => caseId),
    );
    const only = (await openCasesOf(here)).find(
      ({ caseId }) => !others.has(caseId),
    );
    if (only === undefined) throw new Error("the village has no open case");
    expect(await reveal(elsewhere, only)).toEqual({ reason: "NOT_IN_SCOPE" });
    expect(await reveal(here, only)).toMatchObject({
      residentId: expect.not.stringContaining("*") as string,
    });
  });

  test("[W6] a citizen learns which office looked, and in which case", async () => {
    const client = await CountyClient.signedIn(url, "shimin");
    const own = await openCasesOf(client);
    const officials = await Promise.all(
      ["cun1", "zhen1", "minzheng1"].map((account) =>
        CountyClient.signedIn(url, account),
      ),
    );
    const looks = await Promise.all(
      officials.flatMap((official) =>
        own.map((found) => reveal(official, found)),
      ),
    );
    const shown = looks.filter(({ recordSeq }) => recordSeq !== undefined);
    const { myAccessRecords } = await client.ask<{
      myAccessRecords: {
        seq: number;
        body: { name: string } | null;
        case: { caseId: string; caseNumber: string } | null;
      }[];
    }>(
      `{ myAccessRecords { seq body { name } case { caseId caseNumber } post reason } }`,
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ phone }) => phone === citizen.phone)).toBe(true);
    for (const { recordSeq } of shown) {
      const mine = myAccessRecords.find(({ seq }) => seq === recordSeq);
      expect(mine?.body?.name).toEqual(expect.any(String));
      expect(own.map(({ caseId }) => caseId)).toContain(mine?.case?.caseId);
    }
  });
});
