import { unopenedCase } from "@onedoor/domain/caseState";
import { combineDigests, EMPTY_DIGEST } from "@onedoor/domain/digest";
import { withoutEnd } from "@onedoor/domain/serialReturn";
import type {
  HubChanges,
  HubTransaction,
  KnownPlace,
  NewEntry,
  PlaceOutcome,
  QuarantineRecord,
} from "./CaseStore.ts";
import { freshHubChain } from "./freshHubChain.ts";
import { withoutApplicant } from "../hub/openingOf.ts";
import { eraseBodies } from "./memoryErasure.ts";
import { journals } from "./memoryReads.ts";
import {
  acknowledgementOf,
  found,
  type MemoryTables,
  takeNextSerials,
  withStanding,
} from "./memoryTables.ts";
import { isNumberOf, showsSerialOf } from "./shownSerials.ts";

/** What is written is kept aside in `changes` and by `atTheEnd`, and applied when the transaction has come to its end. */
export function memoryTransaction(
  tables: MemoryTables,
  changes: HubChanges[],
  atTheEnd: (work: () => void) => void,
): HubTransaction {
  return {
    lockChains: async (chains) =>
      new Map(
        found(tables.chains, chains).map((one) => [
          one.chain,
          withStanding(tables, one),
        ]),
      ),
    knownPlaces: async (chain, from, to) => {
      const places: KnownPlace[] = [];
      for (let chainNo = from; chainNo <= to; chainNo += 1) {
        const at = tables.places.get(`${chain}|${chainNo}`);
        if (at !== undefined) places.push(knownPlaceOf(tables, at));
      }
      return places;
    },
    lockDelegations: async (ids) =>
      new Map(
        found(tables.delegations, ids).map((one) => [one.delegationId, one]),
      ),
    takenEntryIds: async (entryIds) =>
      new Set(entryIds.filter((entryId) => tables.entries.has(entryId))),
    takenCaseNumbers: async (numbers) => {
      if (numbers.length === 0) return new Set();
      const taken = new Set(
        [...tables.rows.values()].map(({ caseNumber }) => caseNumber),
      );
      return new Set(numbers.filter((number) => taken.has(number)));
    },
    lockCases: async (caseIds) =>
      new Map(
        caseIds.map((caseId) => [
          caseId,
          tables.cases.get(caseId) ?? {
            caseId,
            state: unopenedCase(caseId),
            lastSeq: 0,
            digest: EMPTY_DIGEST,
            scopeKeys: [],
            parties: [],
          },
        ]),
      ),
    heldEntries: async (caseIds) =>
      caseIds.flatMap((caseId) =>
        (tables.entriesByCase.get(caseId) ?? [])
          .filter(({ held }) => held !== null)
          .flatMap((entry) => {
            const chain = tables.chains.get(entry.chain);
            return chain === undefined
              ? []
              : [
                  {
                    ...entry,
                    actor: chain.actor,
                    serials: chain.serials,
                    passedOver: tables.passedOver,
                  },
                ];
          }),
      ),
    journalsOf: async (caseIds) => journals(tables, caseIds),
    takeSerials: async (count) => takeNextSerials(tables, count).from,
    showsSerials: async (chain, range) =>
      [...tables.entries.values()].some(
        (one) => one.chain === chain && showsSerialOf(range, one.headerText),
      ) ||
      [...tables.rows.values()].some(
        ({ caseNumber }) =>
          caseNumber !== null && isNumberOf(range, caseNumber),
      ),
    takeBackSerials: async (chain, block, from) =>
      atTheEnd(() => {
        const known = tables.chains.get(chain);
        if (known === undefined) throw new Error(`no chain ${chain}`);
        const serials = known.serials.flatMap((one) =>
          one.from === block.from ? withoutEnd(one, from) : one,
        );
        tables.chains.set(chain, { ...known, serials });
        tables.gaveBack = [...tables.gaveBack, chain];
        tables.returned = [
          ...tables.returned,
          { from, to: block.to, head: tables.feed.length },
        ];
      }),
    // Nobody else is in here, and nothing is written before the end: the next number is the feed's length.
    takeNumbers: async () => ({
      epoch: tables.epoch,
      first: tables.feed.length + 1,
      edge: tables.edge,
    }),
    hubChain: async (epoch) => {
      const fresh = freshHubChain(epoch);
      return tables.chains.get(fresh.chain) ?? fresh;
    },
    write: async (one) => {
      changes.push(one);
    },
  };
}

