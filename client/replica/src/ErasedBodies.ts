import type { Journal, JournalEntry } from "@onedoor/domain/entries";
import { erasedIn } from "@onedoor/domain/erasedBodies";
import {
  type CaseRow,
  DRAFT_PREFIX,
  type ScanRow,
  type StoredDraft,
} from "@onedoor/replication/documents";
import { getChangedDocumentsSince, type RxCollection } from "rxdb";
import { CASE_INDEX_SNAPSHOT } from "./CaseIndex.ts";
import { type CaseRows, journalOfRow } from "./CaseRows.ts";
import type { MaterialVault } from "./MaterialVault.ts";
import type { Outbox } from "./Outbox.ts";
import type { StationState } from "./StationState.ts";
import type { Pulled } from "./unitePulled.ts";
import { withheldIn } from "./withheldIn.ts";

interface Parts {
  collection: RxCollection<CaseRow>;
  cases: CaseRows;
  outbox: Outbox;
  scans: RxCollection<ScanRow>;
  vault: MaterialVault;
  state: StationState;
}

const OBEYED = "erasuresObeyed";
const PAGE_SIZE = 200;

/**
 * Lets go of what the law has erased wherever this machine keeps it beside the case: own entries, scans, what was being
 * written about it, and the copy of what is searched. The case itself forgets by how journals are merged [M2].
 */
export class ErasedBodies {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Before the pulled cases are written: whatever breaks it off, they are pulled again. */
  async obey(pulled: readonly Pulled[]): Promise<void> {
    for (const { document, journal } of pulled) {
      const gone = document.ownOnly ? withheldIn(journal) : erasedIn(journal);
      if (gone.size > 0) await this.#letGo(document.caseId, journal, gone);
    }
  }

  /** Once in each store: an older build has kept erasures as entries of a kind that it didn't know, and obeyed none. */
  async obeyAll(): Promise<void> {
    const { collection, cases, state } = this.#parts;
    if ((await state.read<boolean>(OBEYED)) === true) return;
    for (let checkpoint: unknown; ;) {
      const page = await getChangedDocumentsSince<CaseRow, unknown>(
        collection.storageInstance,
        PAGE_SIZE,
        checkpoint,
      );
      for (const row of page.documents) {
        if (row._deleted) continue;
        const journal = journalOfRow(row);
        const gone = erasedIn(journal);
        // A row that is written stands among those that changed, and is met once more.
        const isKept = journal.some(
          ({ entryId, bodyText }) => bodyText !== null && gone.has(entryId),
        );
        if (!isKept) continue;
        await this.#letGo(row.caseId, journal, gone);
        await cases.add(row.caseId, []);
      }
      if (page.documents.length === 0) break;
      checkpoint = page.checkpoint;
    }
    await state.write(OBEYED, true);
  }

  async #letGo(
    caseId: string,
    journal: Journal,
    gone: ReadonlySet<string>,
  ): Promise<void> {
    const { outbox, state } = this.#parts;
    await outbox.forgetBodies(
      journal.filter(({ entryId }) => gone.has(entryId)),
    );
    await this.#letGoOfScans(caseId, journal);
    for (const [name, { draftId }] of await state.readAll<StoredDraft>(
      DRAFT_PREFIX,
    ))
      if (draftId.includes(caseId)) await state.remove(name);
    await state.remove(CASE_INDEX_SNAPSHOT);
  }

  async #letGoOfScans(caseId: string, journal: Journal): Promise<void> {
    const { scans, vault } = this.#parts;
    const announced = new Set(journal.flatMap(materialIdOf));
    const rows = (await scans.find().exec()).filter(
      ({ materialId, _data }) =>
        announced.has(materialId) || _data.sealed.caseId === caseId,
    );
    for (const row of rows) {
      await vault.remove(row.materialId);
      await row.remove();
    }
  }
}

function materialIdOf({ header }: JournalEntry): readonly string[] {
  return header?.kind === "materialAdded" ? [header.facts.materialId] : [];
}
