import { checkMaterialHead } from "@onedoor/domain/materialBytes";
import type { MaterialRefusal } from "@onedoor/domain/materialRefusals";
import type { DrawnPage } from "./drawPage.ts";

/** A PDF has no small picture: nothing here draws one. */
type ReadPage = Pick<DrawnPage, "page"> & { thumbnail: Blob | null };

/** A header is within it, whatever stands before it. */
const HEAD_BYTES = 1_048_576;

/**
 * Makes a page of a chosen file, or says why none can be made of it. What the county wouldn't take is told here, while
 * the paper still lies on the desk; a picture of too many pixels is never unpacked. A picture of another kind is taken
 * if the browser can draw it, since `edit` makes a JPEG of it. Null where somebody doesn't want the page after all.
 */
export async function readPage(
  file: File,
  edit: (picture: ImageBitmap, name: string) => Promise<DrawnPage | null>,
): Promise<ReadPage | MaterialRefusal | null> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const found = checkMaterialHead(head, {
    bytes: file.size,
    mediaType: file.type,
  });
  if (found === "empty" || found === "tooManyPixels") return found;
  if (!file.type.startsWith("image/"))
    return found ?? { page: file, thumbnail: null };
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return "unreadable";
  }
  try {
    return await edit(picture, file.name);
  } finally {
    picture.close();
  }
}
