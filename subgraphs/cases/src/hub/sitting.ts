import { caseNamedIn } from "@onedoor/domain/caseNamedIn";
import type { CaseState } from "@onedoor/domain/caseState";
import {
  type Delegation,
  objectionOfRegister,
} from "@onedoor/domain/delegation";
import { bodiesToErase, erasedIn, inActs } from "@onedoor/domain/erasedBodies";
import { effectiveTime } from "@onedoor/domain/effectiveTime";
import type {
  Acknowledgement,
  ActorRef,
  AnyHeader,
  SetAsideReason,
  StaffActor,
} from "@onedoor/domain/entries";
import type { EntryKind, FactsOf } from "@onedoor/domain/facts";
import type { Hash } from "@onedoor/domain/hash";
import { foldAcknowledged, foldSetAside } from "@onedoor/domain/foldCase";
import { isKnown } from "@onedoor/domain/heldEntry";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import type { ProvedOffer } from "@onedoor/domain/offeredRow";
import { sameActor } from "@onedoor/domain/sameActor";
import type { Instant } from "@onedoor/domain/time";
import { rowLeaf, type TreeRow } from "@onedoor/domain/treeHead";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type {
  AnnouncedMaterial,
  CaseRecord,
  ChainRecord,
  ErasedBodies,
  HeldEntry,
  HeldReason,
  HubChanges,
  NewEntry,
  OwnSerials,
  QuarantineRecord,
  StoredEntry,
  TakenNumbers,
} from "../store/CaseStore.ts";
import { evidenceOf } from "./evidenceOf.ts";
import { type HubAct, hubHeader, writeHubEntries } from "./hubEntries.ts";
import {
  changeOf,
  type JudgedCase,
  type JudgedRow,
  numbered,
} from "./judgedCase.ts";
import { numberObjection } from "./numberObjection.ts";
import { partiesOf } from "./parties.ts";
import type { Party, Roster } from "./Roster.ts";
import { openingOf, openingWithoutBody } from "./openingOf.ts";
import {
  placeOf,
  type ReadEntry,
  readEntry,
  type WholeEntry,
} from "./readSegment.ts";
import {
  entryOfReturned,
  foldReturned,
  journalEntryOfReturned,
  recoveredFacts,
} from "./returnedRows.ts";
import { keysOfAuthor } from "./scopeKeys.ts";
import { hexOf } from "./uuidV7.ts";

/**
 * One transaction's worth of judging, in memory: entries go in one by one and are judged on the state that those
 * before them left; numbers come at the end, when the feed is locked. Holds only locked cases.
 */
export interface Sitting {
  /**
   * Judges an entry of a segment, or holds it, or puts it into quarantine. `notBefore`: before which moment it can't
   * have been made.
   */
  take(
    entry: ReadEntry,
    chain: ChainAuthor & Pick<ChainRecord, "revoked">,
    notBefore: Instant,
  ): TakenEntry;
  /** Judges what was held for these cases, now that they are known. What a revoked device brought waits on. */
  release(held: readonly HeldEntry[]): void;
  /**
   * Judges what a revoked device brought to one case, since its owner vouches that it is the official's own work. His
   * word is put on record in the case [Q7].
   */
  vouch(
    caseId: string,
    held: readonly HeldEntry[],
    word: { by: StaffActor; reason: string },
  ): void;
  /**
   * Gives a held entry the only verdict that it will ever have: by the rules where they can judge it by now, else it
   * is set aside, and the owner's word is put on record in the case [Q3].
   */
  settle(
    entry: HeldEntry,
    word: { by: StaffActor; reason: string },
  ): "judged" | "settled";
  /**
   * Takes back rows of one case that a restore had cut off, each with an act of the hub that says so. The case is
   * folded anew over its whole journal. No `take` may come after it.
   */
  recover(
    caseId: string,
    returned: readonly ProvedOffer[],
    journal: readonly StoredEntry[],
  ): void;
  /**
   * Erases by law what has been said in one case so far, with acts of the hub that say so [W9]. `journal`: the whole of
   * it, with what is held.
   */
  erase(
    caseId: string,
    journal: readonly StoredEntry[],
    on: Pick<FactsOf<"bodiesErased">, "basis" | "record">,
  ): void;
  /** Erases what arrived in this sitting and was said before its case had been erased. */
  eraseLate(): void;
  /** Puts an act of the hub on record, if it still fits. */
  addHubAct<K extends EntryKind>(
    caseId: string,
    kind: K,
    facts: FactsOf<K>,
  ): void;
  /** The state so far. A case that was only asked for is written too, with what is derived from it read anew. */
  stateOf(caseId: string): CaseState;
  /** Whom the case is about. */
  partiesOf(caseId: string): readonly Party[];
  /** Cases that were changed so far, in the order in which they were. */
  touched(): readonly string[];
  /** How many rows want a number. */
  rowCount(): number;
  hasHubActs(): boolean;
  /** Gives the numbers, and answers with what is to be written. */
  close(
    numbers: Pick<TakenNumbers, "epoch" | "first">,
    hubChain: HubChainPlace | null,
  ): SittingChanges;
  /** The last number that a case will have, once numbers are known. */
  lastSeqOf(caseId: string, numbers: Pick<TakenNumbers, "first">): number;
}

