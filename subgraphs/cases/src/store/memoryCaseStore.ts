import { unopenedCase } from "@onedoor/domain/caseState";
import {
  combineDigests,
  type Digest,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import type { Acknowledgement } from "@onedoor/domain/entries";
import { commitListeners } from "./commitListeners.ts";
import type {
  AnnouncedMaterial,
  ArrivedFile,
  CaseOpening,
  CaseRecord,
  CaseRow,
  CaseStore,
  ChainRecord,
  HubChanges,
  HubTransaction,
  KnownPlace,
  MaterialRecord,
  NewEntry,
  NewFeedRow,
  PlaceOutcome,
  QuarantineRecord,
  ScopePage,
  ScopePageQuery,
  SerialBlock,
  StoredEntry,
} from "./CaseStore.ts";
import { listInMemory } from "./memoryCaseList.ts";
import { freshHubChain } from "./freshHubChain.ts";

/** What the memory store holds; a test may look at it, and a seed may copy it. */
export interface MemoryTables {
  epoch: number;
  nextSerial: number;
  feed: NewFeedRow[];
  entries: Map<string, NewEntry>;
  rowsByEntry: Map<string, NewFeedRow>;
  entriesByCase: Map<string, NewEntry[]>;
  places: Map<string, NewEntry | QuarantineRecord>;
  chains: Map<string, ChainRecord>;
  quarantine: QuarantineRecord[];
  forks: HubChanges["forks"][number][];
  cases: Map<string, CaseRecord>;
  rows: Map<string, CaseRow>;
  openings: Map<string, CaseOpening>;
  /** By scope key, then case. */
  scope: Map<string, Map<string, { seq: number; left: boolean }>>;
  scopes: Map<string, readonly string[]>;
  materials: Map<string, AnnouncedMaterial>;
  files: ArrivedFile[];
  misses: Map<string, number>;
}

/** The store in memory, for the deterministic simulation and for tests. Transactions run one after another. */
export function memoryCaseStore(): CaseStore & { tables: MemoryTables } {
  const tables = emptyTables();
  const listeners = commitListeners();
  let last: Promise<unknown> = Promise.resolve();

  function exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    tables,
    transact: (work) =>
      exclusively(async () => {
        const changes: HubChanges[] = [];
        const result = await work(memoryTransaction(tables, changes));
        for (const one of changes) apply(tables, one);
        listeners.announce(changes);
        return result;
      }),

    findChain: async (chain) => tables.chains.get(chain),
    chainsOf: async (deviceId, staffId) =>
      [...tables.chains.values()]
        .filter((one) => one.deviceId === deviceId && one.staffId === staffId)
        .sort((a, b) => a.incarnation - b.incarnation),
    registerChain: async (record) => {
      const known = tables.chains.get(record.chain) ?? record;
      tables.chains.set(record.chain, known);
      return known;
    },
    leaseSerials: async (chain, count) => {
      const block: SerialBlock = {
        from: tables.nextSerial,
        to: tables.nextSerial + count - 1,
      };
      tables.nextSerial += count;
      const known = tables.chains.get(chain);
      if (known !== undefined)
        tables.chains.set(chain, {
          ...known,
          serials: [...known.serials, block],
        });
      return block;
    },
    chainEntries: async (chain, from, limit) =>
      [...tables.entries.values()]
        .filter((one) => one.chain === chain && one.chainNo >= from)
        .sort((a, b) => a.chainNo - b.chainNo)
        .slice(0, limit),

    feedHead: async () => headOf(tables),
    feedPage: async (after, limit) => ({
      rows: tables.feed
        .filter((row) => after === null || row.seq > after.seq)
        .slice(0, limit)
        .map((row) => {
          const entry = tables.entries.get(row.entryId);
          return {
            ...row,
            headerText: entry?.headerText ?? "",
            bodyText: entry?.bodyText ?? null,
          };
        }),
      head: headOf(tables),
    }),
    scopePage: async (query) => scopePage(tables, query),
    rememberScope: async (scopeEpoch, keys) => {
      tables.scopes.set(scopeEpoch, keys);
    },
    keysOfScope: async (scopeEpoch) => tables.scopes.get(scopeEpoch) ?? [],

    reachOf: async (keys, caseIds) => {
      const reach = new Map<string, "inReach" | "left">();
      for (const caseId of caseIds) {
        const under = keys.flatMap(
          (key) => tables.scope.get(key)?.get(caseId) ?? [],
        );
        if (under.length > 0)
          reach.set(
            caseId,
            under.every(({ left }) => left) ? "left" : "inReach",
          );
      }
      return reach;
    },
    journalsOf: async (caseIds) => journals(tables, caseIds),
    statesOf: async (caseIds) =>
      new Map(
        found(tables.cases, caseIds).map(({ caseId, state }) => [
          caseId,
          state,
        ]),
      ),
    caseRows: async (caseIds) => found(tables.rows, caseIds),
    findCaseByNumber: async (caseNumber) => {
      for (const row of tables.rows.values()) {
        const opening = tables.openings.get(row.caseId);
        if (
          opening !== undefined &&
          (row.caseNumber === caseNumber ||
            opening.provisionalNumber === caseNumber)
        )
          return { row, queryCodeHash: opening.queryCodeHash };
      }
      return undefined;
    },
    listCases: async (query) =>
      listInMemory(
        [...tables.rows.values()].filter(({ caseId }) =>
          isSeen(tables, query.keys, caseId),
        ),
        query,
      ),
    caseOfEntry: async (entryId) => tables.entries.get(entryId)?.caseId,
    openCaseIds: async (after, limit) =>
      [...tables.rows.values()]
        .filter(({ stage }) => OPEN_STAGES.has(stage))
        .map(({ caseId }) => caseId)
        .filter((caseId) => after === null || caseId > after)
        .sort()
        .slice(0, limit),
    casesOfOtherCalendars: async (version, limit) =>
      [...tables.rows.values()]
        .filter(({ calendarVersion }) => calendarVersion !== version)
        .map(({ caseId }) => caseId)
        .sort()
        .slice(0, limit),

    quarantined: async (limit) => tables.quarantine.slice(-limit).reverse(),
    casesWithHeldEntries: async (limit) =>
      [
        ...new Set(
          [...tables.entries.values()]
            .filter(({ held }) => held !== null)
            .map(({ caseId }) => caseId),
        ),
      ]
        .sort()
        .slice(0, limit),

    materialsOf: async (caseIds) =>
      [...tables.materials.values()]
        .filter(({ caseId }) => caseIds.includes(caseId))
        .map((one) => withArrival(tables, one)),
    findMaterial: async (materialId) => {
      const material = tables.materials.get(materialId);
      return material === undefined ? undefined : withArrival(tables, material);
    },
    recordArrival: async (file) => {
      if (arrivalOf(tables, file) === undefined) tables.files.push(file);
    },

    missesOf: async (about, window) =>
      about.map((one) => tables.misses.get(`${window}|${one}`) ?? 0),
    countMiss: async (about, window) => {
      for (const one of about)
        tables.misses.set(
          `${window}|${one}`,
          (tables.misses.get(`${window}|${one}`) ?? 0) + 1,
        );
    },

    onCommit: listeners.add,
  };
}

