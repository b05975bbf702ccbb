/**
 * Asks the browser never to clear this station's data by itself. Done when there is something to keep: what somebody has
 * used, browsers promise it for more readily. What it answered stands on the sync page.
 */
export async function askToKeep(): Promise<void> {
  // Absent in old browsers and outside of secure contexts, whatever the types say.
  if (!("storage" in navigator)) return;
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
