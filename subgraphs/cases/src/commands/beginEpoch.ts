import type { TreeHead } from "@onedoor/domain/entries";
import { rootOf } from "@onedoor/domain/merkleTree";
import { epochText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import type { EpochStatement } from "@onedoor/domain/treeHead";
import type { Pool } from "pg";
import { signHead } from "../hub/growTree.ts";
import { type HubKey, parseHubKey } from "../hub/HubKey.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { openSqlCaseStore } from "../store/sqlCaseStore.ts";

/**
 * Begins a new epoch after a restore, with a signed statement of where it begins and its first head [P7]. `furthest`:
 * the furthest head that anybody is known to have seen of the lost branch; without one, nothing is said to be lost. The
 * number of the epoch is one that nobody can have seen.
 */
export function beginEpoch(
  hub: { store: CaseStore; key: HubKey; now(): Instant },
  furthest: Pick<TreeHead, "epoch" | "size" | "root"> | null = null,
): Promise<EpochStatement> {
  return hub.store.beginEpoch(({ epoch: last, edge }) => {
    const begins = { size: edge.size, root: rootOf(edge) };
    const epoch = Math.max(last, furthest?.epoch ?? 0) + 1;
    const said = {
      epoch,
      begins,
      furthest:
        furthest !== null && furthest.size > begins.size
          ? { size: furthest.size, root: furthest.root }
          : begins,
    };
    const signature = hub.key.sign(epochText(hub.key.hubId, said));
    return {
      statement: { ...said, signature },
      // From now on whoever asks sees that the epoch is another one.
      head: signHead(hub.key, { epoch, edge }, hub.now()),
    };
  });
}

/** The same on a database that no hub has open. */
export async function beginEpochOn(
  pool: Pool,
  hubKey: string,
  now: () => Instant,
  furthest: Pick<TreeHead, "epoch" | "size" | "root"> | null = null,
): Promise<EpochStatement> {
  const key = parseHubKey(hubKey);
  return beginEpoch(
    { store: await openSqlCaseStore(pool), key, now },
    furthest,
  );
}
