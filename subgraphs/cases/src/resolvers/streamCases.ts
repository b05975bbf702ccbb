import { chainKey, keysOfReader } from "../hub/scopeKeys.ts";
import { keysAndChainsOf } from "../queries/keysAndChainsOf.ts";
import type { Context } from "../Context.ts";

/**
 * A number whenever something in the reader's scope has changed. While he isn't listening, several changes become
 * one hint: he pulls anyway.
 */
export function streamCases({
  hub,
  reader,
}: Pick<Context, "hub" | "reader">): AsyncIterableIterator<{
  streamCases: { seq: number };
}> {
  let keys = keysOfReader(reader);
  let latest: number | null = null;
  let ended = false;
  let wake: (() => void) | null = null;
  const stop = hub.store.onCommit((change) => {
    if (!keys.some((key) => change.keys.has(key))) return;
    latest = Math.max(latest ?? 0, change.seq);
    wake?.();
  });
  const end = async () => {
    ended = true;
    stop();
    wake?.();
    return { value: undefined, done: true as const };
  };
  return {
    async next() {
      // Read each time: his device may have begun a chain since.
      const now = await keysAndChainsOf(hub.store, reader);
      keys = [...now.keys, ...now.chains.map(chainKey)];
      while (latest === null && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (ended || latest === null) return end();
      const seq = latest;
      latest = null;
      return { value: { streamCases: { seq } }, done: false };
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
