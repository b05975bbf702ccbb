import type { Hub } from "@onedoor/cases/hub/Hub";
import type { Agenda } from "./Agenda.ts";
import { CatalogueUnreachable } from "./catalogue.ts";
import type { Faults } from "./faults.ts";
import type { Random } from "./Random.ts";
import { HubDied, type SimulatedHub } from "./SimulatedHub.ts";

/** No answer came, for whatever reason: nobody on this side knows whether the request arrived. */
export class NoAnswer extends Error {}

const PATIENCE_MS = 30_000;
const SECOND = 1000;

export interface LineSurroundings {
  agenda: Agenda;
  faults: Faults;
  random: Random;
  hub: SimulatedHub;
  trace(line: string): void;
}

/** One reader's connection to the hub, over a network that loses, repeats and delays. */
export class Line {
  /** Whether the cable is in. */
  isPluggedIn = true;
  readonly #name: string;
  readonly #around: LineSurroundings;

  constructor(name: string, around: LineSurroundings) {
    this.#name = name;
    this.#around = around;
  }

  /**
   * Sends a request and waits for the answer, at most half a minute; throws `NoAnswer`. `onServed` sees every answer
   * that leaves the hub, also one that nobody waits for any more. Answers are copies, as from a wire.
   */
  ask<Answer>(
    what: string,
    serve: (hub: Hub) => Promise<Answer>,
    onServed: (answer: Answer) => void = () => undefined,
  ): Promise<Answer> {
    const { agenda, faults, random, hub, trace } = this.#around;
    return new Promise((resolve, reject) => {
      let waiting = true;
      const fail = (why: string) => {
        if (!waiting) return;
        waiting = false;
        trace(`${this.#name} ${what}: ${why}`);
        reject(new NoAnswer(why));
      };
      const answer = (text: string) => {
        if (!waiting || !this.isPluggedIn) return;
        waiting = false;
        trace(`${this.#name} ${what}: ${text.length} characters`);
        resolve(JSON.parse(text) as Answer);
      };
      const arrive = async () => {
        if (!hub.isReachable()) return;
        try {
          const given = await hub.serve(serve);
          onServed(given);
          if (!waiting) return;
          const text = JSON.stringify(given);
          if (faults.strikes("responseLost", 0.15)) return;
          agenda.after(random.between(20, 2000), () => answer(text));
        } catch (error) {
          if (
            !(error instanceof HubDied) &&
            !(error instanceof CatalogueUnreachable)
          )
            throw error;
          agenda.after(random.between(20, 500), () => fail("the hub failed"));
        }
      };
      if (!this.isPluggedIn || !hub.isReachable()) {
        agenda.after(SECOND, () => fail("no way to the hub"));
        return;
      }
      agenda.after(PATIENCE_MS, () => fail("no answer in time"));
      if (!faults.strikes("requestLost", 0.1))
        agenda.at(this.#arrival(random.between(20, 2000)), arrive);
      if (faults.strikes("requestLate", 0.05))
        agenda.at(this.#arrival(random.between(31, 7200) * SECOND), arrive);
      if (faults.strikes("requestRepeated", 0.15))
        agenda.at(this.#arrival(random.between(20, 20_000)), arrive);
    });
  }

  /** On the full second, so that requests of several stations meet at the hub and are committed together. */
  #arrival(afterMs: number): number {
    return Math.ceil((this.#around.agenda.now + afterMs) / SECOND) * SECOND;
  }
}
