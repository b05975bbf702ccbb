import "@onedoor/subgraph-host/nativeSha256";
import { createHash } from "node:crypto";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { Agenda } from "./Agenda.ts";
import { checkCounty } from "./checkCounty.ts";
import { type Fault, Faults } from "./faults.ts";
import { FeedReader } from "./FeedReader.ts";
import { JournalReader } from "./JournalReader.ts";
import { Ledger, type Violation } from "./Ledger.ts";
import { Line } from "./Line.ts";
import { type Official, OFFICIALS, POSTS } from "./officials.ts";
import type { Disk } from "./station/Disk.ts";
import { Random } from "./Random.ts";
import { SimulatedHub } from "./hub/SimulatedHub.ts";
import { DiskFull, Station } from "./station/Station.ts";
import { withoutRealWorld } from "./withoutRealWorld.ts";

export interface RunResult {
  seed: number;
  violations: readonly Violation[];
  /** Of everything that happened, in order: the same seed gives the same. */
  traceHash: string;
  entries: number;
  fired: ReadonlyMap<Fault, number>;
  happened: ReadonlyMap<string, number>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_DAY = Date.UTC(2026, 0, 4);
const LIMIT_OF_REST = 2 * HOUR;

/**
 * One county for some days of trouble and then some hours of peace, all of it out of the seed. `tell` gets every line
 * of the trace.
 */
export async function runSeed(
  seed: number,
  tell: (line: string) => void = () => undefined,
): Promise<RunResult> {
  const county = new SimulatedCounty(seed, tell);
  await withoutRealWorld(
    () => county.now(),
    () => county.run(),
  );
  return county.result();
}

class SimulatedCounty {
  readonly #seed: number;
  readonly #random: Random;
  readonly #agenda: Agenda;
  readonly #faults: Faults;
  readonly #journals = new JournalReader();
  readonly #ledger = new Ledger(this.#journals, (entryId) => {
    const { entries, chains } = this.#hub.store.tables;
    return chains.get(entries.get(entryId)?.chain ?? "")?.actor;
  });
  readonly #hash = createHash("sha256");
  readonly #hub: SimulatedHub;
  readonly #stations: Station[];
  readonly #stationOf: (official: Official, disk?: Disk) => Station;
  readonly #supervision: FeedReader;
  readonly #supervisionLine: Line;
  readonly #tell: (line: string) => void;
  #traceHash = "";

  constructor(seed: number, tell: (line: string) => void) {
    this.#seed = seed;
    this.#tell = tell;
    const random = new Random(`seed ${seed}`);
    this.#random = random;
    this.#agenda = new Agenda(FIRST_DAY + random.below(280) * DAY);
    this.#faults = new Faults(random.fork("faults"));
    const around = {
      agenda: this.#agenda,
      faults: this.#faults,
      ledger: this.#ledger,
      journals: this.#journals,
      trace: (line: string) => this.#trace(line),
    };
    this.#hub = new SimulatedHub({ ...around, random: random.fork("hub") });
    const lineOf = (name: string) =>
      new Line(name, {
        ...around,
        random: random.fork(`line ${name}`),
        hub: this.#hub,
      });
    this.#stationOf = (official, disk) =>
      new Station(
        official,
        {
          ...around,
          random: random.fork(official.name),
          hub: this.#hub,
          line: lineOf(official.name),
          hearsay: () => this.#caseOnItsWay(),
        },
        disk,
      );
    this.#stations = OFFICIALS.map((official) => this.#stationOf(official));
    this.#supervisionLine = lineOf("supervision");
    this.#supervision = new FeedReader({
      ...around,
      hub: this.#hub,
      line: this.#supervisionLine,
    });
  }

  now(): number {
    return this.#agenda.now;
  }

  async run(): Promise<void> {
    const unheard = (error: unknown) => this.#threw(error);
    process.on("unhandledRejection", unheard);
    try {
      await this.#hub.start();
      for (const station of this.#stations) this.#open(station);
      await this.#trouble();
      await this.#rest();
      await checkCounty({
        store: this.#hub.store,
        stations: this.#stations,
        ledger: this.#ledger,
        journals: this.#journals,
        calendarAt: (moment) => this.#hub.calendarAt(moment),
      });
    } catch (error) {
      this.#threw(error);
    } finally {
      process.off("unhandledRejection", unheard);
    }
    this.#trace(JSON.stringify(this.#hub.store.tables.feed));
    this.#traceHash = this.#hash.digest("hex").slice(0, 16);
  }

  #threw(error: unknown): void {
    if (error instanceof DiskFull) {
      this.#ledger.note("a page heard that its disk is full");
      return;
    }
    this.#ledger.violate(
      "nothing throws",
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }

  result(): RunResult {
    return {
      seed: this.#seed,
      violations: this.#ledger.violations,
      traceHash: this.#traceHash,
      entries: this.#ledger.written.size,
      fired: this.#faults.fired,
      happened: this.#ledger.happened,
    };
  }

  #open(station: Station): void {
    const { faults, agenda } = { faults: this.#faults, agenda: this.#agenda };
    agenda.after(this.#random.below(MINUTE), () => station.openPage());
    if (faults.strikes("twoTabs", 0.3))
      agenda.after(this.#random.between(2, 600) * MINUTE, () =>
        station.openPage(),
      );
  }

  /** Some days of work with the faults of this seed. */
  async #trouble(): Promise<void> {
    const begin = this.#agenda.now;
    const days = this.#random.between(2, 5);
    const end = begin + days * DAY;
    for (const station of this.#stations) this.#planWork(station, begin, days);
    for (let time = begin; time < end; time += 6 * HOUR)
      this.#agenda.at(time, () => this.#hub.issueActs());
    for (let time = begin; time < end; time += 12 * HOUR)
      this.#agenda.at(time, () => this.#hub.releaseDevices());
    for (let time = begin; time < end; time += 4 * HOUR)
      this.#agenda.at(time, () => this.#supervision.read());
    for (let day = 0; day < days; day += 1) {
      this.#planDisturbances(begin + day * DAY);
      this.#agenda.at(begin + day * DAY + 20 * HOUR, () => this.#hub.backUp());
    }
    if (this.#faults.isOn("hubRestored"))
      this.#agenda.at(begin + DAY + this.#random.below((days - 1) * DAY), () =>
        this.#hub.restore(),
      );
    await this.#agenda.runUntil(end);
  }

  /** Office hours are from one to nine in the morning, UTC; a few work late. */
  #planWork(station: Station, begin: number, days: number): void {
    const random = this.#random;
    for (let day = 0; day < days; day += 1) {
      const morning = begin + day * DAY + HOUR;
      for (let acts = random.below(6); acts > 0; acts -= 1)
        this.#agenda.at(morning + random.below(9 * HOUR), () => station.act());
      for (let rounds = 0; rounds < 2; rounds += 1)
        this.#agenda.at(morning + random.below(9 * HOUR), () => station.sync());
      if (this.#faults.strikes("stationOffline", 0.15))
        this.#unplug(station, morning + random.below(9 * HOUR));
      if (this.#faults.strikes("captivePortal", 0.1)) {
        const from = morning + random.below(9 * HOUR);
        this.#agenda.at(from, () => (station.line.isBehindPortal = true));
        this.#agenda.at(from + random.between(5, 500) * MINUTE, () => {
          station.line.isBehindPortal = false;
        });
      }
      if (this.#faults.isOn("diskFull") && random.chance(0.05)) {
        const from = morning + random.below(9 * HOUR);
        this.#agenda.at(from, () => station.fillDisk());
        this.#agenda.at(from + random.between(5, 500) * MINUTE, () =>
          station.freeDisk(),
        );
      }
      this.#planLostDisks(station, morning);
      if (
        this.#faults.isOn("officialMoved") &&
        station.official.actor.role === "windowClerk" &&
        random.chance(0.1)
      )
        this.#agenda.at(morning + random.below(9 * HOUR), () =>
          station.moveTo(random.pick(POSTS)),
        );
      if (this.#faults.isOn("clockJump") && random.chance(0.05))
        this.#agenda.at(morning + random.below(9 * HOUR), () => {
          this.#faults.note("clockJump");
          this.#trace(`${station.official.name} clock jumps`);
          station.jumpClock();
        });
    }
  }

  #planLostDisks(station: Station, morning: number): void {
    const random = this.#random;
    const { name } = station.official;
    const someTime = () => morning + random.below(9 * HOUR);
    if (this.#faults.strikes("diskEvicted", 0.03))
      this.#agenda.at(someTime(), () => station.evict());
    if (this.#faults.strikes("diskPutBack", 0.03))
      this.#agenda.at(someTime(), () => {
        const image = station.image();
        this.#agenda.after(random.between(1, 20) * HOUR, () =>
          station.putBack(image),
        );
      });
    if (this.#faults.strikes("machineCloned", 0.02))
      this.#agenda.at(someTime(), () => {
        this.#trace(`${name} is cloned`);
        const twin = { ...station.official, name: `${name}-twin` };
        const { disk, deviceId } = station.image();
        const clone = this.#stationOf(twin, disk);
        clone.deviceId = deviceId;
        this.#stations.push(clone);
        this.#open(clone);
        this.#planWork(clone, this.#agenda.now, 1);
      });
  }

  /** For hours or days. */
  #unplug(station: Station, from: number): void {
    const { name } = station.official;
    this.#agenda.at(from, () => {
      this.#trace(`${name} cable out`);
      station.line.isPluggedIn = false;
    });
    this.#agenda.at(
      from +
        (this.#random.chance(0.05) ? 7 * DAY : this.#random.below(36 * HOUR)),
      () => {
        this.#trace(`${name} cable in`);
        station.plugIn();
      },
    );
  }

  #planDisturbances(day: number): void {
    const random = this.#random;
    if (this.#faults.strikes("countyOutage", 0.3)) {
      const from = day + random.below(10 * HOUR);
      const until = from + random.between(1, 20) * HOUR;
      this.#agenda.at(from, () => {
        this.#trace("the county's line is cut");
        this.#hub.cutLine();
      });
      this.#agenda.at(until, () => this.#countyReturns());
    }
    if (this.#faults.isOn("calendarChanged") && random.chance(0.3))
      this.#agenda.at(day + random.below(10 * HOUR), () =>
        this.#hub.changeCalendar(),
      );
    if (this.#faults.isOn("deviceStolen") && random.chance(0.3)) {
      const { deviceId } = random.pick(this.#stations);
      this.#agenda.at(day + random.below(10 * HOUR), () =>
        this.#hub.reportDeviceLost(deviceId),
      );
    }
    if (this.#faults.strikes("catalogueUnreachable", 0.3)) {
      const from = day + random.below(10 * HOUR);
      this.#agenda.at(from, () => this.#hub.setCatalogueReachable(false));
      this.#agenda.at(from + random.between(5, 90) * MINUTE, () =>
        this.#hub.setCatalogueReachable(true),
      );
    }
  }

  /** Everybody comes back within seconds: that is when requests meet. */
  #countyReturns(): void {
    this.#trace("the county's line is back");
    this.#hub.restoreLine();
    for (const station of this.#stations)
      this.#agenda.after(this.#random.below(5000), () => {
        station.cameOnline$.next();
        station.sync();
      });
  }

  /** Nothing goes wrong any more: within the limit everybody has everything, and nothing is left to do. */
  async #rest(): Promise<void> {
    const { agenda, faults, hub } = {
      agenda: this.#agenda,
      faults: this.#faults,
      hub: this.#hub,
    };
    faults.heal();
    hub.setCatalogueReachable(true);
    this.#trace("the faults are healed");
    for (const station of this.#stations) {
      station.line.isPluggedIn = true;
      station.line.isBehindPortal = false;
      station.freeDisk();
    }
    if (!hub.isUp()) await hub.start();
    // A hub that died at the very end is back by then.
    agenda.after(5 * MINUTE, () => this.#countyReturns());
    const begin = agenda.now;
    while (agenda.now < begin + LIMIT_OF_REST) {
      await hub.releaseDevices();
      await hub.vouch();
      await hub.issueActs();
      await agenda.runUntil(agenda.now + 10 * MINUTE);
      if (agenda.now > begin + 30 * MINUTE && this.#isQuiet()) return;
      for (const station of this.#stations)
        agenda.after(this.#random.below(MINUTE), () => station.sync());
      agenda.after(2 * MINUTE, () => this.#supervision.read());
    }
    this.#ledger.violate(
      "everything comes to rest",
      this.#stations
        .filter((station) => !this.#isAtRest(station))
        .map(({ official }) => official.name)
        .concat(this.#supervisionIsAtHead() ? [] : ["supervision"])
        .join(", "),
    );
  }

  #isQuiet(): boolean {
    return (
      this.#supervisionIsAtHead() &&
      this.#stations.every((station) => this.#isAtRest(station))
    );
  }

  #isAtRest(station: Station): boolean {
    return !station.isWaiting() && station.readUpTo === this.#feedLength();
  }

  #supervisionIsAtHead(): boolean {
    return (this.#supervision.position?.seq ?? 0) === this.#feedLength();
  }

  /** A case that its own window has opened, and the hub hasn't heard of. */
  #caseOnItsWay(): string | undefined {
    const { cases } = this.#hub.store.tables;
    const waiting = this.#stations.flatMap((station) =>
      [...station.caseRows().keys()].filter((caseId) => !cases.has(caseId)),
    );
    return waiting.length === 0 ? undefined : this.#random.pick(waiting);
  }

  #feedLength(): number {
    return this.#hub.store.tables.feed.length;
  }

  #trace(line: string): void {
    const text = `${instantOfEpochMs(this.#agenda.now)} ${line}\n`;
    this.#hash.update(text);
    this.#tell(text);
  }
}
