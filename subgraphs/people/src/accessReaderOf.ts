import type { AccessReader } from "@onedoor/domain/accessRecord";
import type { Claims } from "@onedoor/subgraph-host/claims";

/** The reader as records name him: by his ids alone. */
export function accessReaderOf(reader: Claims): AccessReader {
  const { accountId, role, staffId, postId, stationId, body, deviceId } =
    reader;
  return { accountId, role, staffId, postId, stationId, body, deviceId };
}
