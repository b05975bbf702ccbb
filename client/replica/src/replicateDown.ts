import type { Checkpoint, PullBulk } from "@onedoor/replication/wire";
import type { RxCollection, WithDeleted } from "rxdb";
import {
  replicateRxCollection,
  type RxReplicationState,
} from "rxdb/plugins/replication";
import { type Observable, tap } from "rxjs";
import type { HubLine } from "./HubLine.ts";
import { PullPages } from "./PullPages.ts";
import { type PulledOrigin, pulledOrigin } from "./writePulledRows.ts";

/** A first copy that goes past the replication. */
export interface FirstDown {
  /** Where the copy ended; undefined as long as it isn't complete. */
  end(): Promise<Checkpoint | undefined>;
  /** Goes on from where it is; resolves with its end. */
  make(): Promise<Checkpoint | undefined>;
}

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
  /** Under which RxDB keeps how far it has read; left out, the field. Under another everything is read again. */
  identifier?: string;
  rowOf(document: Document): Row;
  /** Hears of a page before its rows are written. */
  arriving?(documents: readonly Document[]): Promise<void>;
  /** Makes the whole copy itself and says where it ends; left out, the first pages come like any other. */
  firstCopy?(origin: () => Promise<PulledOrigin>): FirstDown;
}): RxReplicationState<Row, Checkpoint> {
  const pages = new PullPages();
  const firstCopy: FirstDown | undefined = parts.firstCopy?.(() =>
    pulledOrigin(replication.internalReplicationState),
  );
  const replication: RxReplicationState<Row, Checkpoint> =
    replicateRxCollection<Row, Checkpoint>({
      collection: parts.collection,
      replicationIdentifier: parts.identifier ?? parts.field,
      live: true,
      waitForLeadership: true,
      toggleOnDocumentVisible: false,
      pull: {
        batchSize: PullPages.ASKED,
        stream$: parts.resync.pipe(tap(pages.hint)),
        handler: async (checkpoint, limit) => {
          if (pages.takeEnd()) return { documents: [], checkpoint };
          const known = checkpoint ?? (await firstCopy?.end());
          if (known === undefined && firstCopy !== undefined)
            return { documents: [], checkpoint: await firstCopy.make() };
          pages.begin();
          const { data, asked } = await parts.line.askInPieces<
            Record<string, PullBulk<Document>>
          >(parts.operation, {
            size: pages.size,
            variables: (size) => ({
              checkpoint: known ?? null,
              limit: size,
            }),
            carried: (answer) => answer[parts.field]?.documents.length ?? 0,
          });
          const page = data[parts.field];
          if (page === undefined)
            throw new Error(`${parts.field} isn't in its own answer`);
          const { documents } = page;
          await parts.arriving?.(documents);
          if (documents.length < asked) pages.endWith(documents.length, limit);
          return {
            documents: documents.map((document): WithDeleted<Row> => ({
              ...parts.rowOf(document),
              _deleted: document.deleted,
            })),
            checkpoint: page.checkpoint ?? known,
          };
        },
      },
    });
  return replication;
}
