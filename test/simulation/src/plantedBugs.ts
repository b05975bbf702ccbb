import { pushEntries } from "@onedoor/cases/commands/pushEntries";
import { pullCases } from "@onedoor/cases/queries/pullCases";
import type {
  CaseRecord,
  HubTransaction,
} from "@onedoor/cases/store/CaseStore";
import { memoryCaseStore } from "@onedoor/cases/store/memoryCaseStore";
import type { CaseState } from "@onedoor/domain/caseState";
import { compareHlc } from "@onedoor/domain/hlc";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import { parseHeader } from "@onedoor/domain/parseEntry";
import type { Invariant } from "./Ledger.ts";
import { type MemoryStore, SHIPPED, type Wiring } from "./Wiring.ts";

/** A county with one small fault in how it is put together. */
export interface PlantedBug {
  name: string;
  /** What has to be found broken. */
  caughtBy: Invariant;
  wiring: Wiring;
}

/** Faults that people have made in systems like this one. The checks of a run are worth what they find of them. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  bug(
    "a hub that forgets what it has taken",
    "written entries are at the hub exactly once",
    {
      openStore: () =>
        withTransaction((transaction) => ({
          ...transaction,
          takenEntryIds: async () => new Set(),
        })),
      pushEntries: async (hub, claims, push) => {
        const { segment } = push;
        const first = parseHeader(segment?.entries[0]?.header ?? "");
        const store = hub.store as MemoryStore;
        const { chains } = store.tables;
        const chain = chains.get(segment?.chain ?? "");
        if (segment !== null && chain !== undefined && first.ok)
          chains.set(segment.chain, {
            ...chain,
            nextNo: segment.from,
            headHash: first.value.recognised
              ? first.value.header.prev
              : first.value.envelope.prev,
          });
        return pushEntries(hub, claims, push);
      },
    },
  ),
  bug(
    "a hub that answers before it has written",
    "acknowledged entries are at the hub",
    {
      openStore: () => {
        let writes = 0;
        return withTransaction((transaction) => ({
          ...transaction,
          write: async (changes) => {
            writes += 1;
            if (writes % 20 !== 0) await transaction.write(changes);
          },
        }));
      },
    },
  ),
  bug("a hub that wastes a number now and then", "the feed is dense", {
    openStore: () => {
      let times = 0;
      return withTransaction((transaction) => ({
        ...transaction,
        takeNumbers: async (count) => {
          times += 1;
          const { first, ...taken } = await transaction.takeNumbers(count);
          return { ...taken, first: times > 10 ? first + 1 : first };
        },
      }));
    },
  }),
  bug(
    "a hub that judges what it read before it had the lock",
    "replicas agree with the hub",
    {
      openStore: () => {
        let before = new Map<string, CaseRecord>();
        return withTransaction((transaction) => ({
          ...transaction,
          lockCases: async (caseIds) => {
            const now = await transaction.lockCases(caseIds);
            const stale = new Map(
              [...now].map(([caseId, record]) => {
                const { state } = before.get(caseId) ?? record;
                return [caseId, { ...record, state }] as const;
              }),
            );
            before = new Map(now);
            return stale;
          },
        }));
      },
    },
  ),
  bug(
    "a hub that doesn't see that a case is decided",
    "one decision counts in a case",
    {
      openStore: () =>
        withTransaction((transaction) => ({
          ...transaction,
          lockCases: async (caseIds) =>
            new Map(
              [...(await transaction.lockCases(caseIds))].map(
                ([caseId, record]) => [
                  caseId,
                  { ...record, state: undecided(record.state) },
                ],
              ),
            ),
        })),
    },
  ),
  bug(
    "a hub that counts a place too many",
    "chains are contiguous and linked",
    {
      openStore: () => {
        let writes = 0;
        return withTransaction((transaction) => ({
          ...transaction,
          write: async (changes) => {
            writes += 1;
            await transaction.write({
              ...changes,
              chains: changes.chains.map((chain) => ({
                ...chain,
                nextNo: chain.nextNo + (writes % 20 === 0 ? 1 : 0),
              })),
            });
          },
        }));
      },
    },
  ),
  bug(
    "a hub that refuses a whole segment for one bad entry",
    "everything comes to rest",
    {
      pushEntries: async (hub, claims, push) => {
        const isGood = push.segment?.entries.every(
          ({ header }) => parseHeader(header).ok,
        );
        if (isGood !== false) return pushEntries(hub, claims, push);
        return {
          outcomes: [],
          refused: { reason: "BROKEN_SEGMENT", nextChainNo: null },
          nextChainNo: null,
          masters: async () => [],
        };
      },
    },
  ),
  bug(
    "a hub that gives a second verdict",
    "the same entry has the same verdict",
    {
      pushEntries: async (hub, claims, push) => {
        const result = await pushEntries(hub, claims, push);
        return {
          ...result,
          outcomes: result.outcomes.map((one) =>
            one.outcome.status === "acknowledged"
              ? {
                  ...one,
                  outcome: {
                    ...one.outcome,
                    acknowledgement: {
                      ...one.outcome.acknowledgement,
                      receivedAt: hub.now(),
                    },
                  },
                }
              : one,
          ),
        };
      },
    },
  ),
  bug("a pull that skips a case of a full page", "the scope digest agrees", {
    pullCases: async (store, claims, request) => {
      const page = await pullCases(store, claims, request);
      const isFull = page.documents.length === request.limit;
      return isFull && request.limit > 1
        ? { ...page, documents: page.documents.slice(1) }
        : page;
    },
  }),
  bug("a pull that sends no tombstones", "replicas agree with the hub", {
    pullCases: async (store, claims, request) => {
      const page = await pullCases(store, claims, request);
      return {
        ...page,
        documents: page.documents.map((one) =>
          one.deleted ? { ...one, deleted: false } : one,
        ),
      };
    },
  }),
  bug(
    "a pull that forgets whose scope it is",
    "nothing outside of the scope is sent",
    {
      pullCases: (store, claims, request) =>
        pullCases(
          store,
          claims.role === "windowClerk" && claims.division !== null
            ? { ...claims, division: `${claims.division.slice(0, 9)}000` }
            : claims,
          request,
        ),
    },
  ),
  bug("a merge in which the later copy wins", "own work stands in its case", {
    mergeJournals: (_, other) => other,
  }),
  bug("a merge that loses bodies", "replicas agree with the hub", {
    mergeJournals: (one, other) =>
      mergeJournals(one, other).map((entry) =>
        one.some(({ entryId }) => entryId === entry.entryId)
          ? { ...entry, bodyText: null }
          : entry,
      ),
  }),
  bug(
    "a merge in which no acknowledgement beats one",
    "the scope digest agrees",
    {
      mergeJournals: (one, other) => {
        const pending = new Set(
          one
            .filter(({ acknowledgement }) => acknowledgement === null)
            .map(({ entryId }) => entryId),
        );
        return mergeJournals(one, other).map((entry) =>
          pending.has(entry.entryId)
            ? { ...entry, acknowledgement: null }
            : entry,
        );
      },
    },
  ),
  bug("an outbox that drops on acknowledgement", "everything comes to rest", {
    keepsAnswered: false,
  }),
  bug(
    "a clock that follows any other",
    "a wrong clock stays its owner's problem",
    {
      observeHlc: (own, seen) =>
        own === null || compareHlc(seen, own) > 0 ? seen : own,
    },
  ),
  bug(
    "a station that doesn't repair its cases",
    "own work stands in its case",
    { repairsCases: false },
  ),
];

function bug(
  name: string,
  caughtBy: Invariant,
  changes: Partial<Wiring>,
): PlantedBug {
  return { name, caughtBy, wiring: { ...SHIPPED, ...changes } };
}

function undecided(state: CaseState): CaseState {
  return state.stage === "approved" || state.stage === "refused"
    ? { ...state, stage: "inReview", decision: null }
    : state;
}

function withTransaction(
  change: (transaction: HubTransaction) => HubTransaction,
): MemoryStore {
  const store = memoryCaseStore();
  return {
    ...store,
    transact: (work) =>
      store.transact((transaction) => work(change(transaction))),
  };
}
