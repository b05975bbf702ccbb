// Officials in a process of their own, each with a stream of hints on a connection of its own.
import { connect, type Socket } from "node:net";
import { type Claims, signSession } from "@onedoor/subgraph-host/claims";
import type { HintTimes, StreamOrder, StreamReport } from "./streamMessages.ts";

const OPENING_AT_ONCE = 100;
const QUERY = "subscription StreamCases { streamCases { seq } }";
const BODY = JSON.stringify({ query: QUERY, variables: {} });
/** Nothing more is expected of a stream that hasn't begun by then. */
const OPENED_WITHIN_MS = 20_000;

const tell = (report: StreamReport) => process.send?.(report);
const sockets = new Set<Socket>();
let heard: number[] = [];

process.once("message", (order: StreamOrder) => {
  void openAll(order).then((failed) =>
    tell({ type: "opened", open: sockets.size, failed }),
  );
  process.on("message", () => {
    const hints: HintTimes = { at: heard };
    heard = [];
    tell({ type: "heard", ...hints });
  });
});

async function openAll(order: StreamOrder): Promise<string | null> {
  let next = 0;
  let failed: string | null = null;
  await Promise.all(
    Array.from({ length: OPENING_AT_ONCE }, async () => {
      while (next < order.streams && failed === null) {
        next += 1;
        const number = order.first + next;
        await open(order, number).catch((error: unknown) => {
          failed = String(error);
        });
      }
    }),
  );
  return failed;
}

/** Resolves when the county has answered that it is listened to. */
async function open(
  { url, sessionSecret, official }: StreamOrder,
  number: number,
): Promise<void> {
  const claims: Claims = {
    ...official,
    accountId: `listener-${number}`,
    staffId: `listener-${number}`,
    deviceId: `device-${number}`,
  };
  const token = await signSession(claims, sessionSecret, 1);
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => socket.destroy(new Error("no answer")),
      OPENED_WITHIN_MS,
    );
    let begun = "";
    socket.on("connect", () =>
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: text/event-stream\r\nauthorization: Bearer ${token}\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`,
      ),
    );
    socket.on("data", (bytes: Buffer) => {
      if (bytes.includes("event: next"))
        heard.push(performance.timeOrigin + performance.now());
      if (sockets.has(socket)) return;
      begun += bytes.toString();
      if (!begun.includes("\n\r\n")) return;
      clearTimeout(late);
      if (begun.startsWith("HTTP/1.1 200")) {
        sockets.add(socket);
        resolve();
      } else reject(new Error(begun.slice(0, 200)));
    });
    socket.on("error", reject);
    socket.on("close", () => {
      clearTimeout(late);
      sockets.delete(socket);
      reject(new Error("the county hung up"));
    });
  });
}
