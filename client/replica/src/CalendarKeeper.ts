import type { MovedDate } from "@onedoor/domain/movedDate";
import { parseWorkCalendar } from "@onedoor/domain/parseWorkCalendar";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { map, type Observable, type Subscription } from "rxjs";
import type { CaseRows } from "./CaseRows.ts";
import type { HubLine } from "./HubLine.ts";
import { WORK_CALENDAR } from "./operations.ts";
import type { StationState } from "./StationState.ts";

/** A case whose next day another calendar has moved. */
export interface MovedCase extends MovedDate {
  caseId: string;
}

/** Until the hub's own is here: every due date is said to be provisional. */
export const NO_CALENDAR: WorkCalendar = { version: "none", years: {} };

/** The county's work calendar on this machine, and what a new one moved. */
export class CalendarKeeper {
  readonly #state: StationState;
  #current: WorkCalendar = NO_CALENDAR;
  #following: Subscription | undefined;

  constructor(state: StationState) {
    this.#state = state;
  }

  get current(): WorkCalendar {
    return this.#current;
  }

  async open(): Promise<void> {
    this.#current =
      (await this.#state.read<WorkCalendar>("calendar")) ?? NO_CALENDAR;
    // Another tab may be the one that asks.
    this.#following = this.#state
      .watch<WorkCalendar>("calendar")
      .subscribe((published) => {
        if (published !== undefined) this.#current = published;
      });
  }

  /** Asks the county, and derives every case anew where another calendar was published. For one tab of all. */
  async ask(line: HubLine, cases: CaseRows): Promise<void> {
    const { workCalendarDocument } = await line.ask<{
      workCalendarDocument: unknown;
    }>(WORK_CALENDAR, {});
    const parsed = parseWorkCalendar(workCalendarDocument);
    const before = this.#current;
    if (!parsed.ok || parsed.value.version === before.version) return;
    // A first calendar moves nothing: before it every date was said to be provisional.
    const moved =
      before.version === NO_CALENDAR.version
        ? []
        : await cases.movedBy(before, parsed.value);
    await this.#note(moved);
    this.#current = parsed.value;
    await this.#state.write("calendar", parsed.value);
    await cases.rederive();
  }

  /** What nobody has read yet, by the new day. */
  moved(): Observable<readonly MovedCase[]> {
    return this.#state
      .watch<readonly MovedCase[]>(MOVED)
      .pipe(map((cases) => cases ?? []));
  }

  /** They were read. */
  forgetMoved(): Promise<void> {
    return this.#state.write(MOVED, []);
  }

  close(): void {
    this.#following?.unsubscribe();
  }

  /** A case that was moved twice is told from its first day; one that came back isn't told. */
  #note(moved: readonly MovedCase[]): Promise<void> {
    return this.#state.rewrite<readonly MovedCase[]>(MOVED, (known = []) => {
      const cases = new Map(known.map((one) => [one.caseId, one]));
      for (const one of moved) {
        const first = cases.get(one.caseId);
        const { from, wasProvisional } = first ?? one;
        if (from === one.to) cases.delete(one.caseId);
        else cases.set(one.caseId, { ...one, from, wasProvisional });
      }
      return [...cases.values()].sort((a, b) => (a.to < b.to ? -1 : 1));
    });
  }
}

const MOVED = "movedDates";
