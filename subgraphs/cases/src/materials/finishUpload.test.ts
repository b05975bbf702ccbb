import { materialRefusalText } from "@onedoor/domain/materialRefusals";
import {
  RouterSignatures,
  signedOnItsWay,
} from "@onedoor/subgraph-host/routerSignature";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryCaseStore } from "../store/memoryCaseStore.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { claimsOf } from "../testing/TestDevice.ts";
import { testHub, type TestHub } from "../testing/testHub.ts";
import { bearer } from "../testing/TestSubgraph.ts";
import type { BlobStore } from "./BlobStore.ts";
import { folderBlobs } from "./folderBlobs.ts";
import { blobsIn, uploadsIn } from "./materialFiles.ts";
import { materialServer } from "./materialServer.ts";
import { SharedBlobs } from "./SharedBlobs.ts";

const KEYS = {
  sessionSecret: "a secret for tests that is long enough",
  routerSecret: "the router's secret, of tests alone",
};
const CLAIMS = claimsOf("cun1");
/** A page that is taken, and one that runs something. */
const PAGE = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d49484452000009b000000db4", "hex"),
  randomBytes(5_000),
]);
const SCRIPT = Buffer.from("%PDF-1.7\n1 0 obj << /S /JavaScript /JS (x) >>");

