import { openedVault } from "@onedoor/replica/testing/openedVault";
import "fake-indexeddb/auto";
import { DEMONSTRATION_PASSWORD } from "@onedoor/demonstration/accounts";
import { type Station, stations } from "@onedoor/demonstration/stations";
import { isWithinReach } from "@onedoor/domain/itemReach";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { memoryValues } from "@onedoor/replica/KeptValues";
import { processLocks } from "@onedoor/replica/Locks";
import { openReplica } from "@onedoor/replica/openReplica";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import { type ReplicaPorts, sleepByTimer } from "@onedoor/replica/ReplicaPorts";
import { signIn, type StoredSession } from "@onedoor/replica/session";
import { TestLine } from "@onedoor/replica/testing/TestLine";
import { type CatalogueItem, parseItem } from "@onedoor/station/itemElements";
import { catalogue } from "@onedoor/items/seed/catalogue";
import { filter, firstValueFrom, NEVER } from "rxjs";
import { afterAll, expect, inject, vi } from "vitest";

// One moment for a whole file, so that no story runs over midnight.
const BEGUN_AT = instantOfEpochMs(Date.now());

/**
 * An official at a machine of his own, with a cable that can be pulled. RxDB opens two replicas in a process and no
 * third: the first desk of a file stays manned, and the others are one after the other. A machine that is switched off
 * keeps what it holds.
 */
export class Desk {
  readonly account: string;
  readonly today = dateOf(BEGUN_AT);
  readonly #values = memoryValues();
  #session: StoredSession | undefined;
  #machine: Machine | undefined;

  constructor(account: string) {
    this.account = account;
  }

  get replica(): Replica {
    return this.#manned().replica;
  }

  get line(): TestLine {
    return this.#manned().line;
  }

  get calendar(): WorkCalendar {
    return this.#manned().calendar;
  }

  /** Null for a desk in a department. */
  get station(): Station | null {
    const { stationId } = this.replica.actor;
    return stations.find((one) => one.stationId === stationId) ?? null;
  }

  async man(): Promise<void> {
    this.#machine ??= await this.#open();
  }

  async leave(): Promise<void> {
    await this.#machine?.replica.close();
    this.#machine = undefined;
  }

  async #open(): Promise<Machine> {
    const { account, today } = this;
    const baseUrl = inject("countyUrl");
    const line = new TestLine((input, init) => fetch(input, init));
    const ports: ReplicaPorts = {
      now: () => BEGUN_AT,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      fetch: line.fetch,
      sleep: sleepByTimer,
      locks: processLocks(),
      values: this.#values,
      cameOnline: NEVER,
    };
    this.#session ??= await signedIn({ baseUrl, account }, ports);
    const replica = await openReplica(await openedVault(this.#session), {
      baseUrl,
      storage: "memory",
      ports,
      namePrefix: account,
    });
    const { division } = replica.actor;
    const kept = catalogue.items.filter((one) => isWithinReach(one, division));
    // What work at a desk needs; the cases of its area may go on arriving meanwhile.
    await vi.waitFor(
      async () => {
        expect((await replica.calendar()).version).not.toBe("none");
        expect(
          await replica.searchItems("", catalogue.items.length),
        ).toHaveLength(kept.length);
        expect(
          await replica.takeDocumentNumber("演政试", today),
        ).not.toBeNull();
      },
      { timeout: 60_000 },
    );
    return { replica, line, calendar: await replica.calendar() };
  }

  #manned(): Machine {
    if (this.#machine === undefined)
      throw new Error(`nobody is at the desk of ${this.account}`);
    return this.#machine;
  }
}

const desks = new Map<string, Desk>();
let lasting: Desk | undefined;
let passing: Desk | undefined;

afterAll(async () => {
  await lasting?.leave();
  await passing?.leave();
});

/** The desk of an account of the demonstration, manned. */
export async function deskOf(account: string): Promise<Desk> {
  const desk = desks.get(account) ?? new Desk(account);
  desks.set(account, desk);
  await takeSeat(desk);
  return desk;
}

/** Sees to it that somebody is at this desk, and nobody at those that he shares his chair with. */
export async function takeSeat(desk: Desk): Promise<void> {
  lasting ??= desk;
  if (desk !== lasting && desk !== passing) {
    await passing?.leave();
    passing = desk;
  }
  await desk.man();
}

/** The desk of whoever the hub has assigned the case to. */
export async function deskOfReviewer(from: Desk, caseId: string) {
  const { state } = await caseAt(
    from,
    caseId,
    (view) => view.state.assignee !== null,
  );
  return deskOf(state.assignee?.staffId.replace("staff-", "") ?? "");
}

/** The case as this desk has it, once it is as wanted; the test's own limit ends the wait. */
export function caseAt(
  { replica }: Desk,
  caseId: string,
  fits: (view: CaseView) => boolean = () => true,
): Promise<CaseView> {
  return firstValueFrom(
    replica
      .case(caseId)
      .pipe(filter((view): view is CaseView => view !== null && fits(view))),
  );
}

/** A seeded item as this desk's copy of the catalogue has it. */
export async function itemAt(
  { replica }: Desk,
  itemId: string,
): Promise<CatalogueItem> {
  const listed = catalogue.items.find(({ id }) => id === itemId);
  const found = await replica.item(listed?.itemCode ?? "");
  const item = found === null ? undefined : parseItem(found);
  if (item === undefined) throw new Error(`no item ${itemId} on this machine`);
  return item;
}

/** Does something with the cable out, and looks at it before the county has heard. */
export async function offline<T>(
  { line }: Desk,
  work: () => Promise<T>,
): Promise<T> {
  line.cut();
  try {
    return await work();
  } finally {
    line.mend();
  }
}

interface Machine {
  replica: Replica;
  line: TestLine;
  calendar: WorkCalendar;
}

async function signedIn(
  at: { baseUrl: string; account: string },
  ports: ReplicaPorts,
): Promise<StoredSession> {
  const outcome = await signIn(
    { ...at, password: DEMONSTRATION_PASSWORD },
    ports,
  );
  if (!outcome.ok) throw new Error(`${at.account}: ${outcome.reason}`);
  return outcome.session;
}
