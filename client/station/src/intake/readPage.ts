import { checkMaterialHead } from "@onedoor/domain/materialBytes";
import type { MaterialRefusal } from "@onedoor/domain/materialRefusals";
import { compressImage } from "./compressImage.ts";

/** A header is within it, whatever stands before it. */
const HEAD_BYTES = 1_048_576;

/**
 * Makes a page of a chosen file, or says why none can be made of it. What the county wouldn't take is told here, while
 * the paper still lies on the desk; a picture of too many pixels is never unpacked. A picture of another kind is taken
 * if the browser can draw it, which makes a JPEG of it.
 */
export async function readPage(file: File): Promise<Blob | MaterialRefusal> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const found = checkMaterialHead(head, {
    bytes: file.size,
    mediaType: file.type,
  });
  if (found === "empty" || found === "tooManyPixels") return found;
  if (!file.type.startsWith("image/")) return found ?? file;
  let page: Blob;
  try {
    page = await compressImage(file);
  } catch {
    return "unreadable";
  }
  const first = new Uint8Array(await page.slice(0, HEAD_BYTES).arrayBuffer());
  return (
    checkMaterialHead(first, { bytes: page.size, mediaType: page.type }) ?? page
  );
}
