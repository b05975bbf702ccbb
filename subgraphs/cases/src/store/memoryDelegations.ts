import { isOver } from "@onedoor/domain/delegation";
import type { DelegationStore } from "./DelegationStore.ts";
import type { MemoryTables } from "./memoryTables.ts";

/** The register of delegations, in memory. */
export function memoryDelegations({
  delegations,
}: MemoryTables): DelegationStore {
  return {
    addDelegation: async (delegation) =>
      void delegations.set(delegation.delegationId, delegation),
    withdrawDelegation: async (delegationId, withdrawal) => {
      const found = delegations.get(delegationId);
      if (found === undefined || found.withdrawn !== null) return undefined;
      const ended = { ...found, withdrawn: withdrawal() };
      delegations.set(delegationId, ended);
      return ended;
    },
    findDelegation: async (delegationId) => delegations.get(delegationId),
    delegations: async ({ part, today, limit }) =>
      [...delegations.values()]
        .filter((one) =>
          part === "all"
            ? true
            : "body" in part
              ? one.body === part.body
              : one.stationId === part.stationId,
        )
        .sort(
          (a, b) =>
            Number(isOver(a, today)) - Number(isOver(b, today)) ||
            (a.signedAt < b.signedAt ? 1 : -1),
        )
        .slice(0, limit),
  };
}
