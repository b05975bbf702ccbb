import { notBefore } from "@onedoor/domain/effectiveTime";
import type { TreeHead } from "@onedoor/domain/entries";
import { laterOf, type Instant } from "@onedoor/domain/time";
import { isSameHead } from "@onedoor/domain/treeHead";
import type { CaseStore, ChainRecord } from "../store/CaseStore.ts";
import type { ReadEntry } from "./readSegment.ts";

export type IsIssued = (witness: TreeHead) => boolean;

/** Which of the heads that these entries name as their witnesses this hub has signed. Asked before anything is locked. */
export async function issuedWitnesses(
  store: Pick<CaseStore, "issuedHeads">,
  entries: readonly ReadEntry[],
): Promise<IsIssued> {
  const named = entries.flatMap((entry) => witnessOf(entry) ?? []);
  const issued = named.length === 0 ? [] : await store.issuedHeads(named);
  return (witness) => issued.some((head) => isSameHead(head, witness));
}

/** By number in the chain: before which moment each entry can't have been made [E6]. */
export function bounds(
  chain: Pick<ChainRecord, "deviceKnownSince" | "notBefore">,
  entries: readonly ReadEntry[],
  isIssued: IsIssued,
): ReadonlyMap<number, Instant> {
  const found = new Map<number, Instant>();
  let before = laterOf(
    chain.deviceKnownSince,
    chain.notBefore ?? chain.deviceKnownSince,
  );
  for (const entry of entries) {
    before = notBefore(before, witnessOf(entry), isIssued);
    found.set(entry.chainNo, before);
  }
  return found;
}

function witnessOf(entry: ReadEntry): TreeHead | null {
  switch (entry.read) {
    case "unreadable":
      return null;
    case "unknownKind":
      return entry.envelope.witness;
    case "whole":
      return entry.header.witness;
  }
}
