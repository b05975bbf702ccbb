import {
  clone,
  createRxSchema,
  getPrimaryFieldOfPrimaryKey,
  getWrappedStorageInstance,
  normalizeMangoQuery,
  prepareQuery,
  type RxCollection,
  type RxDatabase,
  type RxDocumentData,
  type RxJsonSchema,
  type RxSchema,
  type RxStorageInstance,
} from "rxdb";
import { concatMap, map, merge, type Observable, of } from "rxjs";
import type { AnyStorage } from "./tableStorage.ts";
import type { AnyQuery } from "./select.ts";

const schemas = new Map<string, RxSchema>();

/** Schemas are parsed once, for all pages of all runs. */
export function schemaOf<Row>(
  name: string,
  json: RxJsonSchema<Row>,
): RxSchema<Row> {
  const known = schemas.get(name);
  if (known !== undefined) return known as unknown as RxSchema<Row>;
  const made = createRxSchema<Row>(json, async (text) => text as string);
  schemas.set(name, made as unknown as RxSchema);
  return made;
}

/**
 * What the replica's modules use of an RxDB collection, over RxDB's own wrapper of a storage. RxDB's class can't be
 * used: it allows thirteen collections in a process, and a county has more.
 */
export async function tableCollection<Row>(
  name: string,
  json: RxJsonSchema<Row>,
  storage: AnyStorage,
): Promise<RxCollection<Row>> {
  const schema = schemaOf(name, json);
  const internal = await storage.createStorageInstance<Row>({
    databaseName: "station",
    databaseInstanceToken: "page",
    collectionName: name,
    schema: schema.jsonSchema,
    options: {},
    multiInstance: true,
    devMode: false,
  });
  const database = databaseOf();
  const instance = getWrappedStorageInstance(
    database,
    internal,
    schema.jsonSchema,
  );
  const collection = new TableCollection<Row>(instance, schema);
  // RxDB's types are far wider than what is used of them.
  return Object.assign(collection, {
    database,
    internalStorageInstance: internal,
  }) as unknown as RxCollection<Row>;
}

/** As much of a database as the wrapper asks. */
function databaseOf(): RxDatabase<object, unknown, unknown> {
  const database = {
    token: "station",
    lockedRun: (work: () => unknown) => work(),
    storageInstances: new Set(),
  };
  return database as unknown as RxDatabase<object, unknown, unknown>;
}

type Document<Row> = RxDocumentData<Row>;
type Instance<Row> = Pick<
  RxStorageInstance<Row, unknown, unknown>,
  "bulkWrite" | "query" | "findDocumentsById" | "changeStream" | "cleanup"
>;
type Change<Row> = (row: Document<Row>) => unknown;

interface Queued<Row> {
  known: Document<Row>;
  change: Change<Row>;
  resolve(written: Document<Row>): void;
  reject(error: unknown): void;
}

class TableCollection<Row> {
  readonly storageInstance: Instance<Row>;
  readonly schema: RxSchema<Row>;
  readonly #primary: string;
  #queue = new Map<string, Queued<Row>[]>();
  #isWriting = false;

