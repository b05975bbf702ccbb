import type { Claims } from "@onedoor/subgraph-host/claims";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, open, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { keysOfReader } from "../hub/scopeKeys.ts";
import { keepsReplica, readsBodies } from "../queries/caseDocuments.ts";
import { referencedMaterial } from "../reuse/referencedMaterial.ts";
import type { MaterialRecord } from "../store/CaseStore.ts";
import type { MaterialServerDeps } from "./materialServer.ts";
import type { UploadMetadata } from "./parseUploadMetadata.ts";

export const MATERIALS_PATH = "/materials";

/**
 * Takes finished bytes out of the uploads, if they have the hash that was announced. On the disk before anybody is
 * told that they arrived.
 */
export async function keepFile(
  folder: string,
  uploaded: string,
  material: Pick<UploadMetadata, "materialId" | "sha256">,
): Promise<{ bytes: number } | "otherBytes"> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(uploaded)) hash.update(chunk);
  if (hash.digest("hex") !== material.sha256) return "otherBytes";
  const kept = keptFileOf(folder, material);
  const { size } = await stat(uploaded);
  // The upload stays where it is: a client that lost the last answer asks for its offset and learns that all is here.
  await copyFile(uploaded, `${kept}.part`);
  const file = await open(`${kept}.part`, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${kept}.part`, kept);
  return { bytes: size };
}

/**
 * `GET /materials/{materialId}`, or with `?case=` one that this case only refers to: then the look is on record before
 * a byte is sent. What doesn't exist, hasn't arrived and isn't for this reader look alike.
 */
export async function serveMaterial(
  {
    hub,
    folder,
    recordRead,
  }: Pick<MaterialServerDeps, "hub" | "folder" | "recordRead">,
  claims: Claims | null,
  request: Request,
): Promise<Response> {
  if (claims === null) return new Response(null, { status: 401 });
  const materialId = decodedLastPart(request.url);
  const caseId = new URL(request.url).searchParams.get("case");
  if (caseId !== null && materialId !== undefined) {
    const named = { caseId, materialId };
    const found = await referencedMaterial(hub.store, claims, named);
    if (found === undefined) return new Response(null, { status: 404 });
    const { material, personId, paper } = found;
    await recordRead({ reader: claims, personId, caseId, paper });
    return sent(folder, material, "no-store");
  }
  const material =
    materialId === undefined
      ? undefined
      : await hub.store
          .readingAs({ keys: keysOfReader(claims), chains: [] })
          .findMaterial(materialId);
  if (
    material === undefined ||
    material.arrivedAt === null ||
    !(await mayRead(hub.store, claims, material.caseId))
  )
    return new Response(null, { status: 404 });
  return sent(folder, material, "private, max-age=3600");
}

function sent(
  folder: string,
  material: MaterialRecord,
  keeping: string,
): Response {
  const stream = createReadStream(keptFileOf(folder, material));
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: { ...headersOf(material), "cache-control": keeping },
  });
}

async function mayRead(
  store: MaterialServerDeps["hub"]["store"],
  claims: Claims,
  caseId: string,
): Promise<boolean> {
  if (keepsReplica(claims) && !readsBodies(claims)) return false;
  const reach = await store.reachOf(
    { keys: keysOfReader(claims), chains: [] },
    [caseId],
  );
  return reach.get(caseId) === "inReach";
}

// The bytes are an applicant's: they are shown as pictures or PDF, and as nothing that a browser would run.
function headersOf({
  mediaType,
  bytes,
}: MaterialRecord): Record<string, string> {
  const shown = /^(image\/(jpeg|png|webp|gif)|application\/pdf)$/.test(
    mediaType ?? "",
  );
  return {
    "content-type":
      shown && mediaType !== null ? mediaType : "application/octet-stream",
    "content-length": String(bytes),
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  };
}

export function uploadsIn(folder: string): string {
  return join(folder, "uploads");
}

/** Where bytes with this id and hash lie, if they have arrived. */
export function keptFileOf(
  folder: string,
  { materialId, sha256 }: Pick<MaterialRecord, "materialId" | "sha256">,
): string {
  const name = createHash("sha256")
    .update(`${materialId}|${sha256}`)
    .digest("hex");
  return join(folder, "kept", name);
}

function decodedLastPart(url: string): string | undefined {
  try {
    const id = decodeURIComponent(
      new URL(url).pathname.split("/").at(-1) ?? "",
    );
    return id.includes("\0") ? undefined : id;
  } catch {
    return undefined;
  }
}
