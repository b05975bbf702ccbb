import type { Journal, StaffActor } from "./entries.ts";
import type { EntryKind } from "./facts.ts";
import { dateOf, type Instant, type PlainDate } from "./time.ts";

/** What a window did in a case on a day. */
export interface LedgerAct {
  entryId: string;
  kind: EntryKind;
  /** When it took effect; before the hub has said so, as the window's computer had it. */
  at: Instant;
  actor: StaffActor;
  /** False for what was set aside: it was done, and counts for nothing. */
  counts: boolean;
}

/** A case that a window had to do with on a day: a line of its ledger (办件台账). */
export interface LedgerCase {
  caseId: string;
  /** In the order in which they were done; one at least. */
  acts: readonly LedgerAct[];
}

/** How much of each act there was, in all and by each who worked. */
export interface LedgerTotals {
  cases: number;
  byKind: ReadonlyMap<EntryKind, number>;
  byStaff: ReadonlyMap<string, { cases: number; acts: number }>;
}

/**
 * The ledger of a station on a day: the cases in which its officials did something then, by when they did it first. What
 * others did in these cases is theirs.
 */
export function dayLedger(
  journals: ReadonlyMap<string, Journal>,
  { stationId, on }: { stationId: string; on: PlainDate },
): LedgerCase[] {
  return [...journals]
    .map(([caseId, journal]) => ({
      caseId,
      acts: actsOf(journal, stationId, on),
    }))
    .filter(({ acts }) => acts.length > 0)
    .sort((a, b) => compare(firstOf(a), firstOf(b)));
}

/** What was set aside is left out of the totals. */
export function ledgerTotals(ledger: readonly LedgerCase[]): LedgerTotals {
  const byKind = new Map<EntryKind, number>();
  const byStaff = new Map<string, { cases: number; acts: number }>();
  for (const { acts } of ledger) {
    const counted = acts.filter(({ counts }) => counts);
    for (const { kind, actor } of counted) {
      const { staffId } = actor;
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
      const known = byStaff.get(staffId) ?? { cases: 0, acts: 0 };
      byStaff.set(staffId, { ...known, acts: known.acts + 1 });
    }
    for (const staffId of new Set(counted.map(({ actor }) => actor.staffId))) {
      const known = byStaff.get(staffId) ?? { cases: 0, acts: 0 };
      byStaff.set(staffId, { ...known, cases: known.cases + 1 });
    }
  }
  return { cases: ledger.length, byKind, byStaff };
}

function actsOf(
  journal: Journal,
  stationId: string,
  on: PlainDate,
): LedgerAct[] {
  return journal
    .flatMap(({ entryId, header, acknowledgement }) => {
      if (header?.actor.type !== "staff") return [];
      if (header.actor.stationId !== stationId) return [];
      const at = acknowledgement?.effectiveAt ?? header.at.wall;
      return dateOf(at) === on
        ? {
            entryId,
            kind: header.kind,
            at,
            actor: header.actor,
            counts: acknowledgement?.verdict !== "setAside",
          }
        : [];
    })
    .sort((a, b) => compare(a.at, b.at));
}

function firstOf({ acts: [first] }: LedgerCase): string {
  return first?.at ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
