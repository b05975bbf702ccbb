import type { ChainRecord, KnownPlace } from "../store/CaseStore.ts";
import { findOtherBody, type OtherBody } from "./otherBody.ts";
import { linksTo, type ReadEntry, type ReadSegment } from "./readSegment.ts";

export type PlacedSegment =
  | {
      placed: true;
      known: readonly KnownPlace[];
      fresh: readonly ReadEntry[];
      otherBodies: readonly OtherBody[];
    }
  | {
      placed: false;
      reason: "GAP" | "BROKEN_SEGMENT" | "DEVICE_QUARANTINED";
    }
  /** `branch`: the entries from the first that differs; empty where the chain had forked before. */
  | { placed: false; reason: "FORK"; branch: readonly ReadEntry[] };

/** Where a segment stands in its chain: which of its entries the hub has, and which are new [H2]. */
export function placeSegment(
  segment: ReadSegment,
  chain: ChainRecord,
  known: readonly KnownPlace[],
): PlacedSegment {
  const { entries, from } = segment;
  if (from > chain.nextNo) return { placed: false, reason: "GAP" };
  const places = new Map(known.map((one) => [one.chainNo, one]));
  const differing = entries.findIndex(
    ({ chainNo, headerHash }) =>
      (chainNo < chain.nextNo || places.has(chainNo)) &&
      places.get(chainNo)?.headerHash !== headerHash,
  );
  if (differing >= 0)
    return {
      placed: false,
      reason: "FORK",
      branch: entries.slice(differing),
    };
  const first = entries[0];
  if (
    from === chain.nextNo &&
    first !== undefined &&
    !linksTo(first, chain.headHash)
  )
    return { placed: false, reason: "BROKEN_SEGMENT" };
  return {
    placed: true,
    known,
    // Beyond the chain's end there may be places that came back after a restore.
    fresh: entries.filter(
      ({ chainNo }) => chainNo >= chain.nextNo && !places.has(chainNo),
    ),
    otherBodies: entries.flatMap(
      (entry) => findOtherBody(entry, places.get(entry.chainNo)) ?? [],
    ),
  };
}
