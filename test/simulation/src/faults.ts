import type { Random } from "./Random.ts";

/** What can go wrong in a run. */
export const FAULTS = [
  "requestLost",
  "responseLost",
  "requestRepeated",
  "requestLate",
  "answerCutShort",
  "slowAnswer",
  "hubBusy",
  "captivePortal",
  "stationOffline",
  "countyOutage",
  "hubDiesBeforeCommit",
  "hubDiesAfterCommit",
  "hubActsDie",
  "hubRestored",
  "catalogueUnreachable",
  "pageDiesReading",
  "pageDiesBeforeWrite",
  "pageDiesAfterWrite",
  "twoTabs",
  "diskFull",
  "diskEvicted",
  "diskPutBack",
  "machineCloned",
  "deviceStolen",
  "officialMoved",
  "wrongClock",
  "clockJump",
  "poisonEntry",
  "otherBody",
  "unknownKind",
  "unknownCase",
  "entryIdTaken",
  "foolishAct",
  "forgedPush",
  "calendarChanged",
  "smallPages",
] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * The faults of one run: a random half of all, so that one kind of trouble doesn't always hide another (swarm
 * testing). `healed` ends all of them.
 */
export class Faults {
  readonly fired = new Map<Fault, number>();
  readonly #on: ReadonlySet<Fault>;
  readonly #random: Random;
  #healed = false;

  constructor(random: Random) {
    this.#random = random;
    this.#on = new Set(FAULTS.filter(() => random.chance(0.5)));
  }

  isOn(fault: Fault): boolean {
    return !this.#healed && this.#on.has(fault);
  }

  /** Whether it strikes now; counted when it does. */
  strikes(fault: Fault, probability: number): boolean {
    if (!this.isOn(fault) || !this.#random.chance(probability)) return false;
    this.note(fault);
    return true;
  }

  note(fault: Fault): void {
    this.fired.set(fault, (this.fired.get(fault) ?? 0) + 1);
  }

  heal(): void {
    this.#healed = true;
  }
}
