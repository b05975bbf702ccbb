import type { Agenda } from "./Agenda.ts";
import type { Faults } from "./faults.ts";
import type { Random } from "./Random.ts";
import { HubDied, type SimulatedHub } from "./hub/SimulatedHub.ts";

/** No answer came, for whatever reason: nobody on this side knows whether the request arrived. */
export class NoAnswer extends Error {}

export interface Answer {
  status: number;
  text: string;
  retryAfterSeconds: number | null;
}

const SECOND = 1000;

export interface LineSurroundings {
  agenda: Agenda;
  faults: Faults;
  random: Random;
  hub: SimulatedHub;
  trace(line: string): void;
}

/** One machine's connection to the hub, over a network that loses, repeats, delays and cuts short. */
export class Line {
  /** Whether the cable is in. */
  isPluggedIn = true;
  /** Whether a page that asks for money stands between. */
  isBehindPortal = false;
  readonly #name: string;
  readonly #around: LineSurroundings;

  constructor(name: string, around: LineSurroundings) {
    this.#name = name;
    this.#around = around;
  }

  /** Sends a request; `serve` is what the hub does with it, each time that it arrives. Throws `NoAnswer`. */
  exchange(
    what: string,
    serve: () => Promise<string>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { agenda, faults, random, hub, trace } = this.#around;
    return new Promise((resolve, reject) => {
      let waiting = true;
      const fail = (why: string) => {
        if (!waiting) return;
        waiting = false;
        reject(new NoAnswer(why));
      };
      const answer = (status: number, text: string, retryAfter?: number) => {
        if (!waiting || !this.isPluggedIn) return;
        waiting = false;
        trace(`${this.#name} ${what}: ${status}, ${text.length} characters`);
        resolve({ status, text, retryAfterSeconds: retryAfter ?? null });
      };
      const arrive = async () => {
        if (hub.isLineCut()) return;
        if (faults.strikes("hubBusy", 0.05)) {
          const seconds = random.between(1, 90);
          agenda.after(random.between(20, 200), () => answer(503, "", seconds));
          return;
        }
        let text: string;
        try {
          text = await hub.serve(serve);
        } catch (error) {
          if (!(error instanceof HubDied)) throw error;
          agenda.after(random.between(20, 500), () => fail("the hub failed"));
          return;
        }
        if (faults.strikes("responseLost", 0.15)) return;
        if (faults.strikes("answerCutShort", 0.04))
          text = text.slice(0, random.below(text.length));
        const wait = faults.strikes("slowAnswer", 0.05)
          ? random.between(30, 300) * SECOND
          : random.between(20, 2000);
        agenda.after(wait, () => answer(200, text));
      };
      if (!this.isPluggedIn) {
        agenda.after(SECOND, () => fail("no way to the hub"));
        return;
      }
      if (this.isBehindPortal) {
        agenda.after(SECOND, () => answer(200, "<html>pay</html>"));
        return;
      }
      signal.addEventListener("abort", () => fail("given up"));
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
