import type { AskGraph } from "./Subgraph.ts";

/** Asks a graph over HTTP, with a fresh token for every question. */
export function askGraphAt(
  url: string,
  token: () => Promise<string>,
  ask: typeof fetch = fetch,
): AskGraph {
  return async <Data>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> => {
    const response = await ask(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${await token()}`,
      },
      body: JSON.stringify({ query, variables }),
    });
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
