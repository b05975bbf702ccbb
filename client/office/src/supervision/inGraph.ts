/** A name as the graph writes it in an enum. */
export type Upper<T extends string> = T extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Uppercase<Head> : `_${Head}`}${Upper<Tail>}`
  : "";

/** `marketAccess` is `MARKET_ACCESS` in the graph. */
export function inGraph<T extends string>(name: T): Upper<T> {
  return name.replace(/[A-Z]/g, "_$&").toUpperCase() as Upper<T>;
}
