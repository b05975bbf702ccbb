/** What lies on the disk of a machine, to be put back later: as a technician does, or a power cut that undid writes. */
export interface DiskImage {
  /** Call it while nothing has the databases open. Stores that were made later are emptied. */
  putBack(): Promise<void>;
}

type Stores = Map<string, unknown[]>;

/** Of the replica's databases whose name begins with `prefix`; of one collection only, where it is named. */
export async function takeDiskImage(
  prefix: string,
  collection?: string,
): Promise<DiskImage> {
  const taken = new Map<string, Stores>();
  const names = () => namesOf(prefix, collection);
  for (const name of await names()) taken.set(name, await read(name));
  return {
    async putBack() {
      for (const name of await names())
        await write(name, taken.get(name) ?? new Map());
    },
  };
}

/** As if the writes of one collection had never reached the disk. */
export async function emptyCollection(
  prefix: string,
  collection: string,
): Promise<void> {
  for (const name of await namesOf(prefix, collection))
    await write(name, new Map());
}

async function namesOf(
  prefix: string,
  collection?: string,
): Promise<readonly string[]> {
  const end = collection === undefined ? "" : `--${collection}`;
  return (await indexedDB.databases())
    .map(({ name = "" }) => name)
    .filter((name) => name.startsWith(`rxdb-dexie-${prefix}`))
    .filter((name) => name.endsWith(end));
}

async function read(name: string): Promise<Stores> {
  const database = await open(name);
  const stores: Stores = new Map();
  for (const store of database.objectStoreNames) {
    const request = database
      .transaction(store)
      .objectStore(store)
      .getAll() as IDBRequest<unknown[]>;
    stores.set(store, await done(request));
  }
  database.close();
  return stores;
}

async function write(name: string, stores: Stores): Promise<void> {
  const database = await open(name);
  for (const store of database.objectStoreNames) {
    const target = database.transaction(store, "readwrite").objectStore(store);
    await done(target.clear());
    for (const value of stores.get(store) ?? []) await done(target.put(value));
  }
  database.close();
}

function open(name: string): Promise<IDBDatabase> {
  return done(indexedDB.open(name));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}
