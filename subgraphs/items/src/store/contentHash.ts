import { type Hash, hashText } from "@onedoor/domain/hash";

/** Hash of plain JSON data; the order of keys doesn't matter, that of lists does. */
export function contentHash(data: unknown): Hash {
  return hashText(JSON.stringify(sorted(data)));
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}
