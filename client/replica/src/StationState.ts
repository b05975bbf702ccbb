import type { StationStateRow } from "@onedoor/replication/documents";
import { normalizeMangoQuery, prepareQuery, type RxCollection } from "rxdb";
import { distinctUntilChanged, map, type Observable } from "rxjs";

/** Small values of the vault by name, sealed and durable, the same for all tabs. */
export class StationState {
  readonly #collection: RxCollection<StationStateRow>;
  readonly #written = new Map<string, Promise<void>>();

  constructor(collection: RxCollection<StationStateRow>) {
    this.#collection = collection;
  }

  /** From the disk: another tab may have written a moment ago. */
  async read<T>(name: string): Promise<T | undefined> {
    const [row] = await this.#collection.storageInstance.findDocumentsById(
      [name],
      false,
    );
    return row?.sealed.value as T | undefined;
  }

  /** In the order in which it is asked for. RxDB's upsert fails for ever once it has failed, as on a full disk. */
  write(name: string, value: unknown): Promise<void> {
    return this.#inOrder(name, () => this.#write({ name, sealed: { value } }));
  }

  /** The same with a value that is made of the one before; undefined where there is none. */
  rewrite<T>(name: string, next: (before: T | undefined) => T): Promise<void> {
    return this.#inOrder(name, async () =>
      this.#write({
        name,
        sealed: { value: next(await this.read<T>(name)) },
      }),
    );
  }

  #inOrder(name: string, work: () => Promise<void>): Promise<void> {
    const before = this.#written.get(name) ?? Promise.resolve();
    const written = before.catch(() => undefined).then(work);
    this.#written.set(name, written);
    const end = () => {
      if (this.#written.get(name) === written) this.#written.delete(name);
    };
    void written.then(end, end);
    return written;
  }

  async #write(row: StationStateRow): Promise<void> {
    for (;;) {
      const existing = await this.#collection.findOne(row.name).exec();
      if (existing !== null) {
        await existing.incrementalModify(() => ({ ...row, _deleted: false }));
        return;
      }
      try {
        await this.#collection.insert(row);
        return;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
  }

  /** Changes a value on what the disk holds; `change` runs again when another tab was faster. */
  async change<T>(
    name: string,
    initial: T,
    change: (value: T) => T,
  ): Promise<void> {
    for (;;) {
      const existing = await this.#collection.findOne(name).exec();
      if (existing !== null) {
        await existing.incrementalModify((row) => ({
          ...row,
          sealed: { value: change(row.sealed.value as T) },
        }));
        return;
      }
      const before = await this.read<T>(name);
      if (before !== undefined) continue;
      try {
        await this.#collection.insert({
          name,
          sealed: { value: change(initial) },
        });
        return;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
  }

  /** In the order in which it is asked for, too: what is being written before it is removed with the rest. */
  remove(name: string): Promise<void> {
    return this.#inOrder(name, () => this.#remove(name));
  }

  async #remove(name: string): Promise<void> {
    const row = await this.#collection.findOne(name).exec();
    // With its value, which a removed row would keep until it is cleaned away; and in one write: a page that went between
    // two would leave a value that nobody has ever put there.
    await row?.incrementalModify((now) => ({
      ...now,
      sealed: { value: null },
      _deleted: true,
    }));
  }

  /** Of all names that begin with `prefix`, from the disk. */
  async readAll<T>(prefix: string): Promise<ReadonlyMap<string, T>> {
    const { storageInstance, schema } = this.#collection;
    const query = normalizeMangoQuery(schema.jsonSchema, {
      selector: {
        name: { $gte: prefix, $lt: `${prefix}\uffff` },
        _deleted: false,
      } as never,
    });
    const { documents } = await storageInstance.query(
      prepareQuery(schema.jsonSchema, query as never),
    );
    return new Map(documents.map((row) => [row.name, row.sealed.value as T]));
  }

  /** Of all names that begin with `prefix`. */
  watchAll<T>(prefix: string): Observable<readonly T[]> {
    return this.#collection
      .find({ selector: { name: { $gte: prefix, $lt: `${prefix}\uffff` } } })
      .$.pipe(map((rows) => rows.map((row) => row.sealed.value as T)));
  }

  watch<T>(name: string): Observable<T | undefined> {
    return this.#collection.findOne(name).$.pipe(
      map((row) => row?.sealed.value as T | undefined),
      distinctUntilChanged(),
    );
  }
}

/** RxDB's word for a row that is there already, or was changed by somebody else in between. */
function isConflict(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "CONFLICT"
  );
}
