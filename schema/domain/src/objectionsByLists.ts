import type { ItemVersion } from "./itemTypes.ts";
import {
  coverageOf,
  coveragesOfItem,
  endOfRow,
  keyOfRow,
  type ListRow,
  rowKeyOf,
} from "./listRow.ts";
import { comparable, proofNames } from "./proofNames.ts";

/** Why the county's lists don't carry an item version. `at` is the item's code, a row, or a material and a row. */
export type ListObjection = {
  reason:
    | "outsidePowerList"
    | "outsidePublicServiceList"
    | "rowHasEnded"
    | "rowBeginsLater"
    | "rowOfAnotherType"
    | "chargesOutsideFeeList"
    | "asksForListedProof";
  at: string;
};

/** What is asked of an item here. */
export type ListedItem = Pick<
  ItemVersion,
  | "itemCode"
  | "state"
  | "effectiveFrom"
  | "effectiveUntil"
  | "itemType"
  | "fee"
  | "materials"
>;

/** Rows as they are looked for: an offer may be of a hundred thousand items. */
export interface OrderedLists {
  /** By list and by what they cover. */
  covering: ReadonlyMap<string, readonly ListRow[]>;
  /** By body and base code. */
  fees: ReadonlyMap<string, readonly ListRow[]>;
  /** Of proofs that nobody is asked for, by each of their names. */
  proofs: ReadonlyMap<string, readonly ListRow[]>;
}

/** `rows`: the newest version of each row that may concern the items. */
export function orderLists(rows: readonly ListRow[]): OrderedLists {
  const [covering, fees, proofs] = [
    new Map<string, ListRow[]>(),
    new Map<string, ListRow[]>(),
    new Map<string, ListRow[]>(),
  ];
  const put = (into: Map<string, ListRow[]>, key: string, row: ListRow) => {
    const found = into.get(key);
    if (found === undefined) into.set(key, [row]);
    else found.push(row);
  };
  for (const row of rows) {
    const { content } = row;
    const coverage = coverageOf(content);
    if (coverage !== null) put(covering, `${content.kind} ${coverage}`, row);
    if (content.kind === "fee")
      for (const base of content.baseCodes)
        put(fees, `${content.body} ${base}`, row);
    if (content.kind === "notToAsk" || content.kind === "abolishedProof")
      for (const name of [content.name, ...content.aliases])
        put(proofs, comparable(name), row);
  }
  return { covering, fees, proofs };
}

/**
 * Nothing outside the list (清单之外无权力): an item is offered only under a row of its body's, on every day on which
 * it is; it charges only what the list of fees has, and asks for nothing that stands on the lists of proofs that nobody
 * is asked for. An item that ends needs no row.
 */
export function objectionsByLists(
  item: ListedItem,
  lists: OrderedLists,
): ListObjection[] {
  if (item.state === "cancelled") return [];
  return [
    ...objectionsOfCoverage(item, lists),
    ...objectionsOfFees(item, lists),
    ...objectionsOfProofs(item, lists),
  ];
}

/**
 * The list that an item has to stand on: public services (20 and the extensions above it) have their own, everything
 * else that a body does to or for applicants is a power (GB/T 39046, 事项类型).
 */
export function listOfItem({ itemType }: Pick<ItemVersion, "itemType">) {
  return Number(itemType.code) >= 20 ? "publicService" : "power";
}

function objectionsOfCoverage(
  item: ListedItem,
  lists: OrderedLists,
): ListObjection[] {
  const kind = listOfItem(item);
  const covering = coveragesOfItem(item.itemCode).flatMap(
    (coverage) => lists.covering.get(`${kind} ${coverage}`) ?? [],
  );
  const outside = {
    power: "outsidePowerList",
    publicService: "outsidePublicServiceList",
  } as const;
  if (covering.length === 0)
    return [{ reason: outside[kind], at: item.itemCode }];
  const objections = covering.map((row) => objectionOfRow(item, row));
  // One row that carries it is enough, however many others have ended.
  if (objections.includes(undefined)) return [];
  return objections.flatMap((reason, i) => {
    const row = covering[i];
    return reason === undefined || row === undefined
      ? []
      : [{ reason, at: rowKeyOf(keyOfRow(row)) }];
  });
}

function objectionOfRow(
  item: ListedItem,
  row: ListRow,
): ListObjection["reason"] | undefined {
  const { content } = row;
  if (content.kind === "power" && content.itemType !== item.itemType.code)
    return "rowOfAnotherType";
  if (row.beganOn > item.effectiveFrom) return "rowBeginsLater";
  const end = endOfRow(row);
  const outlivesIt =
    end !== null &&
    (item.effectiveUntil === null || item.effectiveUntil >= end);
  return outlivesIt ? "rowHasEnded" : undefined;
}

function objectionsOfFees(
  item: ListedItem,
  { fees }: OrderedLists,
): ListObjection[] {
  if (!item.fee.charged) return [];
  const [body, base] = [item.itemCode.slice(0, 18), item.itemCode.slice(19)];
  const isListed = (fees.get(`${body} ${base}`) ?? []).some(
    (row) => objectionOfRow(item, row) === undefined,
  );
  return isListed
    ? []
    : [{ reason: "chargesOutsideFeeList", at: item.itemCode }];
}

/** Proofs that nobody is asked for, on some day on which the item is offered. */
function objectionsOfProofs(
  item: ListedItem,
  { proofs }: OrderedLists,
): ListObjection[] {
  return item.materials.flatMap(({ code, name }) => {
    const row = proofNames(name)
      .flatMap((one) => proofs.get(one) ?? [])
      .find((one) => meets(item, one));
    return row === undefined
      ? []
      : [
          {
            reason: "asksForListedProof" as const,
            at: `${code} ${rowKeyOf(keyOfRow(row))}`,
          },
        ];
  });
}

function meets(item: ListedItem, row: ListRow): boolean {
  const end = endOfRow(row);
  return (
    (item.effectiveUntil === null || row.beganOn <= item.effectiveUntil) &&
    (end === null || end > item.effectiveFrom)
  );
}
