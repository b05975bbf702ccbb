import { NEVER } from "rxjs";
import { afterEach, describe, expect, test } from "vitest";
import { asMuchAsHappensByItself, TestClock } from "../testing/TestClock.ts";
import { BatchSize } from "./BatchSize.ts";
import { HubLine } from "./HubLine.ts";
import { memoryValues } from "./KeptValues.ts";
import { processLocks } from "./Locks.ts";
import { HUB, WORK_CALENDAR } from "./operations.ts";
import { gzipText, type ReplicaPorts } from "./ReplicaPorts.ts";

const SECOND = 1_000;
const CALENDAR = { workCalendarDocument: { version: "2026" } };
const answered = (data: unknown = CALENDAR) =>
  new Response(JSON.stringify({ data }));

type Fetch = ReplicaPorts["fetch"];

const lines: HubLine[] = [];
afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});

function aLine(fetch: Fetch, more: Partial<ReplicaPorts> = {}) {
  const clock = new TestClock();
  const line = new HubLine("http://county.test", "token", {
    now: clock.now,
    sleep: clock.sleep,
    randomBytes: (length) => new Uint8Array(length).fill(255),
    fetch,
    locks: processLocks(),
    values: memoryValues(),
    cameOnline: NEVER,
    ...more,
  });
  lines.push(line);
  return { line, clock };
}

/** Answers each request with the next of these, and with the last one for ever. */
function inTurn(...answers: (() => Response | Promise<Response>)[]): Fetch {
  let asked = 0;
  return async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer === undefined) throw new Error("no answer is left");
    return answer();
  };
}

const lost = () => Promise.reject(new TypeError("the cable is out"));

describe("a request", () => {
  test.each([
    ["an empty body", () => new Response("")],
    ["no body at all", () => new Response(null)],
    ["null", () => new Response("null")],
    ["an empty object", () => new Response("{}")],
    ["a list", () => new Response("[]")],
    ["no data", () => new Response(`{"data":null}`)],
    [
      "an empty list of errors and no data",
      () => new Response(`{"errors":[]}`),
    ],
    ["an error that is null", () => new Response(`{"errors":[null]}`)],
    ["a captive portal's page", () => new Response("<html>pay</html>")],
    ["half of an answer", () => new Response(`{"data":{"work`)],
  ])("that is answered with %s is asked again", async (_, nothing) => {
    const { line, clock } = aLine(inTurn(nothing, answered));
    const asking = line.ask(WORK_CALENDAR, {});
    await asMuchAsHappensByItself();
    await clock.pass(2 * SECOND);
    expect(await asking).toEqual(CALENDAR);
  });

  test("that fails three times is asked four times, after pauses that double", async () => {
    let asked = 0;
    const { line, clock } = aLine(async () => {
      asked += 1;
      return asked > 3 ? answered() : lost();
    });
    const asking = line.ask(WORK_CALENDAR, {});
    await asMuchAsHappensByItself();
    for (const seconds of [1, 2, 4]) {
      const before = asked;
      await clock.pass(seconds * SECOND - 100);
      expect(asked).toBe(before);
      await clock.pass(100);
      expect(asked).toBe(before + 1);
    }
    await asking;
    expect(asked).toBe(4);
  });

  test.each([
    [503, "busy"],
    [429, "asked too often"],
  ])(
    "waits as long as a hub asks for that says %i, %s, and never less",
    async (status) => {
      let asked = 0;
      const { line, clock } = aLine(async () => {
        asked += 1;
        return asked > 1
          ? answered()
          : new Response("", { status, headers: { "retry-after": "90" } });
      });
      const asking = line.ask(WORK_CALENDAR, {});
      await asMuchAsHappensByItself();
      await clock.pass(89 * SECOND);
      expect(asked).toBe(1);
      await clock.pass(SECOND);
      await asking;
    },
  );

  test("leaves no timer behind, however it ends", async () => {
    const { line, clock } = aLine(inTurn(lost, answered));
    const asking = line.ask(WORK_CALENDAR, {});
    await asMuchAsHappensByItself();
    expect(clock.sleeping).toBe(1);
    await clock.pass(2 * SECOND);
    await asking;
    expect(clock.sleeping).toBe(0);
  });

  test("has one timer, which begins anew with every piece of the answer", async () => {
    const pieces = [`{"data":`, `{"workCalendarDocument":`, `null}}`];
    let give: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        give = () => {
          const piece = pieces.shift();
          if (piece === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(piece));
        };
      },
    });
    const { line, clock } = aLine(() => Promise.resolve(new Response(body)));
    const asking = line.ask(WORK_CALENDAR, {});
    for (let i = 0; i < 4; i += 1) {
      await asMuchAsHappensByItself();
      expect(clock.sleeping).toBe(1);
      await clock.pass(100 * SECOND);
      give();
    }
    expect(await asking).toEqual({ workCalendarDocument: null });
  });

  test("that nobody answers is given up, by the time that has passed and not by what the clock shows", async () => {
    let begun = 0;
    const { line, clock } = aLine(async (_, { signal }) => {
      begun += 1;
      if (begun > 1) return answered();
      return new Promise((_resolve, reject) =>
        signal?.addEventListener("abort", () => reject(new Error("aborted"))),
      );
    });
    const asking = line.ask(WORK_CALENDAR, {});
    await asMuchAsHappensByItself();
    clock.show(-2 * 365 * 86_400 * SECOND);
    await clock.pass(119 * SECOND);
    expect(line.state$.value.line).toBe("unknown");
    await clock.pass(SECOND);
    expect(line.state$.value.line).toBe("offline");
    await clock.pass(2 * SECOND);
    expect(await asking).toEqual(CALENDAR);
  });
});

