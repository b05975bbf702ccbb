import {
  areRxDocumentArraysEqual,
  clone,
  createRxSchema,
  getHeightOfRevision,
  getPrimaryFieldOfPrimaryKey,
  getWrappedStorageInstance,
  getWrittenDocumentsFromBulkWriteResponse,
  normalizeMangoQuery,
  prepareQuery,
  type RxCollection,
  type RxDatabase,
  type RxDocumentData,
  type RxJsonSchema,
  type RxSchema,
  type RxStorageInstance,
} from "rxdb";
import {
  concatMap,
  distinctUntilChanged,
  map,
  merge,
  type Observable,
  of,
} from "rxjs";
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
type Kept = "_meta" | "_rev";
/** What of a document a change sees. */
type Seen<Row> = Omit<Document<Row>, Kept>;
type Change<Row> = (row: Seen<Row>) => unknown;
type Write<Row> = (now: Document<Row>) => Promise<Document<Row>>;

interface Queued<Row> {
  known: Document<Row>;
  write: Write<Row>;
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
    return this.#asked(
      () => this.#query(query),
      (found) => found.map((one) => this.#document(one)),
    );
  }

  findOne(id: string) {
    return this.#asked(
      () => this.storageInstance.findDocumentsById([id], false),
      ([found]) => (found === undefined ? null : this.#document(found)),
    );
  }

  findByIds(ids: string[]) {
    return this.#asked(
      () => this.storageInstance.findDocumentsById(ids, false),
      (found) =>
        new Map(found.map((one) => [this.#idOf(one), this.#document(one)])),
    );
  }

  count(query: Partial<AnyQuery> = {}) {
    const { $ } = this.find(query);
    return {
      $: $.pipe(
        map((found) => found.length),
        distinctUntilChanged(),
      ),
    };
  }

  async insert(row: Row): Promise<void> {
    const { error } = await this.bulkInsert([row]);
    const [first] = error;
    if (first !== undefined)
      throw Object.assign(new Error(`${first.documentId} is there already`), {
        code: first.status === 409 ? "CONFLICT" : "WRITE",
      });
  }

  async bulkInsert(rows: readonly Row[]) {
    if (rows.length === 0) return { error: [] };
    return this.storageInstance.bulkWrite(
      rows.map((row) => ({ document: newDocument(row) })),
      "insert",
    );
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

  /** Whoever watches hears of it once, and again whenever something else is found. */
  #asked<Result>(
    read: () => Promise<Document<Row>[]>,
    resultOf: (found: Document<Row>[]) => Result,
  ) {
    const areSame = (a: Document<Row>[], b: Document<Row>[]) =>
      areRxDocumentArraysEqual(this.#primary as never, a, b);
    const $: Observable<Result> = merge(
      of(null),
      this.storageInstance.changeStream(),
    ).pipe(concatMap(read), distinctUntilChanged(areSame), map(resultOf));
    return { exec: async () => resultOf(await read()), $ };
  }

  #document(row: Document<Row>) {
    const incrementalModify = async (change: Change<Row>) =>
      this.#document(await this.#enqueue(row, writeOf(change)));
    return {
      ...row,
      _data: row,
      incrementalModify,
      incrementalRemove: () =>
        incrementalModify((now) => ({ ...now, _deleted: true })),
    };
  }

  #idOf(row: Row | Document<Row>): string {
    return String((row as Record<string, unknown>)[this.#primary]);
  }

  #enqueue(known: Document<Row>, write: Write<Row>): Promise<Document<Row>> {
    const id = this.#idOf(known);
    return new Promise((resolve, reject) => {
      const queued = { known, write, resolve, reject };
      this.#queue.set(id, [...(this.#queue.get(id) ?? []), queued]);
      void this.#writeQueued();
    });
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
        for (const { write, reject } of items)
          try {
            document = await write(clone(document));
          } catch (error) {
            reject(error);
          }
        return { previous, document };
      }),
    );
    const answer = await this.storageInstance.bulkWrite(
      rows as never,
      "incremental-write",
    );
    for (const written of getWrittenDocumentsFromBulkWriteResponse(
      this.#primary,
      rows as never,
      answer,
    ))
      for (const { resolve } of batch.get(this.#idOf(written)) ?? [])
        resolve(written);
    for (const error of answer.error) {
      const { documentId: id } = error;
      const items = batch.get(id) ?? [];
      if (error.status === 409) {
        const known = error.documentInDb;
        const again = items.map((item) => ({ ...item, known }));
        this.#queue.set(id, [...again, ...(this.#queue.get(id) ?? [])]);
      } else
        for (const { reject } of items) reject(new Error(`${id}: not written`));
    }
  }
}

function newDocument<Row>(row: Row): Document<Row> {
  return {
    ...row,
    _deleted: false,
    _attachments: {},
    _meta: { lwt: 0 },
    _rev: "",
  } as unknown as Document<Row>;
}

function writeOf<Row>(change: Change<Row>): Write<Row> {
  return async ({ _meta, _rev, ...seen }) => {
    const changed = await change(seen);
    const { _attachments, _deleted } = seen as Pick<
      Document<Row>,
      "_attachments" | "_deleted"
    >;
    return {
      _deleted,
      ...(changed as Row),
      _attachments,
      _meta,
      _rev,
    } as never;
  };
}

function newestOf<Row>(states: readonly Document<Row>[]): Document<Row> {
  const [first] = states;
  if (first === undefined) throw new Error("nothing is queued");
  return states.reduce((newest, one) =>
    getHeightOfRevision(one._rev) > getHeightOfRevision(newest._rev)
      ? one
      : newest,
  );
}
