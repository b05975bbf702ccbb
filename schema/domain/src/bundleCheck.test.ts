import { expect, test } from "vitest";
import { aBundle, waits } from "../testing/aBundle.ts";
import { anItemVersion } from "../testing/anItemVersion.ts";
import { inOrder, objectionsToBundle } from "./bundleCheck.ts";
import type { Bundle } from "./itemTypes.ts";

const items = new Map(
  aBundle().items.map((id) => [id, anItemVersion({ id })] as const),
);

test("[B1] a bundle is found in order when everything that it names is its own", () => {
  const bundle = aBundle({
    dependsOn: [
      waits("second", "first", { data: ["entity.name"], materials: ["M1"] }),
      waits("third", "first"),
    ],
    settled: [{ item: "first", question: "agent", option: "no" }],
    roles: [{ role: "insured", as: "child" }],
    sameMaterials: [["M1", "M2"]],
  });
  expect(objectionsToBundle(bundle, items)).toEqual([]);
});

test.each<[string, Partial<Bundle>, string, string]>([
  [
    "wait for itself",
    { dependsOn: [waits("first", "first")] },
    "waitsInCircle",
    "first",
  ],
  [
    "wait in a circle",
    { dependsOn: [waits("second", "third"), waits("third", "second")] },
    "waitsInCircle",
    "second",
  ],
  [
    "wait for another's item",
    { dependsOn: [waits("second", "stranger")] },
    "foreignItem",
    "stranger",
  ],
  [
    "settle another's item",
    { settled: [{ item: "stranger", question: "agent", option: "no" }] },
    "foreignItem",
    "stranger",
  ],
  [
    "hold an item twice",
    { items: ["first", "first"] },
    "repeatedItem",
    "first",
  ],
  [
    "settle what nobody asks",
    { settled: [{ item: "first", question: "weather", option: "fine" }] },
    "unknownQuestion",
    "first weather",
  ],
  [
    "settle it with what isn't offered",
    { settled: [{ item: "first", question: "agent", option: "perhaps" }] },
    "unknownOption",
    "first agent=perhaps",
  ],
  [
    "bring along a paper that isn't needed",
    { dependsOn: [waits("second", "first", { materials: ["M9"] })] },
    "unknownMaterial",
    "M9",
  ],
  [
    "unite a paper that isn't there",
    { sameMaterials: [["M1", "M9"]] },
    "unknownMaterial",
    "M9",
  ],
  [
    "speak of a role that isn't shared",
    { roles: [{ role: "neighbour", as: "person" }] },
    "unknownRole",
    "neighbour",
  ],
  [
    "bring along data that isn't shared",
    { dependsOn: [waits("second", "first", { data: ["entity.mood"] })] },
    "unknownSharedKey",
    "entity.mood",
  ],
])("[B1] it may not %s", (_, changes, reason, at) => {
  expect(objectionsToBundle(aBundle(changes), items)).toContainEqual({
    reason,
    at,
  });
});

test("[B1] an item that isn't at hand is not looked into", () => {
  const bundle = aBundle({
    settled: [{ item: "first", question: "weather", option: "fine" }],
    sameMaterials: [["M9"]],
  });
  expect(objectionsToBundle(bundle, new Map())).toEqual([]);
});

test("[B1] what waits comes after what it waits for", () => {
  const dependsOn = [waits("first", "third"), waits("third", "second")];
  expect(inOrder(aBundle({ dependsOn }))).toEqual(["second", "third", "first"]);
});