describe("a clock that is set back", () => {
  const TWO_YEARS = 2 * 365 * 86_400 * SECOND;

  test("neither delays an attempt nor makes one come early", async () => {
    let asked = 0;
    const { line, clock } = aLine(async () => {
      asked += 1;
      return asked > 1 ? answered() : lost();
    });
    const asking = line.ask(WORK_CALENDAR, {});
    await asMuchAsHappensByItself();
    clock.show(-TWO_YEARS);
    await clock.pass(900);
    expect(asked).toBe(1);
    await clock.pass(100);
    await asking;
  });

  test("leaves no next attempt that is said to be years away", async () => {
    const { line, clock } = aLine(inTurn(lost));
    line.ask(WORK_CALENDAR, {}).catch(() => undefined);
    await asMuchAsHappensByItself();
    clock.show(-TWO_YEARS);
    await clock.pass(SECOND);
    const { nextAttemptAt } = line.state$.value;
    expect(nextAttemptAt).not.toBeNull();
    expect(Date.parse(nextAttemptAt ?? "")).toBeLessThanOrEqual(
      Date.parse(clock.now()) + 2 * SECOND,
    );
  });

  test("while an answer is on its way shows nothing of the line", async () => {
    const size = new BatchSize({ most: 200, first: 40 });
    const { line, clock } = aLine(() => {
      clock.show(-TWO_YEARS);
      return Promise.resolve(answered());
    });
    await line.askInPieces(WORK_CALENDAR, {
      size,
      variables: () => ({}),
      carried: () => 40,
    });
    expect(size.size).toBe(40);
  });
});

describe("pieces of something long", () => {
  test("are as large as the line takes: halved where nobody answers in time, larger where it was quick", async () => {
    const asked: unknown[] = [];
    const size = new BatchSize({ most: 200, first: 80 });
    const { line, clock } = aLine(async (_, { body, signal }) => {
      const { variables } = JSON.parse(body as string) as {
        variables: { limit: number };
      };
      asked.push(variables.limit);
      if (asked.length > 1) return answered();
      return new Promise((_resolve, reject) =>
        signal?.addEventListener("abort", () => reject(new Error("aborted"))),
      );
    });
    const piece = {
      size,
      variables: (limit: number) => ({ limit }),
      carried: () => size.size,
    };
    const asking = line.askInPieces(WORK_CALENDAR, piece);
    await asMuchAsHappensByItself();
    await clock.pass(120 * SECOND);
    await clock.pass(SECOND);
    expect((await asking).asked).toBe(40);
    await line.askInPieces(WORK_CALENDAR, piece);
    expect(asked).toEqual([80, 40, 80]);
  });
});

describe("what goes up", () => {
  test("is packed where the browser can, and plain where it can't", async () => {
    const bodies: unknown[] = [];
    const fetch: Fetch = async (_, init) => {
      const headers = init.headers as Record<string, string>;
      bodies.push(
        headers["content-encoding"] === "gzip"
          ? await unpacked(init.body as Uint8Array<ArrayBuffer>)
          : init.body,
      );
      return answered();
    };
    await aLine(fetch, { gzip: gzipText }).line.ask(HUB, {});
    await aLine(fetch).line.ask(HUB, {});
    const plain = JSON.stringify({ query: HUB, variables: {} });
    expect(bodies).toEqual([plain, plain]);
  });

  test("goes plain from then on where somebody on the way takes no packed bodies", async () => {
    const encodings: (string | undefined)[] = [];
    const { line } = aLine(
      async (_, init) => {
        const { "content-encoding": encoding } = init.headers as Record<
          string,
          string
        >;
        encodings.push(encoding);
        return encoding === undefined
          ? answered()
          : new Response("", { status: 415 });
      },
      { gzip: gzipText },
    );
    await line.ask(HUB, {});
    await line.ask(HUB, {});
    expect(encodings).toEqual(["gzip", undefined, undefined]);
  });
});

function unpacked(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([body])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
