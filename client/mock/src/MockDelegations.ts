import {
  type Delegation,
  type DelegationTerms,
  delegationText,
  withdrawalText,
} from "@onedoor/domain/delegation";
import type { Instant } from "@onedoor/domain/time";
import type { DelegationAnswer } from "@onedoor/replication/wire";
import type { MockTree } from "./MockTree.ts";

/** The county's register of delegations, with the hub's signature under each. */
export class MockDelegations {
  readonly register = new Map<string, Delegation>();
  readonly #hub: MockTree;

  constructor(hub: MockTree) {
    this.#hub = hub;
  }

  sign(terms: DelegationTerms): void {
    const text = delegationText(this.#hub.hub.hubId, terms);
    const signature = this.#hub.sign(text);
    const { delegationId } = terms;
    this.register.set(delegationId, { ...terms, signature, withdrawn: null });
  }

  withdraw(delegationId: string, at: Instant): void {
    const found = this.register.get(delegationId);
    if (found === undefined) throw new Error(`no delegation ${delegationId}`);
    const by = found.signedBy;
    const { hubId } = this.#hub.hub;
    const text = withdrawalText(hubId, delegationId, { by, at });
    const withdrawn = {
      by,
      at,
      reason: "另行安排",
      signature: this.#hub.sign(text),
    };
    this.register.set(delegationId, { ...found, withdrawn });
  }

  /** As the graph tells them to a window's official. */
  of(stationId: string | null): readonly DelegationAnswer[] {
    return [...this.register.values()]
      .filter((one) => one.stationId === stationId)
      .map(({ acts, signedBy, withdrawn, ...terms }) => ({
        ...terms,
        acts: acts.map((act) => IN_GRAPH[act]),
        signedBy: { staff: signedBy },
        withdrawn:
          withdrawn === null
            ? null
            : { ...withdrawn, by: { staff: withdrawn.by } },
      }));
  }
}

const IN_GRAPH = { accept: "ACCEPT", firstReview: "FIRST_REVIEW" } as const;
