import type { Instant } from "@onedoor/domain/time";
import {
  DRAFT_PREFIX,
  type HandedTo,
  type StoredDraft,
} from "@onedoor/replication/documents";
import { map, type Observable } from "rxjs";
import type { DraftView } from "./Replica.ts";
import type { StationState } from "./StationState.ts";

/** The drafts of a vault, sealed like everything else in it. */
export class Drafts {
  readonly #state: StationState;

  constructor(state: StationState) {
    this.#state = state;
  }

  /** The newest first. */
  views(): Observable<readonly DraftView[]> {
    return this.#state
      .watchAll<StoredDraft>(DRAFT_PREFIX)
      .pipe(
        map((drafts) =>
          drafts
            .map(viewOf)
            .sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : 1)),
        ),
      );
  }

  async all(): Promise<readonly StoredDraft[]> {
    return [...(await this.#state.readAll<StoredDraft>(DRAFT_PREFIX)).values()];
  }

  find(draftId: string): Promise<StoredDraft | undefined> {
    return this.#state.read<StoredDraft>(nameOf(draftId));
  }

  /** Throws for a draft that lies ready for a colleague: what is changed here wouldn't reach him. */
  save(draft: {
    draftId: string;
    itemCode: string | null;
    updatedAt: Instant;
    content: unknown;
  }): Promise<void> {
    return this.#state.rewrite<StoredDraft>(nameOf(draft.draftId), (before) => {
      if (isAway(before))
        throw new Error(`the draft ${draft.draftId} is handed over`);
      const from = before?.takenOverFrom;
      return from === undefined ? draft : { ...draft, takenOverFrom: from };
    });
  }

  /** As it was handed over, with where it comes from. */
  async put(draft: StoredDraft): Promise<void> {
    await this.#state.write(nameOf(draft.draftId), draft);
  }

  /** Notes to whom it is handed; undefined where it is nobody's but its own user's again. */
  mark(draft: StoredDraft, handedTo: HandedTo | undefined): Promise<void> {
    return this.#state.rewrite<StoredDraft>(nameOf(draft.draftId), (before) => {
      const { handedTo: _, ...rest } = before ?? draft;
      return handedTo === undefined ? rest : { ...rest, handedTo };
    });
  }

  async remove(draftId: string): Promise<void> {
    await this.#state.remove(nameOf(draftId));
  }
}

function isAway(draft: StoredDraft | undefined): boolean {
  return draft?.handedTo?.isReturned === false;
}

function viewOf(draft: StoredDraft): DraftView {
  const { handedTo = null, takenOverFrom = null } = draft;
  return { ...draft, handedTo, takenOverFrom };
}

function nameOf(draftId: string): string {
  return `${DRAFT_PREFIX}${draftId}`;
}
