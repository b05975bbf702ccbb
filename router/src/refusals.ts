const CODES: ReadonlySet<string> = new Set([
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "QUERY_TOO_COMPLEX",
]);

/** Whether the request was never run, which its status says too. */
export function isRefusal({
  extensions,
}: {
  extensions?: Record<string, unknown> | undefined;
}): boolean {
  return CODES.has(String(extensions?.["code"]));
}
