/** Why a question to the county has no answer. */
export type GraphTrouble = "offline" | "refused" | "partial";

export type GraphAnswer<T> =
  /** `partial`: a part of the county didn't answer, and its fields are null. */
  | { ok: true; data: T; partial: boolean }
  | { ok: false; trouble: Exclude<GraphTrouble, "partial"> };

/** A question with the reader of its answer; `parse` throws on data of another shape. */
export interface GraphQuestion<T> {
  document: string;
  parse(data: unknown): T;
}

export interface Graph {
  ask<T>(
    question: GraphQuestion<T>,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<GraphAnswer<T>>;
}

/** The county's graph over HTTP. Whoever can't be reached is `offline`, whatever the browser thinks of its line. */
export function openGraph(
  endpoint: string,
  options: {
    token: () => Promise<string | null>;
    fetch?: typeof fetch;
    timeoutMs?: number;
  },
): Graph {
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  return {
    async ask({ document, parse }, variables = {}) {
      const token = await options.token();
      let response: Response;
      let body: unknown;
      try {
        response = await send(endpoint, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            accept: "application/json",
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ query: document, variables }),
          signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
        });
        body = await response.json();
      } catch {
        return { ok: false, trouble: "offline" };
      }
      const { data, errors } = parseEnvelope(body);
      if (data === null)
        return {
          ok: false,
          trouble: asksToWait(response.status) ? "offline" : "refused",
        };
      return { ok: true, data: parse(data), partial: errors > 0 };
    },
  };
}

/** Whoever is asked too often, or is too busy, answers later: as one who can't be reached now. */
function asksToWait(status: number): boolean {
  return status === 429 || status >= 500;
}

function parseEnvelope(body: unknown): { data: unknown; errors: number } {
  if (typeof body !== "object" || body === null)
    return { data: null, errors: 0 };
  const { data, errors } = body as { data?: unknown; errors?: unknown };
  return {
    data: data ?? null,
    errors: Array.isArray(errors) ? errors.length : 0,
  };
}
