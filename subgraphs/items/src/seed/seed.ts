import type { Pool } from "pg";
import {
  type CatalogueOffer,
  publishCatalogue,
} from "../commands/publishCatalogue.ts";
import { openItemsStore } from "../openItemsStore.ts";
import { alsoCalled } from "./alsoCalled.ts";
import { calendarYears } from "./calendarYears.ts";
import { catalogue } from "./catalogue.ts";
import { commonDefinitions, forms } from "./forms.ts";
import type { ItemsStore } from "../store/ItemsStore.ts";
import { seedLists } from "./seedLists.ts";

/**
 * Gives a county without a catalogue the one of the seed, with the lists that it stands on, and the calendar those years
 * that it lacks. What is published stays: from the first version on, the catalogue is its operator's.
 */
export async function seedItems(pool: Pool): Promise<void> {
  const store = await openItemsStore(pool);
  if ((await store.head()).seq === 0) {
    // Rows name bodies, and items stand under rows.
    await publish(store, { departments: catalogue.departments, versions: [] });
    await seedLists(pool);
    await publish(store, {
      bundles: catalogue.bundles,
      versions: catalogue.items.map((elements) => ({
        elements,
        form: forms[elements.id],
        formDefinitions: commonDefinitions,
        alsoCalled: alsoCalled[elements.id] ?? [],
      })),
    });
  }
  for (const { year, calendar } of calendarYears)
    await store.publishCalendarYear(year, calendar, false);
}

async function publish(
  store: ItemsStore,
  offer: CatalogueOffer,
): Promise<void> {
  const result = await publishCatalogue(store, offer);
  if (!result.ok)
    throw new Error(
      `the seed can't be published: ${JSON.stringify(result.refusals)}`,
    );
}
