import type { CatalogueHead } from "../store/ItemsStore.ts";

/** Opaque to replicas. */
export function writeItemCursor({ epoch, seq }: CatalogueHead): string {
  return `${epoch}.${seq}`;
}

/**
 * Where to go on from. A cursor that this catalogue can't have given, as after a restore, begins anew: what a
 * replica has already is only replaced by the same.
 */
export function readItemCursor(
  text: string | undefined,
  head: CatalogueHead,
): number {
  const [, epoch, seq] = /^(\d{1,9})\.(\d{1,9})$/.exec(text ?? "") ?? [];
  return Number(epoch) === head.epoch && Number(seq) <= head.seq
    ? Number(seq)
    : 0;
}
