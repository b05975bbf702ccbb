import type { Catalogue } from "@onedoor/domain/itemTypes";
import { parseCatalogue } from "@onedoor/domain/parseItemVersion";
import data from "./catalogue.json" with { type: "json" };

/** The catalogue that a new county begins with: fictional bodies, twenty-seven items, eight bundles. */
export const catalogue: Catalogue = read();

function read(): Catalogue {
  const parsed = parseCatalogue(data);
  if (!parsed.ok)
    throw new Error(`catalogue.json: ${parsed.problems.join("; ")}`);
  return parsed.value;
}
