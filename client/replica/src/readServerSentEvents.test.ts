import { expect, test } from "vitest";
import { readServerSentEvents } from "./readServerSentEvents.ts";

function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
}

async function namesIn(stream: ReadableStream<Uint8Array>) {
  const names: string[] = [];
  let signs = 0;
  for await (const name of readServerSentEvents(stream, () => (signs += 1)))
    names.push(name);
  return { names, signs };
}

test.each([
  [
    "whole events",
    ["event: next\ndata: {}\n\nevent: complete\ndata:\n\n"],
    ["next", "complete"],
  ],
  ["an event in pieces", ["event: ne", "xt\nda", "ta: {}\n", "\n"], ["next"]],
  [
    "comments in between",
    [":\n\n", "event: next\ndata: 1\n\n", ":\n\n"],
    ["next"],
  ],
  [
    "lines that end as on Windows",
    ["event: next\r\ndata: 1\r\n\r\n"],
    ["next"],
  ],
  ["an event that never ends", ["event: next\ndata: {}\n"], []],
])("%s", async (_, pieces, names) => {
  const read = await namesIn(streamOf(...pieces));
  expect(read).toEqual({ names, signs: pieces.length });
});
