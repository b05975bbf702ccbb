import { publishCatalogue } from "../../commands/publishCatalogue.ts";
import type {
  PublishRefusalReason,
  PublishResult,
} from "../../commands/PublishResult.ts";
import type { ItemsStore } from "../../store/ItemsStore.ts";
import { UnreadableFile, type UnreadableReason } from "../UnreadableFile.ts";
import { readItemsSheets, type SheetProblem } from "./readItemsSheets.ts";
import type { CellProblem } from "./SheetTable.ts";

export type SheetsResult =
  | Extract<PublishResult, { ok: true }>
  | { ok: false; unreadable: { reason: UnreadableReason; at: string } }
  /** Each by its sheet and cell; nothing was published. */
  | {
      ok: false;
      cells: readonly (SheetProblem | CellProblem<PublishRefusalReason>)[];
    };

/** Publishes what a workbook holds, all of it or nothing. */
export async function importSheets(
  store: ItemsStore,
  bytes: Buffer,
): Promise<SheetsResult> {
  try {
    const read = readItemsSheets(bytes);
    if (!read.ok) return { ok: false, cells: read.problems };
    const { versions } = read;
    const result = await publishCatalogue(store, { versions });
    if (result.ok) return result;
    return {
      ok: false,
      cells: result.refusals.map(({ at, reason, details }) => ({
        ...read.placeOf(at),
        reason,
        details,
      })),
    };
  } catch (failure) {
    if (!(failure instanceof UnreadableFile)) throw failure;
    const { reason, at } = failure;
    return { ok: false, unreadable: { reason, at } };
  }
}
