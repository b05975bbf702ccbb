import { setTimeout } from "node:timers/promises";
import type { AskGraph } from "./Subgraph.ts";

/** A push may hang on the answer, and the router gives it up after thirty seconds. */
const PATIENCE_MS = 10_000;

/** Asks a graph over HTTP, with a fresh token for every question. Comes again when a busy one asks for it. */
export function askGraphAt(
  url: string,
  token: () => Promise<string>,
  ask: typeof fetch = fetch,
  wait: (ms: number) => Promise<unknown> = setTimeout,
): AskGraph {
  return async <Data>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> => {
    const send = async () =>
      ask(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${await token()}`,
        },
        body: JSON.stringify({ query, variables }),
      });
    let response = await send();
    for (let left = PATIENCE_MS; isBusy(response); response = await send()) {
      const ms = Number(response.headers.get("retry-after")) * 1000;
      left -= ms;
      if (left < 0) break;
      await wait(ms);
    }
    const answer = (await response.json()) as {
      data?: Data | null;
      errors?: readonly { message: string }[];
    };
    if (
      answer.errors !== undefined ||
      answer.data === undefined ||
      answer.data === null
    ) {
      throw new Error(
        `the graph did not answer: ${answer.errors?.[0]?.message ?? response.status}`,
      );
    }
    return answer.data;
  };
}

function isBusy({ status, headers }: Response): boolean {
  return status === 503 && Number(headers.get("retry-after") ?? "") > 0;
}
