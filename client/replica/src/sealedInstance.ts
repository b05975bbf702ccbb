import type {
  EventBulk,
  RxDocumentData,
  RxJsonSchema,
  RxStorageChangeEvent,
  RxStorageInstance,
  RxStorageWriteError,
} from "rxdb";
import { Subject } from "rxjs";

export type Fields = Record<string, unknown>;
/** The storage below a sealed one, for who needs no more than what stands in the clear. */
export function rawInstanceOf(instance: object): AnyInstance | undefined {
  return rawInstances.get(instance);
}

const rawInstances = new WeakMap<object, AnyInstance>();

export type AnyInstance = RxStorageInstance<Fields, unknown, unknown>;
type Document = RxDocumentData<Fields>;
type Bulk = EventBulk<RxStorageChangeEvent<Document>, unknown>;

/** How the sealed fields of one collection are sealed and opened. */
export interface FieldSeals {
  primary: string;
  paths: readonly string[];
  seal(document: Fields, path: string): Promise<string>;
  unseal(document: Fields, path: string): Promise<unknown>;
}

/**
 * One collection's storage with some fields sealed. RxDB has a helper for this, which isn't used: it counts events that
 * are being opened for each of its listeners, and when one of them leaves in between, every later write hangs. Here
 * each event is opened once, in order, and own writes are recognised instead of being opened again.
 */
export function sealedInstance(
  inner: AnyInstance,
  schema: RxJsonSchema<Document>,
  seals: FieldSeals,
): AnyInstance {
  const events = new Subject<Bulk>();
  // What is being written now, as it is in the clear. By what was sealed, which is never the same twice: of two writes
  // to one state both have the same revision, and one of them is refused.
  const inFlight = new Map<string, Document>();
  let opened: Promise<unknown> = Promise.resolve();

  const keyOf = (sealed: Fields) =>
    [seals.primary, "_rev", ...seals.paths]
      .map((field) => String(sealed[field]))
      .join("|");
  const withFields = async (
    document: Document,
    change: (path: string) => unknown,
  ): Promise<Document> => {
    const changed = { ...document };
    await Promise.all(
      seals.paths.map(async (path) => {
        if (document[path] !== undefined) changed[path] = await change(path);
      }),
    );
    return changed;
  };
  const seal = (document: Document) =>
    withFields(document, (path) => seals.seal(document, path));
  const open = (document: Document) =>
    withFields(document, (path) =>
      document[path] === NOT_KEPT ? undefined : seals.unseal(document, path),
    );
  const openEvent = async (document: Document | undefined) =>
    document === undefined || document === null
      ? document
      : (inFlight.get(keyOf(document)) ?? open(document));

  inner.changeStream().subscribe({
    next: (bulk) => {
      const openBulk = async () => {
        const opened = await Promise.all(
          bulk.events.map(async (event) => ({
            ...event,
            documentData: await openEvent(event.documentData),
            previousDocumentData: await openEvent(
              event.previousDocumentData as Document | undefined,
            ),
          })),
        );
        events.next({ ...bulk, events: opened } as Bulk);
      };
      opened = opened.then(openBulk, openBulk);
    },
    complete: () => events.complete(),
  });

  const instance: AnyInstance = {
    databaseName: inner.databaseName,
    collectionName: inner.collectionName,
    internals: inner.internals,
    options: inner.options,
    schema,
    async bulkWrite(rows, context) {
      const sealed = await Promise.all(
        rows.map(async ({ previous, document }) => ({
          // Of what was there before, storages look at the revision only.
          ...(previous === undefined
            ? {}
            : { previous: await withFields(previous, () => NOT_KEPT) }),
          document: await seal(document as Document),
        })),
      );
      const keys = sealed.map(({ document }) => keyOf(document));
      for (const [i, { document }] of rows.entries())
        inFlight.set(keys[i] ?? "", document as Document);
      try {
        const { error } = await inner.bulkWrite(sealed, context);
        // Change events of a write come before it resolves.
        await opened;
        return {
          error: await Promise.all(
            error.map((one) => openError(one, rows, seals, open)),
          ),
        };
      } finally {
        for (const key of keys) inFlight.delete(key);
      }
    },
    async query(prepared) {
      const { documents } = await inner.query(prepared);
      return { documents: await Promise.all(documents.map(open)) };
    },
    count: (prepared) => inner.count(prepared),
    async findDocumentsById(ids, deleted) {
      return Promise.all(
        (await inner.findDocumentsById(ids, deleted)).map(open),
      );
    },
    getAttachmentData: (...asked) => inner.getAttachmentData(...asked),
    changeStream: () => events.asObservable(),
    cleanup: (minimumDeletedTime) => inner.cleanup(minimumDeletedTime),
    close: () => inner.close(),
    remove: () => inner.remove(),
  };
  rawInstances.set(instance, inner);
  return instance;
}

/** Stands for a sealed value that isn't passed on. */
const NOT_KEPT = "";

async function openError(
  error: RxStorageWriteError<Fields>,
  rows: readonly { document: Fields }[],
  seals: FieldSeals,
  open: (document: Document) => Promise<Document>,
): Promise<RxStorageWriteError<Fields>> {
  const written = rows.find(
    ({ document }) => document[seals.primary] === error.documentId,
  );
  return {
    ...error,
    writeRow: (written ?? error.writeRow) as typeof error.writeRow,
    ...("documentInDb" in error
      ? { documentInDb: await open(error.documentInDb as Document) }
      : {}),
  } as RxStorageWriteError<Fields>;
}
