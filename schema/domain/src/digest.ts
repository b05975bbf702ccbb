import type { Acknowledgement, Journal } from "./entries.ts";
import { type Hash, hashText } from "./hash.ts";

/** Count and XOR of row hashes: the same set gives the same digest, in whatever order it arrived. */
export interface Digest {
  count: number;
  xor: Hash;
}

export const EMPTY_DIGEST: Digest = { count: 0, xor: "0".repeat(64) };

export function digestOfRow(
  entryId: string,
  acknowledgement: Acknowledgement | null,
): Digest {
  const mark =
    acknowledgement === null
      ? "pending"
      : `${acknowledgement.epoch}|${acknowledgement.seq}|${acknowledgement.verdict}`;
  return { count: 1, xor: hashText(`${entryId}|${mark}`) };
}

export function combineDigests(a: Digest, b: Digest): Digest {
  return { count: a.count + b.count, xor: xorHashes(a.xor, b.xor) };
}

/** Digest of a case document, compared in place of it. Entries marked held are left out. */
export function digestOfJournal(journal: Journal): string {
  const digest = journal
    .filter((entry) => !entry.held)
    .map((entry) => digestOfRow(entry.entryId, entry.acknowledgement))
    .reduce(combineDigests, EMPTY_DIGEST);
  return `${digest.count}:${digest.xor}`;
}

export function xorHashes(a: Hash, b: Hash): Hash {
  const xor = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  return xor.toString(16).padStart(64, "0");
}
