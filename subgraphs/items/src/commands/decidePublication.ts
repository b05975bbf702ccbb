import { objectionsToBundle } from "@onedoor/domain/bundleCheck";
import type {
  Bundle,
  ItemVersion,
  VersionApproval,
} from "@onedoor/domain/itemTypes";
import {
  objectionsByLists,
  type OrderedLists,
  orderLists,
} from "@onedoor/domain/objectionsByLists";
import {
  type BundleRecord,
  type CheckedVersion,
  type Concerned,
  itemKeyOf,
  type KnownBody,
  type Publication,
  type Published,
  type VersionKey,
} from "../store/ItemsStore.ts";
import type { PublishRefusal, PublishRefusalReason } from "./PublishResult.ts";

/** What is offered together; bundles and departments may be known already. */
export interface CheckedOffer {
  departments: readonly KnownBody[];
  versions: readonly CheckedVersion[];
  bundles: readonly Bundle[];
  approval: VersionApproval | null;
}

export type PublicationDecision =
  | { ok: true; publication: Publication; unchanged: readonly VersionKey[] }
  | { ok: false; refusals: readonly PublishRefusal[] };

/** What the decision has to know of the published. */
export function concernedBy(offer: CheckedOffer): Concerned {
  return {
    itemCodes: offer.versions.map(({ itemCode }) => itemCode),
    catalogueKeys: [
      ...offer.versions.map(({ elements }) => elements.id),
      ...offer.bundles.flatMap(({ items }) => items),
    ],
  };
}

/** Compares an offer with what is published. One refusal refuses the whole of it. */
export function decidePublication(
  offer: CheckedOffer,
  published: Published,
): PublicationDecision {
  const departments = new Map([
    ...published.departments,
    ...offer.departments.map((one) => [one.key, one.creditCode] as const),
  ]);
  const standing = new Map(
    published.versions.map((one) => [itemKeyOf(one), one.contentHash]),
  );
  const lists = orderLists(published.rows);
  const ofItem = Map.groupBy(published.versions, (one) => one.itemCode);
  const fresh = offer.versions.filter((one) => !standing.has(itemKeyOf(one)));
  const refusals = [
    ...repeated(offer.versions),
    ...offer.versions
      .filter((one) => standing.has(itemKeyOf(one)))
      .filter((one) => standing.get(itemKeyOf(one)) !== one.contentHash)
      .map((one) => refusal(itemKeyOf(one), "versionIsPublished")),
    ...fresh.flatMap((one) =>
      refusalsOfFresh(one, ofItem.get(one.itemCode) ?? []),
    ),
    ...fresh.flatMap((one) => refusalsByLists(one.elements, lists)),
    ...fresh.flatMap((one) => refusalsOfBodies(one.elements, departments)),
    ...keysTakenTwice(offer.versions, published),
  ];
  const codes = new Map([
    ...published.versions.map(
      (one) => [one.catalogueKey, one.itemCode] as const,
    ),
    ...offer.versions.map((one) => [one.elements.id, one.itemCode] as const),
  ]);
  refusals.push(
    ...offer.bundles.flatMap((bundle) =>
      refusalsOfBundle(bundle, codes, offer.versions),
    ),
  );
  if (refusals.length > 0) return { ok: false, refusals };
  return {
    ok: true,
    publication: {
      departments: offer.departments,
      versions: fresh.map((version) => ({
        ...version,
        department: departments.get(version.elements.department) ?? "",
      })),
      bundles: offer.bundles.map((bundle) => bundleOf(bundle, codes)),
      approval: offer.approval,
    },
    unchanged: offer.versions
      .filter((one) => standing.has(itemKeyOf(one)))
      .map(({ itemCode, version }) => ({ itemCode, version })),
  };
}

function repeated(versions: readonly CheckedVersion[]): PublishRefusal[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const key of versions.map(itemKeyOf))
    (seen.has(key) ? twice : seen).add(key);
  return [...twice].map((key) => refusal(key, "repeated"));
}

