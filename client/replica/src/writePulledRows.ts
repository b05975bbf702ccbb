import {
  type BulkWriteRow,
  createRevision,
  getHeightOfRevision,
  now as writeTime,
  type RxCollection,
  type RxDocumentData,
  type RxStorageInstanceReplicationState,
  type WithDeleted,
} from "rxdb";

/** What RxDB knows its own pulled rows by. */
export interface PulledOrigin {
  /** Of the write: such an event isn't pushed. */
  context: string;
  /** Of the row: until it is changed here, a newer version from the hub may take its place. */
  hash: string;
}

/** RxDB's status of a row that was there already. */
const CONFLICT = 409;

/** What RxDB marks with that it pulled a document itself: such a one isn't taken for a change of this side's. */
export async function pulledOrigin<Row>(
  state: RxStorageInstanceReplicationState<Row> | undefined,
): Promise<PulledOrigin> {
  if (state === undefined) throw new Error("the replication hasn't begun");
  const { hashFunction, identifier } = state.input;
  return {
    context: await state.downstreamBulkWriteFlag,
    hash: await hashFunction(identifier),
  };
}

/**
 * Writes rows as if the replication of their collection had pulled them, over what was there of them. Answers with the
 * keys of those that stand otherwise by now.
 */
export async function writePulledRows<Row>(
  collection: RxCollection<Row>,
  { context, hash }: PulledOrigin,
  rows: readonly {
    row: WithDeleted<Row>;
    previous: RxDocumentData<Row> | undefined;
  }[],
): Promise<ReadonlySet<string>> {
  const { database } = collection;
  const lwt = writeTime();
  const writes = rows.map(({ row, previous }): BulkWriteRow<Row> => {
    const _rev = createRevision(database.token, previous);
    const o = { hash, _rev: getHeightOfRevision(_rev) };
    return {
      ...(previous === undefined ? {} : { previous }),
      document: { ...row, _attachments: {}, _meta: { lwt, o }, _rev },
    };
  });
  const { error } = await database.lockedRun(() =>
    collection.internalStorageInstance.bulkWrite(writes, context),
  );
  const broken = error.find(({ status }) => status !== CONFLICT);
  if (broken !== undefined)
    throw new Error(
      `${collection.name} can't write the row ${broken.documentId}`,
    );
  return new Set(error.map(({ documentId }) => documentId));
}
