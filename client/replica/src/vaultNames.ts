/** Names of a vault's databases and locks. They stand in the clear, so they tell neither account nor person. */
export function vaultNamesOf(vaultId: string, prefix = PREFIX) {
  return {
    vaultId,
    database: `${prefix}-${vaultId}`,
    materials: `${prefix}-materials-${vaultId}`,
    lock: `${prefix}-${vaultId}`,
  };
}

/** Of a vault's second lock, among what a browser keeps. */
export const passkeyName = (vaultId: string) => `vault-passkey:${vaultId}`;

/** In front of the names of what lies between vaults: drafts on their way from one official to another. */
export const PARCELS = "parcel:";

/**
 * Deletes whatever a browser keeps of a vault: the replica's databases, of all its schema versions, and the one of the
 * scans. Removing collections would leave blobs behind.
 */
export async function removeVaultDatabases(vaultId: string): Promise<void> {
  const { database, materials } = vaultNamesOf(vaultId);
  const all = await indexedDB.databases();
  const names = all.flatMap(({ name }) =>
    name !== undefined && (name.includes(database) || name.includes(materials))
      ? [name]
      : [],
  );
  await Promise.all(names.map(removeDatabase));
  // PouchDB notes there that it has been here.
  if (typeof localStorage !== "undefined")
    localStorage.removeItem(`_pouch_${materials}`);
}

const PREFIX = "onedoor";

/** Waits for whoever still has it open. */
function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(name));
  });
}
