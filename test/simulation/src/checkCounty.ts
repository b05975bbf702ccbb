import { type CaseState, unopenedCase } from "@onedoor/domain/caseState";
import type { Journal } from "@onedoor/domain/entries";
import { foldAcknowledged, foldCase } from "@onedoor/domain/foldCase";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import { parseHeader } from "@onedoor/domain/parseEntry";
import { sameActor } from "@onedoor/domain/sameActor";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { checkDeadlines } from "./checkDeadlines.ts";
import type { JournalReader } from "./JournalReader.ts";
import { type Ledger, rowText } from "./Ledger.ts";
import { mayRead } from "./mayRead.ts";
import type { MemoryStore } from "./hub/SimulatedHub.ts";
import type { Station } from "./station/Station.ts";
import type { OutboxRow, OutboxState } from "@onedoor/replication/documents";

interface County {
  store: MemoryStore;
  stations: readonly Station[];
  ledger: Ledger;
  journals: JournalReader;
  /** The calendar that was published at that moment. */
  calendarAt(moment: string): WorkCalendar;
}

/** Looks at everything once the county has come to rest, and tells the ledger what doesn't hold. */
export async function checkCounty(county: County): Promise<void> {
  const { store, stations, calendarAt } = county;
  checkFeed(county);
  checkChains(county);
  checkOutboxes(county);
  checkHeld(county);
  checkLostDevices(county);
  checkPosts(county);
  checkSerials(county);
  const stored = await store.journalsOf([...store.tables.cases.keys()]);
  const cases = [...stored].map(([caseId, entries]) =>
    caseAtHub(caseId, county.journals.read(entries)),
  );
  for (const one of cases) {
    checkFold(county, one);
    // What came back after a restore stands at its old place, whatever was counted since [F14].
    if (one.journal.some(({ header }) => header?.kind === "recovered"))
      continue;
    checkVerdicts(county, one);
    checkDeadlines(county.ledger, one.caseId, byFeed(one.journal), calendarAt);
    checkDecisions(county, one);
  }
  for (const station of stations) checkReplica(county, station, cases);
}

/** A case as the hub's journal has it, written out for comparing. */
interface CaseAtHub {
  caseId: string;
  /** Without what is held. */
  journal: Journal;
  withBody: ReadonlySet<string>;
  journalText: string;
  stateText: string;
}

function caseAtHub(caseId: string, stored: Journal): CaseAtHub {
  const journal = withoutHeld(stored);
  const withBody = new Set(
    journal
      .filter(({ bodyText }) => bodyText !== null)
      .map(({ entryId }) => entryId),
  );
  return {
    caseId,
    journal,
    withBody,
    journalText: journalText(journal, withBody),
    stateText: stateText(foldCase(caseId, journal)),
  };
}

function checkFeed({ store: { tables }, stations, ledger }: County): void {
  tables.feed.forEach((row, index) => {
    if (row.seq !== index + 1)
      ledger.violate("the feed is dense", `row ${index + 1} has ${row.seq}`);
    ledger.sawAcknowledgement(row.entryId, row);
    ledger.note(
      row.verdict === "counted"
        ? `counted ${tables.entries.get(row.entryId)?.kind ?? "?"}`
        : `set aside ${row.reason ?? "?"}`,
    );
  });
  const entryIds = new Set(tables.feed.map(({ entryId }) => entryId));
  if (entryIds.size !== tables.feed.length)
    ledger.violate(
      "written entries are at the hub exactly once",
      `${tables.feed.length} rows of ${entryIds.size} entries`,
    );
  const own = new Set(
    [...ledger.written.values()]
      .flat()
      .filter(({ headerHash }) => !ledger.lost.has(headerHash))
      .map(({ entryId }) => entryId),
  );
  const leftBehind = new Set(
    stations
      .flatMap((station) => station.rows())
      .filter((row) => wasLeftBehind(row, tables))
      .map(({ sealed: { entryId } }) => entryId),
  );
  for (const [place, text] of ledger.acknowledged) {
    const [entryId = "", epoch] = place.split("|");
    const row = tables.rowsByEntry.get(entryId);
    if (row !== undefined && rowText(row) === text) continue;
    // After a restore an entry that nobody could prove is pushed again, and gets a row of the new epoch.
    if (row !== undefined && row.epoch > Number(epoch))
      ledger.note("pushed again after a restore");
    else if (tables.epoch > 1 && leftBehind.has(entryId))
      ledger.note("lost in a restore, and readable at its author's");
    else if (own.has(entryId) || tables.epoch === 1)
      ledger.violate("acknowledged entries are at the hub", place);
    else ledger.note("an act of the hub that nobody could prove");
  }
}

