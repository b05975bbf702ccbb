interface Appointment {
  at: number;
  order: number;
  what: () => unknown;
}

/** Many times what a run takes: one that takes more is going round in a circle. */
const MOST_STEPS = 300_000;
/** Several times what a run has waiting at once: where more piles up, somebody starts what nobody ends. */
const MOST_WAITING = 2000;

/**
 * Virtual time. What is due at the same millisecond is begun together, in the order in which it was agreed, and then
 * everything runs until nobody has anything left to do before time moves on. Nothing here waits for a real clock.
 */
export class Agenda {
  /** Milliseconds since 1970. */
  now: number;
  #order = 0;
  #steps = 0;
  #heap: Appointment[] = [];
  #failure: { error: unknown } | null = null;

  constructor(now: number) {
    this.now = now;
  }

  at(time: number, what: () => unknown): void {
    if (this.#heap.length >= MOST_WAITING) throw new Error("work piles up");
    this.#order += 1;
    push(this.#heap, {
      at: Math.max(Math.ceil(time), this.now),
      order: this.#order,
      what,
    });
  }

  after(ms: number, what: () => unknown): void {
    this.at(this.now + ms, what);
  }

  /** Throws what any of the appointments threw. */
  async runUntil(time: number): Promise<void> {
    for (;;) {
      const next = this.#heap[0];
      if (next === undefined || next.at > time) break;
      this.now = next.at;
      this.#steps += 1;
      if (this.#steps > MOST_STEPS) throw new Error("there is no end to it");
      while (this.#heap[0]?.at === this.now) this.#begin(pop(this.#heap));
      await allIsStill();
      if (this.#failure !== null) throw this.#failure.error;
    }
    this.now = time;
  }

  #begin(appointment: Appointment): void {
    const failed = (error: unknown) => {
      this.#failure ??= { error };
    };
    try {
      void Promise.resolve(appointment.what()).catch(failed);
    } catch (error) {
      failed(error);
    }
  }
}

// Everything in a run is promises over memory. The next turn of the event loop comes when none of them can go on.
function allIsStill(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function isBefore(a: Appointment, b: Appointment): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Appointment[], appointment: Appointment): void {
  let at = heap.push(appointment) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !isBefore(appointment, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = appointment;
}

function pop(heap: Appointment[]): Appointment {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined)
    throw new Error("nothing is agreed");
  if (heap.length > 0) {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const left = heap[below];
      const right = heap[below + 1];
      if (left === undefined) break;
      let child = left;
      if (right !== undefined && isBefore(right, left)) {
        below += 1;
        child = right;
      }
      if (!isBefore(child, last)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = last;
  }
  return first;
}
