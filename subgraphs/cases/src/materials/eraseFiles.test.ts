import { hashText } from "@onedoor/domain/hash";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eraseCases } from "../commands/eraseCases.ts";
import { memoryCaseStore } from "../store/memoryCaseStore.ts";
import { openingBody, TestDevice } from "../testing/TestDevice.ts";
import { testHub, type TestHub } from "../testing/testHub.ts";
import { eraseFiles } from "./eraseFiles.ts";
import { folderBlobs } from "./folderBlobs.ts";
import { blobsIn } from "./materialFiles.ts";
import { SharedBlobs } from "./SharedBlobs.ts";

const CASE = "case-with-scans";
const OTHERS = "case-of-somebody-else";
let folder: string;
let hub: TestHub;
let device: TestDevice;
let blobs: SharedBlobs;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onedoor-erased-"));
  for (const name of ["uploads", "kept"]) await mkdir(join(folder, name));
  blobs = new SharedBlobs(folderBlobs(blobsIn(folder)));
  hub = testHub(memoryCaseStore());
  device = await TestDevice.opened(hub, "cun1");
  for (const [caseId, personId] of [
    [CASE, "person-1"],
    [OTHERS, "person-2"],
  ] as const) {
    device.submit(caseId, {
      content: {
        applicant: { ...openingBody().applicant, personId } as never,
      },
    });
    device.write("withdrawn", caseId, {}, { reason: "" });
  }
  await device.push();
});
afterEach(() => rm(folder, { recursive: true }));

/** As tus and the hub leave one that has arrived: the upload, what is known of it, and the file that was made of it. */
async function arrives(
  materialId: string,
  caseId: string,
  words = materialId,
): Promise<void> {
  const sha256 = hashText(words);
  const upload = join(folder, "uploads", materialId);
  await writeFile(upload, words);
  await writeFile(
    `${upload}.json`,
    JSON.stringify({ id: materialId, metadata: { materialId, caseId } }),
  );
  await blobs.keep(sha256, upload, () =>
    hub.store.recordArrival({
      materialId,
      caseId,
      sha256,
      bytes: words.length,
      mediaType: "image/jpeg",
      arrivedAt: hub.now(),
    }),
  );
}
const erase = () =>
  eraseCases(hub, { personId: "person-1", basis: "ordered", record: 7 });
const onDisk = async () =>
  (
    await Promise.all(
      ["uploads", "kept"].map((name) => readdir(join(folder, name))),
    )
  ).flat().length;

test("[W9] scans of an erased case leave the disk, with their uploads, and nobody else's do", async () => {
  await arrives("scan-1", CASE);
  await arrives("scan-2", OTHERS);
  expect(await onDisk()).toBe(6);
  await erase();
  expect(await onDisk()).toBe(6);
  await eraseFiles(hub.store, folder, blobs);
  expect(await onDisk()).toBe(3);
  expect(await hub.store.filesToErase(10)).toEqual([]);
});

test("[W9] a file that can't be deleted keeps no other from going, is told, and goes once it can be", async () => {
  await arrives("scan-1", CASE);
  await arrives("scan-3", CASE);
  await erase();
  const [stuck] = await readdir(join(folder, "kept"));
  const path = join(folder, "kept", stuck ?? "");
  await rm(path);
  // Nothing that `rm` takes for a file.
  await mkdir(path);
  await expect(eraseFiles(hub.store, folder, blobs)).rejects.toThrow(stuck);
  expect(await onDisk()).toBe(1);
  expect(await hub.store.filesToErase(10)).toHaveLength(1);
  await rm(path, { recursive: true });
  await eraseFiles(hub.store, folder, blobs);
  expect(await hub.store.filesToErase(10)).toEqual([]);
});

test("[W9] what was broken off goes on, and what arrives afterwards goes too", async () => {
  await arrives("scan-1", CASE);
  await erase();
  await rm(join(folder, "uploads"), { recursive: true });
  await expect(eraseFiles(hub.store, folder, blobs)).rejects.toThrow("ENOENT");
  await mkdir(join(folder, "uploads"));
  await arrives("scan-3", CASE);
  await eraseFiles(hub.store, folder, blobs);
  expect(await onDisk()).toBe(0);
});

test("[U5] the same bytes twice lie on the disk once, and stay as long as a case holds them that isn't erased", async () => {
  await arrives("scan-1", CASE, "the same page");
  await arrives("scan-2", OTHERS, "the same page");
  const kept = () => readdir(join(folder, "kept"));
  expect(await kept()).toEqual([hashText("the same page")]);
  await erase();
  await eraseFiles(hub.store, folder, blobs);
  expect(await kept()).toEqual([hashText("the same page")]);
  expect(await hub.store.filesToErase(10)).toEqual([]);
  await eraseCases(hub, { personId: "person-2", basis: "ordered", record: 8 });
  await eraseFiles(hub.store, folder, blobs);
  expect(await kept()).toEqual([]);
});
