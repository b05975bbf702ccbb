import type { SeededRandom } from "@onedoor/demonstration/seededRandom";
import type { CaseState } from "@onedoor/domain/caseState";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import type { PlainDate } from "@onedoor/domain/time";
import type { SeedDevice } from "./SeedDevice.ts";

/** A day in the life of a case: what it is by now, and who may act in it. */
export interface Scene {
  /** As the hub had it the evening before. */
  state: CaseState;
  today: PlainDate;
  /** `workingDays` after today. */
  dayAfter(workingDays: number): PlainDate;
  random: SeededRandom;
  /** At the window where the case was taken in. */
  clerk: SeedDevice;
  /** Whom the hub has drawn; undefined while nobody has it. */
  assignee: SeedDevice | undefined;
  /** Another official of the same body; undefined where it has none. */
  colleague: SeedDevice | undefined;
  /** Who may extend and terminate; undefined where the demonstration has nobody. */
  approver: SeedDevice | undefined;
  townOfficer: SeedDevice;
  /** Each act of a day is some minutes after the one before. */
  act<K extends EntryKind>(
    device: SeedDevice,
    kind: K,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): string;
}

/** One day's acts; false where the story can't go on. */
export interface Step {
  /** Working days after the step before. */
  afterDays: number;
  play(scene: Scene): boolean | void;
}
