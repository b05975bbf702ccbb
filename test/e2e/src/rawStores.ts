import type { Page } from "@playwright/test";

/**
 * All that the browser keeps of a page's origin, as somebody reads it who has the disk: every IndexedDB with its names
 * and keys, Cache Storage, local and session storage. Bytes are read as UTF-8, as UTF-16 and as Latin.
 */
export async function rawStores(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    const readBytes = (bytes: Uint8Array<ArrayBuffer>) => {
      for (const encoding of ["utf-8", "utf-16le", "latin1"])
        texts.push(new TextDecoder(encoding).decode(bytes));
    };
    const read = async (value: unknown): Promise<void> => {
      if (value instanceof Blob)
        readBytes(new Uint8Array(await value.arrayBuffer()));
      else if (value instanceof ArrayBuffer) readBytes(new Uint8Array(value));
      else if (value instanceof Uint8Array)
        readBytes(value as Uint8Array<ArrayBuffer>);
      else if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) {
          texts.push(key);
          await read(inner);
        }
      else texts.push(String(value));
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("failed"));
      });
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      texts.push(name);
      const database = await done(indexedDB.open(name));
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName);
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        await read(await done(keys));
        await read(await done(values));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url);
        const response = await cache.match(request);
        texts.push((await response?.text()) ?? "");
      }
    }
    for (const storage of [localStorage, sessionStorage])
      texts.push(JSON.stringify(storage));
    return texts.join("\n");
  });
}

/** The names of the databases that are there. */
export async function databases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
  );
}

/** Everything by name that outlives the page, beside the databases. */
export async function keptNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open("onedoor-kept");
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error("failed"));
    });
    const asking = database
      .transaction("values")
      .objectStore("values")
      .getAllKeys();
    const names = await new Promise<string[]>((resolve) => {
      asking.onsuccess = () => resolve(asking.result.map(String));
    });
    database.close();
    const inPages = Object.keys(localStorage).filter((name) =>
      name.includes("materials"),
    );
    return [...names, ...inPages].sort();
  });
}
