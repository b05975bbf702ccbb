import type { Delegation, Withdrawal } from "@onedoor/domain/delegation";
import type { StaffActor } from "@onedoor/domain/entries";
import type { PlainDate } from "@onedoor/domain/time";

export type RegisteredDelegation = Delegation<StaffActor>;
export type RegisteredWithdrawal = Withdrawal<StaffActor>;

/** The register of delegations. Part of `CaseStore`; rows are only ever added to. */
export interface DelegationStore {
  addDelegation(delegation: RegisteredDelegation): Promise<void>;
  /**
   * Undefined where there is none of that id, or it was withdrawn before. The withdrawal is asked for once nothing rests
   * on the delegation any more that isn't committed: one that was dated while it waited could come before an act that
   * counted meanwhile.
   */
  withdrawDelegation(
    delegationId: string,
    withdrawal: () => RegisteredWithdrawal,
  ): Promise<RegisteredDelegation | undefined>;
  findDelegation(
    delegationId: string,
  ): Promise<RegisteredDelegation | undefined>;
  /** Of a station, of a body, or all of them: those that hold today or later first, then newest first. */
  delegations(of: DelegationsOf): Promise<readonly RegisteredDelegation[]>;
}

export interface DelegationsOf {
  part: { stationId: string } | { body: string } | "all";
  today: PlainDate;
  limit: number;
}
