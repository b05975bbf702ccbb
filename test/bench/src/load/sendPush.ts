import { type Agent, request } from "node:http";
import type { PreparedPush } from "./SyntheticStation.ts";

export interface PushReply {
  status: number;
  /** Seconds that the county asks to wait; null where it asks nothing. */
  retryAfter: number | null;
  text: string;
}

/** Sends a push and reads its answer. Rejects where the line breaks. */
export function sendPush(
  agent: Agent,
  url: string,
  { token, body }: PreparedPush,
): Promise<PushReply> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${url}/graphql`,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-encoding": "gzip",
          "content-length": body.length,
          authorization: `Bearer ${token}`,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const after = response.headers["retry-after"];
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: after === undefined ? null : Number(after),
            text: Buffer.concat(chunks).toString(),
          });
        });
      },
    );
    sending.on("error", reject);
    sending.end(body);
  });
}

/** Whether something went wrong at the county, as a station tells it from an answer. */
export function isAccident({ text }: PushReply): boolean {
  return text.startsWith('{"errors"') || text.includes('"data":null');
}

/** How many entries counted; throws at any other outcome: a benchmark of refusals would be a fast one. */
export function countedIn({ status, text }: PushReply): number {
  const answer = JSON.parse(text) as {
    data?: {
      pushEntries: { outcomes: readonly { status: string }[] };
    };
  };
  const outcomes = answer.data?.pushEntries.outcomes ?? [];
  if (
    outcomes.length === 0 ||
    outcomes.some((outcome) => outcome.status !== "COUNTED")
  )
    throw new Error(`not counted (${status}): ${text.slice(0, 500)}`);
  return outcomes.length;
}
