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
    withdrawDelegation: async (delegationId, withdrawn) => {
      const found = delegations.get(delegationId);
      if (found === undefined || found.withdrawn !== null) return false;
      delegations.set(delegationId, { ...found, withdrawn });
      return true;
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
