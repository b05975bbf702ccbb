import type { JournalEntry } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import type { OfferedRowInput, OfferOutcome } from "@onedoor/replication/wire";
import { map, type Observable } from "rxjs";
import type { CaseRows } from "./CaseRows.ts";
import type { HubHeads, KeptTree } from "./HubHeads.ts";
import { HubFailure, type HubLine } from "./HubLine.ts";
import { OFFER_ROWS } from "./operations.ts";
import type { ProvedRow, RowProofs } from "./RowProofs.ts";
import type { StationState } from "./StationState.ts";

/** A restore of the hub that this replica has lived through. */
export interface Restoration {
  at: Instant;
  epoch: number;
  /** How many rows came back from here. */
  broughtBack: number;
}

interface Parts {
  heads: HubHeads;
  proofs: RowProofs;
  cases: CaseRows;
  state: StationState;
  line: HubLine;
  now(): Instant;
}

const RESTORATIONS = "restorations";
const MOST_ROWS = 200;
/** Of headers and bodies, in characters. */
const MOST_SIZE = 300_000;

const IS_BACK: ReadonlySet<OfferOutcome> = new Set([
  "RECOVERED",
  "KNOWN",
  "PLACE_TAKEN",
  "NOT_LOST",
]);

/** After a restore of the hub: offers the rows that it had acknowledged and has lost, own and others' [P8]. */
export class WayBack {
  readonly #parts: Parts;

  /** The epoch that everything has been offered to since this page was opened. */
  #offeredTo: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Oldest first. */
  get restorations$(): Observable<readonly Restoration[]> {
    return this.#parts.state
      .watch<readonly Restoration[]>(RESTORATIONS)
      .pipe(map((restorations) => restorations ?? []));
  }

  /** Learns how the hub stands and offers what it lacks. Waits out a lost line. */
  async bringBack(): Promise<void> {
    const { line, heads } = this.#parts;
    for (let failures = 0; ; failures += 1) {
      try {
        await heads.refresh();
        await this.offer();
        return;
      } catch (failure) {
        if (!(failure instanceof HubFailure) || failure.code === "closed")
          throw failure;
        if (failure.code === "tooLarge") return;
        await line.pause(failures, failure.retryAfterMs);
      }
    }
  }

  /** Offers what the tree that was followed last lacks. Throws `HubFailure` where the hub isn't reached. */
  async offer(): Promise<void> {
    const { heads, proofs } = this.#parts;
    const tree = await heads.kept();
    if (tree === undefined || tree.head.epoch === this.#offeredTo) return;
    const lost = await proofs.lost(tree.epochs);
    if (lost.length === 0) {
      this.#offeredTo = tree.head.epoch;
      return;
    }
    const back = new Set<string>();
    let broughtBack = 0;
    for (const rows of inRequests(await this.#inputs(lost))) {
      const outcomes = await this.#ask(rows);
      rows.forEach(({ entryId }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) return;
        if (outcome === "RECOVERED") broughtBack += 1;
        if (IS_BACK.has(outcome)) back.add(entryId);
      });
    }
    await this.#note(tree, broughtBack);
    // They stand somewhere below the head that the hub has now: a backup up to there has them.
    await heads.refresh();
    const now = (await heads.kept()) ?? tree;
    await proofs.cameBack(back, { epoch: now.head.epoch, seq: now.head.size });
    this.#offeredTo = tree.head.epoch;
  }

  async #ask(
    rows: readonly OfferedRowInput[],
  ): Promise<readonly OfferOutcome[]> {
    const { offerRows } = await this.#parts.line.attempt<{
      offerRows: readonly OfferOutcome[];
    }>(OFFER_ROWS, { rows });
    return offerRows;
  }

  async #inputs(
    lost: readonly ProvedRow[],
  ): Promise<readonly OfferedRowInput[]> {
    const journals = new Map<string, ReadonlyMap<string, JournalEntry>>();
    for (const { caseId } of lost)
      if (!journals.has(caseId))
        journals.set(
          caseId,
          new Map(
            (await this.#parts.cases.journal(caseId)).map((entry) => [
              entry.entryId,
              entry,
            ]),
          ),
        );
    return lost.flatMap((row) => {
      const entry = journals.get(row.caseId)?.get(row.entryId);
      return entry === undefined ? [] : (inputOf(row, entry) ?? []);
    });
  }

  async #note({ head }: KeptTree, broughtBack: number): Promise<void> {
    const { state, now } = this.#parts;
    const { epoch } = head;
    await state.change<readonly Restoration[]>(RESTORATIONS, [], (known) => {
      const before = known.find((one) => one.epoch === epoch);
      return [
        ...known.filter((one) => one !== before),
        {
          at: before?.at ?? now(),
          epoch,
          broughtBack: (before?.broughtBack ?? 0) + broughtBack,
        },
      ];
    });
  }
}

/** Undefined where the hub has given the entry another row since. */
function inputOf(
  { epoch, seq, caseId, head, path }: ProvedRow,
  { entryId, headerText, bodyText, acknowledgement }: JournalEntry,
): OfferedRowInput | undefined {
  if (acknowledgement?.epoch !== epoch || acknowledgement.seq !== seq)
    return undefined;
  const { verdict, reason, effectiveAt, receivedAt } = acknowledgement;
  return {
    epoch,
    seq,
    entryId,
    caseId,
    verdict: verdict === "counted" ? "COUNTED" : "SET_ASIDE",
    reason,
    effectiveAt,
    receivedAt,
    header: headerText,
    body: bodyText,
    head,
    path,
  };
}

function inRequests(
  rows: readonly OfferedRowInput[],
): readonly (readonly OfferedRowInput[])[] {
  const requests: OfferedRowInput[][] = [];
  let size = MOST_SIZE;
  for (const row of rows) {
    const own = row.header.length + (row.body?.length ?? 0);
    const last = requests.at(-1);
    if (
      last === undefined ||
      last.length >= MOST_ROWS ||
      size + own > MOST_SIZE
    ) {
      requests.push([row]);
      size = own;
    } else {
      last.push(row);
      size += own;
    }
  }
  return requests;
}