function knownPlaceOf(
  tables: MemoryTables,
  at: NewEntry | QuarantineRecord,
): KnownPlace {
  const { chainNo, headerHash } = at;
  if ("owner" in at)
    return {
      chainNo,
      headerHash,
      entryId: null,
      outcome: { status: "quarantined", reason: at.reason },
      keptBody: at.bodyText,
    };
  const row = tables.rowsByEntry.get(at.entryId);
  const outcome: PlaceOutcome =
    row === undefined
      ? { status: "held", reason: at.held ?? "unknownCase" }
      : { status: "acknowledged", acknowledgement: acknowledgementOf(row) };
  const mismatched = tables.forks.find(
    (one) =>
      one.chain === at.chain &&
      one.chainNo === chainNo &&
      one.headerHash === headerHash,
  );
  return {
    chainNo,
    headerHash,
    entryId: at.entryId,
    outcome,
    keptBody: mismatched?.bodyText ?? null,
  };
}

/** Makes a transaction's changes visible, all at once. */
export function applyChanges(tables: MemoryTables, changes: HubChanges): void {
  for (const entry of changes.entries) {
    tables.entries.set(entry.entryId, entry);
    tables.places.set(`${entry.chain}|${entry.chainNo}`, entry);
    const journal = tables.entriesByCase.get(entry.caseId);
    if (journal === undefined) tables.entriesByCase.set(entry.caseId, [entry]);
    else journal.push(entry);
  }
  for (const entryId of changes.released) release(tables, entryId);
  for (const row of changes.rows) {
    tables.feed.push(row);
    tables.rowsByEntry.set(row.entryId, row);
  }
  for (const row of changes.recovered) {
    tables.recovered.push(row);
    tables.rowsByEntry.set(row.entryId, row);
  }
  if (changes.tree !== null) {
    tables.edge = changes.tree.edge;
    tables.nodes.push(...changes.tree.nodes);
    tables.heads.push(changes.tree.head);
  }
  tables.signatures.push(...changes.signatures);
  tables.forkSignatures.push(...changes.forkSignatures);
  for (const one of changes.quarantinedDevices)
    if (!tables.quarantinedDevices.has(one.deviceId))
      tables.quarantinedDevices.set(one.deviceId, one);
  for (const one of changes.quarantined) {
    tables.quarantine.push(one);
    tables.places.set(`${one.chain}|${one.chainNo}`, one);
  }
  tables.forks.push(...changes.forks);
  for (const one of changes.otherBodies)
    if (
      !tables.otherBodies.some(
        ({ chain, chainNo }) => chain === one.chain && chainNo === one.chainNo,
      )
    )
      tables.otherBodies.push(one);
  for (const change of changes.cases) applyCase(tables, change);
  for (const material of changes.materials)
    if (!tables.materials.has(material.materialId))
      tables.materials.set(material.materialId, material);
  for (const { chain, nextNo, headHash, notBefore } of changes.chains) {
    const known = tables.chains.get(chain) ?? freshHubChain(tables.epoch);
    tables.chains.set(chain, {
      ...known,
      nextNo,
      headHash,
      notBefore: notBefore ?? known.notBefore,
    });
  }
  eraseBodies(tables, changes.erased);
}

function release(tables: MemoryTables, entryId: string): void {
  const entry = tables.entries.get(entryId);
  if (entry === undefined) return;
  const released = { ...entry, held: null };
  tables.entries.set(entryId, released);
  tables.places.set(`${entry.chain}|${entry.chainNo}`, released);
  tables.entriesByCase.set(
    entry.caseId,
    (tables.entriesByCase.get(entry.caseId) ?? []).map((one) =>
      one.entryId === entryId ? released : one,
    ),
  );
}

function applyCase(
  tables: MemoryTables,
  change: HubChanges["cases"][number],
): void {
  const { projection, opening, leftKeys, authored, updatedAt, ...record } =
    change;
  const { caseId, lastSeq } = record;
  tables.cases.set(caseId, record);
  const opened = opening ?? tables.openings.get(caseId);
  const known =
    opened === undefined || (projection?.erasedAt ?? null) === null
      ? opened
      : withoutApplicant(opened);
  if (known !== undefined) tables.openings.set(caseId, known);
  if (projection !== null && known !== undefined) {
    tables.rows.set(caseId, {
      ...projection,
      channel: known.channel,
      applicantPersonId: known.applicantPersonId,
      applicantCreditCode: known.applicantCreditCode,
      applicantNameMasked: known.applicantNameMasked,
      caseId,
      lastSeq,
      updatedAt:
        updatedAt ??
        tables.rows.get(caseId)?.updatedAt ??
        projection.submittedAt,
    });
  }
  const set = (key: string, left: boolean) => {
    const cases = tables.scope.get(key) ?? new Map();
    cases.set(caseId, { seq: lastSeq, left });
    tables.scope.set(key, cases);
  };
  for (const key of record.scopeKeys) set(key, false);
  for (const key of leftKeys) set(key, true);
  for (const { chain, seq, digest } of authored) {
    const cases = tables.authors.get(chain) ?? new Map();
    const { seq: last, digest: before } = cases.get(caseId) ?? {
      seq: 0,
      digest: EMPTY_DIGEST,
    };
    cases.set(caseId, {
      seq: Math.max(last, seq),
      digest: combineDigests(before, digest),
    });
    tables.authors.set(chain, cases);
  }
}
