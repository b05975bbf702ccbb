import { graphCatalogue } from "@onedoor/cases/hub/graphCatalogue";
import type { SeedItem } from "@onedoor/cases/seed/SeedItem";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { catalogue } from "@onedoor/items/seed/catalogue";
import { sampleOf } from "@onedoor/items/seed/samples";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

/** What the demonstration's cases are about: the items as the graph publishes them, each with its sample application. */
export async function itemsForCases(
  askGraph: AskGraph,
): Promise<{ items: SeedItem[]; calendar: WorkCalendar }> {
  const published = graphCatalogue(askGraph, () =>
    instantOfEpochMs(Date.now()),
  );
  const items = await Promise.all(
    catalogue.items.map(async ({ id, itemCode, version }) => {
      const found = await published.findVersion(itemCode, version);
      if (found === undefined)
        throw new Error(`item ${itemCode} is not published`);
      const { answers, form } = sampleOf(id);
      return { ...found, answers, filledIn: form };
    }),
  );
  return { items, calendar: await published.calendar() };
}