/**
 * Of a chain that couldn't be gone on with: readable at its author's, with the reason. What a restore took of a chain
 * that has forked, or of which the other branch was quicker to come back, can't come back by being pushed again.
 */
function wasLeftBehind(
  { state, sealed: { chain, chainNo, reason, hash } }: OutboxRow,
  { epoch, forkSignatures, places }: MemoryStore["tables"],
): boolean {
  if (state !== "quarantined" || reason === null) return false;
  const there = places.get(`${chain}|${chainNo}`)?.headerHash ?? hash;
  return (
    LEFT.has(reason) ||
    forkSignatures.some((fork) => fork.chain === chain) ||
    (epoch > 1 && (there !== hash || reason === "BROKEN_SEGMENT"))
  );
}

const LEFT: ReadonlySet<string> = new Set([
  "FORK",
  "GAP",
  "KEY_LOST",
  "OWN_ENTRIES_LOST",
]);

function checkChains({ store: { tables }, ledger, stations }: County): void {
  const evidence = new Set(tables.forks.map(({ headerHash }) => headerHash));
  const leftBehind = new Set(
    stations
      .flatMap((station) => station.rows())
      .filter((row) => wasLeftBehind(row, tables))
      .map(({ sealed }) => sealed.hash),
  );
  for (const [place, written] of ledger.written)
    for (const { station, headerHash } of written)
      if (
        tables.places.get(place)?.headerHash !== headerHash &&
        !ledger.lost.has(headerHash) &&
        !evidence.has(headerHash) &&
        !leftBehind.has(headerHash)
      )
        ledger.violate(
          "written entries are at the hub exactly once",
          `${place} of ${station} is not there`,
        );
  for (const { chain, chainNo } of tables.places.values())
    if (!chain.startsWith("hub-") && !ledger.written.has(`${chain}|${chainNo}`))
      ledger.violate(
        "written entries are at the hub exactly once",
        `nobody wrote ${chain}|${chainNo}`,
      );
  for (const { chain, nextNo, headHash } of tables.chains.values()) {
    let last = NO_PREVIOUS;
    for (let chainNo = 1; chainNo < nextNo; chainNo += 1) {
      const at = tables.places.get(`${chain}|${chainNo}`);
      const header = parseHeader(at?.headerText ?? "");
      const prev = header.ok
        ? header.value.recognised
          ? header.value.header.prev
          : header.value.envelope.prev
        : last;
      if (at === undefined || prev !== last)
        ledger.violate(
          "chains are contiguous and linked",
          `${chain}|${chainNo} of ${nextNo - 1}`,
        );
      last = hashText(at?.headerText ?? "");
    }
    if (last !== headHash)
      ledger.violate("chains are contiguous and linked", `head of ${chain}`);
  }
}

function checkOutboxes({ store: { tables }, stations, ledger }: County): void {
  for (const { official, rows } of stations.map((station) => ({
    official: station.official,
    rows: station.rows(),
  })))
    for (const row of rows) {
      const { chainNo } = row.sealed;
      ledger.note(`outcome ${row.state}`);
      if (row.sealed.reason === "BROKEN_SEGMENT" && !wasLeftBehind(row, tables))
        ledger.violate(
          "refused work has a reason",
          `#${chainNo} of ${official.name} was broken by nobody`,
        );
      if (row.state === "waiting")
        ledger.violate(
          "everything comes to rest",
          `#${chainNo} of ${official.name} still waits`,
        );
      else if (wasLeftBehind(row, tables))
        ledger.note(`left behind ${row.sealed.reason}`);
      else if (row.state !== stateAtHub(tables, row))
        ledger.violate(
          "the same entry has the same verdict",
          `#${chainNo} of ${official.name} is ${row.state} only to him, ${stateAtHub(tables, row)} there`,
        );
    }
}

function stateAtHub(
  tables: MemoryStore["tables"],
  { sealed: { chain, chainNo } }: OutboxRow,
): OutboxState {
  const at = tables.places.get(`${chain}|${chainNo}`);
  if (at === undefined) return "waiting";
  if ("owner" in at) return "quarantined";
  if (at.held !== null) return "held";
  return tables.rowsByEntry.get(at.entryId)?.verdict ?? "waiting";
}

/** One space for all items and days: two numbers with one serial are one number given twice, whatever else they say. */
function checkSerials({ store: { tables }, ledger }: County): void {
  if (ledger.happened.has("a disk was copied")) return;
  const given = new Map<string, string>();
  for (const { caseId, caseNumber } of tables.rows.values()) {
    if (caseNumber === null) continue;
    const serial = caseNumber.slice(39, 47);
    const other = given.get(serial);
    if (other !== undefined)
      ledger.violate("a leased serial is given once", `${other} and ${caseId}`);
    given.set(serial, caseId);
  }
}

