import type { PoolClient } from "pg";

/**
 * A connection for as long as its lender says. After that it refuses: a statement that somebody forgot to wait for
 * would otherwise run in whatever the connection is used for next.
 */
export function lendConnection(client: PoolClient): {
  client: PoolClient;
  end(): void;
} {
  let ended = false;
  const lent = new Proxy(client, {
    get(target, property) {
      if (ended)
        throw new Error("This connection was lent for a read that has ended.");
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function"
        ? (value.bind(target) as unknown)
        : value;
    },
  });
  return {
    client: lent,
    end() {
      ended = true;
    },
  };
}