function refusalsOfFresh(
  version: CheckedVersion,
  published: readonly VersionKey[],
): PublishRefusal[] {
  const newer = published.filter((one) => one.version > version.version);
  return newer.length === 0
    ? []
    : [refusal(itemKeyOf(version), "olderThanPublished", newer.map(itemKeyOf))];
}

function refusalsByLists(
  elements: ItemVersion,
  lists: OrderedLists,
): PublishRefusal[] {
  const objections = objectionsByLists(elements, lists);
  return objections.length === 0
    ? []
    : [
        refusal(
          itemKeyOf(elements),
          "outsideLists",
          objections.map((one) => `${one.reason}: ${one.at}`),
        ),
      ];
}

function refusalsOfBodies(
  elements: ItemVersion,
  departments: ReadonlyMap<string, string>,
): PublishRefusal[] {
  const named = [
    { key: elements.department },
    { key: elements.decisionOrg, creditCode: elements.authority.creditCode },
    ...elements.steps.map(({ orgKey, creditCode }) => ({
      key: orgKey,
      creditCode,
    })),
  ];
  const unknown = named.filter(({ key }) => !departments.has(key));
  const wrong = named.filter(
    ({ key, creditCode }) =>
      creditCode !== undefined &&
      departments.has(key) &&
      departments.get(key) !== creditCode,
  );
  const keysOf = (ones: readonly { key: string }[]) => [
    ...new Set(ones.map(({ key }) => key)),
  ];
  const at = itemKeyOf(elements);
  return [
    ...(unknown.length === 0
      ? []
      : [refusal(at, "unknownDepartment", keysOf(unknown))]),
    ...(wrong.length === 0
      ? []
      : [refusal(at, "wrongDepartment", keysOf(wrong))]),
  ];
}

/** A bundle names items by the catalogue's keys, so a key stays with its item. */
function keysTakenTwice(
  versions: readonly CheckedVersion[],
  published: Published,
): PublishRefusal[] {
  const owners = new Map(
    published.versions.map((one) => [one.catalogueKey, one.itemCode]),
  );
  return versions.flatMap((version) => {
    const key = version.elements.id;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, version.itemCode);
    return owner === undefined || owner === version.itemCode
      ? []
      : [refusal(itemKeyOf(version), "keyIsTaken", [`${key}: ${owner}`])];
  });
}

function refusalsOfBundle(
  bundle: Bundle,
  codes: ReadonlyMap<string, string>,
  offered: readonly CheckedVersion[],
): PublishRefusal[] {
  const at = `bundle ${bundle.id}`;
  const unknown = bundle.items.filter((key) => !codes.has(key));
  const items = new Map(
    offered.map(({ elements }) => [elements.id, elements] as const),
  );
  const objections = objectionsToBundle(bundle, items);
  return [
    ...(unknown.length === 0 ? [] : [refusal(at, "unknownItem", unknown)]),
    ...(objections.length === 0
      ? []
      : [
          refusal(
            at,
            "unsound",
            objections.map((one) => `${one.reason}: ${one.at}`),
          ),
        ]),
  ];
}

function bundleOf(
  { id, name, nameEn, items, external, ...rules }: Bundle,
  codes: ReadonlyMap<string, string>,
): BundleRecord {
  const codeOf = (key: string) => codes.get(key) ?? key;
  const { dependsOn, settled, roles, sameMaterials } = rules;
  return {
    bundleId: id,
    name,
    nameEn,
    itemCodes: items.map(codeOf),
    external,
    dependsOn: dependsOn.map(({ item, on, yields }) => ({
      item: codeOf(item),
      on: codeOf(on),
      yields,
    })),
    joint: {
      settled: settled.map((one) => ({ ...one, item: codeOf(one.item) })),
      roles,
      sameMaterials,
    },
  };
}

function refusal(
  at: string,
  reason: PublishRefusalReason,
  details: readonly string[] = [],
): PublishRefusal {
  return { at, reason, details };
}
