import { isSameHead } from "@onedoor/domain/treeHead";
import { commitListeners } from "./commitListeners.ts";
import {
  type CaseRow,
  type CaseStore,
  type HubChanges,
  serialsPassedOver,
} from "./CaseStore.ts";
import { listInMemory } from "./memoryCaseList.ts";
import { memoryEvidence } from "./memoryEvidence.ts";
import { isErased, isSameFile } from "./memoryErasure.ts";
import { applyChanges, memoryTransaction } from "./memoryHubTransaction.ts";
import { memoryDataRequests } from "./memoryDataRequests.ts";
import { memoryDelegations } from "./memoryDelegations.ts";
import { memoryLanes } from "./memoryLanes.ts";
import {
  arrivalOf,
  headOf,
  isSeen,
  journals,
  reachOf,
  scopePage,
  withArrival,
} from "./memoryReads.ts";
import {
  emptyTables,
  found,
  type MemoryTables,
  takeNextSerials,
  takeReturnedSerials,
  withStanding,
} from "./memoryTables.ts";
import { treeHashes, treeStateOf } from "./memoryTree.ts";

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

  const store: CaseStore & { tables: MemoryTables } = {
    ...memoryLanes(tables),
    ...memoryDelegations(tables),
    ...memoryDataRequests(tables),
    tables,
    // One wall: a process that holds all cases in its memory has no second one.
    readingAs: () => store,
    transact: (work) =>
      exclusively(async () => {
        const changes: HubChanges[] = [];
        const endings: (() => void)[] = [];
        const result = await work(
          memoryTransaction(tables, changes, (ending) => endings.push(ending)),
        );
        for (const one of changes) applyChanges(tables, one);
        for (const ending of endings) ending();
        listeners.announce(changes);
        return result;
      }),

    findChain: async (chain) => {
      const known = tables.chains.get(chain);
      return known === undefined ? undefined : withStanding(tables, known);
    },
    chainsOf: async (deviceId, staffId) =>
      [...tables.chains.values()]
        .filter((one) => one.deviceId === deviceId && one.staffId === staffId)
        .sort((a, b) => a.incarnation - b.incarnation)
        .map((one) => withStanding(tables, one)),
    registerChain: async (record) => {
      const known = tables.chains.get(record.chain) ?? {
        ...record,
        serials: [],
        passedOver: [],
        deviceKnownSince: record.openedAt,
        quarantined: false,
        forked: false,
        revoked: false,
        hasReturned: false,
        notBefore: null,
      };
      const { publicKey, proof, registration } = record;
      const isUnsigned =
        (known.publicKey === null ||
          (known.publicKey === publicKey && known.registration === null)) &&
        known.deviceId === record.deviceId &&
        known.staffId === record.staffId;
      const registered = isUnsigned
        ? { ...known, publicKey, proof, registration }
        : known;
      tables.chains.set(record.chain, registered);
      return withStanding(tables, registered);
    },
    isQuarantined: async (deviceId) => tables.quarantinedDevices.has(deviceId),
    leaseSerials: async (chain, count) => {
      const block =
        takeReturnedSerials(tables, chain, count) ??
        takeNextSerials(tables, count);
      const known = tables.chains.get(chain);
      if (known !== undefined)
        tables.chains.set(chain, {
          ...known,
          serials: [...known.serials, block].sort((a, b) => a.from - b.from),
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
      tree: treeStateOf(tables),
    }),
    treeState: async () => treeStateOf(tables),
    issuedHeads: async (heads) =>
      heads.filter((head) =>
        tables.heads.some((signed) => isSameHead(signed, head)),
      ),
    treeHashes: async (nodes) => treeHashes(tables, nodes),
    evidence: memoryEvidence(tables),
    epochStatements: async () => [...tables.epochs],
    beginEpoch: (state) =>
      exclusively(async () => {
        const before = tables.epoch;
        const { statement, head } = state(treeStateOf(tables));
        tables.epochs.push(statement);
        tables.heads.push(head);
        tables.epoch = statement.epoch;
        tables.passedOver.push(
          takeNextSerials(tables, serialsPassedOver(before, statement.epoch)),
          ...tables.returned.map((one) => ({ from: one.from, to: one.to })),
        );
        tables.returned = [];
        return statement;
      }),
    recordBackup: async (upTo) => {
      tables.backedUpTo = Math.max(tables.backedUpTo, upTo);
    },
    scopePage: async (query) => scopePage(tables, query),
    rememberScope: async ({ reader, scopeEpoch, keys }) => {
      tables.scopes.set(`${scopeEpoch}|${reader}`, keys);
    },
    keysOfScope: async ({ reader, scopeEpoch }) =>
      tables.scopes.get(`${scopeEpoch}|${reader}`) ?? [],

    reachOf: async (reader, caseIds) =>
      new Map(
        caseIds.flatMap((caseId) => {
          const reach = reachOf(tables, reader, caseId);
          return reach === undefined ? [] : [[caseId, reach]];
        }),
      ),
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
    grantedCaseIds: async (after, limit) =>
      [...tables.cases.values()]
        .filter(({ scopeKeys }) =>
          scopeKeys.some((key) => key.startsWith("g:")),
        )
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

    materialsOf: async (caseIds) =>
      [...tables.materials.values()]
        .filter(({ caseId }) => caseIds.includes(caseId))
        .map((one) => withArrival(tables, one)),
    findMaterial: async (materialId) => {
      const material = tables.materials.get(materialId);
      return material === undefined ? undefined : withArrival(tables, material);
    },
    recordArrival: async (file) => {
      if (isErased(tables, file.caseId)) tables.erasedFiles.push(file);
      else if (arrivalOf(tables, file) === undefined) tables.files.push(file);
    },

    casesOfPerson: async (personId) =>
      [...tables.rows.values()]
        .filter((row) => row.applicantPersonId === personId)
        .map(({ caseId }) => caseId)
        .sort(),
    casesOfParty: async (party) =>
      [...tables.cases.values()]
        .filter(({ parties }) => parties.includes(party))
        .map(({ caseId }) => caseId)
        .sort(),
    erasedUnder: async (record) =>
      [...tables.rows.values()].filter((row) => row.erasureRecord === record)
        .length,
    filesToErase: async (limit) => tables.erasedFiles.slice(0, limit),
    fileOf: async (materialId, caseId) =>
      tables.files.findLast(
        (file) => file.materialId === materialId && file.caseId === caseId,
      ),
    heldHashes: async (sha256s) =>
      new Set(
        tables.files
          .map(({ sha256 }) => sha256)
          .filter((sha256) => sha256s.includes(sha256)),
      ),
    forgetFiles: async (files) => {
      tables.erasedFiles = tables.erasedFiles.filter(
        (one) => !files.some((file) => isSameFile(file, one)),
      );
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
  return store;
}

const OPEN_STAGES: ReadonlySet<CaseRow["stage"]> = new Set([
  "submitted",
  "takenIn",
  "correcting",
  "accepted",
  "inReview",
  "suspended",
]);
