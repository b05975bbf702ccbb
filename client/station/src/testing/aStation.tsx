import { actorFor, staffOf } from "@onedoor/demonstration/county";
import { bodies } from "@onedoor/demonstration/bodies";
import { stations } from "@onedoor/demonstration/stations";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { Resident } from "@onedoor/demonstration/Resident";
import { stateCouncilCalendar } from "@onedoor/domain/testing";
import type { Instant } from "@onedoor/domain/time";
import type { Bundle, ItemVersion } from "@onedoor/domain/itemTypes";
import { parseBundle } from "@onedoor/domain/parseItemVersion";
import type { ItemView, PersonView } from "@onedoor/replica/Replica";
// The catalogue's own data: tests and the development preview alone may read it.
import catalogue from "../../../../subgraphs/items/src/seed/catalogue.json";
import samples from "../../../../subgraphs/items/src/seed/samples.json";
import common from "../../../../subgraphs/items/src/seed/forms/common.json";
import type { Directory } from "../directory.ts";
import { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";

const forms = import.meta.glob<Record<string, unknown>>(
  "../../../../subgraphs/items/src/seed/forms/*.json",
  { eager: true, import: "default" },
);

/** The seeded catalogue as a replica has it: each form with the shared definitions beside it. */
export const seededItems: readonly ItemView<ItemVersion>[] = (
  catalogue.items as unknown as ItemVersion[]
).map((elements) => ({
  itemCode: elements.itemCode,
  version: elements.version,
  elements,
  form: servedForm(elements.id),
}));

/** As the catalogue serves it: the shared definitions inside, and referred to there. */
function servedForm(id: string): Record<string, unknown> {
  const form = {
    ...forms[`../../../../subgraphs/items/src/seed/forms/${id}.json`],
    $defs: common.$defs,
  };
  const served: Record<string, unknown> = JSON.parse(
    JSON.stringify(form).replaceAll("common.json#/$defs/", "#/$defs/"),
  );
  return served;
}

export function seededItem(id: string): ItemView<ItemVersion> {
  const item = seededItems.find((one) => one.elements.id === id);
  if (item === undefined) throw new Error(`no seeded item ${id}`);
  return item;
}

/** A complete fictional application of a seeded item. */
export function sampleOf(id: string): {
  answers: Record<string, string>;
  form: Record<string, unknown>;
} {
  const sample = Object.entries(samples).find(([key]) => key === id)?.[1];
  if (sample === undefined) throw new Error(`no sample for ${id}`);
  return { answers: { ...sample.answers }, form: { ...sample.form } };
}

export const demonstrationDirectory: Directory = {
  stations,
  bodies: bodies.map(({ creditCode, name, nameEn }) => ({
    creditCode,
    name,
    nameEn,
  })),
  bundles: seededBundles(),
};

/** As the catalogue serves them: by item codes. */
function seededBundles(): Bundle[] {
  return catalogue.bundles.map((one) => {
    const bundle = parseBundle(one);
    if (!bundle.ok) throw new Error(bundle.problems.join());
    const codeOf = (id: string) => seededItem(id).itemCode;
    return {
      ...bundle.value,
      items: bundle.value.items.map(codeOf),
      dependsOn: bundle.value.dependsOn.map(({ item, on, yields }) => ({
        item: codeOf(item),
        on: codeOf(on),
        yields,
      })),
      settled: bundle.value.settled.map((answer) => ({
        ...answer,
        item: codeOf(answer.item),
      })),
    };
  });
}

export const people: readonly PersonView[] =
  Object.values(knownResidents).map(personOf);

/** A station of the demonstration county, in memory. 2026-11-02 is a Monday; it is 9:30 in the county. */
export function aStation(
  account: string,
  options: { online?: boolean; now?: string } = {},
): MemoryReplica {
  const station = new MemoryReplica({
    actor: actorFor(account),
    displayName: staffOf(account).name,
    items: seededItems,
    people,
    calendar: stateCouncilCalendar,
    now: (options.now ?? "2026-11-02T01:30:00.000Z") as Instant,
  });
  if (options.online === false) station.hub.cutLine();
  return station;
}

function personOf(resident: Resident): PersonView {
  const { guardians, birthDate, sex } = resident;
  return {
    ...resident,
    sex: sex === "female" ? "FEMALE" : "MALE",
    guardians: guardians.map((one) => ({ ...one, from: birthDate })),
  };
}
