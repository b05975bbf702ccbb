import {
  fitnessOf,
  type SearchWord,
  searchWord,
  searchWordsOf,
} from "@onedoor/domain/itemFit";
import { isWithinReach } from "@onedoor/domain/itemReach";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { isOffered, standingVersion } from "@onedoor/domain/standingVersion";
import { dateOf, type Instant } from "@onedoor/domain/time";
import type { ItemRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import type { Subscription } from "rxjs";
import type { ItemView } from "./Replica.ts";

type Sealed = ItemRow["sealed"];

/** The catalogue of this machine, in memory: a station has some thousands of items. */
export class CatalogueIndex {
  readonly #collection: RxCollection<ItemRow>;
  readonly #division: string;
  readonly #now: () => Instant;
  /** By item and version. */
  readonly #rows = new Map<string, Map<number, Sealed>>();
  #loading: Promise<void> | undefined;
  #following: Subscription | undefined;

  /** `division`: where the post is. What was pulled while it was elsewhere is kept for cases, and not offered. */
  constructor(
    collection: RxCollection<ItemRow>,
    division: string,
    now: () => Instant,
  ) {
    this.#collection = collection;
    this.#division = division;
    this.#now = now;
  }

  /** Items on offer [I17] that fit the words best [I19, I20]: Chinese, pinyin, initials or English. */
  async search(text: string, limit: number): Promise<readonly ItemView[]> {
    await this.#load();
    const words = searchWordsOf(text).map(searchWord);
    const offered = this.#offered();
    const asTyped = fitting(offered, words, false);
    const found = asTyped.length > 0 ? asTyped : fitting(offered, words, true);
    return found
      .sort(
        (a, b) =>
          a.fitness - b.fitness || (a.row.itemCode < b.row.itemCode ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ row }) => viewOf(row));
  }

  /** The version asked for, else the one that stands for the item, else the newest. */
  async item(itemCode: string, version?: number): Promise<ItemView | null> {
    await this.#load();
    const rows = [...(this.#rows.get(itemCode)?.values() ?? [])];
    const found =
      version === undefined
        ? (standingVersion(rows.map(datedRow), dateOf(this.#now()))?.row ??
          rows.sort((a, b) => b.version - a.version)[0])
        : rows.find((one) => one.version === version);
    return found === undefined ? null : viewOf(found);
  }

  close(): void {
    this.#following?.unsubscribe();
  }

  #offered(): Sealed[] {
    const today = dateOf(this.#now());
    return [...this.#rows.values()].flatMap((versions) => {
      const standing = standingVersion(
        [...versions.values()].map(datedRow),
        today,
      );
      if (standing === undefined) return [];
      const elements = elementsOf(standing.row);
      return isOffered(elements, today) &&
        isWithinReach(elements, this.#division)
        ? [standing.row]
        : [];
    });
  }

  #load(): Promise<void> {
    return (this.#loading ??= this.#read());
  }

  async #read(): Promise<void> {
    this.#following = this.#collection.$.subscribe(
      ({ documentData: { _deleted, sealed } }) => {
        if (!_deleted) this.#put(sealed);
      },
    );
    for (const row of await this.#collection.find().exec())
      this.#put(row._data.sealed);
  }

  #put(row: Sealed): void {
    const versions = this.#rows.get(row.itemCode) ?? new Map<number, Sealed>();
    this.#rows.set(row.itemCode, versions.set(row.version, row));
  }
}

function fitting(
  rows: readonly Sealed[],
  words: readonly SearchWord[],
  withMistakes: boolean,
): { row: Sealed; fitness: number }[] {
  return rows.flatMap((row) => {
    const { name } = elementsOf(row);
    const { searchText } = row;
    const fitness = fitnessOf({ searchText, name }, words, withMistakes);
    return fitness === undefined ? [] : [{ row, fitness }];
  });
}

/** What is on this machine was parsed when it was published. */
function elementsOf({ elements }: Sealed): ItemVersion {
  return elements as ItemVersion;
}

function datedRow(row: Sealed): {
  row: Sealed;
  version: number;
  effectiveFrom: string;
} {
  const { effectiveFrom } = elementsOf(row);
  return { row, version: row.version, effectiveFrom };
}

function viewOf(item: Sealed): ItemView {
  const { itemCode, version, elements, form } = item;
  return { itemCode, version, elements, form };
}
