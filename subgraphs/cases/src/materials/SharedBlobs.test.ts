import { expect, test } from "vitest";
import type { BlobStore } from "./BlobStore.ts";
import { SharedBlobs } from "./SharedBlobs.ts";

/** A store whose calls take a while. */
function memoryBlobs(kept: Set<string>): BlobStore {
  return {
    put: async (sha256) => void kept.add(sha256),
    get: async () => undefined,
    has: async (sha256) => kept.has(sha256),
    remove: async (sha256) => void kept.delete(sha256),
  };
}

test.each(["kept first", "released first"])(
  "[U5] bytes that arrive again while they are let go of are there afterwards: %s",
  async (which) => {
    const kept = new Set(["page"]);
    const holders = new Set<string>();
    const blobs = new SharedBlobs(memoryBlobs(kept));
    const keep = () =>
      blobs.keep("page", "file", async () => void holders.add("a new case"));
    const release = () => blobs.release("page", async () => holders.size > 0);
    await Promise.all(
      which === "kept first" ? [keep(), release()] : [release(), keep()],
    );
    expect([...kept]).toEqual(["page"]);
    expect([...holders]).toEqual(["a new case"]);
  },
);

test("[U5] what one fails at is nobody else's trouble", async () => {
  const kept = new Set<string>();
  const blobs = new SharedBlobs(memoryBlobs(kept));
  const failing = blobs.keep("page", "file", () =>
    Promise.reject(new Error("the database is away")),
  );
  const next = blobs.keep("page", "file", async () => undefined);
  await expect(failing).rejects.toThrow("the database is away");
  await next;
  expect([...kept]).toEqual(["page"]);
});
