import { pageOfThumbnail } from "@onedoor/domain/materialBytes";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { keysOfReader } from "../hub/scopeKeys.ts";
import { keepsReplica, readsBodies } from "../queries/caseDocuments.ts";
import { referencedMaterial } from "../reuse/referencedMaterial.ts";
import type { MaterialRecord } from "../store/CaseStore.ts";
import type { MaterialServerDeps } from "./materialServer.ts";

export const MATERIALS_PATH = "/materials";

/**
 * `GET /materials/{materialId}`, or with `?case=` one that this case only refers to: then the look is on record before
 * a byte is sent. What doesn't exist, hasn't arrived and isn't for this reader look alike.
 */
export async function serveMaterial(
  deps: Pick<MaterialServerDeps, "hub" | "folder" | "blobs" | "recordRead">,
  claims: Claims | null,
  request: Request,
): Promise<Response> {
  if (claims === null) return new Response(null, { status: 401 });
  const { hub } = deps;
  const asked = decodedLastPart(request.url);
  const caseId = new URL(request.url).searchParams.get("case");
  if (caseId !== null && asked !== undefined) {
    const named = { caseId, materialId: asked };
    const found = await referencedMaterial(hub.store, claims, named);
    if (found === undefined) return NOT_HERE();
    const { material, personId, paper } = found;
    await deps.recordRead({ reader: claims, personId, caseId, paper });
    return sent(deps, material, "no-store");
  }
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
  return file === undefined || file.arrivedAt === null
    ? NOT_HERE()
    : sent(deps, file, "private, max-age=3600");
}

const NOT_HERE = () => new Response(null, { status: 404 });

async function sent(
  { folder, blobs }: Pick<MaterialServerDeps, "folder" | "blobs">,
  file: Pick<MaterialRecord, "materialId" | "sha256" | "mediaType" | "bytes">,
  keeping: string,
): Promise<Response> {
  const stream =
    (await blobs.get(file.sha256)) ?? (await olderFile(folder, file));
  return stream === undefined
    ? NOT_HERE()
    : new Response(stream, {
        headers: { ...headersOf(file), "cache-control": keeping },
      });
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
