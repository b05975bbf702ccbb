import { chainKey } from "../hub/scopeKeys.ts";
import type { CaseStore, FeedChange, HubChanges } from "./CaseStore.ts";

/** Tells those who wait, in this process, that something was committed. A hint: what changed is for them to read. */
export function commitListeners(): {
  add: CaseStore["onCommit"];
  announce(written: readonly HubChanges[]): void;
} {
  const listeners = new Set<(change: FeedChange) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(written) {
      const cases = written.flatMap((changes) => changes.cases);
      if (cases.length === 0 || listeners.size === 0) return;
      const change: FeedChange = {
        seq: Math.max(...cases.map(({ lastSeq }) => lastSeq)),
        keys: new Set(
          cases.flatMap(({ scopeKeys, leftKeys, authored }) => [
            ...scopeKeys,
            ...leftKeys,
            ...authored.map(({ chain }) => chainKey(chain)),
          ]),
        ),
      };
      for (const listener of listeners) listener(change);
    },
  };
}
