import type { KeptValues } from "../src/KeptValues.ts";

/** What somebody reads who has the disk: names, and values as bytes and text. */
export async function readableValues(
  values: KeptValues,
  names?: readonly string[],
): Promise<string> {
  const texts: string[] = [];
  for (const name of names ?? (await values.names()))
    texts.push(name, readable(await values.get(name)));
  return texts.join("\n");
}

function readable(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([name, inner]) => `${name} ${readable(inner)}`)
      .join(" ");
  return String(value);
}
