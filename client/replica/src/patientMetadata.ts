import type { RxStorage } from "rxdb";

type AnyStorage = RxStorage<unknown, unknown>;

/** How RxDB's replication calls the tables in which it keeps its place. */
const METADATA = "rx-replication-meta";
const AGAIN_MS = 5_000;

/**
 * A storage that goes on trying to write where RxDB's replication keeps its place. RxDB doesn't wait for these writes,
 * and one that fails, as on a full disk, ends the replication for as long as the page lives. `sleep` rejects or never
 * resolves once the page is closed.
 */
export function patientMetadata(
  storage: AnyStorage,
  sleep: (ms: number) => Promise<void>,
): AnyStorage {
  return {
    ...storage,
    name: storage.name,
    rxdbVersion: storage.rxdbVersion,
    async createStorageInstance(params) {
      const instance = await storage.createStorageInstance(params);
      if (!params.collectionName.startsWith(METADATA)) return instance;
      const bulkWrite = instance.bulkWrite.bind(instance);
      instance.bulkWrite = async (rows, context) => {
        for (;;)
          try {
            return await bulkWrite(rows, context);
          } catch {
            await sleep(AGAIN_MS);
          }
      };
      return instance;
    },
  };
}
