import type { Bundle } from "../src/itemTypes.ts";

/** A bundle of three items that ask nothing together, to be changed where a test cares. */
export function aBundle(changes: Partial<Bundle> = {}): Bundle {
  return {
    id: "demo-bundle",
    name: "演示一件事",
    nameEn: "Demonstration bundle",
    items: ["first", "second", "third"],
    external: [],
    dependsOn: [],
    settled: [],
    roles: [],
    sameMaterials: [],
    status: "illustrative",
    ...changes,
  };
}

/** Says that one item waits for another, whose decision brings along what is named. */
export function waits(
  item: string,
  on: string,
  yields: Partial<Bundle["dependsOn"][number]["yields"]> = {},
): Bundle["dependsOn"][number] {
  return { item, on, yields: { data: [], materials: [], ...yields } };
}
