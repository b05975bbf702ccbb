import type { EntryKind } from "./facts.ts";

/** An entry's parts as an older version wrote them, on the way to how they read today. */
type Parts = Readonly<Record<string, unknown>>;

/** From one version of a kind to the next. What isn't named stays as it was. */
export interface Upcast {
  facts?(facts: Parts): Parts;
  body?(body: Parts): Parts;
}

/** By kind, from version 1 on: as many steps as the kind has later versions. */
export type Upcasts = Partial<Record<EntryKind, readonly Upcast[]>>;

/**
 * How entries of older versions read. They are never rewritten, since their bytes are what was signed and hashed: they
 * are brought up to date each time they are read [E8].
 */
export const UPCASTS: Upcasts = {
  // Until version 2 only an official ended an access; since then the hub does when its last day is over.
  accessEnded: [{ facts: (facts) => ({ ...facts, ground: "withdrawn" }) }],
};

/** The version that this software writes of a kind, and the newest that it reads. */
export function versionOf(kind: EntryKind, upcasts = UPCASTS): number {
  return 1 + (upcasts[kind]?.length ?? 0);
}

export function upcastFacts(
  kind: EntryKind,
  version: number,
  facts: Parts,
  upcasts = UPCASTS,
): Parts {
  return stepsFrom(kind, version, upcasts).reduce(
    (parts, step) => step.facts?.(parts) ?? parts,
    facts,
  );
}

export function upcastBody(
  kind: EntryKind,
  version: number,
  body: Parts,
  upcasts = UPCASTS,
): Parts {
  return stepsFrom(kind, version, upcasts).reduce(
    (parts, step) => step.body?.(parts) ?? parts,
    body,
  );
}

function stepsFrom(
  kind: EntryKind,
  version: number,
  upcasts: Upcasts,
): readonly Upcast[] {
  return (upcasts[kind] ?? []).slice(version - 1);
}
