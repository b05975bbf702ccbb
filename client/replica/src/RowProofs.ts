import type {
  Acknowledgement,
  Journal,
  JournalEntry,
} from "@onedoor/domain/entries";
import { type Hash, hashText } from "@onedoor/domain/hash";
import { includesLeaf } from "@onedoor/domain/merkleTree";
import { headText } from "@onedoor/domain/signedTexts";
import { epochMsOf, type Instant } from "@onedoor/domain/time";
import {
  type EpochStatement,
  rowLeaf,
  type SignedTreeHead,
  wasCutOff,
} from "@onedoor/domain/treeHead";
import { GREATEST_TIME, type CaseRow } from "@onedoor/replication/documents";
import type { InclusionProofsAnswer } from "@onedoor/replication/wire";
import { normalizeMangoQuery, prepareQuery, type RxCollection } from "rxdb";
import { journalOfRow } from "./CaseRows.ts";
import type { KeptTree } from "./HubHeads.ts";
import type { HubLine } from "./HubLine.ts";
import type { KnownHub } from "./KnownHub.ts";
import { INCLUSION_PROOFS } from "./operations.ts";
import type { StationState } from "./StationState.ts";
import type { VerifySignature } from "./verifySignature.ts";

type Place = Pick<Acknowledgement, "epoch" | "seq">;

/** A row that this replica can prove, wherever it was made. */
export interface ProvedRow extends Place {
  entryId: string;
  caseId: string;
  path: readonly Hash[];
  head: SignedTreeHead;
  /** Under which number of which epoch a backup has it: its own, or that of its return after a restore. */
  stands: Place;
}

/** As it lies on the disk: paths to one head share most of their hashes. */
interface ProofBatch {
  head: SignedTreeHead;
  hashes: readonly Hash[];
  rows: readonly (Omit<ProvedRow, "path" | "head"> & {
    path: readonly number[];
  })[];
}

interface WantedRow extends Place {
  entryId: string;
  caseId: string;
}

interface Parts {
  state: StationState;
  cases: RxCollection<CaseRow>;
  hub: KnownHub;
  line: HubLine;
  verify: VerifySignature;
  now(): Instant;
}

const BATCH = "proofs:";
const PROVED_UNTIL = "provedUntil";
const FEWEST_A_REQUEST = 20;
const MOST_A_REQUEST = 500;
/** What a request may take: a village's line is needed for other things. */
const MOST_MS = 2_000;
/** A county without backups would fill the disk with proofs. The newest rows are the ones that a backup lacks. */
const MOST_KEPT = 5_000;
const MOST_CASES_LOOKED_AT = 2_000;
const DAY_MS = 86_400_000;

/**
 * Proofs of the rows that this replica holds and no backup of the hub has yet, own and others'. They are fetched while
 * the line is idle, and let go once the backup has the rows.
 */
export class RowProofs {
  readonly #parts: Parts;
  readonly #wanted = new Map<string, WantedRow>();
  readonly #proved = new Set<string>();
  #atOnce = FEWEST_A_REQUEST;
  #loaded = false;
  #newest: Instant | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes note of rows that have come, or were acknowledged, just now. */
  want(caseId: string, journal: Journal): void {
    for (const entry of journal) this.wantRow(caseId, entry);
  }

