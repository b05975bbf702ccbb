import { CountyClient } from "@onedoor/test-support/CountyClient";
import { describe, expect, inject, test, vi } from "vitest";

const CASE = `
  caseId caseNumber stage applicantKind
  applicant { __typename ... on Person { personId name residentId } ... on LegalEntity { creditCode legalName: name } }
  itemVersion { name version department { name } promisedLimit { value unit } }
  timeline { entryId kind at actor { type staff { name post } station { name } } }
  dueOn clocks { promised { dueOn paused provisional explanation } }
  lamp alerts { rule lamp since } rating
`;

interface CaseNode {
  caseId: string;
  stage: string;
  applicantKind: string;
  applicant: { __typename: string; name?: string; residentId?: string } | null;
  itemVersion: { name: string; department: { name: string } };
  timeline: readonly {
    kind: string;
    actor: { staff: { name: string } | null };
  }[];
  dueOn: string | null;
  clocks: {
    promised: {
      dueOn: string;
      explanation: readonly { kind: string }[];
    } | null;
  };
  lamp: string | null;
}

describe("one document over the whole graph", () => {
  const url = inject("countyUrl");

  test("a case comes with applicant, item version and department, timeline, clock and lamp", async () => {
    const reader = await CountyClient.signedIn(url, "zhen1");
    // Supervision reads the feed a moment after everybody else: other tests have just written to it.
    const nodes = await vi.waitFor(
      async () => {
        const { cases } = await reader.ask<{ cases: { nodes: CaseNode[] } }>(
          `{ cases(filter: { stages: [IN_REVIEW, CLOSED] }, first: 40) { nodes { ${CASE} } } }`,
        );
        if (cases.nodes.some(({ lamp }) => lamp === null))
          throw new Error("supervision has not read all of them yet");
        return cases.nodes;
      },
      { timeout: 30_000, interval: 500 },
    );
    // A firm that is being founded has no record yet: its application's applicant is null.
    const kinds = nodes.flatMap(({ applicant }) => applicant?.__typename ?? []);
    expect(new Set(kinds)).toEqual(new Set(["Person", "LegalEntity"]));
    for (const one of nodes) {
      expect(one.itemVersion.department.name).toMatch(/\p{Script=Han}/u);
      expect(one.timeline[0]?.kind).toBe("submitted");
      expect(["GREY", "GREEN", "YELLOW", "RED", "BLACK", "BLUE"]).toContain(
        one.lamp,
      );
      if (one.clocks.promised !== null)
        expect(one.clocks.promised.explanation.length).toBeGreaterThan(1);
    }
    const person = nodes.find(
      ({ applicant }) => applicant?.__typename === "Person",
    );
    expect(person?.applicant?.name).toMatch(/\*/);
    expect(person?.applicant?.residentId).toMatch(/^990\*+\d{3}[\dX]$/);
  });

  test("2,000 cases list, filter and page without a gap or a repetition", async () => {
    const reader = await CountyClient.signedIn(url, "yunwei");
    const seen = new Set<string>();
    let after: string | null = null;
    let total = 0;
    do {
      const { cases }: { cases: Page } = await reader.ask<{ cases: Page }>(
        `query ($after: String) {
          cases(first: 200, after: $after) { totalCount nodes { caseId } pageInfo { hasNextPage endCursor } }
        }`,
        { after },
      );
      for (const { caseId } of cases.nodes) {
        expect(seen.has(caseId)).toBe(false);
        seen.add(caseId);
      }
      total = cases.totalCount;
      after = cases.pageInfo.hasNextPage ? cases.pageInfo.endCursor : null;
    } while (after !== null);
    expect(total).toBeGreaterThanOrEqual(2000);
    expect(seen.size).toBeGreaterThanOrEqual(total - 50);
  });

  test("anybody with number and query code sees the progress; all misses look alike", async () => {
    const nobody = new CountyClient(url);
    const miss = await nobody.post(
      `{ caseProgress(caseNumber: "none", queryCode: "000000") { stage } }`,
    );
    expect(miss.body).toEqual({ data: { caseProgress: null } });
  });

  test("somebody who isn't signed in sees no case and no person", async () => {
    const nobody = new CountyClient(url);
    const { body } = await nobody.post(`{ cases(first: 1) { totalCount } }`);
    expect(
      (body.data as { cases: { totalCount: number } } | null)?.cases
        .totalCount ?? 0,
    ).toBe(0);
  });
});

interface Page {
  totalCount: number;
  nodes: { caseId: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
