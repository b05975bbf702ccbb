import { describe, expect, test } from "vitest";
import { aCase } from "../testing/builders.ts";
import { hashText } from "./hash.ts";
import {
  appendLeaves,
  EMPTY_EDGE,
  inclusionRanges,
  nodeHash,
  rangeHash,
  rootOf,
} from "./merkleTree.ts";
import { type OfferedRow, readOffer } from "./offeredRow.ts";
import {
  hubIdOf,
  type PublicKey,
  type Signature,
  type SignatureCheck,
} from "./signatures.ts";
import { headText } from "./signedTexts.ts";
import { rowLeaf, type TreeRow } from "./treeHead.ts";
import { parseInstant } from "./time.ts";

// Nobody else knows these keys: a hash does for a signature. The real ones are tested where they are made.
const sign = (key: string, text: string) =>
  hashText(`${key}|${text}`) as Signature;
const check: SignatureCheck = (publicKey, text, signature) =>
  sign(publicKey, text) === signature;
const publicKey = "one" as PublicKey;
const hub = { hubId: hubIdOf(publicKey), publicKey };
const moment = parseInstant("2026-09-25T02:00:00.000Z");
if (!moment.ok) throw new Error("not a moment");

const entries = aCase({ stage: "inReview" }).entries;
const rows = entries.map((entry): TreeRow => {
  if (entry.acknowledgement === null) throw new Error("it was not recorded");
  return {
    ...entry.acknowledgement,
    entryId: entry.entryId,
    caseId: "case-1",
    headerHash: hashText(entry.headerText),
  };
});
const leaves = rows.map(rowLeaf);
/** The restore kept the first row; the second epoch began behind it. */
const epochs = [
  {
    epoch: 2,
    begins: {
      size: 1,
      root: rootOf(appendLeaves(EMPTY_EDGE, leaves.slice(0, 1)).edge),
    },
  },
];

function offerOf(seq: number, key = "one"): OfferedRow {
  const row = rows[seq - 1];
  const entry = entries[seq - 1];
  if (row === undefined || entry === undefined) throw new Error("no such row");
  const head = {
    epoch: 1,
    size: rows.length,
    root: rootOf(appendLeaves(EMPTY_EDGE, leaves).edge),
    at: moment.ok ? moment.value : row.receivedAt,
  };
  const hashOf = (level: number, index: number): string =>
    level === 0
      ? (leaves[index] ?? "")
      : nodeHash(
          hashOf(level - 1, 2 * index),
          hashOf(level - 1, 2 * index + 1),
        );
  return {
    row,
    headerText: entry.headerText,
    bodyText: entry.bodyText,
    head: { ...head, signature: sign(key, headText(hub.hubId, head)) },
    path: inclusionRanges(seq - 1, rows.length).map((range) =>
      rangeHash(range, ({ level, index }) => hashOf(level, index)),
    ),
  };
}

describe("a row that a restore cut off", () => {
  test("[P8] comes back with the verdict that it had", () => {
    const read = readOffer(offerOf(3), hub, epochs, check);
    expect(read).toMatchObject({ ok: true, value: { row: rows[2] } });
  });

  test("[P8] is not taken back where the restore had kept it", () => {
    expect(readOffer(offerOf(1), hub, epochs, check)).toMatchObject({
      reason: "notLost",
    });
  });

  test("[P8] comes back also after a second restore at a higher number", () => {
    const later = [...epochs, { epoch: 3, begins: { size: 90, root: "" } }];
    expect(readOffer(offerOf(3), hub, later, check).ok).toBe(true);
  });

  test.each([
    ["a verdict that was changed", { verdict: "setAside" as const }],
    ["an earlier time", { effectiveAt: rows[0]?.effectiveAt ?? "" }],
    ["another place", { seq: 2 }],
  ])("[P8] is refused with %s", (_, change) => {
    const offer = offerOf(4);
    const row = { ...offer.row, ...change } as TreeRow;
    expect(readOffer({ ...offer, row }, hub, epochs, check)).toMatchObject({
      reason: "notProved",
    });
  });

  test("[P8] is refused under a head that somebody else signed", () => {
    expect(readOffer(offerOf(3, "another"), hub, epochs, check)).toMatchObject({
      reason: "notProved",
    });
  });

  test("is refused with the header of another entry", () => {
    const headerText = offerOf(2).headerText;
    expect(
      readOffer({ ...offerOf(3), headerText }, hub, epochs, check),
    ).toMatchObject({ reason: "headerDiffers" });
  });

  test("comes back without a body that isn't its own", () => {
    const bodyText = "salt.{}";
    expect(
      readOffer({ ...offerOf(3), bodyText }, hub, epochs, check),
    ).toMatchObject({ ok: true, value: { bodyText: null } });
  });
});
