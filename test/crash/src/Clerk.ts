import assert from "node:assert/strict";
import type { SeededRandom } from "@onedoor/demonstration/seededRandom";
import type { Acknowledgement } from "@onedoor/domain/entries";
import type { CountyClient } from "@onedoor/test-support/CountyClient";
import { acknowledgementOf, type GraphRow } from "./readFeed.ts";
import type { Application } from "./Victim.ts";

type Written = ReturnType<CountyClient["write"]>;
type Outcomes = Awaited<ReturnType<CountyClient["push"]>>["outcomes"];

const MOST_CASES_A_PUSH = 3;

/** Takes in and pushes until nobody answers any more, and remembers what he was told. */
export class Clerk {
  /** By entry: what the hub has said of it, to this clerk's face. */
  readonly told = new Map<string, Acknowledgement>();
  readonly #client: CountyClient;
  readonly #application: Application;
  readonly #random: SeededRandom;
  #unanswered: readonly Written[] = [];
  #answered: { entries: readonly Written[]; outcomes: Outcomes } | undefined;

  constructor(
    client: CountyClient,
    application: Application,
    random: SeededRandom,
  ) {
    this.#client = client;
    this.#application = application;
    this.#random = random;
  }

  /** Whether a push is on its way, or was when the hub died. */
  get isWaiting(): boolean {
    return this.#unanswered.length > 0;
  }

  async pushUntilNobodyAnswers(): Promise<void> {
    for (;;) {
      this.#unanswered = this.#write();
      if (!(await this.#push())) return;
    }
  }

  /** What was under way when the hub died goes again, and what was answered before: that has to be said once more. */
  async pushAgain(): Promise<void> {
    if (this.#answered !== undefined) {
      const { entries, outcomes } = this.#answered;
      const again = await this.#client.push(entries);
      assert.deepEqual(again.outcomes, outcomes, "another outcome");
    }
    if (this.isWaiting)
      assert(await this.#push(), "the hub that was started doesn't answer");
  }

  /** False where no answer came. */
  async #push(): Promise<boolean> {
    const entries = this.#unanswered;
    const answer = await this.#client.push(entries).catch(() => undefined);
    if (answer === undefined) return false;
    const { outcomes, refused } = answer;
    assert.equal(refused, null, "the segment was refused");
    for (const { entryId, acknowledgement } of outcomes) {
      assert(entryId !== null && acknowledgement !== null, "no row");
      // The client's type leaves open what the graph's enum says.
      this.told.set(entryId, acknowledgementOf(acknowledgement as GraphRow));
    }
    this.#answered = { entries, outcomes };
    this.#unanswered = [];
    return true;
  }

  #write(): readonly Written[] {
    const cases = this.#random.between(1, MOST_CASES_A_PUSH);
    return Array.from({ length: cases }, () => crypto.randomUUID()).flatMap(
      (caseId) => {
        const { facts, content } = this.#application;
        return [
          this.#client.write("submitted", caseId, facts, content),
          this.#client.write(
            "takenIn",
            caseId,
            { documentNumber: null },
            { presented: [] },
          ),
        ];
      },
    );
  }
}
