import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import type { Claims } from "@onedoor/subgraph-host/claims";
import {
  claimsIn,
  type RouterSignatures,
} from "@onedoor/subgraph-host/routerSignature";
import {
  MATERIAL_TYPES,
  MOST_MATERIAL_BYTES,
  MOST_THUMBNAIL_BYTES,
  pageOfThumbnail,
} from "@onedoor/domain/materialBytes";
import {
  type MaterialRefusal,
  materialRefusalText,
} from "@onedoor/domain/materialRefusals";
import { mkdirSync } from "node:fs";
import type { HubParts } from "../hub/HubParts.ts";
import { WHOLE_COUNTY } from "../hub/scopeKeys.ts";
import type { RecordMaterialRead } from "../reuse/MaterialReadLog.ts";
import { keysAndChainsOf } from "../queries/keysAndChainsOf.ts";
import { MATERIALS_PATH, serveMaterial, uploadsIn } from "./materialFiles.ts";
import {
  parseUploadMetadata,
  type UploadMetadata,
} from "./parseUploadMetadata.ts";
import type { SharedBlobs } from "./SharedBlobs.ts";
import { type UploadEnd, UploadEnds } from "./UploadEnds.ts";

export interface MaterialServerDeps {
  hub: Pick<HubParts, "store" | "now">;
  recordRead: RecordMaterialRead;
  /** Where uploads lie until they are whole. */
  folder: string;
  blobs: SharedBlobs;
  signatures: Pick<RouterSignatures, "hold">;
  /** The operator hears of it where pages are here and can't be kept. */
  tell: (words: string) => void;
}

/**
 * Scans: sent up by tus in as many pieces as the line needs, fetched by who may see the case. An upload may arrive
 * before its case does; it is bound to the id and the hash that the entry will name.
 */
export function materialServer(
  deps: MaterialServerDeps,
): (request: Request) => Promise<Response> {
  const uploads = uploadsIn(deps.folder);
  mkdirSync(uploads, { recursive: true });
  const datastore = new FileStore({ directory: uploads });
  const ends = new UploadEnds({
    hub: deps.hub,
    blobs: deps.blobs,
    uploads: datastore,
  });
  const endOf = async (uploadId: string) => {
    try {
      return await ends.endOf(uploadId);
    } catch (error) {
      if (!isOfTus(error))
        deps.tell(`a page can't be kept: ${failureWords(error)}`);
      throw error;
    }
  };
  const tus = new Server({
    path: MATERIALS_PATH,
    relativeLocation: true,
    maxSize: MOST_MATERIAL_BYTES,
    datastore,
    // The apps come from where the uploads go; no other page has a reason to.
    allowedOrigins: [],
    async onIncomingRequest(request, uploadId) {
      if (request.method === "POST" || request.method === "OPTIONS") return;
      const claims = officialOf(request.headers);
      const { metadata } = await datastore.getUpload(uploadId);
      // Somebody else's upload looks like none.
      if (metadata?.["staffId"] !== claims.staffId) throw NOT_FOUND;
    },
    async onUploadCreate(request, upload) {
      const claims = officialOf(request.headers);
      const metadata = parseUploadMetadata(upload.metadata ?? {});
      if (metadata === undefined) throw BAD_METADATA;
      await mayUpload(deps, claims, metadata);
      const refused =
        refusalAtCreation(upload.size, metadata) ?? ends.refusalOf(metadata);
      if (refused !== undefined) throw refusal(refused);
      return { metadata: { ...metadata, staffId: claims.staffId } };
    },
    async onUploadFinish(_, upload) {
      const refused = refusedBy(await endOf(upload.id));
      if (refused !== undefined) throw refused;
      return {};
    },
  });
  return async (request) => {
    if (!deps.signatures.hold(request))
      return new Response(
        "Ask the county: its parts answer the router only.\n",
        { status: 401 },
      );
    // Told with words that a station understands, before tus would say it in its own.
    if (
      request.method === "POST" &&
      announcedBytes(request) > MOST_MATERIAL_BYTES
    )
      return answerOf(refusal("tooLarge"));
    if (request.method === "GET")
      return serveMaterial(deps, claimsIn(request.headers), request);
    const answer = await tus.handleWeb(request);
    return request.method === "HEAD" && saysAllIsHere(answer)
      ? answerWithEnd(answer, endOf(idIn(request)))
      : answer;
  };
}

