import type { MemoryStore } from "./SimulatedHub.ts";

type Tables = MemoryStore["tables"];

/** The hub's tables as they were at one moment, to be put back in their place. */
export class Backup {
  /** How many rows the feed had. */
  readonly size: number;
  readonly #kept: Tables;

  constructor(tables: Tables) {
    this.#kept = copied(tables);
    this.size = tables.feed.length;
  }

  restoreTo(tables: Tables): void {
    Object.assign(tables, copied(this.#kept));
  }
}

/** Rows are never changed in place; what holds them is. */
function copied(tables: Tables): Tables {
  const copies = Object.entries(tables).map(([name, value]) => [
    name,
    copyOf(value as unknown),
  ]);
  return Object.fromEntries(copies) as Tables;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[])];
  if (!(value instanceof Map)) return value;
  return new Map(
    [...(value as Map<string, unknown>)].map(([key, inner]) => [
      key,
      inner instanceof Map || Array.isArray(inner) ? copyOf(inner) : inner,
    ]),
  );
}
