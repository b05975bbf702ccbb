import { UnreadableFile } from "../UnreadableFile.ts";

/** A piece of an XML document. Names are without their prefix. */
export type XmlToken =
  | { kind: "open"; name: string; attributes: string; isEmpty: boolean }
  | { kind: "close"; name: string }
  | { kind: "text"; text: string };

const TOKEN =
  /<\?[^>]*\?>|<!--[^]*?-->|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Reads what workbooks are written in: elements, attributes and texts; a document type is refused with all it may bring. */
export function* xmlTokens(
  bytes: Uint8Array,
  file: string,
): Generator<XmlToken> {
  const document = textOf(bytes, file);
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < document.length) {
    const match = pattern.exec(document);
    if (match === null) throw new UnreadableFile("notSpreadsheet", file);
    const [, slash, name, attributes = "", empty, text] = match;
    if (text !== undefined) yield { kind: "text", text: plain(text) };
    else if (name !== undefined)
      yield slash === "/"
        ? { kind: "close", name }
        : { kind: "open", name, attributes, isEmpty: empty === "/" };
  }
}

/** The attribute of this name, whatever its prefix. */
export function attribute(
  attributes: string,
  name: string,
): string | undefined {
  const match = new RegExp(
    `\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`,
  ).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : plain(value);
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile("notUtf8", file);
  }
}

function plain(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,6}));/g,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const point =
        hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
