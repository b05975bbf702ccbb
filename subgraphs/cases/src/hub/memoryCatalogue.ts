import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Catalogue, CatalogueVersion } from "./Catalogue.ts";

/** A catalogue that is here already: for seeds, simulations and tests. */
export function memoryCatalogue(
  versions: readonly CatalogueVersion[],
  calendar: WorkCalendar,
): Catalogue {
  const byKey = new Map(
    versions.map((one) => [
      `${one.elements.itemCode}:${one.elements.version}`,
      one,
    ]),
  );
  return {
    findVersion: async (itemCode, version) =>
      byKey.get(`${itemCode}:${version}`),
    calendar: async () => calendar,
  };
}
