import type { PlainDate } from "@onedoor/domain/time";
import type { Found, SearchCard } from "./CatalogueSearch.ts";

/** More than any fitness, so that one number holds both: by which thousands are sorted without a comparison of texts. */
const PLACES = 2 ** 24;

/** Which of the cards stand for an item that is on offer on a day, and in which order their codes are. */
export class OfferedCards {
  /** Places among the cards. */
  readonly byCode: readonly number[];
  readonly #rank: Int32Array;
  readonly #count: number;
  readonly #today: PlainDate;

  constructor(cards: readonly SearchCard[], today: PlainDate) {
    this.#count = cards.length;
    this.#today = today;
    const standing = new Map<string, number>();
    for (const [place, card] of cards.entries()) {
      if (card.effectiveFrom > today) continue;
      const before = cards[standing.get(card.itemCode) ?? -1];
      if (before === undefined || before.version < card.version)
        standing.set(card.itemCode, place);
    }
    this.byCode = [...standing]
      .filter(([, place]) => isOffered(cards[place], today))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, place]) => place);
    this.#rank = new Int32Array(cards.length).fill(-1);
    for (const [rank, place] of this.byCode.entries()) this.#rank[place] = rank;
  }

  areOf(count: number, today: PlainDate): boolean {
    return this.#count === count && this.#today === today;
  }

  has(place: number): boolean {
    return (this.#rank[place] ?? -1) >= 0;
  }

  /** By how well they fit, then by code. */
  inOrder(found: readonly Found[]): Found[] {
    const keys = Float64Array.from(
      found,
      ({ fitness, place }) => fitness * PLACES + (this.#rank[place] ?? 0),
    ).sort();
    const byRank = new Map(found.map((one) => [this.#rank[one.place], one]));
    return [...keys].flatMap((key) => byRank.get(key % PLACES) ?? []);
  }
}

/** Also while it is suspended: it is found, and says so. */
function isOffered(card: SearchCard | undefined, today: PlainDate): boolean {
  return (
    card !== undefined &&
    card.state !== "cancelled" &&
    (card.effectiveUntil === null || card.effectiveUntil >= today)
  );
}
