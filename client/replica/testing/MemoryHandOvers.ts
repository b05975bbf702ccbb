import type { Instant } from "@onedoor/domain/time";
import type { HandedTo } from "@onedoor/replication/documents";
import type { BehaviorSubject } from "rxjs";
import type {
  DraftToHandOver,
  DraftView,
  HandOvers,
  OfferedDraft,
  Receiver,
} from "../src/Replica.ts";

/** The change of shift in memory, with nothing sealed: a test says who is here and what they have handed over. */
export class MemoryHandOvers implements HandOvers {
  colleagues: readonly Receiver[] = [];
  offered: readonly OfferedDraft[] = [];
  /** As they would reach the receiver. */
  readonly given: DraftToHandOver[] = [];
  readonly #drafts: BehaviorSubject<readonly DraftView[]>;
  readonly #now: () => Instant;

  constructor(
    drafts: BehaviorSubject<readonly DraftView[]>,
    now: () => Instant,
  ) {
    this.#drafts = drafts;
    this.#now = now;
  }

  async receivers() {
    return this.colleagues;
  }

  async give(drafts: readonly DraftToHandOver[], accountId: string) {
    for (const { draftId, materialIds } of drafts)
      this.#mark(draftId, {
        parcelId: draftId,
        accountId,
        at: this.#now(),
        materialIds,
        isReturned: false,
      });
    this.given.push(...drafts);
  }

  async callBack(draftId: string) {
    this.#mark(draftId, null);
    return true;
  }

  /** The receiver sends it back. */
  sendBack(draftId: string) {
    const handed = this.#drafts.value.find((one) => one.draftId === draftId);
    if (handed?.handedTo !== undefined && handed.handedTo !== null)
      this.#mark(draftId, { ...handed.handedTo, isReturned: true });
  }

  async look() {
    return this.offered;
  }

  async take(parcelId: string) {
    const parcel = this.offered.find((one) => one.parcelId === parcelId);
    if (parcel === undefined) return false;
    const { itemCode, content, from } = parcel;
    await this.decline(parcelId);
    this.#drafts.next([
      {
        draftId: parcelId,
        itemCode,
        content,
        updatedAt: from.at,
        handedTo: null,
        takenOverFrom: from,
      },
      ...this.#drafts.value,
    ]);
    return true;
  }

  async decline(parcelId: string) {
    this.offered = this.offered.filter((one) => one.parcelId !== parcelId);
    return true;
  }

  #mark(draftId: string, handedTo: HandedTo | null) {
    this.#drafts.next(
      this.#drafts.value.map((one) =>
        one.draftId === draftId ? { ...one, handedTo } : one,
      ),
    );
  }
}
