import { applyEntry } from "./applyEntry.ts";
import {
  type CaseState,
  type Contradiction,
  unopenedCase,
} from "./caseState.ts";
import type {
  Acknowledgement,
  AnyHeader,
  Hlc,
  Journal,
  JournalEntry,
  SetAsideReason,
} from "./entries.ts";
import { compareHlc } from "./hlc.ts";
import { copying, inPlace, type ListChanges } from "./listChanges.ts";
import { judgeEntry } from "./judgeEntry.ts";
import { kindOf } from "./parseEntry.ts";

/**
 * The state of a case. Acknowledged entries fold in the home hub's order, (epoch, seq), and their recorded
 * verdicts are obeyed; this replica's pending ones follow by claimed time and are judged here. Entries that
 * are held, and kinds that this version doesn't know, have no effect yet; of the latter, those set aside are listed.
 */
export function foldCase(caseId: string, journal: Journal): CaseState {
  const acknowledged = journal.filter(isAcknowledged).sort(byFeedOrder);
  const pending = byClaim(
    journal
      .filter(isKnown)
      .filter((one) => one.acknowledgement === null && !one.held),
  );
  const held = journal
    .filter((one) => one.held && one.acknowledgement === null)
    .map((one) => one.entryId);

  const wasRestored = acknowledged.some(
    ({ header }) => header?.kind === "recovered",
  );
  const lists = inPlace();
  let state: CaseState = { ...unopenedCase(caseId), held: held.sort() };
  for (const entry of acknowledged) {
    const { header, acknowledgement } = entry;
    if (header === null) {
      state = foldUnrecognised(state, entry, lists);
      continue;
    }
    const contradiction = wasRestored
      ? contradictionOf(state, header, acknowledgement)
      : undefined;
    state = foldAcknowledged(state, header, acknowledgement, lists);
    if (contradiction !== undefined)
      state = {
        ...state,
        contradictions: lists.append(state.contradictions, contradiction),
      };
  }
  for (const entry of pending) state = foldPending(state, entry.header, lists);
  return state;
}

/** One acknowledged entry more, in feed order: what the hub does under its locks. */
export function foldAcknowledged(
  state: CaseState,
  header: AnyHeader,
  acknowledgement: Acknowledgement,
  lists: ListChanges = copying,
): CaseState {
  const { verdict, reason, effectiveAt } = acknowledgement;
  return verdict === "counted"
    ? applyEntry(state, header, effectiveAt, lists)
    : foldSetAside(state, header, reason ?? "wrongStage", lists);
}

/** An entry that the hub has set aside: it stays on record, and that is all it does. */
export function foldSetAside(
  state: CaseState,
  { entryId, kind }: { entryId: string; kind: string },
  reason: SetAsideReason,
  lists: ListChanges = copying,
): CaseState {
  return {
    ...state,
    setAside: lists.append(state.setAside, {
      entryId,
      kind,
      reason,
      recorded: true,
      settled: null,
    }),
  };
}

// What it does if it counts is for a later version; that it was set aside can be said by any [M3].
function foldUnrecognised(
  state: CaseState,
  entry: Acknowledged,
  lists: ListChanges,
): CaseState {
  const { entryId, headerText, acknowledgement } = entry;
  const kind = kindOf(headerText);
  return acknowledgement.verdict === "counted" || kind === undefined
    ? state
    : foldSetAside(
        state,
        { entryId, kind },
        acknowledgement.reason ?? "unknownKind",
        lists,
      );
}

// A recorded verdict is obeyed, and the later entry stands; that it wouldn't count today is for an officer to see.
function contradictionOf(
  state: CaseState,
  header: AnyHeader,
  { verdict, effectiveAt }: Acknowledgement,
): Contradiction | undefined {
  if (verdict !== "counted") return undefined;
  const reason = judgeEntry(state, header, effectiveAt);
  return reason === undefined
    ? undefined
    : { entryId: header.entryId, kind: header.kind, reason, settled: null };
}

function foldPending(
  state: CaseState,
  header: AnyHeader,
  lists: ListChanges,
): CaseState {
  const effectiveAt = header.at.wall;
  const reason = judgeEntry(state, header, effectiveAt);
  const folded =
    reason === undefined
      ? applyEntry(state, header, effectiveAt, lists)
      : {
          ...state,
          setAside: lists.append(state.setAside, {
            entryId: header.entryId,
            kind: header.kind,
            reason,
            recorded: false,
            settled: null,
          }),
        };
  return {
    ...folded,
    pending: lists.append(folded.pending, header.entryId),
  };
}

type Known = JournalEntry & { header: AnyHeader };

function isKnown(entry: JournalEntry): entry is Known {
  return entry.header !== null;
}

type Acknowledged = JournalEntry & { acknowledgement: Acknowledgement };

function isAcknowledged(entry: JournalEntry): entry is Acknowledged {
  return entry.acknowledgement !== null;
}

function byFeedOrder(
  a: { acknowledgement: Acknowledgement },
  b: { acknowledgement: Acknowledgement },
): number {
  return (
    a.acknowledgement.epoch - b.acknowledgement.epoch ||
    a.acknowledgement.seq - b.acknowledgement.seq
  );
}

// Within a chain its numbers rule, whatever the clock did; between chains the claimed time, by which no entry stands
// before one that its chain has before it.
function byClaim(pending: readonly Known[]): readonly Known[] {
  const claims = new Map<string, Hlc>();
  const latest = new Map<string, Hlc>();
  const chained = [...pending].sort(
    (a, b) => a.header.chainNo - b.header.chainNo,
  );
  for (const { entryId, header } of chained) {
    const before = latest.get(header.chain);
    const claim =
      before !== undefined && compareHlc(before, header.at) > 0
        ? before
        : header.at;
    latest.set(header.chain, claim);
    claims.set(entryId, claim);
  }
  const claimOf = ({ entryId, header }: Known) =>
    claims.get(entryId) ?? header.at;
  return chained.sort((a, b) =>
    a.header.chain === b.header.chain
      ? a.header.chainNo - b.header.chainNo
      : compareHlc(claimOf(a), claimOf(b)) ||
        (a.header.chain < b.header.chain ? -1 : 1),
  );
}