describe("[U1] an upload whose last byte is there and whose end nobody heard", () => {
  let folder: string;
  let hub: TestHub;
  let blobs: BlobStore;
  /** What the operator was told. */
  let told: string[];
  let server: (request: Request) => Promise<Response>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "onedoor-finish-"));
    hub = testHub(memoryCaseStore());
    blobs = folderBlobs(blobsIn(folder));
    told = [];
    start();
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** The server as a process of its own: it knows of earlier ones what is on the disk and in the store. */
  function start(
    parts: { blobs?: Partial<BlobStore>; store?: Partial<CaseStore> } = {},
  ): void {
    const { routerSecret } = KEYS;
    server = signedOnItsWay(
      "cases",
      KEYS,
      materialServer({
        hub: { store: { ...hub.store, ...parts.store }, now: hub.now },
        folder,
        blobs: new SharedBlobs({ ...blobs, ...parts.blobs }),
        recordRead: () => Promise.reject(new Error("nobody reads here")),
        signatures: new RouterSignatures("cases", routerSecret, () => {}),
        tell: (words) => told.push(words),
      }),
    );
  }

  async function tus(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Uint8Array<ArrayBuffer>,
  ): Promise<Response> {
    return server(
      new Request(`http://cases${path}`, {
        method,
        headers: {
          "tus-resumable": "1.0.0",
          ...(await bearer(CLAIMS)),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      }),
    );
  }
  const create = (page: Buffer, mediaType: string) =>
    tus("POST", "/materials", {
      "upload-length": String(page.length),
      "upload-metadata": Object.entries({
        materialId: "scan-1",
        caseId: "case-1",
        sha256: sha256Of(page),
        mediaType,
      })
        .map(([key, value]) => `${key} ${btoa(value)}`)
        .join(","),
    });
  const created = async (page: Buffer, mediaType: string) =>
    (await create(page, mediaType)).headers.get("location") ?? "";
  const patch = (location: string, page: Buffer, offset = 0) =>
    tus(
      "PATCH",
      location,
      {
        "upload-offset": String(offset),
        "content-type": "application/offset+octet-stream",
      },
      new Uint8Array(page.subarray(offset)),
    );
  const recorded = async () =>
    (await hub.store.heldHashes([sha256Of(PAGE)])).size;
  const isAllHere = (answer: Response) =>
    answer.ok &&
    answer.headers.get("upload-offset") === answer.headers.get("upload-length");

  test.each([
    ["the store of blobs", { blobs: { put: failing } }],
    ["the database", { store: { recordArrival: failing } }],
  ])(
    "isn't said to be all here while %s is down, and is kept and recorded once it is back",
    async (_, down) => {
      start(down);
      const location = await created(PAGE, "image/png");
      expect((await patch(location, PAGE)).status).toBe(500);
      const asked = await tus("HEAD", location);
      // Anything else makes the client of tus begin anew, and send every byte again.
      expect(asked.status).toBe(423);
      expect(await recorded()).toBe(0);
      expect(told).toEqual([
        expect.stringContaining("is down"),
        expect.stringContaining("is down"),
      ]);

      start();
      expect(isAllHere(await tus("HEAD", location))).toBe(true);
      expect(await recorded()).toBe(1);
      expect(await readdir(blobsIn(folder))).toEqual([sha256Of(PAGE)]);
    },
  );

  test("is kept where its process was killed before it could be", async () => {
    const location = await created(PAGE, "image/png");
    await leave(location, PAGE);
    start();
    expect(isAllHere(await tus("HEAD", location))).toBe(true);
    expect(await recorded()).toBe(1);
  });

  test("is kept by a last request without a byte too", async () => {
    start({ blobs: { put: failing } });
    const location = await created(PAGE, "image/png");
    await patch(location, PAGE);
    start();
    expect((await patch(location, PAGE, PAGE.length)).status).toBe(204);
    expect(await recorded()).toBe(1);
  });

  test("is waited for by whoever asks while it is being kept, and is kept once", async () => {
    const holding = hold();
    let puts = 0;
    start({
      blobs: {
        async put(sha256, file) {
          puts += 1;
          await holding.reach();
          await blobs.put(sha256, file);
        },
      },
    });
    const location = await created(PAGE, "image/png");
    const patched = patch(location, PAGE);
    await holding.reached;
    const asked = [tus("HEAD", location), tus("HEAD", location)];
    holding.open();
    expect((await patched).status).toBe(204);
    for (const answer of await Promise.all(asked))
      expect(isAllHere(answer)).toBe(true);
    // What is on record isn't judged and kept anew each time that somebody asks, whoever has kept it.
    expect(isAllHere(await tus("HEAD", location))).toBe(true);
    start({ blobs: { put: failing } });
    expect(isAllHere(await tus("HEAD", location))).toBe(true);
    expect([puts, await recorded()]).toEqual([1, 1]);
  });

  test("[U3] is told that it is refused, and what for before it is sent again", async () => {
    const holding = hold();
    start({ store: { fileOf: holding.reach } });
    const location = await created(SCRIPT, "application/pdf");
    const patching = patch(location, SCRIPT);
    await holding.reached;
    const asking = tus("HEAD", location);
    holding.open();
    const [patched, asked] = await Promise.all([patching, asking]);
    const words = materialRefusalText("activeContent");
    expect([patched.status, await patched.text()]).toEqual([422, words]);
    expect(isAllHere(asked)).toBe(false);
    expect((await tus("HEAD", location)).status).toBe(404);
    // The answer to a HEAD carries no words: its client begins anew, and hears them then.
    const again = await create(SCRIPT, "application/pdf");
    expect([again.status, await again.text()]).toEqual([422, words]);
  });

  test("[U3] is told that it is refused where its process was killed while it was judged", async () => {
    const location = await created(SCRIPT, "application/pdf");
    await leave(location, SCRIPT);
    start();
    expect((await tus("HEAD", location)).status).toBe(422);
    expect((await tus("HEAD", location)).status).toBe(404);
    expect((await create(SCRIPT, "application/pdf")).status).toBe(422);
  });

  test("that has other bytes than it should begins anew", async () => {
    const location = await created(PAGE, "image/png");
    // As a power cut may leave it.
    await leave(location, Buffer.alloc(PAGE.length));
    start();
    expect((await tus("HEAD", location)).status).toBe(422);
    const again = await created(PAGE, "image/png");
    expect((await patch(again, PAGE)).status).toBe(204);
    expect(await recorded()).toBe(1);
  });

  /** As a process leaves it that was killed after the last byte. */
  async function leave(location: string, bytes: Buffer): Promise<void> {
    const id = location.split("/").at(-1) ?? "";
    await writeFile(join(uploadsIn(folder), id), bytes);
  }
});

/** Holds whoever reaches it until it is opened. */
function hold() {
  let open = () => {};
  let arrive = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const reach = async (): Promise<undefined> => {
    arrive();
    await opened;
  };
  return { reach, reached, open: () => open() };
}

function failing(): Promise<void> {
  return Promise.reject(new Error("it is down"));
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
