import type { Digest } from "@onedoor/domain/digest";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { scopeEpochOf } from "../hub/scopeKeys.ts";
import type { CaseStore, ScopePage } from "../store/CaseStore.ts";
import {
  type CaseCursor,
  parseCaseCursor,
  writeCaseCursor,
} from "./caseCursor.ts";
import { type CaseDocument, documentOf } from "./caseDocuments.ts";
import { keysAndChainsOf } from "./keysAndChainsOf.ts";

export interface CasePullPage {
  documents: readonly CaseDocument[];
  cursor: string;
  digest: Digest | null;
}

const MOST_DOCUMENTS = 1000;

/**
 * Whole case documents of the reader's scope, oldest change first. A page shorter than `limit` is the last, and it
 * alone carries the digest. A reader whose scope has changed walks from the beginning, tombstones first [H9].
 */
export async function pullCases(
  store: CaseStore,
  claims: Claims,
  { cursor: text, limit }: { cursor: string | null; limit: number },
): Promise<CasePullPage> {
  const { accountId: reader } = claims;
  const { keys, chains } = await keysAndChainsOf(store, claims);
  const scopeEpoch = scopeEpochOf(keys, claims);
  const asked = text === null ? undefined : parseCaseCursor(text);
  const { epoch } = await store.feedHead();
  const cursor = continued(asked, epoch, scopeEpoch);
  if (asked?.scopeEpoch !== scopeEpoch)
    await store.rememberScope({ reader, scopeEpoch, keys });
  const most = Math.min(Math.max(limit, 1), MOST_DOCUMENTS);
  const page = await store.scopePage({
    keys,
    chains,
    lostKeys:
      cursor.leaving === null
        ? null
        : (
            await store.keysOfScope({
              reader,
              scopeEpoch: cursor.leaving.scopeEpoch,
            })
          ).filter((key) => !keys.includes(key)),
    lostAfter: cursor.leaving?.after ?? null,
    after: cursor,
    limit: most,
  });
  return {
    documents: page.changes.map(({ caseId, reach }) =>
      documentOf({
        caseId,
        reach,
        journal: page.journals.get(caseId) ?? [],
        chains,
        claims,
      }),
    ),
    cursor: writeCaseCursor(moved(cursor, page, most)),
    digest: page.digest,
  };
}

function continued(
  asked: CaseCursor | undefined,
  epoch: number,
  scopeEpoch: string,
): CaseCursor {
  const beginning = { epoch, seq: 0, caseId: "", scopeEpoch };
  if (asked === undefined) return { ...beginning, leaving: null };
  if (asked.scopeEpoch !== scopeEpoch)
    return {
      ...beginning,
      leaving: { scopeEpoch: asked.scopeEpoch, after: null },
    };
  return asked.epoch === epoch ? asked : { ...asked, ...beginning };
}

function moved(
  cursor: CaseCursor,
  { changes, head }: ScopePage,
  limit: number,
): CaseCursor {
  // Everything up to the head was looked at, also where nothing of it is the reader's.
  if (changes.length < limit)
    return {
      ...cursor,
      seq: Math.max(cursor.seq, head.seq),
      caseId: null,
      leaving: null,
    };
  const last = changes.at(-1);
  if (last === undefined) return cursor;
  return last.seq === null && cursor.leaving !== null
    ? { ...cursor, leaving: { ...cursor.leaving, after: last.caseId } }
    : {
        ...cursor,
        seq: last.seq ?? cursor.seq,
        caseId: last.caseId,
        leaving: null,
      };
}
