import {
  addToSum,
  EMPTY_SUM,
  type ExportLine,
  type ExportLines,
  type KeptHead,
  writeExportLine,
} from "@onedoor/domain/exportLine";
import { hashText } from "@onedoor/domain/hash";
import {
  appendLeaves,
  EMPTY_EDGE,
  type RightEdge,
  rootOf,
} from "@onedoor/domain/merkleTree";
import {
  epochText,
  headText,
  registrationText,
} from "@onedoor/domain/signedTexts";
import { rowLeaf } from "@onedoor/domain/treeHead";
import {
  type ExportReport,
  ExportVerifier,
} from "@onedoor/domain/verifyExport";
import {
  checkSignature,
  type SigningKey,
} from "@onedoor/subgraph-host/ed25519";

// What somebody who tampers with an export can do. Sums cost nothing and are always put right.

export type Row = { line: "row" } & ExportLines["row"];

export function parsedLines(texts: readonly string[]): ExportLine[] {
  return texts.map((text) => JSON.parse(text) as ExportLine);
}

export function isRow(line: ExportLine | undefined): line is Row {
  return line?.line === "row";
}

/** The lines as text, with the end that fits them. */
export function resealed(lines: readonly ExportLine[]): string[] {
  return resealedTexts(
    lines.filter(({ line }) => line !== "end").map(writeExportLine),
  );
}

export function resealedTexts(texts: readonly string[]): string[] {
  const sum = texts.reduce(addToSum, EMPTY_SUM);
  return [...texts, writeExportLine({ line: "end", lines: texts.length, sum })];
}

export function verified(
  texts: Iterable<string>,
  kept: { hubId?: string; heads?: readonly KeptHead[] } = {},
): ExportReport {
  const verifier = new ExportVerifier({
    check: checkSignature,
    hubId: kept.hubId ?? null,
    heads: kept.heads ?? [],
  });
  for (const text of texts) verifier.read(text);
  return verifier.finish();
}

/** The line with another value in it, and the lines around it as they were. */
export function changed<Kind extends keyof ExportLines>(
  lines: readonly ExportLine[],
  index: number,
  changes: Partial<ExportLines[Kind]>,
): ExportLine[] {
  return lines.map((line, at) =>
    at === index ? ({ ...line, ...changes } as ExportLine) : line,
  );
}

/** Rows get the numbers of their order, and heads the sizes of theirs. */
export function renumbered(lines: readonly ExportLine[]): ExportLine[] {
  let seq = 0;
  return lines.map((line) => {
    if (line.line === "row") return { ...line, seq: (seq += 1) };
    return line.line === "head" ? { ...line, size: seq } : line;
  });
}

/** Everything that the hub signs is signed anew over what the lines say: what a thief of the hub's key can do. */
export function signedAnew(
  lines: readonly ExportLine[],
  key: SigningKey,
  hubId: string,
): ExportLine[] {
  let edge: RightEdge = EMPTY_EDGE;
  return lines.map((line) => {
    switch (line.line) {
      case "export":
        return { ...line, hubId, publicKey: key.publicKey };
      case "chain":
        return {
          ...line,
          registration: key.sign(registrationText(hubId, line)),
        };
      case "row":
        edge = appendLeaves(edge, [
          rowLeaf({ ...line, headerHash: hashText(line.header) }),
        ]).edge;
        return line;
      case "head": {
        const head = { ...line, size: edge.size, root: rootOf(edge) };
        return { ...head, signature: key.sign(headText(hubId, head)) };
      }
      case "epoch": {
        const begins = { size: edge.size, root: rootOf(edge) };
        const statement = { ...line, begins };
        return {
          ...statement,
          signature: key.sign(epochText(hubId, statement)),
        };
      }
      default:
        return line;
    }
  });
}
