import type { ItemRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import type { Subscription } from "rxjs";
import type { ItemView } from "./Replica.ts";

const IN_FORCE = "IN_FORCE";

/** The catalogue of this machine, in memory: a county has some hundreds of items. */
export class CatalogueIndex {
  readonly #collection: RxCollection<ItemRow>;
  readonly #rows = new Map<string, ItemRow["sealed"]>();
  #loading: Promise<void> | undefined;
  #following: Subscription | undefined;

  constructor(collection: RxCollection<ItemRow>) {
    this.#collection = collection;
  }

  /** Items in force in which all words occur: Chinese, pinyin or initials. What begins with the text comes first. */
  async search(text: string, limit: number): Promise<readonly ItemView[]> {
    await this.#load();
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    const found = this.#current().filter((item) =>
      words.every((word) => item.searchText.includes(word)),
    );
    const rank = (item: ItemRow["sealed"]) =>
      item.searchText.startsWith(words[0] ?? "") ? 0 : 1;
    return found
      .sort((a, b) => rank(a) - rank(b) || (a.itemCode < b.itemCode ? -1 : 1))
      .slice(0, limit)
      .map(viewOf);
  }

  /** The version asked for, else the one in force, else the newest. */
  async item(itemCode: string, version?: number): Promise<ItemView | null> {
    await this.#load();
    const versions = [...this.#rows.values()]
      .filter((one) => one.itemCode === itemCode)
      .sort((a, b) => b.version - a.version);
    const found =
      version === undefined
        ? (versions.find((one) => one.state === IN_FORCE) ?? versions[0])
        : versions.find((one) => one.version === version);
    return found === undefined ? null : viewOf(found);
  }

  close(): void {
    this.#following?.unsubscribe();
  }

  #current(): ItemRow["sealed"][] {
    const newest = new Map<string, ItemRow["sealed"]>();
    for (const item of this.#rows.values()) {
      if (item.state !== IN_FORCE) continue;
      const known = newest.get(item.itemCode);
      if (known === undefined || known.version < item.version)
        newest.set(item.itemCode, item);
    }
    return [...newest.values()];
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
