import { randomBytes } from "node:crypto";

/** A scanner's page: a PDF of so many bytes that holds one picture, of which no two are alike. */
export function scannedPdf(bytes: number): Buffer {
  const head = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
  const pages =
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n";
  const picture = (length: number) =>
    `4 0 obj\n<< /Type /XObject /Subtype /Image /Width 1240 /Height 1754 /Filter /DCTDecode /Length ${length} >>\nstream\n`;
  const end =
    "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n";
  const frame = Buffer.byteLength(head + pages + picture(bytes) + end);
  const length = bytes - frame;
  // The number in front may have fewer digits than `bytes`: blanks fill the end up.
  return Buffer.concat(
    [
      Buffer.from(head + pages + picture(length)),
      randomBytes(length),
      Buffer.from(end),
      Buffer.alloc(8, " "),
    ],
    bytes,
  );
}
