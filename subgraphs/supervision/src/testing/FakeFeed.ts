import { publicKeyOfSeed, signWithSeed } from "@onedoor/domain/ed25519";
import type { JournalEntry, SetAsideReason } from "@onedoor/domain/entries";
import { hashText } from "@onedoor/domain/hash";
import { appendLeaves, EMPTY_EDGE, rootOf } from "@onedoor/domain/merkleTree";
import { hubIdOf } from "@onedoor/domain/signatures";
import { epochText, headText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import {
  type EpochStatement,
  rowLeaf,
  type SignedTreeHead,
} from "@onedoor/domain/treeHead";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import type { FeedRow } from "../commands/readFeed.ts";

/** A hub's feed as the graph shows it, with its tree and the key that signs its heads. */
export class FakeFeed {
  readonly rows: FeedRow[] = [];
  epoch = 1;
  /** What the answer for whole journals holds. */
  journal: readonly JournalEntry[] = [];
  /** Rows that aren't shown. */
  leftOut: readonly number[] = [];
  readonly #epochs: EpochStatement[] = [];

  static of(entries: readonly JournalEntry[], caseId: string): FakeFeed {
    const feed = new FakeFeed();
    feed.add(entries, caseId);
    return feed;
  }

  add(entries: readonly JournalEntry[], caseId: string): void {
    for (const { entryId, headerText, acknowledgement } of entries)
      this.rows.push({
        caseId,
        header: headerText,
        row: {
          ...acknowledgement!,
          seq: this.rows.length + 1,
          entryId,
          verdict:
            acknowledgement!.verdict === "counted" ? "COUNTED" : "SET_ASIDE",
        },
      });
  }

  /** As a hub that was restored from a backup of so many rows. */
  restoreTo(size: number): void {
    const furthest = this.#point();
    this.rows.length = size;
    this.epoch += 1;
    const said = { epoch: this.epoch, begins: this.#point(), furthest };
    this.#epochs.push({
      ...said,
      signature: signWithSeed(SEED, epochText(HUB.hubId, said)),
    });
  }

  head(): SignedTreeHead {
    const at = "2026-09-22T02:00:00.000Z" as Instant;
    const head = { epoch: this.epoch, ...this.#point(), at };
    return {
      ...head,
      signature: signWithSeed(SEED, headText(HUB.hubId, head)),
    };
  }

  readonly ask: AskGraph = async <Data>(
    question: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> => {
    if (question.includes("publicKey"))
      return { hub: { ...HUB, epochs: this.#epochs } } as Data;
    if (question.includes("pushEntries"))
      return { pushEntries: { masters: [this.#master()] } } as Data;
    const { after, limit } = variables as {
      after: { epoch: number; seq: number };
      limit: number;
    };
    const rows = this.rows
      .filter(
        ({ row }) =>
          (row.epoch > after.epoch ||
            (row.epoch === after.epoch && row.seq > after.seq)) &&
          !this.leftOut.includes(row.seq),
      )
      .slice(0, limit);
    return { pullFeed: { rows, head: this.head() } } as Data;
  };

  #master() {
    return {
      caseId: this.rows[0]?.caseId ?? "",
      entries: this.journal.map(({ entryId, headerText, acknowledgement }) => ({
        entryId,
        header: headerText,
        acknowledgement: {
          ...acknowledgement!,
          verdict:
            acknowledgement!.verdict === "counted" ? "COUNTED" : "SET_ASIDE",
        },
      })),
    };
  }

  #point() {
    const leaves = this.rows.map(({ caseId, header, row }) =>
      rowLeaf({
        ...row,
        caseId,
        headerHash: hashText(header),
        verdict: row.verdict === "COUNTED" ? "counted" : "setAside",
        reason: row.reason as SetAsideReason | null,
        effectiveAt: row.effectiveAt as Instant,
        receivedAt: row.receivedAt as Instant,
      }),
    );
    const { edge } = appendLeaves(EMPTY_EDGE, leaves);
    return { size: edge.size, root: rootOf(edge) };
  }
}

const SEED = new Uint8Array(32).fill(5);
const HUB = {
  publicKey: publicKeyOfSeed(SEED),
  hubId: hubIdOf(publicKeyOfSeed(SEED)),
};
