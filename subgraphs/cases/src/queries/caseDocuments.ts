import type { Claims } from "@onedoor/subgraph-host/claims";
import type { CaseStore, Reach, StoredEntry } from "../store/CaseStore.ts";
import { keysAndChainsOf } from "./keysAndChainsOf.ts";

/** A case as a replica keeps it. */
export interface CaseDocument {
  caseId: string;
  entries: readonly StoredEntry[];
  /** Nothing of it is the reader's any more. */
  deleted: boolean;
  /** It is out of scope, and these are the reader's own entries: whatever else the replica holds of it goes. */
  ownOnly: boolean;
}

/** The documents of these cases as far as they are the reader's; nothing for those that are none of his. */
export async function caseDocuments(
  store: CaseStore,
  claims: Claims | null,
  caseIds: readonly string[],
): Promise<readonly CaseDocument[]> {
  if (caseIds.length === 0 || !keepsReplica(claims)) return [];
  const reader = await keysAndChainsOf(store, claims);
  const journals = await store.readingAs(reader).journalsOf(caseIds);
  // Asked after the journals were read: a case that left the scope in between is not sent.
  const reaches = await store.reachOf(reader, caseIds);
  const { chains } = reader;
  return caseIds.flatMap((caseId) => {
    const reach = reaches.get(caseId);
    const journal = journals.get(caseId) ?? [];
    return reach === undefined
      ? []
      : [documentOf({ caseId, reach, journal, chains, claims })];
  });
}

/** `chains`: the reader's own. */
export function documentOf({
  caseId,
  reach,
  journal,
  chains,
  claims,
}: {
  caseId: string;
  reach: Reach;
  journal: readonly StoredEntry[];
  chains: readonly string[];
  claims: Claims | null;
}): CaseDocument {
  const seen = journal.filter(
    ({ chain }) =>
      reach === "inReach" || (reach === "own" && chains.includes(chain)),
  );
  return {
    caseId,
    entries: readsBodies(claims)
      ? seen
      : seen.map((entry) => ({ ...entry, bodyText: null })),
    deleted: reach === "left",
    ownOnly: reach === "own",
  };
}

/** Journals are for officials and for parts of the county; an applicant asks about his case, he doesn't replicate it. */
export function keepsReplica(claims: Claims | null): boolean {
  return (
    claims !== null && claims.role !== "citizen" && claims.role !== "company"
  );
}

/** Supervision watches what was done and when, operators keep it running: neither needs what is personal. */
export function readsBodies(claims: Claims | null): boolean {
  return (
    keepsReplica(claims) &&
    claims?.role !== "supervisor" &&
    claims?.role !== "operator" &&
    claims?.role !== "service"
  );
}
