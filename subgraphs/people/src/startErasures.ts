import { eraseCasesToo } from "./commands/eraseCasesToo.ts";

/**
 * Asks at intervals for what is left to erase in the cases, one round at a time: what a part that was down has not heard,
 * and what the law wanted kept until now. `failed` hears of a round that fails. Answers with what stops it.
 */
export function startErasures(
  deps: Parameters<typeof eraseCasesToo>[0],
  everyMs: number,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let round: Promise<void> | null = null;
  const timer = setInterval(() => {
    round ??= eraseCasesToo(deps)
      .catch(failed)
      .finally(() => {
        round = null;
      });
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}
