/** Exclusive locks by name, over all tabs of a browser. Given back when `work` ends or its tab dies. */
export interface Locks {
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export function webLocks(): Locks {
  return {
    hold: <T>(name: string, work: () => Promise<T>) =>
      // The lock's own type loses what the work answers.
      navigator.locks.request(name, work) as Promise<T>,
  };
}

/** For one process: tests, and a simulation with its own time. */
export function processLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>();
  return {
    hold(name, work) {
      const before = tails.get(name) ?? Promise.resolve();
      const result = before.then(work, work);
      tails.set(
        name,
        result.catch(() => undefined),
      );
      return result;
    },
  };
}
