export interface UploadMetadata {
  materialId: string;
  caseId: string;
  /** Lower-case hexadecimal. */
  sha256: string;
  mediaType: string;
}

/** What an uploader says of the bytes to come; undefined where something is missing or isn't what it should be. */
export function parseUploadMetadata(
  metadata: Readonly<Record<string, string | null>>,
): UploadMetadata | undefined {
  const { materialId, caseId, sha256, mediaType } = metadata;
  if (!isId(materialId) || !isId(caseId)) return undefined;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    return undefined;
  return {
    materialId,
    caseId,
    sha256,
    mediaType: mediaType ?? "application/octet-stream",
  };
}

function isId(text: string | null | undefined): text is string {
  return typeof text === "string" && /^[\w:.-]{1,80}$/.test(text);
}
