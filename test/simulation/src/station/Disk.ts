import type { EventBulk, RxDocumentData, RxStorageChangeEvent } from "rxdb";
import { Subject } from "rxjs";

export type Fields = Record<string, unknown>;
export type StoredDocument = RxDocumentData<Fields>;
export type WriteEvents = EventBulk<
  RxStorageChangeEvent<StoredDocument>,
  { id: string; lwt: number }
>;

/** Documents of one table by id, and who hears of writes to it: all pages that have the disk open. */
export interface Table {
  documents: Map<string, StoredDocument>;
  writes$: Subject<WriteEvents>;
}

/** The disk of a machine: what outlives its pages. A document on it is never changed, only replaced. */
export class Disk {
  readonly values: Map<string, unknown>;
  readonly #tables: Map<string, Table>;

  constructor(
    tables: ReadonlyMap<string, Map<string, StoredDocument>> = new Map(),
    values: ReadonlyMap<string, unknown> = new Map(),
  ) {
    this.values = new Map(values);
    this.#tables = new Map(
      [...tables].map(([name, documents]) => [
        name,
        { documents: new Map(documents), writes$: new Subject() },
      ]),
    );
  }

  table(name: string): Table {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const table = { documents: new Map(), writes$: new Subject<WriteEvents>() };
    this.#tables.set(name, table);
    return table;
  }

  /** As it is at this moment: an image, or another machine that was set up from one. */
  copy(): Disk {
    return new Disk(
      new Map(
        [...this.#tables].map(([name, { documents }]) => [name, documents]),
      ),
      this.values,
    );
  }
}
