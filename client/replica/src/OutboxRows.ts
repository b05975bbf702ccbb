import type { OutboxRow, OutboxState } from "@onedoor/replication/documents";
import {
  type MangoQuery,
  normalizeMangoQuery,
  prepareQuery,
  type RxCollection,
} from "rxdb";

/**
 * The rows of the outbox, read from the disk: another tab may have appended a moment ago, and a query's cache wouldn't
 * know yet. What changes many rows writes them together: each transaction is flushed to the disk, and a page that
 * flushes two hundred times stands still.
 */
export class OutboxRows {
  readonly collection: RxCollection<OutboxRow>;

  constructor(collection: RxCollection<OutboxRow>) {
    this.collection = collection;
  }

  /** The newest row: the head of the chain. */
  async head(): Promise<OutboxRow | undefined> {
    const [head] = await this.read({
      selector: {},
      sort: [{ newestFirst: "asc" }],
      limit: 1,
    });
    return head;
  }

  async firstWaiting(): Promise<OutboxRow | undefined> {
    const [first] = await this.inState(["waiting"], 1);
    return first;
  }

  /** Oldest first. */
  inState(
    states: readonly OutboxState[],
    limit?: number,
  ): Promise<readonly OutboxRow[]> {
    return this.read({
      selector: { state: { $in: [...states] } },
      sort: [{ rowId: "asc" }],
      ...(limit === undefined ? {} : { limit }),
    });
  }

  async countIn(states: readonly OutboxState[]): Promise<number> {
    const { storageInstance, schema } = this.collection;
    const selector = { state: { $in: [...states] }, _deleted: false };
    const { count } = await storageInstance.count(
      prepareQuery(
        schema.jsonSchema,
        normalizeMangoQuery(schema.jsonSchema, { selector } as never) as never,
      ),
    );
    return count;
  }

  /** From a row on, in the order in which they were made. */
  from(rowId: string, limit: number): Promise<readonly OutboxRow[]> {
    return this.read({
      selector: { rowId: { $gte: rowId } },
      sort: [{ rowId: "asc" }],
      limit,
    });
  }

  async at(chain: string, chainNo: number): Promise<OutboxRow | undefined> {
    const [row] = await this.inPlaces([{ chain, chainNo }]);
    return row;
  }

  /** The rows at these places of chains, in any order; places that aren't here are left out. */
  async inPlaces(
    places: readonly { chain: string; chainNo: number }[],
  ): Promise<readonly OutboxRow[]> {
    const head = places.length === 0 ? undefined : await this.head();
    if (head === undefined) return [];
    // Incarnations are few: a row is looked for in each, from the newest.
    const newest = incarnationOf(head.rowId);
    const ids = Array.from({ length: newest }, (_, back) =>
      places.map(({ chainNo }) => rowIdOf(newest - back, chainNo)),
    ).flat();
    const wanted = new Set(places.map(placeName));
    const rows = await this.collection.storageInstance.findDocumentsById(
      [...new Set(ids)],
      false,
    );
    return rows.filter(({ sealed }) => wanted.has(placeName(sealed)));
  }

  /** Answers with the rows as they are now. Rows that have gone are left out. */
  async changeAll(
    rowIds: readonly string[],
    change: (row: OutboxRow) => OutboxRow,
  ): Promise<readonly OutboxRow[]> {
    const documents = await this.collection.findByIds([...rowIds]).exec();
    // Changes that are asked for in one turn go into one transaction.
    return Promise.all(
      [...documents.values()].map(
        async (document) =>
          (await document.incrementalModify((row) => change(row) as never))
            ._data,
      ),
    );
  }

  /** Takes rows off the disk, and their text before them: a removed row would keep it until it is cleaned away. */
  async remove(rowIds: readonly string[]): Promise<void> {
    await this.changeAll(rowIds, (row) => ({
      ...row,
      sealed: { ...row.sealed, header: "", body: null },
      _deleted: true,
    }));
    await this.collection.storageInstance.cleanup(0);
  }

  async read(query: MangoQuery<OutboxRow>): Promise<readonly OutboxRow[]> {
    const { storageInstance, schema } = this.collection;
    const filled = normalizeMangoQuery(schema.jsonSchema, {
      ...query,
      selector: { ...query.selector, _deleted: false } as never,
    });
    const { documents } = await storageInstance.query(
      prepareQuery(schema.jsonSchema, filled as never),
    );
    return documents;
  }
}

/** Sorts as it was written: incarnation, then number in the chain. */
export function rowIdOf(incarnation: number, chainNo: number): string {
  return String(orderOf(incarnation, chainNo)).padStart(20, "0");
}

export function orderOf(incarnation: number, chainNo: number): number {
  return incarnation * INCARNATION_STEP + chainNo;
}

function placeName(place: { chain: string; chainNo: number }): string {
  return `${place.chain}:${place.chainNo}`;
}

function incarnationOf(rowId: string): number {
  return Math.floor(Number(rowId) / INCARNATION_STEP);
}

/** Numbers of a chain stay far below it, and so does the number of incarnations below what a time leaves. */
const INCARNATION_STEP = 1_000_000_000;
