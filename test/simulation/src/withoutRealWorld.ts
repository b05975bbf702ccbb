type Method = (...given: never[]) => unknown;

/**
 * Runs `work` in a world in which the clock shows `now`, and whoever reaches for real time or real chance fails. What
 * is seeded can't come in another way.
 */
export async function withoutRealWorld<Result>(
  now: () => number,
  work: () => Promise<Result>,
): Promise<Result> {
  const RealDate = Date;
  class SimulatedDate extends RealDate {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) throw new Error("nobody may ask for today");
      super(...(given as [number]));
    }

    // RxDB stamps what it writes; the order is all that it is used for.
    static override now(): number {
      return now();
    }
  }
  const restore = [
    put(globalThis, "Date", SimulatedDate as never),
    forbid(Math, "random"),
    forbid(globalThis, "setTimeout"),
    forbid(globalThis, "setInterval"),
    forbid(performance, "now"),
    forbid(crypto, "getRandomValues"),
    forbid(crypto, "randomUUID"),
    ...(["sign", "verify", "digest", "encrypt", "decrypt"] as const).map(
      (name) => forbid(crypto.subtle, name),
    ),
  ];
  try {
    return await work();
  } finally {
    for (const one of restore) one();
  }
}

function forbid<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
): () => void {
  return put(owner, name, () => {
    throw new Error(`${name} doesn't come out of the seed`);
  });
}

function put<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  value: Method,
): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value,
  });
  return () => {
    if (before === undefined) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, before);
  };
}
