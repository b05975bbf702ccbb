import type { Delegation, Withdrawal } from "@onedoor/domain/delegation";

/** The register of delegations. Part of `CaseStore`; rows are only ever added to. */
export interface DelegationStore {
  addDelegation(delegation: Delegation): Promise<void>;
  /** False where there is none of that id, or it was withdrawn before. */
  withdrawDelegation(
    delegationId: string,
    withdrawal: Withdrawal,
  ): Promise<boolean>;
  findDelegation(delegationId: string): Promise<Delegation | undefined>;
  /** Of a station, of a body, or all of them: newest first. */
  delegations(of: DelegationsOf): Promise<readonly Delegation[]>;
}

export interface DelegationsOf {
  part: { stationId: string } | { body: string } | "all";
  limit: number;
}
