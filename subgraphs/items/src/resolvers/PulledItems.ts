import type { VersionRecord } from "../store/ItemsStore.ts";

/** A page of the catalogue, before it is known in which form it is asked for. */
export interface PulledItems {
  records: readonly VersionRecord[];
  /** As asked for. */
  limit: number;
  checkpoint: { cursor: string };
}
