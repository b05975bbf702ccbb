import {
  getRxReplicationMetaInstanceSchema,
  replicateRxStorageInstance,
  type RxCollection,
  type RxConflictHandler,
  OPEN_REPLICATION_STATES,
} from "rxdb";
import { PullPages } from "@onedoor/replica/PullPages";
import { type CaseHandlers } from "@onedoor/replica/replicateCases";
import {
  type PulledOrigin,
  pulledOrigin,
} from "@onedoor/replica/writePulledRows";
import type { CaseRow } from "@onedoor/replication/documents";
import { type Subject, tap } from "rxjs";
import type { AnyStorage } from "./tableStorage.ts";

/** RxDB's own constant. */
const RETRY_MS = 5000;
const PUSHED_TOGETHER = 200;

export interface TableReplication {
  collection: RxCollection<CaseRow>;
  storage: AnyStorage;
  metaTable: string;
  conflicts: RxConflictHandler<CaseRow>;
  handlers(
    resync: () => void,
    origin: () => Promise<PulledOrigin>,
  ): CaseHandlers;
  pages: PullPages;
  resync$: Subject<"RESYNC">;
  sleep(ms: number): Promise<void>;
}

/**
 * What RxDB's `replicateRxCollection` does around RxDB's replication protocol, which is the real one here: it asks the
 * handlers, and asks again for ever when they throw.
 */
export async function replicateTable(parts: TableReplication): Promise<void> {
  const { collection, storage, resync$, sleep } = parts;
  const metaInstance = await storage.createStorageInstance({
    databaseName: "station",
    databaseInstanceToken: "page",
    collectionName: parts.metaTable,
    schema: getRxReplicationMetaInstanceSchema(
      collection.schema.jsonSchema as never,
      false,
    ) as never,
    options: {},
    multiInstance: true,
    devMode: false,
  });
  const patiently = async <Result>(ask: () => Promise<Result>) => {
    for (;;)
      try {
        return await ask();
      } catch {
        await sleep(RETRY_MS);
      }
  };
  const handlers = parts.handlers(
    () => resync$.next("RESYNC"),
    () => pulledOrigin(replication),
  );
  const replication = replicateRxStorageInstance<CaseRow>({
    identifier: "rxdbreplicationcases",
    forkInstance: collection.storageInstance,
    metaInstance: metaInstance as never,
    conflictHandler: parts.conflicts,
    hashFunction: async (text) => text as string,
    pullBatchSize: PullPages.ASKED,
    pushBatchSize: PUSHED_TOGETHER,
    skipStoringPullMeta: false,
    replicationHandler: {
      masterChangeStream$: resync$.pipe(tap(parts.pages.hint)),
      masterChangesSince: (checkpoint, limit) =>
        patiently(() => handlers.pull(checkpoint as never, limit)) as never,
      masterWrite: (rows) => patiently(() => handlers.push(rows)),
    },
  });
  // RxDB remembers every replication that nobody has cancelled.
  OPEN_REPLICATION_STATES.delete(replication);
}
