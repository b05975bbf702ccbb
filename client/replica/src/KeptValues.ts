/** A few small values by name that outlive the page: the vault's keys, the session, the device's id. */
export interface KeptValues {
  /** Undefined where nothing is kept. Values come back as they were put, non-extractable keys included. */
  get(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

/** In a small IndexedDB of its own, apart from the replica's databases. */
export function indexedDbValues(databaseName = "onedoor-kept"): KeptValues {
  const run = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const database = await openDatabase(databaseName);
    try {
      const transaction = database.transaction(STORE, mode, {
        durability: "strict",
      });
      const request = work(transaction.objectStore(STORE));
      await completed(transaction);
      return request.result;
    } finally {
      database.close();
    }
  };
  return {
    get: (name) => run<unknown>("readonly", (store) => store.get(name)),
    async put(name, value) {
      await run("readwrite", (store) => store.put(value, name));
    },
    async remove(name) {
      await run("readwrite", (store) => store.delete(name));
    },
    names: async () =>
      (await run("readonly", (store) => store.getAllKeys())).map(String),
  };
}

/** For tests and simulations. */
export function memoryValues(): KeptValues {
  const kept = new Map<string, unknown>();
  return {
    names: () => Promise.resolve([...kept.keys()]),
    get: (name) => Promise.resolve(kept.get(name)),
    put(name, value) {
      kept.set(name, value);
      return Promise.resolve();
    },
    remove(name) {
      kept.delete(name);
      return Promise.resolve();
    },
  };
}

const STORE = "values";

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(name));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new Error("aborted"));
    transaction.onerror = () =>
      reject(transaction.error ?? new Error("failed"));
  });
}
