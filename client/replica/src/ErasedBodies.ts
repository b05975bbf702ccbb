import type { Journal, JournalEntry } from "@onedoor/domain/entries";
import { erasedIn } from "@onedoor/domain/erasedBodies";
import {
  type CaseRow,
  DRAFT_PREFIX,
  type ScanRow,
  type StoredDraft,
} from "@onedoor/replication/documents";
import { getChangedDocumentsSince, type RxCollection } from "rxdb";
import { isActDraftOf } from "./actDrafts.ts";
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

  /**
   * Before the pulled cases are written: whatever breaks it off, they are pulled again. What has been let go of here before
   * is left alone: what somebody writes about such a case afterwards is another matter.
   */
  async obey(pulled: readonly Pulled[]): Promise<void> {
    const erasures = pulled.flatMap(({ document, journal }): Erasure[] => {
      const gone = document.ownOnly ? withheldIn(journal) : erasedIn(journal);
      return gone.size === 0
        ? []
        : [{ caseId: document.caseId, journal, gone }];
    });
    if (erasures.length === 0) return;
    const { cases, outbox } = this.#parts;
    const rows = await cases.read(erasures.map(({ caseId }) => caseId));
    const kept = await outbox.keptBodiesOf(erasures.flatMap(erasedEntries));
    await this.#letGo(
      erasures.filter((erasure) => {
        const row = rows.get(erasure.caseId);
        const local =
          row === undefined || row._deleted ? [] : journalOfRow(row);
        return isNews(erasure, local, kept);
      }),
    );
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
      // A row that is written stands among those that changed, and is met once more.
      const erasures = page.documents.flatMap((row): Erasure[] => {
        if (row._deleted) return [];
        const journal = journalOfRow(row);
        const gone = erasedIn(journal);
        return keepsBody(journal, gone)
          ? [{ caseId: row.caseId, journal, gone }]
          : [];
      });
      await this.#letGo(erasures);
      await cases.addAll(erasures.map(({ caseId }) => [caseId, []]));
      if (page.documents.length === 0) break;
      checkpoint = page.checkpoint;
    }
    await state.write(OBEYED, true);
  }

  /** Own entries last: until they are gone, an erasure that was broken off is known. */
  async #letGo(erasures: readonly Erasure[]): Promise<void> {
    if (erasures.length === 0) return;
    const { outbox, state } = this.#parts;
    const caseIds = erasures.map(({ caseId }) => caseId);
    await this.#letGoOfScans(new Set(caseIds), erasures);
    for (const [name, draft] of await state.readAll<StoredDraft>(DRAFT_PREFIX))
      if (caseIds.some((caseId) => isAbout(draft, caseId)))
        await state.remove(name);
    await state.remove(CASE_INDEX_SNAPSHOT);
    await outbox.forgetBodies(erasures.flatMap(erasedEntries));
  }

  async #letGoOfScans(
    caseIds: ReadonlySet<string>,
    erasures: readonly Erasure[],
  ): Promise<void> {
    const { scans, vault } = this.#parts;
    const announced = new Set(
      erasures.flatMap(({ journal }) => journal.flatMap(materialIdOf)),
    );
    const rows = (await scans.find().exec()).filter(
      ({ materialId, _data: { sealed } }) =>
        sealed.caseId === null
          ? announced.has(materialId)
          : caseIds.has(sealed.caseId),
    );
    for (const row of rows) {
      await vault.remove(row.materialId);
      await row.remove();
    }
  }
}

interface Erasure {
  caseId: string;
  journal: Journal;
  gone: ReadonlySet<string>;
}

function erasedEntries({ journal, gone }: Erasure): Journal {
  return journal.filter(({ entryId }) => gone.has(entryId));
}

/** `kept`: own entries with bodies. */
function isNews(
  { journal, gone }: Erasure,
  local: Journal,
  kept: ReadonlySet<string>,
): boolean {
  if (keepsBody(local, gone)) return true;
  if ([...gone].some((entryId) => kept.has(entryId))) return true;
  const known = new Set(local.map(({ entryId }) => entryId));
  return journal.some(
    ({ entryId, header }) =>
      header?.kind === "bodiesErased" && !known.has(entryId),
  );
}

function keepsBody(journal: Journal, gone: ReadonlySet<string>): boolean {
  return journal.some(
    ({ entryId, bodyText }) => bodyText !== null && gone.has(entryId),
  );
}

/** An act in the case, or the application by which it was opened. */
function isAbout({ draftId, content }: StoredDraft, caseId: string): boolean {
  return (
    isActDraftOf(draftId, caseId) ||
    (typeof content === "object" &&
      content !== null &&
      "caseId" in content &&
      content.caseId === caseId)
  );
}

function materialIdOf({ header }: JournalEntry): readonly string[] {
  return header?.kind === "materialAdded" ? [header.facts.materialId] : [];
}
