import { anyDevice } from "@onedoor/cases/hub/anyDevice";
import { beginEpoch } from "@onedoor/cases/commands/beginEpoch";
import { issueHubActs } from "@onedoor/cases/commands/issueHubActs";
import { reportDeviceLost } from "@onedoor/cases/commands/reportDeviceLost";
import { releaseHeld } from "@onedoor/cases/commands/settleHeld";
import { releaseHeldEntries } from "@onedoor/cases/commands/releaseHeldEntries";
import { hubKeyOf } from "@onedoor/cases/hub/HubKey";
import { createHub, type Hub } from "@onedoor/cases/hub/Hub";
import type { CaseStore } from "@onedoor/cases/store/CaseStore";
import { memoryCaseStore } from "@onedoor/cases/store/memoryCaseStore";
import { stateCouncilCalendar } from "@onedoor/domain/testing";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { GraphQLError } from "graphql";
import type { Agenda } from "../Agenda.ts";
import type { Faults } from "../faults.ts";
import type { Ledger } from "../Ledger.ts";
import { type Claims, OPERATOR } from "../officials.ts";
import type { Random } from "../Random.ts";
import { answerQuery, type GraphAnswer, type Question } from "./answerQuery.ts";
import { Backup } from "./Backup.ts";
import {
  CatalogueUnreachable,
  roster,
  simulatedCatalogue,
  withDaysOff,
} from "./catalogue.ts";

export type MemoryStore = ReturnType<typeof memoryCaseStore>;

const DAY = 86_400_000;

/** The same in every run: what is signed with it can be replayed. */
export const HUB_KEY = hubKeyOf(new Uint8Array(32).fill(1));

/** The process that was asked is gone, or went while it was working. */
export class HubDied extends Error {}

/** One run of the hub's process. What it holds in memory goes with it; the store stays. */
interface Process {
  alive: boolean;
  hub: Hub;
}

export interface HubSurroundings {
  agenda: Agenda;
  faults: Faults;
  random: Random;
  ledger: Ledger;
  trace(line: string): void;
}

