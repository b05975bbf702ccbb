import type { Instant } from "@onedoor/domain/time";
import type { ItemRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import { map, type Observable } from "rxjs";
import type { ChangedItem, ItemView } from "./Replica.ts";
import type { StationState } from "./StationState.ts";

interface Parts {
  items: RxCollection<ItemRow>;
  state: StationState;
  now(): Instant;
}

type Noticed = Record<
  string,
  { since: number; version: number; noticedAt: Instant; readAt: Instant | null }
>;

/** Kept from the end of the first copy on: before that there is nothing that could change. */
const NOTICED = "changedItems";
/** Of those that were read, so many stay to be looked at again. */
const MOST_READ = 50;

/** The versions of items on this machine, and of which of them the official hasn't been told yet. */
export class ItemHistory {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async versions(itemCode: string): Promise<readonly ItemView[]> {
    const rows = await this.#rowsOf(itemCode);
    return rows
      .map(({ sealed: { version, elements, form } }) => ({
        itemCode,
        version,
        elements,
        form,
      }))
      .sort((a, b) => a.version - b.version);
  }

  changed(): Observable<readonly ChangedItem[]> {
    return this.#parts.state.watch<Noticed>(NOTICED).pipe(
      map((noticed) =>
        Object.entries(noticed ?? {})
          .map(([itemCode, { since, noticedAt, readAt }]) => ({
            itemCode,
            since,
            noticedAt,
            isRead: readAt !== null,
          }))
          .sort(
            (a, b) =>
              Number(a.isRead) - Number(b.isRead) ||
              (a.noticedAt > b.noticedAt ? -1 : 1),
          ),
      ),
    );
  }

  /** The catalogue is here whole. What it brought until now is no change to anybody. */
  async copied(): Promise<void> {
    const { state } = this.#parts;
    if ((await state.read<Noticed>(NOTICED)) === undefined)
      await state.change<Noticed>(NOTICED, {}, (noticed) => noticed);
  }

  /**
   * Takes note of versions that are newer than those here. Before their rows are written: a page that is lost comes
   * again, and what was noted stays noted.
   */
  async note(
    documents: readonly { itemCode: string; version: number }[],
  ): Promise<void> {
    if ((await this.#parts.state.read<Noticed>(NOTICED)) === undefined) return;
    const newer: { itemCode: string; version: number; known: number }[] = [];
    for (const [itemCode, version] of newestOf(documents)) {
      const known = await this.#newestHere(itemCode);
      if (known !== undefined && known < version)
        newer.push({ itemCode, version, known });
    }
    if (newer.length === 0) return;
    const noticedAt = this.#parts.now();
    await this.#parts.state.change<Noticed>(NOTICED, {}, (before) => ({
      ...before,
      ...Object.fromEntries(
        newer.map(({ itemCode, version, known }) => {
          const noted = before[itemCode];
          const since = noted?.readAt === null ? noted.since : known;
          return [itemCode, { since, version, noticedAt, readAt: null }];
        }),
      ),
    }));
  }

  async markRead(itemCodes: readonly string[]): Promise<void> {
    const readAt = this.#parts.now();
    await this.#parts.state.change<Noticed>(NOTICED, {}, (before) => {
      const marked = Object.entries(before).map(
        ([itemCode, noted]) =>
          [
            itemCode,
            noted.readAt === null && itemCodes.includes(itemCode)
              ? { ...noted, readAt }
              : noted,
          ] as const,
      );
      const read = marked
        .filter(([, noted]) => noted.readAt !== null)
        .sort(([, a], [, b]) => ((a.readAt ?? "") > (b.readAt ?? "") ? -1 : 1))
        .slice(0, MOST_READ);
      return Object.fromEntries([
        ...marked.filter(([, noted]) => noted.readAt === null),
        ...read,
      ]);
    });
  }

  async #newestHere(itemCode: string): Promise<number | undefined> {
    const rows = await this.#rowsOf(itemCode);
    return rows.length === 0
      ? undefined
      : Math.max(...rows.map(({ sealed }) => sealed.version));
  }

  async #rowsOf(itemCode: string): Promise<ItemRow[]> {
    const found = await this.#parts.items
      .find({
        selector: {
          itemKey: { $gte: `${itemCode}:`, $lt: `${itemCode}:\uffff` },
        },
      })
      .exec();
    return found.map((row) => row._data);
  }
}

/** A first version is newer than nothing. */
function newestOf(
  documents: readonly { itemCode: string; version: number }[],
): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { itemCode, version } of documents)
    if (version > 1 && version > (newest.get(itemCode) ?? 1))
      newest.set(itemCode, version);
  return newest;
}
