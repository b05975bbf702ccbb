import type { Checkpoint, PullBulk } from "@onedoor/replication/wire";
import type { RxCollection, WithDeleted } from "rxdb";
import {
  replicateRxCollection,
  type RxReplicationState,
} from "rxdb/plugins/replication";
import type { Observable } from "rxjs";
import type { HubLine } from "./HubLine.ts";

/** Documents a page. Items carry their forms, so theirs are the larger. */
export const DOWN_PAGE_SIZE = 100;

/** A collection that only comes down: what the hub says replaces what is here. */
export function replicateDown<
  Row,
  Document extends { deleted: boolean },
>(parts: {
  collection: RxCollection<Row>;
  line: HubLine;
  resync: Observable<"RESYNC">;
  operation: string;
  /** The root field of the operation. */
  field: string;
  rowOf(document: Document): Row;
}): RxReplicationState<Row, Checkpoint> {
  return replicateRxCollection<Row, Checkpoint>({
    collection: parts.collection,
    replicationIdentifier: parts.field,
    live: true,
    waitForLeadership: true,
    toggleOnDocumentVisible: false,
    pull: {
      batchSize: DOWN_PAGE_SIZE,
      stream$: parts.resync,
      handler: async (checkpoint, limit) => {
        const answer = await parts.line.ask<Record<string, PullBulk<Document>>>(
          parts.operation,
          { checkpoint: checkpoint ?? null, limit },
        );
        const page = answer[parts.field];
        if (page === undefined)
          throw new Error(`${parts.field} isn't in its own answer`);
        const { documents } = page;
        return {
          documents: documents.map((document): WithDeleted<Row> => ({
            ...parts.rowOf(document),
            _deleted: document.deleted,
          })),
          checkpoint: page.checkpoint ?? checkpoint,
        };
      },
    },
  });
}
