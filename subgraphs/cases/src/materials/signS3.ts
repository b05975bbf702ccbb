import { createHash, createHmac } from "node:crypto";

export interface S3Keys {
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

export interface S3Request {
  method: string;
  url: URL;
  /** Of the body, in lower-case hexadecimal; of nothing where there is none. */
  payloadSha256: string;
  /** Milliseconds since 1970. */
  now: number;
}

export const SHA256_OF_NOTHING = createHash("sha256").digest("hex");

/**
 * The headers that sign a request to S3 and what speaks its language: AWS Signature Version 4 over the host, the time and
 * the body's hash, in one piece. The address's path must be of unreserved characters.
 */
export function signS3(
  { method, url, payloadSha256, now }: S3Request,
  { region, accessKeyId, secretAccessKey }: S3Keys,
): Record<string, string> {
  const at = new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
  const day = at.slice(0, 8);
  const signed = {
    host: url.host,
    "x-amz-content-sha256": payloadSha256,
    "x-amz-date": at,
  };
  const names = Object.keys(signed).join(";");
  const canonical = [
    method,
    url.pathname,
    [...url.searchParams]
      .map((pair) => pair.map(encodeURIComponent).join("="))
      .toSorted()
      .join("&"),
    ...Object.entries(signed).map(([name, value]) => `${name}:${value}`),
    "",
    names,
    payloadSha256,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", at, scope, sha256Of(canonical)].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${secretAccessKey}`,
  );
  const { host: _, ...headers } = signed;
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${hmac(key, text).toString("hex")}`,
  };
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
