import { parseCaseNumber, partsOfCaseNumber } from "@onedoor/domain/caseNumber";
import type { SerialRange } from "@onedoor/domain/serialReturn";
import type { WrittenEntry } from "@onedoor/domain/writeEntry";
import fc from "fast-check";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryCaseStore } from "../store/memoryCaseStore.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { type TestHub, testHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import { beginEpoch } from "./beginEpoch.ts";
import { leaseSerials } from "./leaseSerials.ts";
import { openChain } from "./openChain.ts";
import { returnSerials } from "./returnSerials.ts";

const STATIONS = 3;
const aStation = fc.nat({ max: STATIONS - 1 });
const anAct = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant("lease" as const),
      at: aStation,
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constantFrom("print" as const, "print" as const, "push" as const),
      at: aStation,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom("giveBack" as const, "giveBackLater" as const),
      at: aStation,
      isHeard: fc.boolean(),
      moves: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("backUp" as const),
      isSafe: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("restore" as const),
      isOlder: fc.nat({ max: 9 }).map((n) => n === 0),
    }),
  },
);
type Act = typeof anAct extends fc.Arbitrary<infer One> ? One : never;

/** Takes copies of all that a hub keeps, and puts them back. */
interface Copies {
  take(): Promise<() => Promise<void>>;
}

interface World {
  hub: TestHub;
  copies: Copies;
}

let runs = 0;

describe.each(testStores())("serials at random, on $name", (engine) => {
  const { name, skipped } = engine;
  let opened: OpenTestStore | undefined;
  beforeAll(async () => {
    if (skipped === undefined && name !== "memory")
      opened = await engine.open();
  });
  afterAll(async () => opened?.close());

  function aWorld(): World {
    if (opened?.pool)
      return { hub: testHub(opened.store), copies: copiesOf(opened.pool) };
    const store = memoryCaseStore();
    const take = async () => {
      const kept = copied(store.tables);
      return async () => void Object.assign(store.tables, copied(kept));
    };
    return { hub: testHub(store), copies: { take } };
  }

  test("[H7] [H16] none is held by two or printed twice, and every printed one counts unless an older backup than the last was put back", async ({
    skip,
  }) => {
    if (skipped !== undefined) skip(skipped);
    // A database is slow to copy and put back.
    const [numRuns, maxLength] = name === "memory" ? [300, 80] : [3, 30];
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { maxLength, size: "max" }), (acts) =>
        play(aWorld(), acts),
      ),
      { numRuns },
    );
  });
});

async function play({ hub, copies }: World, acts: readonly Act[]) {
  runs += 1;
  // In a database there is what earlier runs have left.
  await beginEpoch(hub);
  const stations = await Promise.all(
    Array.from({ length: STATIONS }, (_, at) => Station.opened(hub, at)),
  );
  const printed = new Map<number, string>();
  let backups = [{ putBack: await copies.take(), seq: 0, isSafe: false }];
  let allCount = true;
  // Kept elsewhere, as whoever restores a county has it.
  let furthest: Parameters<typeof beginEpoch>[1] = null;

  async function perform(act: Act): Promise<void> {
    if (act.act === "backUp") {
      // A row beyond what came back before: only then the next backup is known to have it.
      await stations[0]?.pushAnother();
      const { seq } = await hub.store.feedHead();
      backups.push({ putBack: await copies.take(), seq, isSafe: act.isSafe });
      if (act.isSafe) await hub.store.recordBackup(seq);
    } else if (act.act === "restore") {
      const lastSafe = backups.findLastIndex((one) => one.isSafe);
      const at = act.isOlder ? 0 : backups.length - 1;
      if (at < lastSafe) allCount = false;
      backups = backups.slice(0, at + 1);
      const { head } = await hub.store.treeState();
      if (head !== null && head.epoch > (furthest?.epoch ?? 0)) furthest = head;
      await backups.at(-1)?.putBack();
      const { epoch } = await beginEpoch(hub, furthest);
      expect(epoch).toBeGreaterThan(furthest?.epoch ?? 0);
    } else {
      const station = stations[act.at];
      if (station === undefined) throw new Error("no such station");
      if (act.act === "lease") {
        const block = await station.lease(act.count);
        for (const serial of serialsOf(block)) {
          expect(printed.has(serial)).toBe(false);
          for (const one of stations) expect(one.holds(serial)).toBe(false);
        }
        station.blocks.push(block);
      } else if (act.act === "print") {
        const number = station.print();
        if (number === undefined) return;
        expect(printed.has(number.serial)).toBe(false);
        printed.set(number.serial, number.caseId);
      } else if ("moves" in act) {
        station.giveUp();
        if (act.act === "giveBack") await station.tell(act.isHeard);
        if (act.moves) station.beginChain();
      } else await station.push();
    }
  }

  for (const act of acts) await perform(act);
  for (const station of stations) await station.push();
  const rows = await hub.store.caseRows([...printed.values()]);
  const serials = rows.flatMap(({ caseNumber }) => {
    const number = parseCaseNumber(caseNumber ?? "");
    return number.ok ? partsOfCaseNumber(number.value).serial : [];
  });
  expect(new Set(serials).size).toBe(serials.length);
  if (allCount)
    expect(serials.toSorted((a, b) => a - b)).toEqual(
      [...printed.keys()].sort((a, b) => a - b),
    );
}

