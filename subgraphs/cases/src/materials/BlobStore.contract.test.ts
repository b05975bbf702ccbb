import { hashText } from "@onedoor/domain/hash";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BlobStore } from "./BlobStore.ts";
import { folderBlobs } from "./folderBlobs.ts";
import { newerAndOlderBlobs } from "./newerAndOlderBlobs.ts";
import { s3Blobs } from "./s3Blobs.ts";
import { SHA256_OF_NOTHING, signS3 } from "./signS3.ts";

const KEYS = {
  region: "cn-test-1",
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "a secret of tests alone",
};
const NOW = Date.UTC(2026, 2, 2, 1, 2, 3);

let folder: string;
const closing: (() => void)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onedoor-blobs-"));
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await rm(folder, { recursive: true });
});

/** Speaks as much of S3 as is asked of it, and takes nothing that isn't signed or isn't what the signature says. */
async function fakeS3(keys = KEYS): Promise<string> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const payloadSha256 = createHash("sha256").update(body).digest("hex");
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    const { method = "" } = request;
    const expected = signS3({ method, url, payloadSha256, now: NOW }, keys);
    const isSigned = Object.entries(expected).every(
      ([name, value]) => request.headers[name] === value,
    );
    const kept = objects.get(url.pathname);
    if (!isSigned) response.writeHead(403).end();
    else if (method === "PUT") {
      objects.set(url.pathname, body);
      response.writeHead(200).end();
    } else if (method === "DELETE") {
      objects.delete(url.pathname);
      response.writeHead(204).end();
    } else if (kept === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { "content-length": kept.length })
        .end(method === "HEAD" ? undefined : kept);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/scans`;
}

const stores: [string, () => Promise<BlobStore>][] = [
  ["a folder", async () => folderBlobs(join(folder, "kept"))],
  [
    "S3",
    async () => s3Blobs({ ...KEYS, bucketUrl: await fakeS3() }, () => NOW),
  ],
  [
    "one folder after another",
    async () =>
      newerAndOlderBlobs(
        folderBlobs(join(folder, "newer")),
        folderBlobs(join(folder, "older")),
      ),
  ],
];

describe.each(stores)("[U4] blobs in %s", (_, open) => {
  test("are read as they were put, as often as they were put, and are gone when they are removed", async () => {
    const blobs = await open();
    const sha256 = hashText("a page");
    expect(await blobs.has(sha256)).toBe(false);
    expect(await blobs.get(sha256)).toBeUndefined();
    const file = join(folder, "upload");
    await writeFile(file, "a page");
    await blobs.put(sha256, file);
    await blobs.put(sha256, file);
    expect(await blobs.has(sha256)).toBe(true);
    expect(await textOf(blobs, sha256)).toBe("a page");
    await blobs.remove(sha256);
    await blobs.remove(sha256);
    expect(await blobs.has(sha256)).toBe(false);
    expect(await blobs.get(sha256)).toBeUndefined();
  });

  test("don't touch each other", async () => {
    const blobs = await open();
    for (const words of ["one", "two"]) {
      await writeFile(join(folder, words), words);
      await blobs.put(hashText(words), join(folder, words));
    }
    await blobs.remove(hashText("one"));
    expect(await textOf(blobs, hashText("two"))).toBe("two");
  });
});

test("[U4] S3 takes nothing that another key has signed, nor other bytes than were announced, and no secret is told", async () => {
  const bucketUrl = await fakeS3();
  const file = join(folder, "upload");
  await writeFile(file, "a page");
  const stranger = s3Blobs(
    { ...KEYS, secretAccessKey: "somebody else's", bucketUrl },
    () => NOW,
  );
  const refused = stranger.put(hashText("a page"), file);
  await expect(refused).rejects.toThrow("403");
  await expect(refused).rejects.not.toThrow("somebody else's");
  const owner = s3Blobs({ ...KEYS, bucketUrl }, () => NOW);
  await expect(owner.put(hashText("other bytes"), file)).rejects.toThrow("403");
});

test("[U4] a request is signed as in the reference of S3 (GET Bucket Lifecycle)", () => {
  const headers = signS3(
    {
      method: "GET",
      url: new URL("https://examplebucket.s3.amazonaws.com/?lifecycle"),
      payloadSha256: SHA256_OF_NOTHING,
      now: Date.UTC(2013, 4, 24),
    },
    {
      region: "us-east-1",
      accessKeyId: "AKIAIOSFODNN7EXAMPLE",
      secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    },
  );
  expect(headers["authorization"]).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
  );
});

async function textOf(blobs: BlobStore, sha256: string): Promise<string> {
  return new Response((await blobs.get(sha256)) ?? null).text();
}

test("[U4] what was kept before a county went over to another store is read, and erased", async () => {
  const older = folderBlobs(join(folder, "older"));
  const blobs = newerAndOlderBlobs(folderBlobs(join(folder, "newer")), older);
  const sha256 = hashText("a page of before");
  const file = join(folder, "upload");
  await writeFile(file, "a page of before");
  await older.put(sha256, file);
  expect(await new Response(await blobs.get(sha256)).text()).toBe(
    "a page of before",
  );
  await blobs.remove(sha256);
  expect(await older.has(sha256)).toBe(false);
});

test("[U4] a page is read from S3 for as long as its reader takes, once the store has begun to answer", async () => {
  vi.useFakeTimers();
  closing.push(() => vi.useRealTimers());
  const signals: (AbortSignal | null | undefined)[] = [];
  const blobs = s3Blobs(
    { ...KEYS, bucketUrl: "http://127.0.0.1:1/scans" },
    () => NOW,
    async (_, init) => {
      signals.push(init?.signal);
      return new Response("a page");
    },
  );
  const page = await blobs.get(hashText("a page"));
  vi.advanceTimersByTime(3_600_000);
  expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
  expect(await new Response(page).text()).toBe("a page");
});
