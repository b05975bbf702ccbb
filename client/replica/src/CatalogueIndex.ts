import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { isOffered, standingVersion } from "@onedoor/domain/standingVersion";
import { dateOf, type Instant } from "@onedoor/domain/time";
import type { ItemRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import type { Subscription } from "rxjs";
import type { ItemView } from "./Replica.ts";

/** The catalogue of this machine, in memory: a county has some hundreds of items. */
export class CatalogueIndex {
  readonly #collection: RxCollection<ItemRow>;
  readonly #now: () => Instant;
  readonly #rows = new Map<string, ItemRow["sealed"]>();
  #loading: Promise<void> | undefined;
  #following: Subscription | undefined;

  constructor(collection: RxCollection<ItemRow>, now: () => Instant) {
    this.#collection = collection;
    this.#now = now;
  }

  /** Items on offer [I17] in which all words occur: Chinese, pinyin or initials. What begins with the text comes first. */
  async search(text: string, limit: number): Promise<readonly ItemView[]> {
    await this.#load();
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const found = this.#offered().filter((item) =>
      words.every((word) => item.searchText.includes(word)),
    );
    const rank = (item: ItemRow["sealed"]) =>
      item.searchText.startsWith(words[0] ?? "") ? 0 : 1;
    return found
      .sort((a, b) => rank(a) - rank(b) || (a.itemCode < b.itemCode ? -1 : 1))
      .slice(0, limit)
      .map(viewOf);
  }

  /** The version asked for, else the one that stands for the item, else the newest. */
  async item(itemCode: string, version?: number): Promise<ItemView | null> {
    await this.#load();
    const versions = this.#versionsOf(itemCode);
    const found =
      version === undefined
        ? (standingVersion(versions, dateOf(this.#now())) ??
          [...versions].sort((a, b) => b.version - a.version)[0])
        : versions.find((one) => one.version === version);
    return found === undefined ? null : viewOf(found.row);
  }

  close(): void {
    this.#following?.unsubscribe();
  }

  #offered(): ItemRow["sealed"][] {
    const today = dateOf(this.#now());
    const itemCodes = new Set(
      [...this.#rows.values()].map(({ itemCode }) => itemCode),
    );
    return [...itemCodes].flatMap((itemCode) => {
      const standing = standingVersion(this.#versionsOf(itemCode), today);
      return standing !== undefined && isOffered(standing, today)
        ? [standing.row]
        : [];
    });
  }

  /** What is on this machine was parsed when it was published. */
  #versionsOf(itemCode: string): (ItemVersion & { row: ItemRow["sealed"] })[] {
    return [...this.#rows.values()]
      .filter((row) => row.itemCode === itemCode)
      .map((row) => ({ ...(row.elements as ItemVersion), row }));
  }

  #load(): Promise<void> {
    return (this.#loading ??= this.#read());
  }

  async #read(): Promise<void> {
    this.#following = this.#collection.$.subscribe((event) => {
      if (event.documentData._deleted) this.#rows.delete(event.documentId);
      else this.#rows.set(event.documentId, event.documentData.sealed);
    });
    for (const row of await this.#collection.find().exec())
      this.#rows.set(row.itemKey, row._data.sealed);
  }
}

function viewOf(item: ItemRow["sealed"]): ItemView {
  const { itemCode, version, elements, form } = item;
  return { itemCode, version, elements, form };
}
