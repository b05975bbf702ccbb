import { compileForm } from "@onedoor/domain/compileForm";
import { parseForm } from "@onedoor/domain/parseForm";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import { parseWorkCalendar } from "@onedoor/domain/parseWorkCalendar";
import { epochMsOf, type Instant } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import type { Catalogue, CatalogueVersion } from "./Catalogue.ts";

/** A calendar is asked for again after this long; until the answer comes, and when none comes, the last one holds. */
const CALENDAR_MS = 10 * 60_000;
const GREATEST_INT = 2_147_483_647;

/** The catalogue as the county's graph answers it. Published versions never change, so each is asked for once. */
export function graphCatalogue(
  askGraph: AskGraph,
  now: () => Instant,
): Catalogue {
  const versions = new Map<string, CatalogueVersion>();
  // Hundreds of pushes that come together ask for the same version: it is asked for once.
  const asked = new Map<string, Promise<CatalogueVersion | undefined>>();

  async function ask(
    itemCode: string,
    version: number,
  ): Promise<CatalogueVersion | undefined> {
    const { itemVersion } = await askGraph<{ itemVersion: ItemAnswer | null }>(
      ITEM_VERSION,
      { itemCode, version },
    );
    if (itemVersion === null) return undefined;
    const found = parseVersion(itemVersion);
    versions.set(`${itemCode}:${version}`, found);
    return found;
  }

  let calendar: { value: WorkCalendar; askedAtMs: number } | undefined;
  return {
    async findVersion(itemCode, version) {
      if (version > GREATEST_INT) return undefined;
      const key = `${itemCode}:${version}`;
      const known = versions.get(key) ?? asked.get(key);
      if (known !== undefined) return known;
      const coming = ask(itemCode, version).finally(() => asked.delete(key));
      asked.set(key, coming);
      return coming;
    },
    async calendar() {
      const askedAtMs = epochMsOf(now());
      if (
        calendar !== undefined &&
        askedAtMs - calendar.askedAtMs < CALENDAR_MS
      )
        return calendar.value;
      try {
        const answer = await askGraph<{ workCalendarDocument: unknown }>(
          "query WorkCalendar { workCalendarDocument }",
        );
        const parsed = parseWorkCalendar(answer.workCalendarDocument);
        if (!parsed.ok)
          throw new Error(`the work calendar is ${parsed.reason}`);
        // The same object for the same version: its days are indexed once.
        const value =
          calendar?.value.version === parsed.value.version
            ? calendar.value
            : parsed.value;
        calendar = { value, askedAtMs };
      } catch (error) {
        if (calendar === undefined) throw error;
      }
      return calendar.value;
    },
  };
}

const ITEM_VERSION = `query ItemVersion($itemCode: ID!, $version: Int!) {
  itemVersion(itemCode: $itemCode, version: $version) { elements form formDefinitions }
}`;

interface ItemAnswer {
  elements: unknown;
  form: unknown;
  formDefinitions: unknown;
}

function parseVersion(answer: ItemAnswer): CatalogueVersion {
  const elements = parseItemVersion(answer.elements);
  const form = parseForm(answer.form);
  const definitions = parseForm(answer.formDefinitions);
  if (!elements.ok)
    throw new Error(`an item version: ${elements.problems.join("; ")}`);
  if (!form.ok || !definitions.ok)
    throw new Error(`the form of item ${elements.value.itemCode} is malformed`);
  return {
    elements: elements.value,
    form: form.value,
    definitions: definitions.value,
    isStructured: compileForm(form.value, definitions.value),
  };
}
