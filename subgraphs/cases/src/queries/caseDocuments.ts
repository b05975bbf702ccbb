import type { Claims } from "@onedoor/subgraph-host/claims";
import { keysOfReader } from "../hub/scopeKeys.ts";
import type { CaseStore, StoredEntry } from "../store/CaseStore.ts";

/** A case as a replica keeps it. */
export interface CaseDocument {
  caseId: string;
  entries: readonly StoredEntry[];
  deleted: boolean;
}

/** The documents of these cases as the reader may see them; a tombstone for what has left his scope, nothing for others. */
export async function caseDocuments(
  store: CaseStore,
  claims: Claims | null,
  caseIds: readonly string[],
): Promise<readonly CaseDocument[]> {
  if (caseIds.length === 0 || !keepsReplica(claims)) return [];
  const journals = await store.journalsOf(caseIds);
  // Asked after the journals were read: a case that left the scope in between is not sent.
  const reach = await store.reachOf(keysOfReader(claims), caseIds);
  return caseIds.flatMap((caseId) => {
    if (reach.get(caseId) === "left")
      return [{ caseId, entries: [], deleted: true }];
    const journal = journals.get(caseId);
    return reach.get(caseId) !== "inReach" || journal === undefined
      ? []
      : [documentOf(caseId, journal, claims)];
  });
}

export function documentOf(
  caseId: string,
  journal: readonly StoredEntry[],
  claims: Claims | null,
): CaseDocument {
  const entries = readsBodies(claims)
    ? journal
    : journal.map((entry) => ({ ...entry, bodyText: null }));
  return { caseId, entries, deleted: false };
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
