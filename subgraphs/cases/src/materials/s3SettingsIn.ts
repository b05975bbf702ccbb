import {
  type Environment,
  isWebAddress,
  textIn,
  WrongEnvironment,
} from "@onedoor/subgraph-host/environment";
import type { S3Settings } from "./s3Blobs.ts";

/** What S3 itself asks of a key at least. */
const LEAST_SECRET = 16;

/**
 * S3_BUCKET_URL with S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: where scans are kept. Null without the first:
 * in the hub's own folder. Throws with the name of the variable that is wrong, never with its value.
 */
export function s3SettingsIn(environment: Environment): S3Settings | null {
  const bucketUrl = environment["S3_BUCKET_URL"] ?? "";
  if (bucketUrl === "") return null;
  if (!isWebAddress(bucketUrl) || /[?#]/.test(bucketUrl))
    throw new WrongEnvironment("S3_BUCKET_URL is no address.");
  return {
    bucketUrl,
    region: textIn(environment, "S3_REGION"),
    accessKeyId: textIn(environment, "S3_ACCESS_KEY_ID"),
    secretAccessKey: textIn(environment, "S3_SECRET_ACCESS_KEY", LEAST_SECRET),
  };
}
