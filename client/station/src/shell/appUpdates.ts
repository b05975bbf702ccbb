/** A newer version of the app, fetched and ready. */
export interface AppUpdate {
  /** Reloads the page with it. */
  apply: () => Promise<void>;
}

let ready: AppUpdate | null = null;
const listeners = new Set<(update: AppUpdate) => void>();

/** Tells of an update, also of one that was ready before anybody asked. */
export function appUpdates(listener: (update: AppUpdate) => void): () => void {
  listeners.add(listener);
  if (ready !== null) listener(ready);
  return () => listeners.delete(listener);
}

export function announceUpdate(update: AppUpdate): void {
  ready = update;
  for (const listener of listeners) listener(update);
}