  wantRow(
    caseId: string,
    {
      entryId,
      acknowledgement,
    }: Pick<JournalEntry, "entryId" | "acknowledgement">,
  ): void {
    if (acknowledgement === null) return;
    const { epoch, seq, receivedAt } = acknowledgement;
    this.#wanted.set(placeName(acknowledgement), {
      entryId,
      caseId,
      epoch,
      seq,
    });
    if (this.#newest === undefined || receivedAt > this.#newest)
      this.#newest = receivedAt;
  }

  /** Fetches proofs of some rows that lack one; false when there is nothing more to fetch. */
  async fetchSome(tree: KeptTree): Promise<boolean> {
    await this.#load();
    const wanted = this.#missing(tree);
    const room = MOST_KEPT - this.#proved.size;
    const asked = wanted.slice(0, Math.min(this.#atOnce, room));
    if (asked.length === 0) {
      this.#wanted.clear();
      if (this.#newest !== undefined)
        await this.#parts.state.write(PROVED_UNTIL, this.#newest);
      return false;
    }
    const began = epochMsOf(this.#parts.now());
    const { inclusionProofs: answer } = await this.#parts.line.attempt<{
      inclusionProofs: InclusionProofsAnswer;
    }>(INCLUSION_PROOFS, { seqs: asked.map(({ seq }) => seq) });
    const took = epochMsOf(this.#parts.now()) - began;
    this.#atOnce =
      took > MOST_MS
        ? Math.max(FEWEST_A_REQUEST, Math.floor(this.#atOnce / 2))
        : Math.min(MOST_A_REQUEST, this.#atOnce * 2);
    await this.#keep(asked, answer);
    for (const row of asked) this.#wanted.delete(placeName(row));
    return wanted.length > asked.length;
  }

  /** Lets go of what a backup of the hub has. */
  async forget({ epochs, backedUpTo }: KeptTree): Promise<void> {
    for (const [name, { rows }] of await this.#batches()) {
      const isBackedUp = rows.every(
        ({ stands }) => !wasCutOff(stands, epochs) && stands.seq <= backedUpTo,
      );
      if (!isBackedUp) continue;
      await this.#parts.state.remove(name);
      for (const row of rows) this.#proved.delete(placeName(row));
    }
  }

  /** Rows that a restore has cut off and that have not come back yet, as far as this replica knows. */
  async lost(epochs: readonly EpochStatement[]): Promise<readonly ProvedRow[]> {
    return [...(await this.#batches()).values()].flatMap(
      ({ head, hashes, rows }) =>
        rows
          .filter(({ stands }) => wasCutOff(stands, epochs))
          .map((row) => ({
            ...row,
            head,
            path: row.path.map((index) => hashes[index] ?? ""),
          })),
    );
  }

  /** These rows are at the hub again, under a number that is not above this one. */
  async cameBack(entryIds: ReadonlySet<string>, stands: Place): Promise<void> {
    for (const [name, batch] of await this.#batches()) {
      if (!batch.rows.some(({ entryId }) => entryIds.has(entryId))) continue;
      await this.#parts.state.write(name, {
        ...batch,
        rows: batch.rows.map((row) =>
          entryIds.has(row.entryId) ? { ...row, stands } : row,
        ),
      } satisfies ProofBatch);
    }
  }

  #missing({ epochs, backedUpTo, head }: KeptTree): readonly WantedRow[] {
    return [...this.#wanted.values()]
      .filter(
        (row) =>
          !this.#proved.has(placeName(row)) &&
          !wasCutOff(row, epochs) &&
          row.seq > backedUpTo &&
          row.epoch <= head.epoch,
      )
      .sort((a, b) => b.seq - a.seq);
  }

  /** Keeps those of the proofs that prove what this replica holds. */
  async #keep(
    asked: readonly WantedRow[],
    { head, proofs }: InclusionProofsAnswer,
  ): Promise<void> {
    const { state, hub, verify } = this.#parts;
    const known = await hub.known();
    if (known === undefined) return;
    const { publicKey, hubId } = known;
    const isSigned = await verify(
      publicKey,
      headText(hubId, head),
      head.signature,
    );
    if (!isSigned) return;
    const leaves = await this.#leavesOf(asked);
    const paths = new Map(proofs.map(({ seq, path }) => [seq, path]));
    const hashes: Hash[] = [];
    const indexes = new Map<Hash, number>();
    const indexOf = (hash: Hash) => {
      const index = indexes.get(hash) ?? hashes.push(hash) - 1;
      indexes.set(hash, index);
      return index;
    };
    const rows = asked.flatMap((row) => {
      const path = paths.get(row.seq);
      const leaf = leaves.get(placeName(row));
      if (path === undefined || leaf === undefined) return [];
      if (!includesLeaf(head, row.seq - 1, leaf, path)) return [];
      const { epoch, seq } = row;
      return { ...row, path: path.map(indexOf), stands: { epoch, seq } };
    });
    if (rows.length === 0) return;
    const first = rows[0]?.seq ?? 0;
    const name = `${BATCH}${head.epoch}:${head.size}:${first}`;
    await state.write(name, { head, hashes, rows } satisfies ProofBatch);
    for (const row of rows) this.#proved.add(placeName(row));
  }

  async #leavesOf(
    rows: readonly WantedRow[],
  ): Promise<ReadonlyMap<string, Hash>> {
    const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
    const found = await this.#parts.cases.storageInstance.findDocumentsById(
      caseIds,
      false,
    );
    return new Map(
      found.flatMap((row) =>
        journalOfRow(row).flatMap(({ entryId, headerText, acknowledgement }) =>
          acknowledgement === null
            ? []
            : [
                [
                  placeName(acknowledgement),
                  rowLeaf({
                    ...acknowledgement,
                    entryId,
                    caseId: row.caseId,
                    headerHash: hashText(headerText),
                  }),
                ] as const,
              ],
        ),
      ),
    );
  }

  /** What an earlier page had proved, and what it hadn't come to. */
  async #load(): Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    for (const { rows } of (await this.#batches()).values())
      for (const row of rows) this.#proved.add(placeName(row));
    const until = await this.#parts.state.read<Instant>(PROVED_UNTIL);
    const { storageInstance, schema } = this.#parts.cases;
    const since = until === undefined ? 0 : epochMsOf(until) - DAY_MS;
    const query = normalizeMangoQuery(schema.jsonSchema, {
      selector: {
        updatedAtInv: { $lte: GREATEST_TIME - since },
        _deleted: false,
      } as never,
      sort: [{ updatedAtInv: "asc" }],
      limit: MOST_CASES_LOOKED_AT,
    });
    const { documents } = await storageInstance.query(
      prepareQuery(schema.jsonSchema, query as never),
    );
    for (const row of documents) this.want(row.caseId, journalOfRow(row));
  }

  #batches(): Promise<ReadonlyMap<string, ProofBatch>> {
    return this.#parts.state.readAll<ProofBatch>(BATCH);
  }
}

function placeName({ epoch, seq }: Place): string {
  return `${epoch}/${seq}`;
}
