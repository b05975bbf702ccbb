import type { Instant } from "@onedoor/domain/time";
import { MaterialVault } from "@onedoor/replica/MaterialVault";
import { keysOfSecret, newVaultSecret } from "@onedoor/replica/vaultKeys";
import { addRxPlugin, createRxDatabase } from "rxdb";
import { RxDBAttachmentsPlugin } from "rxdb/plugins/attachments";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import type { VaultPage } from "../src/VaultPage.ts";

const KEPT_AT = "2026-03-02T01:00:00.000Z" as Instant;
/** What one call of `getRandomValues` gives at most. */
const MOST_RANDOM = 65_536;

const page: VaultPage = {
  async vault(pages, bytes) {
    const keys = await keysOfSecret(newVaultSecret());
    const vault = new MaterialVault("bench-vault", keys);
    // PouchDB is loaded with the first use, as on any day.
    await vault.find("none");
    const took = await timed(pages, bytes, (content, n) =>
      vault.keep(`page-${n}`, content, KEPT_AT),
    );
    await vault.close();
    return took;
  },
  async attachments(pages, bytes) {
    addRxPlugin(RxDBAttachmentsPlugin);
    const database = await createRxDatabase({
      name: "bench-attachments",
      storage: getRxStorageDexie(),
      multiInstance: false,
    });
    const { scans } = await database.addCollections({
      scans: {
        schema: {
          version: 0,
          primaryKey: "id",
          type: "object",
          properties: { id: { type: "string", maxLength: 40 } },
          attachments: {},
        },
      },
    });
    const took = await timed(pages, bytes, async (content, n) => {
      const row = await scans.insert({ id: `page-${n}` });
      await row.putAttachment({
        id: "page",
        data: new Blob([content]),
        type: "image/jpeg",
      });
    });
    await database.close();
    return took;
  },
};
Object.assign(window, { vaultPage: page });

async function timed(
  pages: number,
  bytes: number,
  put: (content: Uint8Array<ArrayBuffer>, n: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const took: number[] = [];
  for (let n = 0; n < pages; n += 1) {
    const content = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += MOST_RANDOM)
      crypto.getRandomValues(content.subarray(at, at + MOST_RANDOM));
    const begun = performance.now();
    await put(content, n);
    took.push(performance.now() - begun);
  }
  return took;
}
