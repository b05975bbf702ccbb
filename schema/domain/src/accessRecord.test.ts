import { describe, expect, test } from "vitest";
import {
  type AccessFacts,
  type AccessRecord,
  accessRecordAfter,
  NO_ACCESS,
  verifyAccessRecords,
} from "./accessRecord.ts";
import type { Instant } from "./time.ts";

const facts: AccessFacts = {
  at: "2026-11-23T01:00:00.000Z" as Instant,
  kind: "revealed",
  reader: {
    accountId: "cun1",
    role: "windowClerk",
    staffId: "staff-cun1",
    postId: "post-cun1",
    stationId: "st-1",
    body: "1199010100TE5T010R",
    deviceId: "device-1",
  },
  personId: "person-1",
  caseId: "case-1",
  fields: ["phone"],
  reason: "contactApplicant",
  words: "约时间上门",
  span: null,
};

function chainOf(length: number): AccessRecord[] {
  const chain: AccessRecord[] = [];
  for (let at = 0; at < length; at += 1)
    chain.push(
      accessRecordAfter(chain.at(-1) ?? NO_ACCESS, {
        ...facts,
        words: `${at}`,
      }),
    );
  return chain;
}

describe("[W3] a chain of access records", () => {
  test("verifies as it was written, whole or a part at a time", () => {
    const chain = chainOf(5);
    const head = { seq: 5, hash: chain[4]?.hash };
    expect(verifyAccessRecords(chain)).toEqual({ ok: true, head });
    const half = verifyAccessRecords(chain.slice(0, 2));
    expect(half.ok && verifyAccessRecords(chain.slice(2), half.head)).toEqual({
      ok: true,
      head,
    });
  });

  const CHANGES: readonly [string, Partial<AccessRecord>][] = [
    ["when", { at: "2026-11-23T02:00:00.000Z" as Instant }],
    ["who", { reader: { ...facts.reader, accountId: "cun2" } }],
    ["on which device", { reader: { ...facts.reader, deviceId: null } }],
    ["whose", { personId: "person-2" }],
    ["which fields", { fields: [] }],
    ["why", { reason: "deliver" }],
    ["in which words", { words: "别的" }],
    ["for which case", { caseId: null }],
    ["how many", { span: { count: 1, from: 1, to: 1 } }],
    ["as what", { kind: "logRead" }],
  ];
  test.each(CHANGES)("tells where %s was changed", (_, change) => {
    const chain = chainOf(4).map((record) =>
      record.seq === 3 ? { ...record, ...change } : record,
    );
    expect(verifyAccessRecords(chain)).toEqual({
      ok: false,
      seq: 3,
      why: "changed",
    });
  });

  test("tells the first that is missing", () => {
    expect(
      verifyAccessRecords(chainOf(4).filter(({ seq }) => seq !== 2)),
    ).toEqual({ ok: false, seq: 2, why: "missing" });
  });

  test("tells where one was written anew with a hash of its own", () => {
    const chain = chainOf(4);
    const forged = accessRecordAfter(chain[0] ?? NO_ACCESS, {
      ...facts,
      words: "改写",
    });
    expect(
      verifyAccessRecords(chain.map((one) => (one.seq === 2 ? forged : one))),
    ).toEqual({ ok: false, seq: 3, why: "notLinked" });
  });
});
