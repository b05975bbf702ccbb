import {
  categorizeBulkWriteRows,
  getPrimaryFieldOfPrimaryKey,
  RXDB_VERSION,
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from "rxdb";
import { takeUntil, type Observable } from "rxjs";
import type { Disk, Fields, StoredDocument, WriteEvents } from "./Disk.ts";
import { type AnyQuery, select } from "./select.ts";

export type AnyStorage = RxStorage<unknown, unknown>;
type AnyInstance = RxStorageInstance<Fields, unknown, unknown>;
type AnyParams = RxStorageInstanceCreationParams<Fields, unknown>;

/** The disk as one page has it open. Whatever it does there goes through here. */
export interface DiskAccess {
  disk: Disk;
  closed$: Observable<void>;
  /** Milliseconds by which RxDB orders writes; always later than those of the writes before. */
  writeTime(): number;
  /** Never resolves once the page is gone. */
  read<Result>(table: string, work: () => Result): Promise<Result>;
  /** The same; and the page may go just before or just after the write, or the disk be full. */
  write<Result>(table: string, work: () => Result): Promise<Result>;
  /** What really lands on the disk in place of a new row. */
  landing(table: string, row: StoredDocument): StoredDocument;
}

/** RxDB's storage on a simulated disk: everything happens at once, and in order. */
export function tableStorage(access: DiskAccess): AnyStorage {
  return {
    name: "simulated",
    rxdbVersion: RXDB_VERSION,
    createStorageInstance: async (params) =>
      // RxDB types documents by the caller's schema; here any of them passes through.
      tableInstance(access, params as unknown as AnyParams) as never,
  };
}

function tableInstance(
  access: DiskAccess,
  { schema, collectionName, databaseName, options }: AnyParams,
): AnyInstance {
  const primary = String(getPrimaryFieldOfPrimaryKey(schema.primaryKey));
  const { documents, writes$ } = access.disk.table(collectionName);
  const idOf = (document: StoredDocument) => String(document[primary]);
  const instance: AnyInstance = {
    databaseName,
    collectionName,
    options: options as object,
    schema,
    internals: {},
    bulkWrite: (rows, context) =>
      access.write(collectionName, () => {
        const time = access.writeTime();
        const landing = rows.map(({ previous, document }) => {
          const landed =
            previous === undefined
              ? access.landing(collectionName, document as StoredDocument)
              : document;
          landed._meta.lwt = time;
          return previous === undefined
            ? { document: landed }
            : { previous, document: landed };
        });
        const sorted = categorizeBulkWriteRows<Fields>(
          instance,
          primary as never,
          documents as never,
          landing,
          context,
        );
        for (const row of [...sorted.bulkInsertDocs, ...sorted.bulkUpdateDocs])
          documents.set(idOf(row.document), row.document);
        if (sorted.eventBulk.events.length > 0) {
          const last = sorted.newestRow?.document;
          writes$.next({
            ...sorted.eventBulk,
            checkpoint: { id: last === undefined ? "" : idOf(last), lwt: time },
          } as WriteEvents);
        }
        return { error: sorted.errors };
      }),
    findDocumentsById: (ids, withDeleted) =>
      access.read(collectionName, () =>
        ids.flatMap((id) => {
          const found = documents.get(id);
          return found === undefined || (found._deleted && !withDeleted)
            ? []
            : [found];
        }),
      ),
    query: ({ query }) =>
      access.read(collectionName, () => ({
        documents: select(documents.values(), query as unknown as AnyQuery),
      })),
    count: ({ query }) =>
      access.read(collectionName, () => ({
        count: select(documents.values(), query as unknown as AnyQuery).length,
        mode: "fast" as const,
      })),
    getAttachmentData: () => Promise.reject(new Error("no attachments")),
    changeStream: () => writes$.pipe(takeUntil(access.closed$)) as never,
    cleanup: (minimumDeletedMs) =>
      access.write(collectionName, () => {
        if (minimumDeletedMs > 0) return true;
        for (const [id, document] of documents)
          if (document._deleted) documents.delete(id);
        return true;
      }),
    close: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
  return instance;
}
