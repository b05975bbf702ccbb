import { expect, test } from "vitest";
import { claimsOf } from "../testing/TestDevice.ts";
import { HintBoard } from "./HintBoard.ts";

/** A board whose clock only the test moves. */
function aBoard() {
  let at = 1_000;
  let later: { at: number; work: () => void }[] = [];
  const board = new HintBoard({
    now: () => at,
    after: (ms, work) => later.push({ at: at + ms, work }),
  });
  return {
    board,
    pass(ms: number) {
      at += ms;
      const due = later.filter((one) => one.at <= at);
      later = later.filter((one) => one.at > at);
      for (const { work } of due) work();
    },
    waiting: () => later.length,
  };
}

function aListener(board: HintBoard, keys: readonly string[]) {
  const heard: number[] = [];
  const events: Uint8Array[] = [];
  const following = board.follow(claimsOf("cun1"), keys, ({ seq, event }) => {
    heard.push(seq);
    events.push(event);
  });
  return { heard, events, following };
}

test("whoever listens to one of the keys hears it once, and nobody else", () => {
  const { board } = aBoard();
  const village = aListener(board, ["d:990101100201", "s:one"]);
  const other = aListener(board, ["d:990101100202"]);
  board.changed({ seq: 7, keys: new Set(["d:990101100201", "s:one"]) });
  expect(village.heard).toEqual([7]);
  expect(other.heard).toEqual([]);
});

test("the words of a hint are made once for all", () => {
  const { board } = aBoard();
  const one = aListener(board, ["*"]);
  const another = aListener(board, ["*"]);
  board.changed({ seq: 7, keys: new Set(["*"]) });
  expect(one.events[0]).toBe(another.events[0]);
  expect(Buffer.from(one.events[0] ?? []).toString()).toBe(
    'event: next\ndata: {"data":{"streamCases":{"seq":7}}}\n\n',
  );
});

test("the first change is told at once, and those that follow closely together", () => {
  const { board, pass } = aBoard();
  const listener = aListener(board, ["a", "b"]);
  board.changed({ seq: 1, keys: new Set(["a"]) });
  board.changed({ seq: 2, keys: new Set(["b"]) });
  board.changed({ seq: 3, keys: new Set(["none of his"]) });
  expect(listener.heard).toEqual([1]);
  pass(250);
  expect(listener.heard).toEqual([1, 3]);
  pass(10_000);
  expect(listener.heard).toEqual([1, 3]);
});

test("who has stopped hears nothing, and a board without listeners sets no timer", () => {
  const { board, waiting } = aBoard();
  const { heard, following } = aListener(board, ["a"]);
  board.changed({ seq: 1, keys: new Set(["a"]) });
  following.stop();
  board.changed({ seq: 2, keys: new Set(["a"]) });
  expect(heard).toEqual([1]);
  expect(waiting()).toBe(0);
});

test("[H13] who begins a chain hears from then on of what is added to its cases", () => {
  const { board, pass } = aBoard();
  const { heard } = aListener(board, ["a"]);
  board.changed({ seq: 1, keys: new Set(["chain:fresh"]) });
  board.chainOpened(claimsOf("cun1"), "fresh");
  board.chainOpened(claimsOf("zhen1"), "not his");
  pass(250);
  board.changed({ seq: 2, keys: new Set(["chain:fresh"]) });
  pass(250);
  board.changed({ seq: 3, keys: new Set(["chain:not his"]) });
  pass(250);
  expect(heard).toEqual([2]);
});