const OPEN_STAGES: ReadonlySet<CaseRow["stage"]> = new Set([
  "submitted",
  "takenIn",
  "correcting",
  "accepted",
  "inReview",
  "suspended",
]);

function emptyTables(): MemoryTables {
  return {
    epoch: 1,
    nextSerial: 1,
    feed: [],
    entries: new Map(),
    rowsByEntry: new Map(),
    entriesByCase: new Map(),
    places: new Map(),
    chains: new Map(),
    quarantine: [],
    forks: [],
    cases: new Map(),
    rows: new Map(),
    openings: new Map(),
    scope: new Map(),
    scopes: new Map(),
    materials: new Map(),
    files: [],
    misses: new Map(),
  };
}

function memoryTransaction(
  tables: MemoryTables,
  changes: HubChanges[],
): HubTransaction {
  return {
    lockChains: async (chains) =>
      new Map(found(tables.chains, chains).map((one) => [one.chain, one])),
    knownPlaces: async (chain, from, to) => {
      const places: KnownPlace[] = [];
      for (let chainNo = from; chainNo <= to; chainNo += 1) {
        const at = tables.places.get(`${chain}|${chainNo}`);
        if (at !== undefined) places.push(knownPlaceOf(tables, at));
      }
      return places;
    },
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
              : [{ ...entry, actor: chain.actor, serials: chain.serials }];
          }),
      ),
    takeSerials: async (count) => {
      tables.nextSerial += count;
      return tables.nextSerial - count;
    },
    // Nobody else is in here, and nothing is written before the end: the next number is the feed's length.
    takeNumbers: async () => ({
      epoch: tables.epoch,
      first: tables.feed.length + 1,
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

function apply(tables: MemoryTables, changes: HubChanges): void {
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
  for (const one of changes.quarantined) {
    tables.quarantine.push(one);
    tables.places.set(`${one.chain}|${one.chainNo}`, one);
  }
  tables.forks.push(...changes.forks);
  for (const change of changes.cases) applyCase(tables, change);
  for (const material of changes.materials)
    if (!tables.materials.has(material.materialId))
      tables.materials.set(material.materialId, material);
  for (const { chain, nextNo, headHash } of changes.chains) {
    const known = tables.chains.get(chain) ?? freshHubChain(tables.epoch);
    tables.chains.set(chain, { ...known, nextNo, headHash });
  }
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
  const { projection, opening, leftKeys, updatedAt, ...record } = change;
  const { caseId, lastSeq } = record;
  tables.cases.set(caseId, record);
  if (opening !== null) tables.openings.set(caseId, opening);
  const known = opening ?? tables.openings.get(caseId);
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
}

function scopePage(tables: MemoryTables, query: ScopePageQuery): ScopePage {
  const { keys, lostKeys, lostAfter, after, limit } = query;
  const lost = [
    ...new Set(
      (lostKeys ?? []).flatMap((key) => [
        ...(tables.scope.get(key)?.keys() ?? []),
      ]),
    ),
  ]
    .filter((caseId) => lostAfter === null || caseId > lostAfter)
    .filter((caseId) => !isSeen(tables, keys, caseId))
    .sort()
    .slice(0, limit)
    .map((caseId) => ({ caseId, seq: null, left: true }));
  const places = new Map<
    string,
    { caseId: string; seq: number; left: boolean }
  >();
  for (const key of keys)
    for (const [caseId, { seq, left }] of tables.scope.get(key) ?? [])
      if (seq > after && (!left || !isSeen(tables, keys, caseId)))
        places.set(`${seq}|${caseId}`, { caseId, seq, left });
  const changed = [...places.values()]
    .sort((a, b) => a.seq - b.seq)
    .slice(0, limit - lost.length);
  const changes = [...lost, ...changed];
  return {
    changes,
    journals: journals(
      tables,
      changed.filter(({ left }) => !left).map(({ caseId }) => caseId),
    ),
    head: headOf(tables),
    digest: changes.length < limit ? digestOfScope(tables, keys) : null,
  };
}

function digestOfScope(tables: MemoryTables, keys: readonly string[]): Digest {
  return [...tables.cases.values()]
    .filter(({ caseId }) => isSeen(tables, keys, caseId))
    .map(({ digest }) => digest)
    .reduce(combineDigests, EMPTY_DIGEST);
}

function isSeen(
  tables: MemoryTables,
  keys: readonly string[],
  caseId: string,
): boolean {
  return keys.some((key) => tables.scope.get(key)?.get(caseId)?.left === false);
}

function journals(
  tables: MemoryTables,
  caseIds: readonly string[],
): Map<string, readonly StoredEntry[]> {
  const result = new Map<string, readonly StoredEntry[]>();
  for (const caseId of caseIds) {
    const journal = tables.entriesByCase.get(caseId);
    if (journal === undefined) continue;
    result.set(
      caseId,
      journal.map((entry) => storedEntryOf(tables, entry)).sort(byFeedOrder),
    );
  }
  return result;
}

function storedEntryOf(tables: MemoryTables, entry: NewEntry): StoredEntry {
  const row = tables.rowsByEntry.get(entry.entryId);
  return {
    entryId: entry.entryId,
    caseId: entry.caseId,
    headerText: entry.headerText,
    bodyText: entry.bodyText,
    acknowledgement: row === undefined ? null : acknowledgementOf(row),
    held: entry.held !== null,
  };
}

function byFeedOrder(a: StoredEntry, b: StoredEntry): number {
  return (
    (a.acknowledgement?.seq ?? Number.MAX_SAFE_INTEGER) -
    (b.acknowledgement?.seq ?? Number.MAX_SAFE_INTEGER)
  );
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
    };
  const row = tables.rowsByEntry.get(at.entryId);
  const outcome: PlaceOutcome =
    row === undefined
      ? { status: "held", reason: at.held ?? "unknownCase" }
      : { status: "acknowledged", acknowledgement: acknowledgementOf(row) };
  return { chainNo, headerHash, entryId: at.entryId, outcome };
}

function acknowledgementOf(row: NewFeedRow): Acknowledgement {
  const { epoch, seq, verdict, reason, effectiveAt, receivedAt } = row;
  return { epoch, seq, verdict, reason, effectiveAt, receivedAt };
}

function withArrival(
  tables: MemoryTables,
  material: AnnouncedMaterial,
): MaterialRecord {
  const file = arrivalOf(tables, material);
  return {
    ...material,
    arrivedAt: file?.arrivedAt ?? null,
    mediaType: file?.mediaType ?? null,
  };
}

function arrivalOf(
  tables: MemoryTables,
  { materialId, sha256 }: { materialId: string; sha256: string },
): ArrivedFile | undefined {
  return tables.files.find(
    (file) => file.materialId === materialId && file.sha256 === sha256,
  );
}

function headOf(tables: MemoryTables) {
  return { epoch: tables.epoch, seq: tables.feed.length };
}

function found<Value>(
  values: ReadonlyMap<string, Value>,
  keys: readonly string[],
): Value[] {
  return [...new Set(keys)].flatMap((key) => values.get(key) ?? []);
}
