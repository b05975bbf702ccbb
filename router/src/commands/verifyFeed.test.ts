import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { beforeEach, describe, expect, test } from "vitest";
import type { FeedRow } from "./FeedRow.ts";
import { verifyFeed } from "./verifyFeed.ts";

/** A feed of one chain that takes two cases in and adds a note to the first. */
function aFeed(): FeedRow[] {
  let prev = NO_PREVIOUS;
  return ["case-1", "case-2", "case-1"].map((caseId, index) => {
    const body = `salt-salt-salt-salt.{"note":"第${index}条"}`;
    const header = JSON.stringify({
      entryId: `entry-${index}`,
      caseId,
      kind: "aKindOfALaterVersion",
      version: 1,
      at: { wall: "2026-03-02T01:00:00.000Z", counter: index },
      witness: null,
      actor: { type: "hub" },
      facts: {},
      chain: "chain-1",
      chainNo: index + 1,
      prev,
      body: hashText(body),
    });
    prev = hashText(header);
    return {
      row: {
        epoch: 1,
        seq: index + 1,
        entryId: `entry-${index}`,
        verdict: "COUNTED",
        reason: null,
        effectiveAt: "2026-03-02T01:00:00.000Z",
        receivedAt: "2026-03-02T01:00:01.000Z",
      },
      caseId,
      header,
      body,
    };
  });
}

let feed: FeedRow[];
beforeEach(() => {
  feed = aFeed();
});

function verified(rows: readonly FeedRow[]) {
  return verifyFeed(rows.map((row) => JSON.stringify(row)));
}

function rowAt(index: number): FeedRow {
  const row = feed[index];
  if (row === undefined) throw new Error(`no row ${index}`);
  return row;
}

test("an export that nobody touched holds", async () => {
  expect(await verified(feed)).toEqual({
    rows: 3,
    cases: 2,
    chains: 1,
    bodiesWithheld: 0,
    chainGaps: 0,
    problems: [],
  });
});

test("withheld bodies are counted, and the rest is checked", async () => {
  const report = await verified(feed.map((row) => ({ ...row, body: null })));
  expect(report).toMatchObject({ bodiesWithheld: 3, problems: [] });
});

test("a later epoch begins with 1 again", async () => {
  rowAt(2).row = { ...rowAt(2).row, epoch: 2, seq: 1 };
  expect((await verified(feed)).problems).toEqual([]);
});

describe("what was touched is found:", () => {
  test("a row that is gone is a hole in the feed and in its chain", async () => {
    const report = await verified([rowAt(0), rowAt(2)]);
    expect(report.problems).toEqual([{ line: 2, problem: "hole" }]);
    expect(report.chainGaps).toBe(1);
  });

  test("a row twice", async () => {
    const { problems } = await verified([rowAt(0), rowAt(0)]);
    expect(problems).toContainEqual({ line: 2, problem: "entryTwice" });
    expect(problems).toContainEqual({ line: 2, problem: "hole" });
  });

  test("another body", async () => {
    rowAt(1).body = 'salt-salt-salt-salt.{"note":"改过"}';
    expect((await verified(feed)).problems).toEqual([
      { line: 2, problem: "anotherBody" },
    ]);
  });

  test("another header breaks the link of the entry after it", async () => {
    rowAt(1).header = rowAt(1).header.replace('"counter":1', '"counter":9');
    expect((await verified(feed)).problems).toEqual([
      { line: 3, problem: "brokenLink" },
    ]);
  });

  test("a row under another entry's name", async () => {
    rowAt(2).row = { ...rowAt(2).row, entryId: "entry-9" };
    expect((await verified(feed)).problems).toEqual([
      { line: 3, problem: "anotherEntry" },
    ]);
  });

  test("a line that is no row, and a header that is none", async () => {
    rowAt(2).header = "{}";
    const lines = feed.map((row) => JSON.stringify(row));
    expect(
      (await verifyFeed([lines[0] ?? "", lines[1] ?? "", "{", lines[2] ?? ""]))
        .problems,
    ).toEqual([
      { line: 3, problem: "notARow" },
      { line: 4, problem: "malformedHeader" },
    ]);
  });
});
