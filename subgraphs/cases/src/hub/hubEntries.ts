import type { ActorRef, AnyHeader } from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { NO_PREVIOUS } from "@onedoor/domain/hash";
import type { Instant } from "@onedoor/domain/time";
import { versionOf } from "@onedoor/domain/upcasts";
import { writeEntry } from "@onedoor/domain/writeEntry";
import type {
  ChainProgress,
  ChainRecord,
  NewEntry,
} from "../store/CaseStore.ts";
import type { JudgedRow } from "./judgedCase.ts";
import { hexOf, uuidV7 } from "./uuidV7.ts";

/** What the hub writes in its own chain. By itself, or for somebody who has no chain at hand. */
export interface HubAct {
  header: AnyHeader;
  content: BodyOf<EntryKind>;
}

interface HubMoment {
  receivedAt: Instant;
  random(length: number): Uint8Array;
}

/** An act of the hub before it has its place in the hub's chain: enough to judge and to fold it. */
export function hubHeader<K extends EntryKind>(
  moment: HubMoment,
  caseId: string,
  kind: K,
  facts: FactsOf<K>,
  counter: number,
  actor: ActorRef = { type: "hub" },
): AnyHeader {
  return {
    entryId: uuidV7(moment.receivedAt, moment.random(10)),
    caseId,
    kind,
    version: versionOf(kind),
    at: { wall: moment.receivedAt, counter },
    witness: null,
    actor,
    chain: "",
    chainNo: 0,
    prev: NO_PREVIOUS,
    facts,
    body: NO_PREVIOUS,
  } as unknown as AnyHeader;
}

/** Gives the hub's acts their places in its chain, and with them their text. */
export function writeHubEntries(
  rows: readonly JudgedRow[],
  hubChain: Pick<ChainRecord, "chain" | "nextNo" | "headHash">,
  moment: HubMoment,
): {
  chain: ChainProgress;
  entries: NewEntry[];
} {
  const entries: NewEntry[] = [];
  let { nextNo, headHash } = hubChain;
  for (const { act } of rows) {
    if (act === null) continue;
    const { entryId, caseId, kind, at, witness, actor, facts } = act.header;
    const { content } = act;
    const written = writeEntry(
      { entryId, caseId, kind, at, witness, actor, facts, content },
      { chain: hubChain.chain, chainNo: nextNo, prev: headHash },
      hexOf(moment.random(16)),
    );
    entries.push({
      entryId,
      caseId,
      chain: hubChain.chain,
      chainNo: nextNo,
      kind,
      headerText: written.header,
      headerHash: written.hash,
      bodyText: written.body,
      receivedAt: moment.receivedAt,
      held: null,
      notBefore: null,
    });
    nextNo += 1;
    headHash = written.hash;
  }
  return {
    chain: { chain: hubChain.chain, nextNo, headHash, notBefore: null },
    entries,
  };
}
