import {
  type OfferedRow,
  type OfferProblem,
  type ProvedOffer,
  readOffer,
} from "@onedoor/domain/offeredRow";
import { erasedIn } from "@onedoor/domain/erasedBodies";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import { calendarIfReachable } from "../hub/calendarIfReachable.ts";
import { writeSitting } from "../hub/closeSitting.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { namedDelegations } from "../hub/namedDelegations.ts";
import { journalEntryOfReturned } from "../hub/returnedRows.ts";
import { openSitting } from "../hub/sitting.ts";
import type { HubTransaction } from "../store/CaseStore.ts";

/** What became of an offered row. `placeTaken`: its chain holds another entry under this number. */
export type OfferOutcome =
  "recovered" | "known" | "bodyMissing" | "placeTaken" | OfferProblem;

export const MOST_OFFERS = 200;

/**
 * Takes back rows that a restore had cut off, with the verdicts that they had [P8]. Whoever has kept one may bring it,
 * since it proves itself; one without its body waits for somebody who has it. Answers in the order of the offers, of
 * which there are at most `MOST_OFFERS`.
 */
export async function offerRows(
  hub: HubParts,
  offers: readonly OfferedRow[],
): Promise<readonly OfferOutcome[]> {
  const epochs = await hub.store.epochStatements();
  const read = offers.map((offer) =>
    readOffer(offer, hub.key, epochs, checkSignature),
  );
  const proved = read.flatMap((one) => (one.ok ? one.value : []));
  const erased = await erasedAmong(hub, proved);
  const isWhole = ({ row, bodyText }: ProvedOffer) =>
    bodyText !== null || erased.has(row.entryId);
  const taken = await recover(hub, eachOnce(proved.filter(isWhole)));
  return read.map((one) => {
    if (!one.ok) return one.reason;
    const { row } = one.value;
    if (!isWhole(one.value)) return "bodyMissing";
    return taken.get(row.entryId) ?? "placeTaken";
  });
}

/** Whose bodies nobody has any more: the law has had them erased, as an offered row or the hub's own journal says. */
async function erasedAmong(
  hub: HubParts,
  offers: readonly ProvedOffer[],
): Promise<ReadonlySet<string>> {
  const without = offers.filter(({ bodyText }) => bodyText === null);
  const journals = await hub.store.journalsOf([
    ...new Set(without.map(({ row }) => row.caseId)),
  ]);
  return erasedIn([
    ...offers.map(journalEntryOfReturned),
    ...[...journals.values()].flat().map(toJournalEntry),
  ]);
}

async function recover(
  hub: HubParts,
  offers: readonly ProvedOffer[],
): Promise<ReadonlyMap<string, OfferOutcome>> {
  if (offers.length === 0) return new Map();
  const calendar = await calendarIfReachable(hub.catalogue);
  return hub.store.transact(async (transaction) => {
    await transaction.lockChains([
      ...new Set(offers.map(({ header }) => header.chain)),
    ]);
    const outcomes = await sortedOut(transaction, offers);
    const returning = offers
      .filter(({ row }) => outcomes.get(row.entryId) === "recovered")
      .sort((a, b) => a.row.epoch - b.row.epoch || a.row.seq - b.row.seq);
    if (returning.length === 0) return outcomes;
    const caseIds = [...new Set(returning.map(({ row }) => row.caseId))].sort();
    const cases = await transaction.lockCases(caseIds);
    const journals = await transaction.journalsOf(caseIds);
    const held = await transaction.heldEntries(caseIds);
    const sitting = openSitting({
      receivedAt: hub.now(),
      cases,
      takenEntryIds: new Set(),
      takenCaseNumbers: new Set(),
      submissionObjections: new Map(),
      delegations: await namedDelegations(transaction, [], held),
      calendar,
      isCloseTo: hub.roster.isCloseTo,
      partySalt: hub.partySalt,
      random: hub.random,
    });
    for (const caseId of caseIds)
      sitting.recover(
        caseId,
        returning.filter(({ row }) => row.caseId === caseId),
        journals.get(caseId) ?? [],
      );
    sitting.release(held.filter(({ kind }) => kind !== "submitted"));
    await writeSitting(hub, transaction, sitting);
    return outcomes;
  });
}

/** Each entry once, and each place of a chain once: two epochs may have lost different entries of one place. */
function eachOnce(offers: readonly ProvedOffer[]): ProvedOffer[] {
  const entries = new Set<string>();
  const places = new Set<string>();
  return offers.filter(({ row, header }) => {
    const place = `${header.chain}|${header.chainNo}`;
    if (entries.has(row.entryId) || places.has(place)) return false;
    entries.add(row.entryId);
    places.add(place);
    return true;
  });
}

async function sortedOut(
  transaction: HubTransaction,
  offers: readonly ProvedOffer[],
): Promise<Map<string, OfferOutcome>> {
  const known = await transaction.takenEntryIds(
    offers.map(({ row }) => row.entryId),
  );
  const outcomes = new Map<string, OfferOutcome>();
  for (const { row, header } of offers) {
    if (known.has(row.entryId)) {
      outcomes.set(row.entryId, "known");
      continue;
    }
    const places = await transaction.knownPlaces(
      header.chain,
      header.chainNo,
      header.chainNo,
    );
    outcomes.set(row.entryId, places.length > 0 ? "placeTaken" : "recovered");
  }
  return outcomes;
}