/** The shipped hub on the memory store, in a process that can die and comes back. */
export class SimulatedHub {
  readonly store: MemoryStore = memoryCaseStore();
  readonly #around: HubSurroundings;
  #process: Process | null = null;
  #lineIsCut = false;
  #catalogueReachable = true;
  /** Each with the moment since which it is published, newest first. */
  #calendars: readonly { since: string; calendar: WorkCalendar }[] = [
    { since: "", calendar: stateCouncilCalendar },
  ];
  #backup: Backup | null = null;
  /** In the middle of its next transaction. */
  #diesNext = false;

  constructor(around: HubSurroundings) {
    this.#around = around;
  }

  isUp(): boolean {
    return this.#process !== null;
  }

  isLineCut(): boolean {
    return this.#lineIsCut;
  }

  cutLine(): void {
    this.#lineIsCut = true;
  }

  restoreLine(): void {
    this.#lineIsCut = false;
  }

  setCatalogueReachable(reachable: boolean): void {
    this.#catalogueReachable = reachable;
  }

  calendarAt(moment: string): WorkCalendar {
    const [newest] = this.#calendars.filter(({ since }) => since <= moment);
    if (newest === undefined) throw new Error("there was no calendar");
    return newest.calendar;
  }

  /** A notice comes late: tomorrow and the day after are days off. */
  changeCalendar(): void {
    const { agenda, faults, trace } = this.#around;
    faults.note("calendarChanged");
    trace("days off are announced");
    const since = instantOfEpochMs(agenda.now);
    const dates = [1, 2].map((days) =>
      dateOf(instantOfEpochMs(agenda.now + days * DAY)),
    );
    const calendar = withDaysOff(this.calendarAt(since), dates);
    this.#calendars = [{ since, calendar }, ...this.#calendars];
  }

  /** The town hears that a device is in wrong hands. */
  async reportDeviceLost(deviceId: string): Promise<void> {
    const { faults, trace } = this.#around;
    await this.#survive(async () => {
      const answer = await this.serve((hub) =>
        reportDeviceLost(hub, OPERATOR.claims, { deviceId, words: "丢失" }),
      );
      if (answer !== "revoked") return;
      faults.note("deviceStolen");
      trace(`${deviceId} is reported lost`);
    });
  }

  /** Whoever looks after it has asked the officials: what their lost devices brought was their own work. */
  async vouch(): Promise<void> {
    const { ledger } = this.#around;
    const waiting = [...this.store.tables.entries.values()].filter(
      ({ held }) => held === "deviceRevoked",
    );
    for (const { entryId } of waiting) ledger.vouchedFor.add(entryId);
    for (const caseId of new Set(waiting.map((entry) => entry.caseId))) {
      const words = "电话问过";
      const released = await this.serve((hub) =>
        releaseHeld(hub, OPERATOR.claims, { caseId, words }),
      );
      ledger.note("vouched for", released ?? 0);
    }
  }

  /** Every start looks at what an earlier version had to hold. */
  async start(): Promise<void> {
    if (this.#process !== null) return;
    const process = this.#begin();
    this.#process = process;
    await this.#survive(() => releaseHeldEntries(process.hub));
  }

  /** What the process answers; throws `HubDied` when there is none, or it goes before it has answered. */
  async serve<Answer>(work: (hub: Hub) => Promise<Answer>): Promise<Answer> {
    const process = this.#process;
    if (process === null) throw new HubDied();
    const answer = await work(process.hub);
    if (!process.alive) throw new HubDied();
    return answer;
  }

  /** Its graph's answer to a signed-in official. What is wrong inside it, and not with the world, is thrown. */
  async ask(claims: Claims, question: Question): Promise<GraphAnswer> {
    return this.serve(async (hub) => {
      if (question.query.includes("workCalendarDocument"))
        return calendarAnswer(hub);
      const answer = await answerQuery(hub, claims, question);
      const fault = answer.errors?.find(
        ({ extensions, originalError }) =>
          extensions["code"] === undefined &&
          !(originalError instanceof CatalogueUnreachable) &&
          !(originalError instanceof HubDied),
      );
      if (fault !== undefined) throw fault.originalError ?? fault;
      return answer;
    });
  }

  /** An operator has looked at devices that wrote twice, and lets them begin anew. */
  async releaseDevices(): Promise<void> {
    const { ledger } = this.#around;
    for (const deviceId of this.store.tables.quarantinedDevices.keys()) {
      ledger.note("device released");
      await this.store.releaseDevice(deviceId, {
        by: OPERATOR.actor,
        at: instantOfEpochMs(this.#around.agenda.now),
        words: "looked at",
      });
    }
  }

  /** Copies everything; the watermark follows when the copy is safe. */
  backUp(): void {
    const { agenda, random } = this.#around;
    const backup = new Backup(this.store.tables);
    this.#backup = backup;
    agenda.after(random.between(1, 120) * 60_000, () =>
      this.store.recordBackup(backup.size),
    );
  }

  /** The disk is lost, and the last backup put in its place: what was acknowledged since is gone. */
  async restore(): Promise<void> {
    const { agenda, random, faults, trace } = this.#around;
    const backup = this.#backup;
    if (backup === null) return;
    faults.note("hubRestored");
    const { tables } = this.store;
    // An operator doesn't always have a head that was kept elsewhere.
    const furthest = random.chance(0.5) ? (tables.heads.at(-1) ?? null) : null;
    trace(`hub is restored: ${tables.feed.length} rows to ${backup.size}`);
    if (this.#process !== null) this.#process.alive = false;
    this.#process = null;
    backup.restoreTo(tables);
    const now = () => instantOfEpochMs(agenda.now);
    await beginEpoch({ store: this.store, key: HUB_KEY, now }, furthest);
    agenda.after(random.between(5, 180) * 60_000, () => this.start());
  }

  async issueActs(): Promise<void> {
    const { trace, faults } = this.#around;
    this.#diesNext = faults.strikes("hubActsDie", 0.1);
    await this.#survive(async () => {
      const acted = await this.serve(issueHubActs);
      trace(`hub acted in ${acted} cases`);
    });
    // It had nothing to write.
    this.#diesNext = false;
  }

  async #survive(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (
        !(error instanceof HubDied) &&
        !(error instanceof CatalogueUnreachable)
      )
        throw error;
    }
  }

  #begin(): Process {
    const { agenda, random, trace } = this.#around;
    trace("hub starts");
    const process: Process = {
      alive: true,
      hub: createHub({
        store: this.#mortal(() => process),
        catalogue: simulatedCatalogue({
          isReachable: () => this.#catalogueReachable,
          calendar: () => this.calendarAt(instantOfEpochMs(agenda.now)),
        }),
        roster,
        partySalt: "salt of the simulation",
        devices: anyDevice,
        key: HUB_KEY,
        now: () => instantOfEpochMs(agenda.now),
        random: (length) => random.bytes(length),
        demonstration: true,
      }),
    };
    return process;
  }

  /** The store as a process sees it that may die before or after a commit. */
  #mortal(processOf: () => Process): CaseStore {
    const { faults } = this.#around;
    const { store } = this;
    return {
      ...store,
      transact: async (work) => {
        const process = processOf();
        if (!process.alive) throw new HubDied();
        const dies = faults.strikes("hubDiesBeforeCommit", 0.02);
        if (dies || this.#diesNext)
          return store.transact(async (transaction) => {
            await work(transaction);
            throw this.#die(process, "before a commit");
          });
        const result = await store.transact(work);
        if (faults.strikes("hubDiesAfterCommit", 0.02))
          throw this.#die(process, "after a commit");
        return result;
      },
    };
  }

  #die(process: Process, when: string): HubDied {
    const { agenda, random, trace } = this.#around;
    trace(`hub dies ${when}`);
    process.alive = false;
    this.#diesNext = false;
    this.#process = null;
    agenda.after(random.between(5, 180) * 1000, () => this.start());
    return new HubDied();
  }
}

/** Another part of the county gives this answer, or nothing when it can't be reached. */
async function calendarAnswer({ catalogue }: Hub): Promise<GraphAnswer> {
  try {
    return { data: { workCalendarDocument: await catalogue.calendar() } };
  } catch (error) {
    if (!(error instanceof CatalogueUnreachable)) throw error;
    return { errors: [new GraphQLError("the catalogue can't be reached")] };
  }
}
