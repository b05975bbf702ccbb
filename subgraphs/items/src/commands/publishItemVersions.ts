import type { Pool } from "pg";
import { openItemsStore } from "../openItemsStore.ts";
import type { OfferedVersion } from "./checkVersion.ts";
import { publishCatalogue } from "./publishCatalogue.ts";
import type { PublishResult } from "./PublishResult.ts";

/** Publishes versions of items, all of them or none, for the operator. Their departments have to be known. */
export async function publishItemVersions(
  pool: Pool,
  versions: readonly OfferedVersion[],
): Promise<PublishResult> {
  return publishCatalogue(await openItemsStore(pool), { versions });
}
