import type { ItemDocument, PackedItems } from "@onedoor/replication/wire";

/** A page of items as the hub packs it for a first copy. */
export async function packItems(
  documents: readonly ItemDocument[],
): Promise<string> {
  const packed: PackedItems = {
    forms: documents.map(({ form }) => form),
    documents: documents.map((document, i) => {
      const { deleted: _, ...kept } = document;
      return { ...kept, form: i };
    }),
  };
  const stream = new Blob([JSON.stringify(packed)])
    .stream()
    .pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
