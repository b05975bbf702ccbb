import type { RxCollection, WithDeleted } from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import type { RxReplicationState } from "rxdb/plugins/replication";
import { type Human, textOf } from "./HumanCase.ts";
import type { Station } from "./Station.ts";

type Document = WithDeleted<Record<string, unknown>>;
interface Checkpoint {
  place: number;
}

/** A collection of RxDB's tests on a station: each document is a case, each change of it a note of its journal. */
export function replicateHumans(
  collection: RxCollection<Record<string, unknown>>,
  station: Station,
  generation: string,
  live: boolean,
): RxReplicationState<Record<string, unknown>, Checkpoint> {
  return replicateRxCollection<Record<string, unknown>, Checkpoint>({
    collection,
    replicationIdentifier: `humans-${generation}`,
    live,
    waitForLeadership: false,
    pull: {
      batchSize: 20,
      ...(live ? { stream$: station.changed$ } : {}),
      handler: async (checkpoint, batchSize) => {
        const since = checkpoint?.place ?? 0;
        const humans = await station.read(generation);
        const page = humans
          .filter(({ place }) => place > since)
          .slice(0, batchSize);
        return {
          documents: page.map(({ human }) => human as Document),
          checkpoint: { place: page.at(-1)?.place ?? since },
        };
      },
    },
    push: {
      batchSize: 20,
      // What a note has become is known when it has its row: whoever was overtaken gets the master as a conflict.
      handler: async (rows) => {
        const writes = rows.map((row) => ({
          assumed: humanOrNull(row.assumedMasterState),
          becomes: humanFrom(row.newDocumentState),
        }));
        const masters = new Map(
          (await station.write(generation, writes)).map(({ human }) => [
            human.passportId,
            human,
          ]),
        );
        return writes.flatMap(({ becomes }) => {
          const master = masters.get(becomes.passportId);
          return master === undefined || textOf(master) === textOf(becomes)
            ? []
            : [master as Document];
        });
      },
    },
  });
}

function humanOrNull(document: Document | undefined): Human | null {
  return document === undefined ? null : humanFrom(document);
}

/** Without what RxDB keeps for itself. */
function humanFrom(document: Document): Human {
  const own = Object.entries(document).filter(
    ([name]) => !name.startsWith("_"),
  );
  return {
    ...Object.fromEntries(own),
    passportId: String(document["passportId"]),
    _deleted: document._deleted,
  };
}
