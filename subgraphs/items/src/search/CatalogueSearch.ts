import {
  fitnessOf,
  type SearchWord,
  searchWord,
} from "@onedoor/domain/itemFit";
import type { ItemState } from "@onedoor/domain/itemTypes";
import type { PlainDate } from "@onedoor/domain/time";
import type {
  CatalogueHead,
  ItemQuery,
  ItemRecord,
  SearchPlace,
} from "../store/ItemsStore.ts";
import { GramIndex } from "./GramIndex.ts";
import { OfferedCards } from "./OfferedCards.ts";

/** What a search has to know of a version. */
export interface SearchCard extends ItemRecord {
  state: ItemState;
  effectiveFrom: string;
  effectiveUntil: string | null;
  department: string;
  acceptLevels: readonly string[];
  searchText: string;
  seq: number;
}

/** Where the published is read from. */
export interface CardSource {
  head(): Promise<CatalogueHead>;
  /** In the order of publication. */
  cardsAfter(seq: number, limit: number): Promise<readonly SearchCard[]>;
}

const CARDS_A_READ = 5_000;
/** Cards that are looked at one by one, before the index is made anew with them. */
const MOST_WITHOUT_INDEX = 1_000;

/**
 * The catalogue's search, in this process's memory: what was published since the last search is read first, so that
 * every process finds what any of them has published.
 */
export class CatalogueSearch {
  readonly #source: CardSource;
  #head: CatalogueHead = { epoch: 0, seq: 0 };
  #cards: SearchCard[] = [];
  #index = new GramIndex([]);
  #offered = new OfferedCards([], "" as PlainDate);
  #reading: Promise<void> = Promise.resolve();

  constructor(source: CardSource) {
    this.#source = source;
  }

  /** As `ItemsStore.search` promises. */
  async find(
    query: ItemQuery,
    today: PlainDate,
  ): Promise<{
    records: (ItemRecord & SearchPlace)[];
    totalCount: number;
    hasNextPage: boolean;
  }> {
    await this.#catchUp();
    if (!this.#offered.areOf(this.#cards.length, today))
      this.#offered = new OfferedCards(this.#cards, today);
    const { after, first } = query;
    const found = this.#fitting(query);
    const from = after === null ? 0 : found.findIndex(isBehind(after));
    const page = from === -1 ? [] : found.slice(from, from + first + 1);
    return {
      records: page.slice(0, first).map(({ card, fitness }) => ({
        itemCode: card.itemCode,
        version: card.version,
        name: card.name,
        nameEn: card.nameEn,
        audience: card.audience,
        implementingBody: card.implementingBody,
        fitness,
      })),
      totalCount: found.length,
      hasNextPage: page.length > first,
    };
  }

  /** Best first. */
  #fitting(query: ItemQuery): readonly Found[] {
    if (query.words.length === 0)
      return this.#offered.byCode.flatMap((place) => this.#at(place, query, 0));
    const words = query.words.map(searchWord);
    const asTyped = this.#look(query, words, false);
    // Whoever types right is shown nothing else [I21].
    const found = asTyped.length > 0 ? asTyped : this.#look(query, words, true);
    return this.#offered.inOrder(found);
  }

  #look(
    query: ItemQuery,
    words: readonly SearchWord[],
    withMistakes: boolean,
  ): Found[] {
    const found: Found[] = [];
    for (const place of this.#candidates(words, withMistakes)) {
      const card = this.#cards[place];
      if (card === undefined || !this.#offered.has(place)) continue;
      if (!passes(card, query)) continue;
      const fitness = fitnessOf(card, words, withMistakes);
      if (fitness !== undefined) found.push({ card, place, fitness });
    }
    return found;
  }

  #at(place: number, query: ItemQuery, fitness: number): Found[] {
    const card = this.#cards[place];
    return card === undefined || !passes(card, query)
      ? []
      : [{ card, place, fitness }];
  }

  /** Of the word that the fewest may have, and all that aren't in the index yet. */
  *#candidates(
    words: readonly SearchWord[],
    withMistakes: boolean,
  ): Generator<number> {
    const [fewest] = words
      .flatMap(
        ({ word, spared }) =>
          this.#index.textsWithAny(withMistakes ? [word, ...spared] : [word]) ??
          [],
      )
      .sort((a, b) => a.length - b.length);
    if (fewest !== undefined) yield* fewest;
    const from = fewest === undefined ? 0 : this.#index.size;
    for (let place = from; place < this.#cards.length; place += 1) yield place;
  }

  async #catchUp(): Promise<void> {
    const head = await this.#source.head();
    if (head.epoch === this.#head.epoch && head.seq === this.#head.seq) return;
    // One after the other; whoever comes later finds most of it read.
    this.#reading = this.#reading
      .catch(() => undefined)
      .then(() => this.#readTo(head));
    await this.#reading;
  }

  async #readTo(head: CatalogueHead): Promise<void> {
    if (head.epoch !== this.#head.epoch) {
      this.#head = { epoch: head.epoch, seq: 0 };
      this.#cards = [];
      this.#index = new GramIndex([]);
    }
    while (this.#head.seq < head.seq) {
      const read = await this.#source.cardsAfter(this.#head.seq, CARDS_A_READ);
      const last = read.at(-1);
      if (last === undefined) break;
      for (const card of read) this.#cards.push(card);
      this.#head = { ...this.#head, seq: last.seq };
    }
    if (this.#cards.length - this.#index.size > MOST_WITHOUT_INDEX)
      this.#index = new GramIndex(
        this.#cards.map(({ searchText }) => searchText),
      );
  }
}

export interface Found {
  card: SearchCard;
  /** Among the cards. */
  place: number;
  fitness: number;
}

function passes(
  card: SearchCard,
  { department, acceptLevel, audience }: ItemQuery,
): boolean {
  return (
    (department === null ||
      card.implementingBody === department ||
      card.department === department) &&
    (acceptLevel === null || card.acceptLevels.includes(acceptLevel)) &&
    (audience === null || card.audience === audience)
  );
}

function isBehind(after: SearchPlace) {
  return ({ card, fitness }: Found) =>
    fitness > after.fitness ||
    (fitness === after.fitness && card.itemCode > after.itemCode);
}