/** What a sitting has to write; its rows are not in the tree yet. */
export type SittingChanges = Pick<
  HubChanges,
  | "chains"
  | "entries"
  | "released"
  | "quarantined"
  | "forks"
  | "cases"
  | "materials"
  | "recovered"
  | "erased"
> & { rows: readonly TreeRow[] };

type HubChainPlace = Pick<ChainRecord, "chain" | "nextNo" | "headHash">;

/** What the hub knows of who writes a chain. */
export interface ChainAuthor extends OwnSerials {
  chain: string;
  actor: ActorRef;
}

/** What became of an entry of the segment. A row has its acknowledgement once the sitting is closed. */
export type TakenEntry = { chainNo: number; entryId: string | null } & (
  | { status: "row"; acknowledgement(): Acknowledgement }
  | { status: "held"; reason: HeldReason }
  | { status: "quarantined"; reason: string }
);

export interface SittingRules {
  receivedAt: Instant;
  cases: ReadonlyMap<string, CaseRecord>;
  takenEntryIds: ReadonlySet<string>;
  takenCaseNumbers: ReadonlySet<string>;
  /** What the catalogue has against a `submitted`, by the hash of its header. */
  submissionObjections: ReadonlyMap<string, SetAsideReason | undefined>;
  /** Those that the entries name. */
  delegations: ReadonlyMap<string, Delegation>;
  calendar: WorkCalendar | null;
  /** Whether a party is an official, or somebody close to him [A9]. */
  isCloseTo: Roster["isCloseTo"];
  partySalt: string;
  random(length: number): Uint8Array;
}