function saysAllIsHere({ ok, headers }: Response): boolean {
  const offset = headers.get("upload-offset");
  return ok && offset !== null && offset === headers.get("upload-length");
}

/**
 * A client takes it for success when all bytes are here, and asks no more: that is told of a page alone which is kept.
 */
async function answerWithEnd(
  allIsHere: Response,
  end: Promise<UploadEnd>,
): Promise<Response> {
  try {
    const refused = refusedBy(await end);
    return refused === undefined ? allIsHere : answerOf(refused);
  } catch (error) {
    // As of an upload that is in use: the client asks again later. After any other status it would begin anew, and
    // send every byte a second time.
    return answerOf(isOfTus(error) ? error : NOT_KEPT_YET);
  }
}

function refusedBy(end: UploadEnd): TusError | undefined {
  if (end === "kept") return undefined;
  return end === "otherBytes" ? OTHER_BYTES : refusal(end);
}

interface TusError {
  status_code: number;
  body: string;
}

function isOfTus(error: unknown): error is TusError {
  return (
    typeof error === "object" &&
    error !== null &&
    "status_code" in error &&
    "body" in error
  );
}

const NOT_FOUND = { status_code: 404, body: "No such upload.\n" };
const BAD_METADATA = {
  status_code: 400,
  body: "Upload-Metadata must name materialId, caseId, sha256 and mediaType.\n",
};
const OTHER_BYTES = {
  status_code: 422,
  body: "The bytes don't have the hash that was announced.\n",
};

const NOT_KEPT_YET = {
  status_code: 423,
  body: "All bytes are here, and the county can't keep them now. Ask again.\n",
};

const STATUS_OF: Partial<Record<MaterialRefusal, number>> = {
  tooLarge: 413,
  wrongType: 415,
};

function refusal(reason: MaterialRefusal): TusError {
  return {
    status_code: STATUS_OF[reason] ?? 422,
    body: materialRefusalText(reason),
  };
}

function answerOf({ status_code: status, body }: TusError): Response {
  return new Response(body, { status, headers: { "tus-resumable": "1.0.0" } });
}

/** As tus reads it; it has answered with an upload. */
function idIn({ url }: Request): string {
  const path = new URL(url).pathname.replace(/\/$/, "");
  return decodeURIComponent(path.split("/").at(-1) ?? "");
}

function announcedBytes({ headers }: Request): number {
  return Number(headers.get("upload-length") ?? 0);
}

/** What can be said before a byte of it has gone over the line. */
function refusalAtCreation(
  bytes: number | undefined,
  { materialId, mediaType }: UploadMetadata,
): MaterialRefusal | undefined {
  if (bytes === 0) return "empty";
  const isThumbnail = pageOfThumbnail(materialId) !== undefined;
  if (isThumbnail && (bytes ?? 0) > MOST_THUMBNAIL_BYTES) return "tooLarge";
  return MATERIAL_TYPES.some((type) => type === mediaType)
    ? undefined
    : "wrongType";
}

function officialOf(headers: Headers): Claims & { staffId: string } {
  const claims = claimsIn(headers);
  if (claims === null || claims.staffId === null)
    throw { status_code: 401, body: "Sign in first.\n" };
  return { ...claims, staffId: claims.staffId };
}

/** For a case that nobody has heard of yet, one in reach, one that has just left it, or one that he wrote in. */
async function mayUpload(
  { hub }: MaterialServerDeps,
  claims: Claims,
  { materialId, caseId }: { materialId: string; caseId: string },
): Promise<void> {
  const announced = await hub.store.findMaterial(
    pageOfThumbnail(materialId) ?? materialId,
  );
  const about = announced?.caseId ?? caseId;
  const known = await hub.store.reachOf({ keys: [WHOLE_COUNTY], chains: [] }, [
    about,
  ]);
  const reach = await hub.store.reachOf(
    await keysAndChainsOf(hub.store, claims),
    [about],
  );
  if (known.has(about) && !reach.has(about))
    throw { status_code: 403, body: "Not a case of yours.\n" };
}
