import type { Chain } from "./Chain.ts";
import type { HubLine } from "./HubLine.ts";
import type { Locks } from "./Locks.ts";
import { RETURN_SERIALS } from "./operations.ts";

/**
 * Tells the hub of serials that chains of this vault have given up. Whatever it answers, they aren't used here any more;
 * where the answer is lost, it is told again.
 */
export function giveBackSerials({
  chain,
  line,
  locks,
  vaultLock,
}: {
  chain: Chain;
  line: HubLine;
  locks: Locks;
  vaultLock: string;
}): Promise<void> {
  return locks.hold(`${vaultLock}:give-back`, async () => {
    for (const range of await chain.givenUpSerials()) {
      await line.ask(RETURN_SERIALS, { ...range });
      await chain.forgetGivenUp(range);
    }
  });
}
