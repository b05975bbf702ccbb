/**
 * Why a county won't have the bytes of a scanned page: none of it passes by itself, so that nobody sends them again.
 * `empty`: no byte in it; `tooLarge`: more than `MOST_MATERIAL_BYTES`; `wrongType`: no JPEG, PNG, WebP or PDF, or
 * another one of them than was announced; `unreadable`: it begins as one and can't be read as one; `tooManyPixels`: more
 * than `MOST_PIXELS`; `activeContent`: a PDF that runs, starts, sends or carries something; `locked`: an encrypted PDF.
 */
export const MATERIAL_REFUSALS = [
  "empty",
  "tooLarge",
  "wrongType",
  "unreadable",
  "tooManyPixels",
  "activeContent",
  "locked",
] as const;

export type MaterialRefusal = (typeof MATERIAL_REFUSALS)[number];

/** The body of an answer that refuses a page. */
export function materialRefusalText(reason: MaterialRefusal): string {
  return JSON.stringify({ materialRefused: reason });
}

/** Undefined where the body says nothing of it, or a reason that this version doesn't know. */
export function parseMaterialRefusal(
  body: string | undefined,
): MaterialRefusal | undefined {
  const said = /^\{"materialRefused":"(\w+)"\}$/.exec(body ?? "")?.[1];
  return MATERIAL_REFUSALS.find((reason) => reason === said);
}