  constructor(instance: Instance<Row>, schema: RxSchema<Row>) {
    this.storageInstance = instance;
    this.schema = schema;
    this.#primary = String(
      getPrimaryFieldOfPrimaryKey(schema.jsonSchema.primaryKey),
    );
  }

  find(query: Partial<AnyQuery> = {}) {
    const read = async () =>
      (await this.#query(query)).map((one) => this.#document(one));
    return { exec: read, $: this.#watch(read) };
  }

  findOne(id: string) {
    const read = async () => {
      const [found] = await this.storageInstance.findDocumentsById([id], false);
      return found === undefined ? null : this.#document(found);
    };
    return { exec: read, $: this.#watch(read) };
  }

  findByIds(ids: string[]) {
    const read = async () =>
      new Map(
        (await this.storageInstance.findDocumentsById(ids, false)).map(
          (one) => [this.#idOf(one), this.#document(one)],
        ),
      );
    return { exec: read, $: this.#watch(read) };
  }

  count(query: Partial<AnyQuery> = {}) {
    const read = () => this.#query(query);
    return { $: this.#watch(read).pipe(map((found) => found.length)) };
  }

  async insert(row: Row): Promise<void> {
    const { error } = await this.bulkInsert([row]);
    const [first] = error;
    if (first !== undefined)
      throw Object.assign(new Error(`${first.documentId} is there already`), {
        code: first.status === 409 ? "CONFLICT" : "WRITE",
      });
  }

  bulkInsert(rows: readonly Row[]) {
    return this.storageInstance.bulkWrite(
      rows.map((row) => ({
        document: {
          ...row,
          _deleted: false,
          _attachments: {},
          _meta: { lwt: 0 },
          _rev: "",
        } as never,
      })),
      "insert",
    );
  }

  async incrementalUpsert(row: Row): Promise<void> {
    for (;;) {
      const existing = await this.findOne(this.#idOf(row)).exec();
      if (existing !== null) {
        await existing.incrementalModify((now) => ({ ...now, ...row }));
        return;
      }
      const { error } = await this.bulkInsert([row]);
      if (error.length === 0) return;
    }
  }

  async #query(query: Partial<AnyQuery>): Promise<Document<Row>[]> {
    const { jsonSchema } = this.schema;
    const filled = normalizeMangoQuery(jsonSchema, {
      ...query,
      selector: { ...query.selector, _deleted: false },
    } as never);
    const { documents } = await this.storageInstance.query(
      prepareQuery(jsonSchema, filled as never) as never,
    );
    return documents;
  }

  #watch<Result>(read: () => Promise<Result>): Observable<Result> {
    return merge(of(null), this.storageInstance.changeStream()).pipe(
      concatMap(read),
    );
  }

  #document(row: Document<Row>) {
    return {
      ...row,
      _data: row,
      incrementalModify: async (change: Change<Row>) =>
        this.#document(await this.#enqueue(row, change)),
      incrementalRemove: () =>
        this.#enqueue(row, (now) => ({ ...now, _deleted: true })),
    };
  }

  #idOf(row: Row | Document<Row>): string {
    return String((row as Record<string, unknown>)[this.#primary]);
  }

  #enqueue(known: Document<Row>, change: Change<Row>): Promise<Document<Row>> {
    return new Promise((resolve, reject) => {
      this.#put(this.#idOf(known), { known, change, resolve, reject });
      void this.#writeQueued();
    });
  }

  #put(id: string, ...items: Queued<Row>[]): void {
    this.#queue.set(id, [...(this.#queue.get(id) ?? []), ...items]);
  }

  /** As RxDB's own queue: what was asked for while a write was going on is written together after it. */
  async #writeQueued(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    while (this.#queue.size > 0) {
      const batch = this.#queue;
      this.#queue = new Map();
      try {
        await this.#writeBatch(batch);
      } catch (error) {
        for (const { reject } of [...batch.values()].flat()) reject(error);
      }
    }
    this.#isWriting = false;
  }

  async #writeBatch(batch: ReadonlyMap<string, Queued<Row>[]>): Promise<void> {
    const rows = await Promise.all(
      [...batch.values()].map(async (items) => {
        const previous = newestOf(items.map(({ known }) => known));
        let document = previous;
        for (const { change } of items)
          document = {
            ...previous,
            ...((await change(clone(document))) as Document<Row>),
            _meta: previous._meta,
            _rev: previous._rev,
            _attachments: previous._attachments,
          };
        return { previous, document };
      }),
    );
    const { error } = await this.storageInstance.bulkWrite(
      rows as never,
      "incremental-write",
    );
    const failed = new Map(error.map((one) => [one.documentId, one]));
    const written = await this.storageInstance.findDocumentsById(
      [...batch.keys()],
      true,
    );
    const byId = new Map(written.map((one) => [this.#idOf(one), one]));
    for (const [id, items] of batch) {
      const now = byId.get(id);
      const failure = failed.get(id);
      if (failure !== undefined && failure.status !== 409)
        for (const { reject } of items) reject(new Error(`${id}: not written`));
      else if (now === undefined)
        for (const { reject } of items) reject(new Error(`${id} has gone`));
      else if (failure === undefined)
        for (const { resolve } of items) resolve(now);
      else this.#put(id, ...items.map((item) => ({ ...item, known: now })));
    }
  }
}

function newestOf<Row>(states: readonly Document<Row>[]): Document<Row> {
  const [first] = states;
  if (first === undefined) throw new Error("nothing is queued");
  return states.reduce((newest, one) =>
    heightOf(one) > heightOf(newest) ? one : newest,
  );
}

function heightOf({ _rev }: { _rev: string }): number {
  return Number(_rev.slice(0, _rev.indexOf("-")));
}
