import type { Locks } from "@onedoor/replica/Locks";

/** Who asks for locks; a page that is gone gets none. */
interface Owner {
  isAlive: boolean;
}

interface Request {
  owner: Owner;
  begin(): void;
}

/** `navigator.locks` of one machine: what a page holds or waits for goes with it. */
export class PageLocks {
  readonly #queues = new Map<string, Request[]>();

  /** As a page sees them. */
  of(owner: Owner): Locks {
    return {
      hold: (name, work) =>
        new Promise((resolve, reject) => {
          if (!owner.isAlive) return;
          const queue = this.#queues.get(name) ?? [];
          this.#queues.set(name, queue);
          const request: Request = {
            owner,
            begin: () => {
              work()
                .then(resolve, reject)
                .finally(() => this.#leave(name, request));
            },
          };
          queue.push(request);
          if (queue[0] === request) request.begin();
        }),
    };
  }

  release(owner: Owner): void {
    for (const [name, queue] of this.#queues)
      for (const request of [...queue].reverse())
        if (request.owner === owner) this.#leave(name, request);
  }

  #leave(name: string, request: Request): void {
    const queue = this.#queues.get(name) ?? [];
    const at = queue.indexOf(request);
    if (at < 0) return;
    queue.splice(at, 1);
    if (at === 0) queue[0]?.begin();
  }
}
