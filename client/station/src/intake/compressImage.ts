/** Long side in pixels: an A4 page at about 200 dpi, enough to read a stamp. */
const LONGEST_SIDE = 2200;
const QUALITY = 0.72;

/**
 * Makes a photographed page small enough for a village's line. What the browser can't draw (a PDF) is kept as
 * it is.
 */
export async function compressImage(file: Blob): Promise<Blob> {
  if (!file.type.startsWith("image/")) return file;
  const image = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext("2d");
  if (context === null) return file;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const smaller = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", QUALITY),
  );
  return smaller !== null && smaller.size < file.size ? smaller : file;
}
