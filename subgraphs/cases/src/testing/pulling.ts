import {
  combineDigests,
  digestOfRow,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { CaseDocument } from "../queries/caseDocuments.ts";
import { type CasePullPage, pullCases } from "../queries/pullCases.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import type { TestDevice } from "./TestDevice.ts";

/** Takes an application in, and pushes it. */
export async function takeIn(
  device: TestDevice,
  caseId: string,
): Promise<void> {
  device.submit(caseId);
  device.write("takenIn", caseId, { documentNumber: null }, { presented: [] });
  await device.push();
}

/** Pulls pages of this size until one is short. `held` is what an empty replica would have of them. */
export async function pullAll(
  store: CaseStore,
  claims: Claims,
  limit: number,
  from: string | null = null,
) {
  const pages: CasePullPage[] = [];
  const documents: CaseDocument[] = [];
  const held = new Map<string, CaseDocument>();
  for (let cursor = from; ;) {
    const page = await pullCases(store, claims, { cursor, limit });
    pages.push(page);
    documents.push(...page.documents);
    apply(held, page.documents);
    ({ cursor } = page);
    if (page.documents.length < limit)
      return { pages, documents, held, cursor };
  }
}

/** What a replica does with documents: one replaces what there was. */
export function apply(
  replica: Map<string, CaseDocument>,
  documents: readonly CaseDocument[],
): void {
  for (const document of documents)
    if (document.deleted) replica.delete(document.caseId);
    else replica.set(document.caseId, document);
}

/** The digest of the scope, as a replica reckons it from what it holds. */
export function digestOf(held: ReadonlyMap<string, CaseDocument>) {
  return [...held.values()]
    .flatMap(({ entries }) => entries)
    .filter(({ acknowledgement }) => acknowledgement !== null)
    .map(({ entryId, acknowledgement }) =>
      digestOfRow(entryId, acknowledgement),
    )
    .reduce(combineDigests, EMPTY_DIGEST);
}
