import type { Roster } from "./Roster.ts";

/**
 * Looks at the register of officials from the start on, until it has been seen: whoever pushes later needs nobody but the
 * hub. Answers with what ends it.
 */
export function lookUntilSeen(
  roster: Pick<Roster, "look">,
  everyMs = 1000,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const look = () => {
    roster.look().catch(() => {
      if (isOver) return;
      timer = setTimeout(look, everyMs);
      timer.unref();
    });
  };
  look();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
