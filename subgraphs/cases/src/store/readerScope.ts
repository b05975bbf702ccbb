import { chainKey } from "../hub/scopeKeys.ts";
import type { ReaderKeys, ScopePageQuery } from "./CaseStore.ts";

/** Tables that a reader's name may be read in. Each but the feed's head and tree has a policy: see `migrations`. */
export const READ_BY_READERS = [
  "bodies",
  "case_authors",
  "case_scope",
  "case_states",
  "cases",
  "data_requests",
  "entries",
  "feed",
  "feed_head",
  "material_files",
  "materials",
  "tree_heads",
];

/** A reader's scope in the words of the policies. Of what stood under the keys that he lost, he learns that it is gone. */
export function scopeOf({
  keys,
  chains,
  lostKeys = null,
}: ReaderKeys & Partial<Pick<ScopePageQuery, "lostKeys">>): readonly string[] {
  return [
    ...keys,
    ...chains.map(chainKey),
    ...(lostKeys ?? []).map((key) => `lost:${key}`),
  ];
}
