import {
  checkMaterialHead,
  mediaTypeOf,
  pageOfThumbnail,
} from "@onedoor/domain/materialBytes";
import {
  type MaterialRefusal,
  materialRefusalText,
} from "@onedoor/domain/materialRefusals";
import type { MockCounty, MockSession } from "./MockCounty.ts";

// The parts of tus 1.0 that a client needs: creation, the offset, and patches.
const TUS = { "tus-resumable": "1.0.0" };

/** Takes the pages of acknowledged materials. */
export async function answerMaterials(
  county: MockCounty,
  session: MockSession | null,
  request: Request,
): Promise<Response> {
  if (session === null)
    return new Response(null, { status: 401, headers: TUS });
  const url = new URL(request.url);
  const id = /\/materials\/(.+)$/.exec(url.pathname)?.[1];
  if (request.method === "POST") {
    const materialId = metadataOf(request)["materialId"] ?? "";
    if (!isKnown(county, pageOfThumbnail(materialId) ?? materialId))
      return new Response("unknown material", { status: 409, headers: TUS });
    county.materials.set(materialId, new Uint8Array());
    county.materialSizes.set(
      materialId,
      Number(request.headers.get("upload-length")),
    );
    const location = `${url.origin}/materials/${materialId}`;
    return new Response(null, { status: 201, headers: { ...TUS, location } });
  }
  const stored = id === undefined ? undefined : county.materials.get(id);
  if (id === undefined || stored === undefined)
    return new Response(null, { status: 404, headers: TUS });
  if (request.method === "HEAD")
    return new Response(null, {
      headers: {
        ...TUS,
        "upload-offset": String(stored.length),
        "upload-length": String(county.materialSizes.get(id)),
      },
    });
  if (request.headers.get("upload-offset") !== String(stored.length))
    return new Response(null, { status: 409, headers: TUS });
  const added = new Uint8Array(await request.arrayBuffer());
  const whole = new Uint8Array(stored.length + added.length);
  whole.set(stored);
  whole.set(added, stored.length);
  county.materials.set(id, whole);
  const refused =
    whole.length === county.materialSizes.get(id)
      ? refusalOf(whole)
      : undefined;
  if (refused !== undefined) {
    county.materials.delete(id);
    return new Response(materialRefusalText(refused), {
      status: 422,
      headers: TUS,
    });
  }
  return new Response(null, {
    status: 204,
    headers: { ...TUS, "upload-offset": String(whole.length) },
  });
}

/**
 * Of pages that say what they are: pages of tests that are nothing in particular are taken, so that only a picture can
 * be too large.
 */
function refusalOf(page: Uint8Array): MaterialRefusal | undefined {
  const mediaType = mediaTypeOf(page);
  return mediaType === undefined
    ? undefined
    : checkMaterialHead(page, { bytes: page.length, mediaType });
}

function isKnown(county: MockCounty, materialId: string): boolean {
  return county.journals.caseIds.some((caseId) =>
    county.journals.state(caseId).materials.includes(materialId),
  );
}

function metadataOf(request: Request): Record<string, string> {
  const pairs = (request.headers.get("upload-metadata") ?? "").split(",");
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = "", value = ""] = pair.trim().split(" ");
      return [key, atob(value)];
    }),
  );
}
