import type { CatalogueVersion } from "../hub/Catalogue.ts";

/** An item of the catalogue with a sample application: answers to its questions, and its form filled in. */
export interface SeedItem extends CatalogueVersion {
  answers: Readonly<Record<string, string>>;
  filledIn: Readonly<Record<string, unknown>>;
}
