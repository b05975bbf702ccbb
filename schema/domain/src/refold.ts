import { type CaseState, unopenedCase } from "./caseState.ts";
import type {
  Acknowledgement,
  ActorRef,
  AnyHeader,
  JournalEntry,
  SetAsideReason,
} from "./entries.ts";
import type { Find } from "./exportFinding.ts";
import type { ExportedRow } from "./exportLine.ts";
import { foldAcknowledged, foldCase, foldSetAside } from "./foldCase.ts";
import { OWNERS_REASONS } from "./heldEntry.ts";
import type { ItemTerms } from "./itemTerms.ts";
import { judgeEntry } from "./judgeEntry.ts";
import { kindOf } from "./parseEntry.ts";
import { sameActor } from "./sameActor.ts";

/** What only the catalogue, or the register of leased numbers, can say against a `submitted`. */
const SAID_BY_OTHERS: ReadonlySet<SetAsideReason> = new Set([
  "unknownItem",
  "itemNotInForce",
  "termsDiffer",
  "formInvalid",
  "numberTaken",
]);

/** What only the register of delegations can say against an entry that rests on one. */
const SAID_BY_DELEGATIONS: ReadonlySet<SetAsideReason> = new Set([
  "notDelegated",
  "delegationEnded",
]);

/**
 * The cases of an export, folded anew: each verdict is judged once more, on the state that the rows before it left.
 * Holds a state for each case, and journals only of cases in which rows came back after a restore.
 */
export class Refold {
  readonly #find: Find;
  readonly #states = new Map<string, CaseState>();
  readonly #journals = new Map<string, JournalEntry[]>();
  /** Cases with a row that this version can't judge: nothing after it can be judged either. */
  readonly #unsure = new Set<string>();
  readonly #terms = new Map<string, ItemTerms>();
  readonly #held = new WeakSet<ItemTerms>();
  readonly counts = { cases: 0, setAside: 0, contradictions: 0, notJudged: 0 };

  constructor(find: Find) {
    this.#find = find;
  }

  /** Rows will come back in this case: its journal has to be kept. */
  expectReturn(caseId: string): void {
    if (!this.#journals.has(caseId)) this.#journals.set(caseId, []);
  }

  /** `author`: whose the chain is. `header`: null for a kind that this version doesn't know. */
  take(row: ExportedRow, header: AnyHeader | null, author: ActorRef): void {
    const { caseId, verdict } = row;
    if (verdict === "setAside") this.counts.setAside += 1;
    const state = this.#stateOf(caseId);
    this.#journals.get(caseId)?.push(journalEntryOf(row, header));
    if (header === null) return this.#takeUnrecognised(state, row);
    if (this.#unsure.has(caseId)) this.counts.notJudged += 1;
    else this.#judge(state, row, header, author);
    this.#states.set(caseId, this.#lean(foldAcknowledged(state, header, row)));
  }

  // That it was set aside can be said by any version; what it does where it counts is for a later one.
  #takeUnrecognised(state: CaseState, row: ExportedRow): void {
    const { caseId, entryId, reason } = row;
    this.counts.notJudged += 1;
    const kind = kindOf(row.header);
    if (reason === null || kind === undefined) this.#unsure.add(caseId);
    else
      this.#states.set(caseId, foldSetAside(state, { entryId, kind }, reason));
  }

  /** A row that a restore had cut off is there again: the case is folded over its whole journal. */
  bringBack(row: ExportedRow, header: AnyHeader | null): void {
    const { caseId, verdict } = row;
    if (verdict === "setAside") this.counts.setAside += 1;
    if (header === null) this.#unsure.add(caseId);
    const journal = this.#journals.get(caseId) ?? [];
    journal.push(journalEntryOf(row, header));
    this.#stateOf(caseId);
    this.#states.set(caseId, this.#lean(foldCase(caseId, journal)));
  }

  finish(): void {
    for (const { contradictions } of this.#states.values())
      this.counts.contradictions += contradictions.length;
  }

  #stateOf(caseId: string): CaseState {
    const known = this.#states.get(caseId);
    if (known !== undefined) return known;
    const fresh = unopenedCase(caseId);
    this.#states.set(caseId, fresh);
    this.counts.cases += 1;
    return fresh;
  }

  #judge(
    state: CaseState,
    row: ExportedRow,
    header: AnyHeader,
    author: ActorRef,
  ): void {
    const expected = this.#expected(state, row, header, author);
    const { verdict, reason } = row;
    if (verdict === "counted") {
      if (expected !== undefined || reason !== null)
        this.#find("verdictDiffers", expected ?? reason);
      return;
    }
    if (reason === null) return this.#find("verdictDiffers", null);
    if (OWNERS_REASONS.has(reason)) return;
    const isOthers =
      (header.kind === "submitted" && SAID_BY_OTHERS.has(reason)) ||
      (header.actor.type === "staff" &&
        header.actor.delegation !== null &&
        SAID_BY_DELEGATIONS.has(reason)) ||
      // Who is close to whom is the register of people's word.
      (header.actor.type === "staff" && reason === "conflictOfInterest");
    if (expected === undefined && !isOthers)
      this.#find("verdictDiffers", reason);
    else if (expected !== undefined && expected !== reason)
      this.#find("reasonDiffers", `${reason}, ${expected}`);
  }

  #expected(
    state: CaseState,
    row: ExportedRow,
    header: AnyHeader,
    author: ActorRef,
  ): SetAsideReason | undefined {
    if (author.type === "hub") {
      // A return is a fact, not an act; and what an official does through the hub's chain was allowed elsewhere.
      const isJudged =
        header.actor.type === "hub" && header.kind !== "recovered";
      return isJudged ? judgeEntry(state, header, row.effectiveAt) : undefined;
    }
    // An owner's word on what was held in vain: nobody asked whose hands it names.
    if (row.reason === "caseNotOpened" && state.opened === null)
      return "caseNotOpened";
    if (!sameActor(header.actor, author)) return "actorMismatch";
    // A body that isn't the entry's was never stored as its; without one it can't be told from one that was erased.
    if (row.reason === "bodyMismatch" && row.body === null)
      return "bodyMismatch";
    return judgeEntry(state, header, row.effectiveAt);
  }

  /** Without what no judgement reads, and with the terms of an item version held once. */
  #lean(state: CaseState): CaseState {
    const { opened, terms } = state;
    return {
      ...state,
      opened:
        opened === null ? null : { ...opened, terms: this.#once(opened.terms) },
      terms: terms === null ? null : this.#once(terms),
      counted: [],
    };
  }

  #once(terms: ItemTerms): ItemTerms {
    if (this.#held.has(terms)) return terms;
    const written = JSON.stringify(terms);
    const known = this.#terms.get(written) ?? terms;
    this.#terms.set(written, known);
    this.#held.add(known);
    return known;
  }
}

function journalEntryOf(
  row: ExportedRow,
  header: AnyHeader | null,
): JournalEntry {
  const { epoch, seq, verdict, reason, effectiveAt, receivedAt } = row;
  const acknowledgement: Acknowledgement = {
    epoch,
    seq,
    verdict,
    reason,
    effectiveAt,
    receivedAt,
  };
  return {
    entryId: row.entryId,
    header,
    headerText: row.header,
    bodyText: null,
    acknowledgement,
    held: false,
  };
}
