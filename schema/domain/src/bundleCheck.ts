import type { Bundle, ItemVersion } from "./itemTypes.ts";
import { sharedKeyOf, sharedRoleOf } from "./sharedData.ts";

/** Why a bundle can't be published. `at` names what is wrong. */
export type BundleObjection = {
  reason:
    | "repeatedItem"
    | "foreignItem"
    | "waitsInCircle"
    | "unknownQuestion"
    | "unknownOption"
    | "unknownMaterial"
    | "unknownRole"
    | "unknownSharedKey";
  at: string;
};

/**
 * What has to hold before a bundle is offered [B1]: it speaks of its own items alone, nothing waits for itself, and
 * the answers and materials that it names are those of its items. An item that isn't given isn't looked into.
 */
export function objectionsToBundle(
  bundle: Bundle,
  items: ReadonlyMap<string, ItemVersion>,
): BundleObjection[] {
  const own = new Set(bundle.items);
  const named = [
    ...bundle.dependsOn.flatMap(({ item, on }) => [item, on]),
    ...bundle.settled.map(({ item }) => item),
  ];
  return [
    ...bundle.items
      .filter((item, index) => bundle.items.indexOf(item) !== index)
      .map((at) => ({ reason: "repeatedItem" as const, at })),
    ...[...new Set(named)]
      .filter((item) => !own.has(item))
      .map((at) => ({ reason: "foreignItem" as const, at })),
    ...inCircle(bundle).map((at) => ({ reason: "waitsInCircle" as const, at })),
    ...unknownAnswers(bundle, items),
    ...unknownMaterials(bundle, items),
    ...bundle.roles
      .flatMap(({ role, as }) => [role, as])
      .filter((role) => sharedRoleOf(role) === undefined)
      .map((at) => ({ reason: "unknownRole" as const, at })),
    ...bundle.dependsOn
      .flatMap(({ yields }) => yields.data)
      .filter((key) => sharedKeyOf(key, bundle.roles) !== key)
      .map((at) => ({ reason: "unknownSharedKey" as const, at })),
  ];
}

/** The items in an order in which each comes after all that it waits for; those in a circle are left out. */
export function inOrder(bundle: Bundle): string[] {
  const placed: string[] = [];
  for (;;) {
    const next = bundle.items.filter(
      (item) =>
        !placed.includes(item) &&
        bundle.dependsOn.every(
          (one) => one.item !== item || placed.includes(one.on),
        ),
    );
    if (next.length === 0) return placed;
    placed.push(...new Set(next));
  }
}

function inCircle(bundle: Bundle): string[] {
  const own = new Set(bundle.items);
  // Waiting for a stranger is another objection.
  const inside = {
    ...bundle,
    dependsOn: bundle.dependsOn.filter(({ on }) => own.has(on)),
  };
  const placed = inOrder(inside);
  return [...own].filter((item) => !placed.includes(item));
}

function unknownAnswers(
  { settled }: Bundle,
  items: ReadonlyMap<string, ItemVersion>,
): BundleObjection[] {
  return settled.flatMap(({ item, question, option }): BundleObjection[] => {
    const found = items.get(item);
    if (found === undefined) return [];
    const asked = found.situations.find(({ id }) => id === question);
    if (asked === undefined)
      return [{ reason: "unknownQuestion", at: `${item} ${question}` }];
    return asked.options.some(({ id }) => id === option)
      ? []
      : [{ reason: "unknownOption", at: `${item} ${question}=${option}` }];
  });
}

function unknownMaterials(
  bundle: Bundle,
  items: ReadonlyMap<string, ItemVersion>,
): BundleObjection[] {
  const codesOf = (item: string) =>
    items.get(item)?.materials.map(({ code }) => code);
  const yielded = bundle.dependsOn.flatMap(({ item, yields }) => {
    const codes = codesOf(item);
    return codes === undefined
      ? []
      : yields.materials.filter((code) => !codes.includes(code));
  });
  const all = bundle.items.map(codesOf);
  // One item that isn't at hand may have what the others lack.
  const same = all.includes(undefined)
    ? []
    : bundle.sameMaterials.flat().filter((code) => !all.flat().includes(code));
  return [...yielded, ...same].map((at) => ({
    reason: "unknownMaterial" as const,
    at,
  }));
}
