import {
  type CatalogueOffer,
  publishInParts,
} from "../commands/publishCatalogue.ts";
import type { PublishResult } from "../commands/PublishResult.ts";
import type { ItemsStore } from "../store/ItemsStore.ts";
import { UnreadableFile, type UnreadableReason } from "./UnreadableFile.ts";

export type ImportResult =
  | PublishResult
  | { ok: false; unreadable: { reason: UnreadableReason; at: string } };

/** Publishes what a file holds, all of it or nothing; `parts` throws `UnreadableFile` where it can't be read. */
export async function importCatalogue(
  store: ItemsStore,
  parts: AsyncIterable<CatalogueOffer>,
): Promise<ImportResult> {
  try {
    return await publishInParts(store, parts);
  } catch (failure) {
    if (!(failure instanceof UnreadableFile)) throw failure;
    const { reason, at } = failure;
    return { ok: false, unreadable: { reason, at } };
  }
}
