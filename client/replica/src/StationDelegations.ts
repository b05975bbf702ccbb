import {
  type Delegation,
  delegationText,
  withdrawalText,
} from "@onedoor/domain/delegation";
import type { HubIdentity } from "@onedoor/domain/treeHead";
import type { DelegationAnswer } from "@onedoor/replication/wire";
import type { Observable } from "rxjs";
import { map } from "rxjs";
import type { HubLine } from "./HubLine.ts";
import type { KnownHub } from "./KnownHub.ts";
import { DELEGATIONS } from "./operations.ts";
import type { StationState } from "./StationState.ts";
import type { VerifySignature } from "./verifySignature.ts";

const DELEGATIONS_STATE = "delegations";

interface Parts {
  state: StationState;
  line: HubLine;
  hub: KnownHub;
  verify: VerifySignature;
}

/** What departments let this station do, as the hub has signed it: known without a line, a withdrawal with the next one. */
export class StationDelegations {
  readonly #parts: Parts;
  #current: readonly Delegation[];

  private constructor(parts: Parts, current: readonly Delegation[]) {
    this.#parts = parts;
    this.#current = current;
  }

  static async open(parts: Parts): Promise<StationDelegations> {
    const kept =
      await parts.state.read<readonly Delegation[]>(DELEGATIONS_STATE);
    return new StationDelegations(parts, kept ?? []);
  }

  get current(): readonly Delegation[] {
    return this.#current;
  }

  /** Other tabs may hear of one first. */
  get all$(): Observable<readonly Delegation[]> {
    return this.#parts.state
      .watch<readonly Delegation[]>(DELEGATIONS_STATE)
      .pipe(map((kept) => (this.#current = kept ?? [])));
  }

  /**
   * Asks the hub, once: throws a `HubFailure` where it doesn't answer. What isn't signed by the hub that this vault knows
   * isn't taken over.
   */
  async look(): Promise<void> {
    const { state, line, hub } = this.#parts;
    const identity = await hub.meet();
    const { delegations } = await line.attempt<{
      delegations: readonly DelegationAnswer[];
    }>(DELEGATIONS, {});
    const signed: Delegation[] = [];
    for (const answer of delegations) {
      const delegation = delegationOf(answer);
      if (delegation !== undefined && (await this.#holds(identity, delegation)))
        signed.push(delegation);
    }
    if (JSON.stringify(signed) === JSON.stringify(this.#current)) return;
    this.#current = signed;
    await state.write(DELEGATIONS_STATE, signed);
  }

  async #holds(
    { hubId, publicKey }: HubIdentity,
    delegation: Delegation,
  ): Promise<boolean> {
    const { verify } = this.#parts;
    const { delegationId, signature, withdrawn } = delegation;
    if (
      !(await verify(publicKey, delegationText(hubId, delegation), signature))
    )
      return false;
    return (
      withdrawn === null ||
      verify(
        publicKey,
        withdrawalText(hubId, delegationId, withdrawn),
        withdrawn.signature,
      )
    );
  }
}

function delegationOf(answer: DelegationAnswer): Delegation | undefined {
  const { acts, signedBy, withdrawn, ...terms } = answer;
  const by = withdrawn?.by.staff ?? null;
  if (signedBy.staff === null || (withdrawn !== null && by === null))
    return undefined;
  return {
    ...terms,
    acts: acts.map((act) => ACTS[act]),
    signedBy: { staffId: signedBy.staff.staffId },
    withdrawn:
      withdrawn === null || by === null
        ? null
        : { ...withdrawn, by: { staffId: by.staffId } },
  };
}

const ACTS = { ACCEPT: "accept", FIRST_REVIEW: "firstReview" } as const;