/** Judged anew, one after the other: an entry counts where the rules let it, and is set aside where they don't. */
function checkVerdicts(
  { ledger }: County,
  { caseId, journal }: CaseAtHub,
): void {
  let state = unopenedCase(caseId);
  for (const { entryId, header, acknowledgement, bodyText } of byFeed(
    journal,
  )) {
    if (header === null || acknowledgement === null) continue;
    const { reason, effectiveAt } = acknowledgement;
    const found = judgeEntry(state, header, effectiveAt) ?? null;
    if (found !== reason && (reason === null || !OUTSIDE.has(reason)))
      ledger.violate(
        "verdicts follow the rules",
        `${header.kind} ${entryId}: ${reason}, and should be ${found}`,
      );
    // Two copies of a disk have the same serials, and the hub lets the first count [H7].
    const wasCopied = ledger.happened.has("a disk was copied");
    if (reason === "numberTaken" && !wasCopied)
      ledger.violate("a leased serial is given once", entryId);
    if (bodyText !== null && hashText(bodyText) !== header.body)
      ledger.violate("bodies are the ones committed to", entryId);
    state = foldAcknowledged(state, header, acknowledgement);
  }
}

/** What the hub knows beside the case: who pushed, what the catalogue says, which numbers are given. */
const OUTSIDE: ReadonlySet<string> = new Set([
  "actorMismatch",
  "bodyMismatch",
  "unknownItem",
  "itemNotInForce",
  "termsDiffer",
  "formInvalid",
  "numberTaken",
]);

function byFeed(journal: Journal): Journal {
  const seqOf = (one: Journal[number]) => one.acknowledgement?.seq ?? 0;
  return [...journal].sort((a, b) => seqOf(a) - seqOf(b));
}

/** What waits for its case or for a newer hub waits no longer once that is there. */
function checkHeld({ store: { tables }, ledger }: County): void {
  for (const { entryId, caseId, headerText, held } of tables.entries.values()) {
    if (held === null) continue;
    const header = parseHeader(headerText);
    const isKnown = header.ok && header.value.recognised;
    const wasOpened = [...tables.feed].some(
      (row) =>
        row.caseId === caseId &&
        tables.entries.get(row.entryId)?.kind === "submitted",
    );
    if (isKnown && wasOpened)
      ledger.violate("nothing is held without need", `${entryId}: ${held}`);
  }
}

/** What came from a device after it was reported lost has its verdict from somebody who asked. */
function checkLostDevices({ store: { tables }, ledger }: County): void {
  for (const act of tables.laneActs) {
    if (act.act !== "deviceRevoked") continue;
    for (const { chain, entryId, receivedAt, held } of tables.entries.values())
      if (
        held === null &&
        receivedAt > act.at &&
        tables.chains.get(chain)?.deviceId === act.deviceId &&
        !ledger.vouchedFor.has(entryId)
      )
        ledger.violate(
          "nothing of a lost device is believed by itself",
          `${entryId} came at ${receivedAt}`,
        );
  }
}

/** Who moves begins another chain: in the one before, nothing is in the name of the new post. */
function checkPosts({ store: { tables }, ledger }: County): void {
  const actorOf = (headerText: string) => {
    const header = parseHeader(headerText);
    return header.ok && header.value.recognised
      ? header.value.header.actor
      : undefined;
  };
  for (const { entryId, chain, headerText } of tables.entries.values()) {
    if (chain.startsWith("hub-")) continue;
    const first = actorOf(tables.places.get(`${chain}|1`)?.headerText ?? "");
    const actor = actorOf(headerText);
    if (first !== undefined && actor !== undefined && !sameActor(first, actor))
      ledger.violate(
        "own work bears the name of its own post",
        `${entryId} of ${chain}`,
      );
  }
}

/** What the hub folded step by step is what its journal folds to. */
function checkFold({ store, ledger }: County, one: CaseAtHub): void {
  const kept = store.tables.cases.get(one.caseId)?.state;
  if (kept === undefined || stateText(kept) !== one.stateText)
    ledger.violate(
      "replicas agree with the hub",
      `the hub's own state of ${one.caseId} is not its journal's`,
    );
}

/** A presumed acceptance that is displaced takes with it the decision that rested on it; another may follow. */
function checkDecisions(
  { ledger }: County,
  { caseId, journal }: CaseAtHub,
): void {
  let standing = false;
  for (const { header, acknowledgement } of journal) {
    if (acknowledgement?.verdict !== "counted") continue;
    switch (header?.kind) {
      case "approved":
      case "refused":
      case "decidedOnSpot":
        if (standing) ledger.violate("one decision counts in a case", caseId);
        standing = true;
        break;
      case "correctionRequested":
      case "acceptanceRefused":
        standing = false;
        break;
      default:
    }
  }
}

