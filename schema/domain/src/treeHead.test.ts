import { describe, expect, test } from "vitest";
import { at } from "../testing/builders.ts";
import type { TreeHead } from "./entries.ts";
import {
  appendLeaves,
  consistencyRanges,
  EMPTY_EDGE,
  leafHash,
  rangeHash,
  rootOf,
} from "./merkleTree.ts";
import { hashText } from "./hash.ts";
import {
  hubIdOf,
  type PublicKey,
  type Signature,
  type SignatureCheck,
} from "./signatures.ts";
import { epochText, headText } from "./signedTexts.ts";
import {
  type EpochStatement,
  headGrowth,
  headStep,
  isEpochOf,
  isHeadOf,
  rowText,
  type TreeRow,
} from "./treeHead.ts";

// Nobody else knows these keys: a hash does for a signature. The real ones are tested where they are made.
function testKey(name: string) {
  return {
    publicKey: name as PublicKey,
    sign: (text: string) => hashText(`${name}|${text}`) as Signature,
  };
}
const checkSignature: SignatureCheck = (publicKey, text, signature) =>
  testKey(publicKey).sign(text) === signature;

const key = testKey("one");
const hub = { hubId: hubIdOf(key.publicKey), publicKey: key.publicKey };

/** A branch of the feed: the same letters give the same rows. */
function headOf(rows: string, epoch = 1): TreeHead {
  const { edge } = appendLeaves(EMPTY_EDGE, [...rows].map(leafHash));
  return {
    epoch,
    size: edge.size,
    root: rootOf(edge),
    at: at("2026-09-18"),
  };
}

function pathOf(rows: string, from: number): string[] {
  return consistencyRanges(from, rows.length).map((range) =>
    rangeHash(range, ({ level, index }) =>
      rootOf(
        appendLeaves(
          EMPTY_EDGE,
          [...rows]
            .slice(index * 2 ** level, (index + 1) * 2 ** level)
            .map(leafHash),
        ).edge,
      ),
    ),
  );
}

function statementOf(
  epoch: number,
  begins: string,
  furthest: string,
): EpochStatement {
  const said = { epoch, begins: headOf(begins), furthest: headOf(furthest) };
  return { ...said, signature: key.sign(epochText(hub.hubId, said)) };
}

describe("heads of the tree", () => {
  test("[P2] a head is believed under its own hub's name and key only", () => {
    const head = headOf("abc");
    const signed = {
      ...head,
      signature: key.sign(headText(hub.hubId, head)),
    };
    expect(isHeadOf(hub, signed, checkSignature)).toBe(true);
    expect(isHeadOf(hub, { ...signed, size: 4 }, checkSignature)).toBe(false);
    expect(isHeadOf({ ...hub, hubId: "another" }, signed, checkSignature)).toBe(
      false,
    );
    expect(
      isHeadOf(
        { ...hub, publicKey: testKey("two").publicKey },
        signed,
        checkSignature,
      ),
    ).toBe(false);
  });

  test("[P6] two heads of one size with different roots contradict each other", () => {
    expect(headStep(headOf("abc"), headOf("abd"))).toBe("contradicts");
    expect(headStep(headOf("abc"), headOf("abc"))).toBe("same");
    expect(headStep(headOf("abc"), headOf("abcd"))).toBe("newer");
    expect(headStep(headOf("abc"), headOf("ab"))).toBe("older");
    expect(headStep(headOf("abc"), headOf("ab", 2))).toBe("newer");
  });

  test("[P6] a newer head follows the kept one if it begins with the same rows", () => {
    const proof = { path: pathOf("abcdefg", 3), statements: [] };
    const seen = headOf("abcdefg");
    expect(headGrowth(headOf("abc"), seen, proof)).toBe("follows");
    expect(headGrowth(headOf("abx"), seen, proof)).toBe("contradicts");
    expect(headGrowth(headOf("abc"), headOf("abxdefg"), proof)).toBe(
      "contradicts",
    );
  });

  test("[P7] a head of a new epoch is linked through the point at which the epoch began", () => {
    const seen = headOf("abcXY", 2);
    const statements = [statementOf(2, "abc", "abcdef")];
    expect(
      headGrowth(headOf("ab"), seen, { path: pathOf("abcXY", 2), statements }),
    ).toBe("follows");
    expect(
      headGrowth(headOf("abcde"), seen, {
        path: pathOf("abcXY", 3),
        statements,
      }),
    ).toBe("gap");
    expect(
      headGrowth(headOf("abcde"), seen, {
        path: pathOf("abcXY", 3),
        statements: [],
      }),
    ).toBe("contradicts");
  });

  test("[P7] an epoch that began before its predecessor did is the one that counts", () => {
    const seen = headOf("abPQ", 3);
    const statements = [
      statementOf(2, "abc", "abcdef"),
      statementOf(3, "ab", "abcXY"),
    ];
    expect(
      headGrowth(headOf("abcXY", 2), seen, {
        path: pathOf("abPQ", 2),
        statements,
      }),
    ).toBe("gap");
    expect(
      headGrowth(headOf("ab"), seen, { path: pathOf("abPQ", 2), statements }),
    ).toBe("follows");
  });

  test("[P7] an epoch that was itself lost in a second restore is passed over; one that is kept silent hides nothing", () => {
    const seen = headOf("abPQ", 3);
    const statements = [statementOf(3, "ab", "abcXY")];
    const path = pathOf("abPQ", 2);
    expect(headGrowth(headOf("abcd"), seen, { path, statements })).toBe("gap");
    expect(headGrowth(headOf("abcXY", 2), seen, { path, statements })).toBe(
      "gap",
    );
    // The second epoch began below the kept head, and its statement is withheld.
    expect(
      headGrowth(headOf("abcde"), headOf("abcXYZ", 3), {
        path: pathOf("abcXYZ", 5),
        statements: [statementOf(3, "abcXY", "abcXY")],
      }),
    ).toBe("contradicts");
  });

  test("[P7] an epoch statement is believed under its own hub's name and key only", () => {
    const statement = statementOf(2, "abc", "abcdef");
    expect(isEpochOf(hub, statement, checkSignature)).toBe(true);
    expect(
      isEpochOf(
        hub,
        { ...statement, furthest: headOf("abcd") },
        checkSignature,
      ),
    ).toBe(false);
  });

  test("[P4] a row's leaf holds all that the hub says of an entry", () => {
    const row: TreeRow = {
      epoch: 1,
      seq: 7,
      entryId: "entry",
      caseId: "case",
      headerHash: "ab".repeat(32),
      verdict: "setAside",
      reason: "wrongStage",
      effectiveAt: at("2026-09-18"),
      receivedAt: at("2026-09-19"),
    };
    expect(rowText(row)).toBe(
      `["onedoor-row-1",1,7,"entry","case","${"ab".repeat(32)}","setAside","wrongStage","2026-09-18T02:00:00.000Z","2026-09-19T02:00:00.000Z"]`,
    );
  });
});
