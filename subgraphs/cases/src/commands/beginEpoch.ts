import { rootOf, type TreePoint } from "@onedoor/domain/merkleTree";
import { epochText } from "@onedoor/domain/signedTexts";
import type { EpochStatement } from "@onedoor/domain/treeHead";
import type { Pool } from "pg";
import { type HubKey, parseHubKey } from "../hub/HubKey.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { openSqlCaseStore } from "../store/sqlCaseStore.ts";

/**
 * Begins a new epoch after a restore, with a signed statement of where it begins [P7]. `furthest`: the furthest head
 * that anybody is known to have seen of the lost branch; without one, nothing is said to be lost.
 */
export function beginEpoch(
  hub: { store: CaseStore; key: HubKey },
  furthest: TreePoint | null = null,
): Promise<EpochStatement> {
  return hub.store.beginEpoch(({ epoch, edge }) => {
    const begins = { size: edge.size, root: rootOf(edge) };
    const statement = {
      epoch: epoch + 1,
      begins,
      furthest:
        furthest !== null && furthest.size > begins.size ? furthest : begins,
    };
    return {
      ...statement,
      signature: hub.key.sign(epochText(hub.key.hubId, statement)),
    };
  });
}

/** The same on a database that no hub has open. */
export async function beginEpochOn(
  pool: Pool,
  hubKey: string,
  furthest: TreePoint | null = null,
): Promise<EpochStatement> {
  const key = parseHubKey(hubKey);
  return beginEpoch({ store: await openSqlCaseStore(pool), key }, furthest);
}
