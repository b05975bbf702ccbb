import type { CatalogueHead, SearchPlace } from "../store/ItemsStore.ts";

/** Opaque to replicas. `reach`: the division whose reach the replica follows; empty for the whole catalogue. */
export function writeItemCursor(
  { epoch, seq }: CatalogueHead,
  reach: string,
): string {
  return `${epoch}.${seq}.${reach}`;
}

/**
 * Where to go on from. A cursor that this catalogue can't have given, as after a restore, begins anew: what a
 * replica has already is only replaced by the same. So does one of another reach. One without a reach is of before
 * there were any: its replica has had everything up to there.
 */
export function readItemCursor(
  text: string | undefined,
  head: CatalogueHead,
  reach: string,
): number {
  const [, epoch, seq, , reached] =
    /^(\d{1,9})\.(\d{1,9})(\.(\d{0,12}))?$/.exec(text ?? "") ?? [];
  return Number(epoch) === head.epoch &&
    Number(seq) <= head.seq &&
    (reached === undefined || reached === reach)
    ? Number(seq)
    : 0;
}

/** Behind an item of a list: its code, and where it was searched for, how well it fits. */
export function writeSearchCursor({ fitness, itemCode }: SearchPlace): string {
  return fitness === 0 ? itemCode : `${itemCode}.${fitness}`;
}

/** Any text is a place in the order of codes. */
export function readSearchCursor(text: string): SearchPlace {
  const [, itemCode, fitness] = /^(.*)\.(\d{1,9})$/.exec(text) ?? [];
  return itemCode === undefined
    ? { fitness: 0, itemCode: text }
    : { fitness: Number(fitness), itemCode };
}
