import type { Delegation } from "@onedoor/domain/delegation";
import type { ActorRef } from "@onedoor/domain/entries";
import { parseHeader } from "@onedoor/domain/parseEntry";
import type { HeldEntry, HubTransaction } from "../store/CaseStore.ts";
import type { ReadEntry } from "./readSegment.ts";

/** The delegations that entries rest on, as the register has them now; none are asked for where none are named. */
export function namedDelegations(
  transaction: Pick<HubTransaction, "lockDelegations">,
  fresh: readonly ReadEntry[],
  held: readonly HeldEntry[],
): Promise<ReadonlyMap<string, Delegation>> {
  const actors = [
    ...fresh.flatMap((entry) =>
      entry.read === "whole" ? [entry.header.actor] : [],
    ),
    ...held.flatMap(({ headerText }) => {
      const parsed = parseHeader(headerText);
      return parsed.ok && parsed.value.recognised
        ? [parsed.value.header.actor]
        : [];
    }),
  ];
  return transaction.lockDelegations([...new Set(actors.flatMap(namedBy))]);
}

function namedBy(actor: ActorRef): readonly string[] {
  return actor.type === "staff" && actor.delegation !== null
    ? [actor.delegation]
    : [];
}
