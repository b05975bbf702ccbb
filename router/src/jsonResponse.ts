/** An answer of the router's own. */
export function jsonResponse(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}

/** The same in place of an answer of the graph. */
export function refusal(
  status: number,
  code: string,
  message: string,
): Response {
  return jsonResponse(status, { errors: [{ message, extensions: { code } }] });
}
