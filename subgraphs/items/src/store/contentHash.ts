import { type Hash, hashText } from "@onedoor/domain/hash";

/** Hash of plain JSON data; the order of keys doesn't matter, that of lists does. */
export function contentHash(data: unknown): Hash {
  return hashText(JSON.stringify(sorted(data)));
}

/** The same of an object with all of these members; `shared` are written out once for all objects that have them. */
export function contentHashOfMembers(
  own: Readonly<Record<string, object>>,
  shared: Readonly<Record<string, object>>,
): Hash {
  const members = [
    ...Object.entries(own).map(
      ([key, part]) => [key, JSON.stringify(sorted(part))] as const,
    ),
    ...Object.entries(shared).map(
      ([key, part]) => [key, textOf(part)] as const,
    ),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${JSON.stringify(key)}:${text}`);
  return hashText(`{${members.join(",")}}`);
}

/** The same of something that many share: it is computed once. */
export function contentHashOfShared(part: object): Hash {
  const known = hashes.get(part);
  if (known !== undefined) return known;
  const hash = hashText(textOf(part));
  hashes.set(part, hash);
  return hash;
}

const hashes = new WeakMap<object, Hash>();
const texts = new WeakMap<object, string>();

function textOf(part: object): string {
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(sorted(part));
  texts.set(part, text);
  return text;
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
