import { pageOfThumbnail } from "@onedoor/domain/materialBytes";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { keysOfReader } from "../hub/scopeKeys.ts";
import { keepsReplica, readsBodies } from "../queries/caseDocuments.ts";
import type { MaterialRecord } from "../store/CaseStore.ts";
import type { MaterialServerDeps } from "./materialServer.ts";

export const MATERIALS_PATH = "/materials";

/** `GET /materials/{materialId}`. What doesn't exist, hasn't arrived and isn't for this reader look alike. */
export async function serveMaterial(
  { hub, folder, blobs }: Pick<MaterialServerDeps, "hub" | "folder" | "blobs">,
  claims: Claims | null,
  request: Request,
): Promise<Response> {
  if (claims === null) return new Response(null, { status: 401 });
  const asked = decodedLastPart(request.url);
  const ofThumbnail = asked === undefined ? undefined : pageOfThumbnail(asked);
  const materialId = ofThumbnail ?? asked;
  const material =
    materialId === undefined
      ? undefined
      : await hub.store
          .readingAs({ keys: keysOfReader(claims), chains: [] })
          .findMaterial(materialId);
  if (
    material === undefined ||
    !(await mayRead(hub.store, claims, material.caseId))
  )
    return new Response(null, { status: 404 });
  // The small picture of a page is there before the page is, and is nobody's who may not see that.
  const file =
    ofThumbnail === undefined
      ? material
      : await hub.store.fileOf(asked ?? "", material.caseId);
  if (file === undefined || file.arrivedAt === null)
    return new Response(null, { status: 404 });
  const stream =
    (await blobs.get(file.sha256)) ?? (await olderFile(folder, file));
  if (stream === undefined) return new Response(null, { status: 404 });
  return new Response(stream, { headers: headersOf(file) });
}

/** Before blobs were named by their hash alone, each material had a file of its own. */
async function olderFile(
  folder: string,
  material: Pick<MaterialRecord, "materialId" | "sha256">,
): Promise<ReadableStream | undefined> {
  try {
    const file = await open(olderFileOf(folder, material));
    return Readable.toWeb(file.createReadStream()) as ReadableStream;
  } catch {
    return undefined;
  }
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
}: Pick<MaterialRecord, "mediaType" | "bytes">): Record<string, string> {
  const shown = /^(image\/(jpeg|png|webp)|application\/pdf)$/.test(
    mediaType ?? "",
  );
  return {
    "content-type":
      shown && mediaType !== null ? mediaType : "application/octet-stream",
    "content-length": String(bytes),
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=3600",
  };
}

export function uploadsIn(folder: string): string {
  return join(folder, "uploads");
}

/** Where the hub itself keeps blobs, unless it is told of another store. */
export function blobsIn(folder: string): string {
  return join(folder, "kept");
}

/** Where an older version kept bytes with this id and hash. */
export function olderFileOf(
  folder: string,
  { materialId, sha256 }: Pick<MaterialRecord, "materialId" | "sha256">,
): string {
  const name = createHash("sha256")
    .update(`${materialId}|${sha256}`)
    .digest("hex");
  return join(blobsIn(folder), name);
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