interface OwnChain {
  device: TestDevice;
  written: WrittenEntry[];
}

/** Numbers and entries as a station keeps them: given up on its own disk before the hub hears of it. */
class Station {
  readonly blocks: SerialRange[] = [];
  readonly #hub: TestHub;
  readonly #name: string;
  /** The last is the one that is written now. */
  readonly #chains: OwnChain[] = [];
  #givenUp: { device: TestDevice; range: SerialRange }[] = [];

  private constructor(hub: TestHub, name: string) {
    this.#hub = hub;
    this.#name = name;
  }

  static async opened(hub: TestHub, at: number): Promise<Station> {
    const station = new Station(hub, `at-random-${runs}-${at}`);
    station.beginChain();
    const { serials } = await station.#open(station.#current);
    // Nearly used up: the next numbers come from what is leased later.
    const to = serials[0]?.to ?? 0;
    station.blocks.push({ from: to - 2, to });
    return station;
  }

  /** Its official has moved: nothing is numbered in the chain before any more. */
  beginChain(): void {
    this.giveUp();
    const chain = `chain-${this.#name}-${this.#chains.length}`;
    const device = new TestDevice(this.#hub, "cun1", this.#name, chain);
    this.#chains.push({ device, written: [] });
  }

  get #current(): OwnChain {
    const last = this.#chains.at(-1);
    if (last === undefined) throw new Error("there is no chain");
    return last;
  }

  holds(serial: number): boolean {
    return this.blocks.some(({ from, to }) => from <= serial && serial <= to);
  }

  async lease(count: number): Promise<SerialRange> {
    await this.#open(this.#current);
    const { hub, claims, chain } = this.#current.device;
    const block = await leaseSerials(hub, claims, { chain, count });
    if (block === null) throw new Error("nothing was leased");
    return block;
  }

  print(): { serial: number; caseId: string } | undefined {
    const at = this.blocks.findIndex(({ from, to }) => from <= to);
    const block = this.blocks[at];
    if (block === undefined) return undefined;
    const serial = block.from;
    this.blocks[at] = { from: serial + 1, to: block.to };
    const { device } = this.#current;
    device.serials = { from: serial, to: serial };
    const caseId = `case-${device.chain}-${serial}`;
    device.submit(caseId);
    this.#keep();
    return { serial, caseId };
  }

  giveUp(): void {
    for (const range of this.blocks.splice(0))
      if (range.from <= range.to)
        this.#givenUp.push({ device: this.#current.device, range });
  }

  /** Where the answer is lost, it is told again. */
  async tell(isHeard: boolean): Promise<void> {
    for (const { device, range } of this.#givenUp) {
      const { hub, claims, chain } = device;
      await returnSerials(hub, claims, { chain, ...range });
    }
    if (isHeard) this.#givenUp = [];
  }

  async pushAnother(): Promise<void> {
    const { device, written } = this.#current;
    // A number that it doesn't show.
    device.serials = { from: 1, to: 1 };
    device.submit(`case-${device.chain}-after-${written.length}`, {
      facts: { caseNumber: null },
    });
    this.#keep();
    await this.push();
  }

  /** From where the hub is: a restore may have taken it back. */
  async push(): Promise<void> {
    for (const own of this.#chains) {
      const { nextNo } = await this.#open(own);
      const entries = own.written.slice(nextNo - 1);
      own.device.outbox = { from: nextNo, entries };
      await own.device.push();
    }
  }

  #keep(): void {
    const { device, written } = this.#current;
    const entry = device.outbox.entries.at(-1);
    if (entry !== undefined) written.push(entry);
  }

  async #open({ device }: OwnChain) {
    const opened = await openChain(this.#hub, device.claims, device.opening());
    if (!opened.ok) throw new Error(opened.reason);
    return opened.chain;
  }
}

function serialsOf({ from, to }: SerialRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Of all tables of a database. */
function copiesOf(pool: Pool): Copies {
  let taken = 0;
  return {
    async take() {
      taken += 1;
      const suffix = `${runs}_${taken}`;
      const { rows } = await pool.query<{ name: string; columns: string }>(`
        SELECT table_name AS name, string_agg(quote_ident(column_name), ', ') AS columns
        FROM information_schema.columns
        WHERE table_schema = 'cases' AND is_generated = 'NEVER'
        GROUP BY table_name`);
      for (const { name, columns } of rows)
        await pool.query(
          `CREATE TABLE public."${name}_${suffix}" AS SELECT ${columns} FROM cases."${name}"`,
        );
      return async () => {
        for (const { name, columns } of rows)
          await pool.query(
            `TRUNCATE cases."${name}"; INSERT INTO cases."${name}" (${columns}) SELECT ${columns} FROM public."${name}_${suffix}"`,
          );
      };
    },
  };
}

/** Rows are never changed in place; what holds them is. */
function copied<Tables extends object>(tables: Tables): Tables {
  const copyOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return [...(value as unknown[])];
    if (!(value instanceof Map)) return value;
    return new Map(
      [...(value as Map<string, unknown>)].map(([key, inner]) => [
        key,
        inner instanceof Map || Array.isArray(inner) ? copyOf(inner) : inner,
      ]),
    );
  };
  const copies = Object.entries(tables).map(([name, value]) => [
    name,
    copyOf(value),
  ]);
  return Object.fromEntries(copies) as Tables;
}