export function openSitting(rules: SittingRules): Sitting {
  const working = new Map<string, JudgedCase>();
  const rows: JudgedRow[] = [];
  const newEntries: NewEntry[] = [];
  const released: string[] = [];
  const quarantined: QuarantineRecord[] = [];
  const mismatched: QuarantineRecord[] = [];
  const materials: AnnouncedMaterial[] = [];
  const recovered: { offer: ProvedOffer; act: JudgedRow }[] = [];
  const entryIds = new Set(rules.takenEntryIds);
  const caseNumbers = new Set(rules.takenCaseNumbers);
  /** Of entries that came with a body, or were held with one. */
  const saying = new Map<string, { caseId: string; at: Instant }>();
  const erased: ErasedBodies[] = [];

  function caseOf(caseId: string): JudgedCase {
    const known = working.get(caseId);
    if (known !== undefined) return known;
    const record = rules.cases.get(caseId);
    if (record === undefined) throw new Error(`case ${caseId} is not locked`);
    const fresh: JudgedCase = {
      record,
      state: record.state,
      opening: null,
      parties: record.parties,
      authorKeys: new Set(),
      heldChains: new Set(),
      erasedChains: new Set(),
      returned: [],
      rows: [],
    };
    working.set(caseId, fresh);
    return fresh;
  }

  function judge(
    { header, application }: Pick<WholeEntry, "header" | "application">,
    entry: Pick<
      NewEntry,
      "headerHash" | "bodyText" | "receivedAt" | "notBefore"
    >,
    author: ChainAuthor,
  ): JudgedRow {
    const current = caseOf(header.caseId);
    const effectiveAt = effectiveTime(
      header.at,
      entry.notBefore,
      entry.receivedAt,
    );
    const reason =
      (sameActor(header.actor, author.actor) ? undefined : "actorMismatch") ??
      (entry.bodyText === null ? "bodyMismatch" : undefined) ??
      judgeEntry(current.state, header, effectiveAt, (staffId) =>
        rules.isCloseTo(staffId, current.parties),
      ) ??
      objectionOfRegister(
        rules.delegations,
        current.state,
        header,
        effectiveAt,
      ) ??
      (header.kind === "submitted"
        ? (submissionObjection(entry.headerHash) ??
          numberObjection(header.facts, author, caseNumbers))
        : undefined);
    const row = addRow(current, header, {
      headerHash: entry.headerHash,
      effectiveAt,
      reason,
      receivedAt: entry.receivedAt,
    });
    // The fold reads the verdict and the time, never the number, which is not known before the feed is locked.
    current.state = foldAcknowledged(current.state, header, {
      ...row.verdict,
      receivedAt: row.receivedAt,
      epoch: 0,
      seq: 0,
    });
    if (reason === undefined) applyOutside(current, header, application);
    for (const key of keysOfAuthor(author.actor)) current.authorKeys.add(key);
    if (entry.bodyText !== null)
      saying.set(header.entryId, { caseId: header.caseId, at: effectiveAt });
    return row;
  }

  function submissionObjection(headerHash: string): SetAsideReason | undefined {
    if (!rules.submissionObjections.has(headerHash))
      throw new Error(`the catalogue was not asked about ${headerHash}`);
    return rules.submissionObjections.get(headerHash);
  }

  function addRow(
    current: JudgedCase,
    { entryId, caseId, chain }: Pick<NewEntry, "entryId" | "caseId" | "chain">,
    judged: {
      /** Null for what stands in the hub's chain, which has no text yet. */
      headerHash: Hash | null;
      effectiveAt: Instant;
      reason: SetAsideReason | undefined;
      receivedAt: Instant;
      act?: HubAct;
    },
  ): JudgedRow {
    const { headerHash, effectiveAt, reason, receivedAt, act } = judged;
    const row: JudgedRow = {
      entryId,
      caseId,
      chain,
      headerHash,
      verdict: {
        verdict: reason === undefined ? "counted" : "setAside",
        reason: reason ?? null,
        effectiveAt,
      },
      receivedAt,
      acknowledgement: null,
      act: act ?? null,
    };
    current.rows.push(row);
    rows.push(row);
    return row;
  }

  function addHubRow(
    current: JudgedCase,
    header: AnyHeader,
    content: HubAct["content"] = {},
  ): JudgedRow {
    const { receivedAt } = rules;
    const row = addRow(current, header, {
      headerHash: null,
      effectiveAt: receivedAt,
      reason: undefined,
      receivedAt,
      act: { header, content },
    });
    current.state = foldAcknowledged(current.state, header, {
      ...row.verdict,
      receivedAt,
      epoch: 0,
      seq: 0,
    });
    return row;
  }

  /** Names what is erased of a case, in as many acts as that takes. */
  function addErasures(
    current: JudgedCase,
    named: readonly (readonly string[])[],
    { basis, record }: Pick<FactsOf<"bodiesErased">, "basis" | "record">,
  ): void {
    const { caseId } = current.record;
    for (const entryIds of named) {
      const facts = { basis, record, entryIds: [...entryIds] };
      addHubRow(
        current,
        hubHeader(rules, caseId, "bodiesErased", facts, rows.length),
      );
      erased.push({ caseId, entryIds });
    }
  }

  /** The owner's word stands with what was set aside. */
  function addSettlement(
    current: JudgedCase,
    entryId: string,
    { by, reason }: { by: StaffActor; reason: string },
  ): void {
    const { caseId } = current.record;
    const facts = { entryId, as: "noted" } as const;
    addHubRow(
      current,
      hubHeader(rules, caseId, "setAsideSettled", facts, rows.length, by),
      { reason },
    );
  }

  /** What a counted entry changes beside the state. */
  function applyOutside(
    current: JudgedCase,
    header: AnyHeader,
    application: WholeEntry["application"],
  ): void {
    if (header.kind === "submitted") {
      if (header.facts.caseNumber !== null)
        caseNumbers.add(header.facts.caseNumber);
      current.opening =
        application === null
          ? openingWithoutBody(header)
          : openingOf(header, application, hexOf(rules.random(16)));
      if (application !== null)
        current.parties = partiesOf(application, rules.partySalt);
    }
    if (header.kind === "materialAdded") {
      const { materialId, materialCode, sha256, bytes } = header.facts;
      materials.push({
        materialId,
        caseId: header.caseId,
        materialCode,
        sha256,
        bytes: Math.trunc(Math.min(Math.max(bytes, 0), MOST_BYTES)),
      });
    }
  }

  function isErased(caseId: string | null): boolean {
    const known = working.get(caseId ?? "") ?? rules.cases.get(caseId ?? "");
    return (known?.state.erased ?? null) !== null;
  }

  function quarantine(
    entry: ReadEntry,
    chain: string,
    reason: string,
  ): TakenEntry {
    quarantined.push({
      ...evidenceOf(entry, chain, rules.receivedAt),
      ...(isErased(caseNamedIn(entry.headerText)) ? { bodyText: "" } : {}),
      reason,
      owner: "operator",
    });
    return {
      chainNo: entry.chainNo,
      entryId: null,
      status: "quarantined",
      reason,
    };
  }

  function hold(
    entry: ReadEntry,
    stored: NewEntry,
    reason: HeldReason,
  ): TakenEntry {
    const current = caseOf(stored.caseId);
    current.state = {
      ...current.state,
      held: [...current.state.held, stored.entryId].sort(),
    };
    current.heldChains.add(stored.chain);
    newEntries.push({ ...stored, held: reason });
    const place = placeOf(entry);
    if (place !== undefined)
      saying.set(stored.entryId, {
        caseId: stored.caseId,
        at: place.at.wall,
      });
    return {
      chainNo: entry.chainNo,
      entryId: stored.entryId,
      status: "held",
      reason,
    };
  }

  function unhold(current: JudgedCase, entryId: string): void {
    released.push(entryId);
    const held = current.state.held.filter((id) => id !== entryId);
    current.state = { ...current.state, held };
  }

  /** Whether what was held could be judged by now, and was. */
  function judgeHeld(entry: HeldEntry): boolean {
    if (released.includes(entry.entryId)) return false;
    const current = caseOf(entry.caseId);
    const { chainNo, headerText, bodyText, headerHash } = entry;
    const read = readEntry(chainNo, headerText, bodyText ?? "");
    if (read.read !== "whole") return false;
    const { header } = read;
    if (header.kind === "submitted") {
      // Without the catalogue's word on it an application can't be judged.
      if (!rules.submissionObjections.has(headerHash)) return false;
    } else if (!isKnown(current.state)) return false;
    unhold(current, entry.entryId);
    judge(read, entry, entry);
    return true;
  }

  function judgeAll(held: readonly HeldEntry[]): void {
    const waiting = [...held].sort(byPlaceOfRelease);
    // What opens a case may stand behind what waits for it.
    while (waiting.some((entry) => judgeHeld(entry)));
  }

  return {
    take(entry, author, notBefore) {
      const place = placeOf(entry);
      if (entry.read === "unreadable" || place === undefined)
        return quarantine(
          entry,
          author.chain,
          entry.read === "unreadable" ? entry.reason : "malformed",
        );
      if (entryIds.has(place.entryId))
        return quarantine(entry, author.chain, "entryIdTaken");
      entryIds.add(place.entryId);
      const bodyDiffers = entry.read === "whole" && entry.bodyDiffers;
      if (bodyDiffers)
        mismatched.push({
          ...evidenceOf(entry, author.chain, rules.receivedAt),
          ...(isErased(place.caseId) ? { bodyText: "" } : {}),
          reason: "bodyMismatch",
          owner: "operator",
        });
      const stored: NewEntry = {
        entryId: place.entryId,
        caseId: place.caseId,
        chain: author.chain,
        chainNo: entry.chainNo,
        kind: place.kind,
        headerText: entry.headerText,
        headerHash: entry.headerHash,
        bodyText: bodyDiffers ? null : entry.bodyText,
        receivedAt: rules.receivedAt,
        held: null,
        notBefore: null,
      };
      const timed = { ...stored, notBefore };
      if (author.revoked) return hold(entry, timed, "deviceRevoked");
      if (entry.read === "unknownKind")
        return hold(entry, timed, "unknownKind");
      if (
        entry.header.kind !== "submitted" &&
        !isKnown(caseOf(stored.caseId).state)
      )
        return hold(entry, timed, "unknownCase");
      newEntries.push(stored);
      const row = judge(entry, timed, author);
      return {
        chainNo: entry.chainNo,
        entryId: stored.entryId,
        status: "row",
        acknowledgement: () => numbered(row),
      };
    },

    release(held) {
      judgeAll(held.filter((entry) => entry.held !== "deviceRevoked"));
    },

    vouch(caseId, held, { by, reason }) {
      const before = rows.length;
      judgeAll(held);
      const judged = rows.slice(before);
      if (judged.length === 0) return;
      const current = caseOf(caseId);
      const setAside = judged.find(({ verdict }) => verdict.reason !== null);
      // In a case that nothing has opened, the rules let a word stand with what they set aside, and with nothing else.
      if (current.state.opened === null) {
        if (setAside !== undefined)
          addSettlement(current, setAside.entryId, { by, reason });
      } else
        addHubRow(
          current,
          hubHeader(rules, caseId, "noteAdded", {}, rows.length, by),
          { note: reason },
        );
    },

    settle(entry, { by, reason }) {
      if (entry.held !== "deviceRevoked" && judgeHeld(entry)) return "judged";
      const current = caseOf(entry.caseId);
      const { entryId, receivedAt } = entry;
      const why = WITHOUT_VERDICT[entry.held ?? "unknownKind"];
      unhold(current, entryId);
      addRow(current, entry, {
        headerHash: entry.headerHash,
        effectiveAt: receivedAt,
        reason: why,
        receivedAt,
      });
      current.state = foldSetAside(current.state, entry, why);
      for (const key of keysOfAuthor(entry.actor)) current.authorKeys.add(key);
      addSettlement(current, entryId, { by, reason });
      return "settled";
    },

    recover(caseId, returned, journal) {
      const current = caseOf(caseId);
      const gone = erasedIn([
        ...journal.map(toJournalEntry),
        ...returned.map(journalEntryOfReturned),
      ]);
      const acts = returned.map((offer) => {
        const { row, header, headerText } = offer;
        const bodyText = gone.has(row.entryId) ? null : offer.bodyText;
        newEntries.push({ ...entryOfReturned(offer), bodyText });
        if (bodyText !== null && header.actor.type !== "hub")
          saying.set(row.entryId, { caseId, at: row.effectiveAt });
        if (header.kind === "bodiesErased" && row.verdict === "counted") {
          erased.push({ caseId, entryIds: header.facts.entryIds });
          for (const { chain } of journal) current.erasedChains.add(chain);
        }
        const facts = recoveredFacts(row);
        const act = addHubRow(
          current,
          hubHeader(rules, caseId, "recovered", facts, rows.length),
        );
        recovered.push({ offer, act });
        current.returned.push({ row, chain: header.chain });
        const read = readEntry(header.chainNo, headerText, bodyText ?? "");
        if (row.verdict === "counted")
          applyOutside(
            current,
            header,
            read.read === "whole" ? read.application : null,
          );
        for (const key of keysOfAuthor(header.actor))
          current.authorKeys.add(key);
        return act;
      });
      current.state = foldReturned(caseId, journal, returned, acts);
    },

    erase(caseId, journal, on) {
      const current = caseOf(caseId);
      const entries = journal.map(toJournalEntry);
      const named = bodiesToErase(entries);
      const [first] = entries;
      addErasures(
        current,
        // Where nothing says anything any more, the case is unlinked from the applicant all the same.
        named.length === 0 && first !== undefined ? [[first.entryId]] : named,
        on,
      );
      for (const { chain } of journal) current.erasedChains.add(chain);
    },

    eraseLate() {
      const late = Map.groupBy(
        [...saying].filter(([, { caseId, at }]) => {
          const { erased: before } = caseOf(caseId).state;
          return before !== null && at <= before.at;
        }),
        ([, { caseId }]) => caseId,
      );
      for (const [caseId, entries] of late) {
        const current = caseOf(caseId);
        const { erased: on } = current.state;
        if (on === null) continue;
        const ids = new Set(entries.map(([entryId]) => entryId));
        addErasures(current, inActs([...ids]), on);
        for (const { entryId, chain } of newEntries)
          if (ids.has(entryId)) current.erasedChains.add(chain);
      }
      saying.clear();
    },

    addHubAct(caseId, kind, facts) {
      const current = caseOf(caseId);
      const header = hubHeader(rules, caseId, kind, facts, rows.length);
      if (judgeEntry(current.state, header, rules.receivedAt) !== undefined)
        return;
      addHubRow(current, header);
    },

    stateOf: (caseId) => caseOf(caseId).state,
    partiesOf: (caseId) => caseOf(caseId).parties,
    touched: () => [...working.keys()],
    rowCount: () => rows.length,
    hasHubActs: () => rows.some(({ act }) => act !== null),

    lastSeqOf(caseId, { first }) {
      const { rows: own, record } = caseOf(caseId);
      const last = own.at(-1);
      return last === undefined ? record.lastSeq : first + rows.indexOf(last);
    },

    close({ epoch, first }, hubChain) {
      rows.forEach((row, index) => {
        row.acknowledgement = {
          epoch,
          seq: first + index,
          ...row.verdict,
          receivedAt: row.receivedAt,
        };
      });
      const own =
        hubChain === null ? null : writeHubEntries(rows, hubChain, rules);
      const hubHashes = new Map(
        own?.entries.map(({ entryId, headerHash }) => [entryId, headerHash]),
      );
      return {
        chains: own === null ? [] : [own.chain],
        entries: [...newEntries, ...(own?.entries ?? [])],
        released,
        rows: rows.map((row) => ({
          ...numbered(row),
          entryId: row.entryId,
          caseId: row.caseId,
          headerHash:
            row.headerHash ?? hubHashes.get(row.entryId) ?? unwritten(),
        })),
        recovered: recovered.map(({ offer: { row, proof }, act }) => ({
          ...row,
          leafHash: rowLeaf(row),
          recoveredAt: numbered(act).seq,
          proof,
        })),
        quarantined,
        forks: mismatched,
        cases: [...working.values()].map((one) => changeOf(one, rules)),
        materials,
        erased,
      };
    },
  };
}

const WITHOUT_VERDICT = {
  unknownCase: "caseNotOpened",
  unknownKind: "unknownKind",
  deviceRevoked: "deviceRevoked",
} as const satisfies Record<HeldReason, SetAsideReason>;

const MOST_BYTES = 2_147_483_647;

function unwritten(): never {
  throw new Error("an act of the hub has a row and no text");
}

// Own order within a chain; between chains the order in which they came.
function byPlaceOfRelease(a: HeldEntry, b: HeldEntry): number {
  if (a.chain === b.chain) return a.chainNo - b.chainNo;
  if (a.receivedAt !== b.receivedAt)
    return a.receivedAt < b.receivedAt ? -1 : 1;
  return a.chain < b.chain ? -1 : 1;
}
