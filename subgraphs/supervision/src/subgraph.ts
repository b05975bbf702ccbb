import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dateOf, type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import { serveSubgraph } from "@onedoor/subgraph-host/serveSubgraph";
import type { AskGraph, Subgraph } from "@onedoor/subgraph-host/Subgraph";
import DataLoader from "dataloader";
import type { Pool } from "pg";
import { readFeed } from "./commands/readFeed.ts";
import { sweepDay } from "./commands/sweepDay.ts";
import type { Context } from "./Context.ts";
import { resolvers } from "./resolvers/resolvers.ts";
import { sqlSupervisionStore } from "./store/sqlSupervisionStore.ts";
import * as tables from "./store/tables.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface SupervisionDeps {
  pool: Pool;
  /** What the router signs its requests with. */
  routerSecret: string;
  /** Asks as the service `supervision`: it reads the feed that everybody else reads. */
  askGraph: AskGraph;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface SupervisionSubgraph extends Subgraph {
  /** Reads the feed to its head and looks at what the day brings. Answers with the number of new rows. */
  catchUp(): Promise<number>;
  /**
   * Catches up again and again, `everyMs` after the last time. A failure is told and tried again. What it looks for is
   * a matter of days: while the process `isBusy` with stations it reads on by a page now and then.
   */
  follow(
    everyMs: number,
    tell: (failure: unknown) => void,
    isBusy?: () => boolean,
  ): void;
}

/** Turns that are passed over while the process is busy. */
const PASSED_OVER = 14;

/** How long a calendar is believed before it is asked for again. */
const CALENDAR_HOLDS_MS = 60_000;

export async function createSupervisionSubgraph(
  deps: SupervisionDeps,
): Promise<SupervisionSubgraph> {
  const database = await openDatabase(deps.pool, tables, {
    folder: here("../migrations"),
    schemaName: "supervision",
  });
  const store = sqlSupervisionStore(database);
  const now = (): Instant => instantOfEpochMs(deps.now());
  const today = () => dateOf(now());
  const calendar = calendarFrom(deps);

  let running: { mostPages: number; read: Promise<number> } | undefined;
  const catchUp = async (mostPages = Infinity): Promise<number> => {
    // Who wants more than a running turn reads waits for it, and reads on.
    while (running !== undefined && running.mostPages < mostPages)
      await running.read.catch(() => undefined);
    running ??= { mostPages, read: catchUpOnce(mostPages) };
    return running.read;
  };
  const catchUpOnce = async (mostPages: number): Promise<number> => {
    try {
      const parts = {
        store,
        askGraph: deps.askGraph,
        calendar: await calendar(),
        now,
        today,
      };
      const read = await readFeed(parts, mostPages);
      await sweepDay(parts);
      return read;
    } finally {
      running = undefined;
    }
  };

  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const subgraph = await serveSubgraph<Context>({
    name: "supervision",
    typeDefs: readFileSync(here("../supervision.graphql"), "utf8"),
    resolvers,
    routerSecret: deps.routerSecret,
    contextOf: (claims) => ({
      claims,
      store,
      calendar,
      today,
      states: new DataLoader(async (caseIds: readonly string[]) => {
        const found = await store.states(caseIds);
        return caseIds.map((caseId) => found.get(caseId) ?? null);
      }),
      alerts: new DataLoader(async (caseIds: readonly string[]) => {
        const found = await store.alertsOfCases(caseIds);
        return caseIds.map((caseId) => found.get(caseId) ?? []);
      }),
    }),
    async close() {
      closed = true;
      clearTimeout(timer);
      await running?.read.catch(() => undefined);
    },
  });

  return {
    ...subgraph,
    catchUp: () => catchUp(),
    follow(everyMs, tell, isBusy = () => false) {
      let passedOver = 0;
      const turn = async () => {
        const busy = isBusy();
        passedOver = busy && passedOver < PASSED_OVER ? passedOver + 1 : 0;
        if (passedOver === 0) await catchUp(busy ? 1 : Infinity);
      };
      const again = () => {
        if (!closed)
          timer = setTimeout(
            () => void turn().catch(tell).finally(again),
            everyMs,
          );
      };
      again();
    },
  };
}

function calendarFrom(deps: SupervisionDeps): () => Promise<WorkCalendar> {
  let known: { calendar: WorkCalendar; until: number } | undefined;
  return async () => {
    if (known === undefined || known.until < deps.now()) {
      const answer = await deps.askGraph<{
        workCalendarDocument: WorkCalendar;
      }>("{ workCalendarDocument }");
      known = {
        calendar: answer.workCalendarDocument,
        until: deps.now() + CALENDAR_HOLDS_MS,
      };
    }
    return known.calendar;
  };
}
