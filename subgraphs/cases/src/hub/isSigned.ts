import { segmentText } from "@onedoor/domain/signedTexts";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import type { ChainRecord } from "../store/CaseStore.ts";
import type { HubKey } from "./HubKey.ts";
import type { ReadSegment } from "./readSegment.ts";

/** Whether the chain's device signed the segment for this hub [P3]. */
export function isSigned(
  { hubId }: HubKey,
  { deviceId, publicKey }: ChainRecord,
  { chain, from, to, signature, entries }: ReadSegment,
): boolean {
  const headerHash = entries.at(-1)?.headerHash;
  return (
    publicKey !== null &&
    signature !== null &&
    headerHash !== undefined &&
    checkSignature(
      publicKey,
      segmentText({ hubId, deviceId, chain }, { from, to, headerHash }),
      signature,
    )
  );
}
