import type { EntryHeader } from "./entries.ts";
import type { BodyOf, EntryKind } from "./facts.ts";
import { type Hash, hashText } from "./hash.ts";
import { versionOf } from "./upcasts.ts";

/** An entry as it travels: both parts are text, sent and kept exactly as they were written. */
export interface SealedEntry {
  header: string;
  body: string;
}

export interface WrittenEntry extends SealedEntry {
  /** Hash of the header's text: the `prev` of the next entry in the chain. */
  hash: Hash;
}

/** What an author decides; the chain's place is added when it is appended. */
export type EntryDraft<K extends EntryKind = EntryKind> = Pick<
  EntryHeader<K>,
  "entryId" | "caseId" | "kind" | "at" | "witness" | "actor" | "facts"
> & { content: BodyOf<K> };

/** `salt`: at least 16 random bytes as text without a dot, so that a short body can't be guessed from its hash. */
export function writeEntry<K extends EntryKind>(
  draft: EntryDraft<K>,
  place: { chain: string; chainNo: number; prev: Hash },
  salt: string,
): WrittenEntry {
  const { content, ...rest } = draft;
  const body = `${salt}.${JSON.stringify(content)}`;
  const header = JSON.stringify({
    ...rest,
    version: versionOf(draft.kind),
    ...place,
    body: hashText(body),
  });
  return { header, body, hash: hashText(header) };
}
