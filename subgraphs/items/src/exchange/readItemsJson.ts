import {
  type ItemParse,
  parseBundles,
  parseDepartmentKeys,
} from "@onedoor/domain/parseItemVersion";
import type { OfferedVersion } from "../commands/checkVersion.ts";
import type { CatalogueOffer } from "../commands/publishCatalogue.ts";
import { jsonMembers } from "./jsonMembers.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

/** What a document of this kind says of itself. */
export const JSON_MARK = "onedoorItems";
export const JSON_VERSION = 1;

/** Items that are checked and written together. */
const ITEMS_A_PART = 500;
/** Several provinces. */
const MOST_ITEMS = 500_000;
/** An item with its form has some tens of thousands of characters. */
const BOUNDS = { mostCharacters: 4_000_000, deepest: 64 };

/**
 * A document of items as parts of an offer: as `writeItemsJson` writes it, or only the list of its items. Throws
 * `UnreadableFile` for what is neither; what an item holds is for the publisher to check.
 */
export async function* readItemsJson(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<CatalogueOffer> {
  const defined = new Map<string, unknown>();
  let isMarked = false;
  let count = 0;
  let part: Required<Omit<CatalogueOffer, "approval">> & {
    versions: OfferedVersion[];
  } = emptyPart();
  for await (const { name, value } of jsonMembers(bytes, "items", BOUNDS)) {
    if (name === JSON_MARK) isMarked = value === JSON_VERSION;
    else if (name !== null && !isMarked) break;
    else if (name === "departments")
      part.departments = taken(name, parseDepartmentKeys(value));
    else if (name === "bundles")
      part.bundles = taken(name, parseBundles(value));
    else if (name === null || name === "items") {
      const { define, as } = recordOf(value);
      if (typeof define === "string") {
        defined.set(define, as);
        continue;
      }
      count += 1;
      if (count > MOST_ITEMS)
        throw new UnreadableFile("tooLarge", `${MOST_ITEMS} items`);
      part.versions.push(versionOf(value, defined));
      if (part.versions.length < ITEMS_A_PART) continue;
      yield part;
      part = emptyPart();
    }
    if (name === null) isMarked = true;
  }
  if (!isMarked && count === 0) throw new UnreadableFile("notItems", JSON_MARK);
  yield part;
}

function emptyPart() {
  return { departments: [], versions: [], bundles: [] };
}

function taken<T>(name: string, parsed: ItemParse<T>): T {
  if (!parsed.ok)
    throw new UnreadableFile("notItems", [name, ...parsed.problems].join("; "));
  return parsed.value;
}

/** Forms and definitions that several items share stand once among them, in front of the first that names them. */
function versionOf(
  value: unknown,
  defined: ReadonlyMap<string, unknown>,
): OfferedVersion {
  const { elements, form, formDefinitions, alsoCalled } = recordOf(value);
  const named = (one: unknown) =>
    typeof one === "string" ? defined.get(one) : one;
  return {
    elements,
    form: named(form),
    formDefinitions: named(formDefinitions),
    alsoCalled: Array.isArray(alsoCalled) ? alsoCalled.map(String) : [],
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
