/** What a parse function answers: the value, or one reason out of a closed set that the caller must handle. */
export type ParseResult<T, R extends string> =
  { ok: true; value: T } | { ok: false; reason: R };

export function parsed<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function unparsed<R extends string>(
  reason: R,
): { ok: false; reason: R } {
  return { ok: false, reason };
}