function checkReplica(
  { ledger, store: { tables } }: County,
  station: Station,
  cases: readonly CaseAtHub[],
): void {
  const { official } = station;
  const differs = (detail: string) =>
    ledger.violate(
      "replicas agree with the hub",
      `${official.name}: ${detail}`,
    );
  // What another device of the same official wrote follows that device.
  const isOwn = (chain: string) => {
    const { staffId, deviceId } = tables.chains.get(chain) ?? {};
    return staffId === official.actor.staffId && deviceId === station.deviceId;
  };
  const writerOf = (entryId: string) =>
    tables.chains.get(tables.entries.get(entryId)?.chain ?? "")?.actor;
  const kept = station.caseRows();
  for (const one of cases) {
    const { caseId, journal, withBody } = one;
    const row = kept.get(caseId);
    const here =
      row === undefined || row._deleted
        ? []
        : station
            .journalOf(caseId)
            .filter(({ acknowledgement }) => acknowledgement !== null);
    const written = journal.filter(({ header }) => isOwn(header?.chain ?? ""));
    // Of what nobody has opened the hub holds acts, and gives them back to their authors.
    if (journal.length === 0) continue;
    const due = mayRead(official.actor, caseId, journal, writerOf)
      ? "whole"
      : written.length > 0
        ? "own"
        : "none";
    const dueJournal = due === "whole" ? journal : written;
    if (due !== "none" && row?._deleted !== false)
      differs(`${caseId} is not there`);
    else if (
      (due === "own") !== (row?.sealed.ownOnly ?? false) &&
      // What he wrote and nobody has judged keeps its case with him.
      (due !== "none" || here.length > 0)
    )
      differs(`${caseId} should be ${due}`);
    else if (journalText(here, withBody) !== journalText(dueJournal, withBody))
      differs(
        `the journal of ${caseId}, of which ${due} is due, has ${difference(here, dueJournal)}`,
      );
    else if (
      due === "whole" &&
      stateText(foldCase(caseId, here)) !== one.stateText
    )
      differs(`the state of ${caseId}`);
  }
  for (const row of kept.values())
    if (!row._deleted && !station.journalOf(row.caseId).every(isPending))
      if (!cases.some(({ caseId }) => caseId === row.caseId))
        differs(`${row.caseId} is nowhere`);
  if (!station.digestMatches)
    ledger.violate("the scope digest agrees", official.name);
  for (const alarm of station.headAlarms())
    ledger.violate("heads of one hub go together", JSON.stringify(alarm));
  checkOwnWork(ledger, station);
}

function checkOwnWork(ledger: Ledger, station: Station): void {
  for (const row of station.rows()) {
    const { caseId, entryId } = row.sealed;
    const kept = station.caseRows().get(caseId);
    if (!station.isReadable(row) || kept?._deleted === true) continue;
    const stands = kept?.sealed.entries.some((one) => one.entryId === entryId);
    if (stands !== true)
      ledger.violate(
        "own work stands in its case",
        `${entryId} of ${station.official.name} is not in ${caseId}`,
      );
  }
}

function isPending({ acknowledgement }: Journal[number]): boolean {
  return acknowledgement === null;
}

/** Held entries change neither state nor digest, and other stations need not have heard of them. */
function withoutHeld(journal: Journal): Journal {
  return journal.some(({ held }) => held)
    ? journal.filter(({ held }) => !held)
    : journal;
}

/** A body that the hub didn't take is left out: its author still has it. */
function journalText(journal: Journal, withBody: ReadonlySet<string>): string {
  return JSON.stringify(
    [...journal]
      .sort((a, b) => (a.entryId < b.entryId ? -1 : 1))
      .map(({ entryId, headerText, bodyText, acknowledgement }) => [
        entryId,
        headerText,
        withBody.has(entryId) ? bodyText : null,
        acknowledgement === null ? null : rowText(acknowledgement),
      ]),
  );
}

/** Rows that only one of two journals has, in short. */
function difference(here: Journal, there: Journal): string {
  const short = (journal: Journal) =>
    new Map(
      journal.map(({ entryId, header, acknowledgement: row }) => [
        `${entryId}|${row?.epoch}/${row?.seq}`,
        `${header?.kind} ${row?.epoch}/${row?.seq} ${row?.verdict}`,
      ]),
    );
  const [own, due] = [short(here), short(there)];
  const only = (one: typeof own, other: typeof own) =>
    [...one].flatMap(([name, text]) => (other.has(name) ? [] : text));
  return `more: ${only(own, due).join(", ")}; less: ${only(due, own).join(", ")}`;
}

function stateText(state: CaseState): string {
  return JSON.stringify({ ...state, held: [] }, (_, value: unknown) =>
    isPlain(value)
      ? Object.fromEntries(
          Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
