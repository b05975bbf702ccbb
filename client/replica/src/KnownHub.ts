import type { HubIdentity } from "@onedoor/domain/treeHead";
import type { HubAnswer } from "@onedoor/replication/wire";
import type { HubLine } from "./HubLine.ts";
import { HUB } from "./operations.ts";
import type { StationState } from "./StationState.ts";

const HUB_STATE = "hub";

/** The hub that this vault works with. Its name and key are kept from the first contact on: another would be another county. */
export class KnownHub {
  readonly #state: StationState;
  readonly #line: HubLine;

  constructor(state: StationState, line: HubLine) {
    this.#state = state;
    this.#line = line;
  }

  /** Undefined before the first contact. */
  known(): Promise<HubIdentity | undefined> {
    return this.#state.read<HubIdentity>(HUB_STATE);
  }

  /** Resolves when the hub has said who it is, once in the life of the vault. */
  async meet(): Promise<HubIdentity> {
    const known = await this.known();
    if (known !== undefined) return known;
    const { hubId, publicKey } = await this.ask();
    await this.#state.change<HubIdentity>(
      HUB_STATE,
      { hubId, publicKey },
      (kept) => kept,
    );
    return this.meet();
  }

  /** Who answers now, with the head of its feed. */
  async ask(): Promise<HubAnswer> {
    const { hub } = await this.#line.ask<{ hub: HubAnswer }>(HUB, {});
    return hub;
  }
}
