import { Observable } from "rxjs";
import { HubFailure, type HubLine } from "./HubLine.ts";
import { STREAM_CASES } from "./operations.ts";
import { readServerSentEvents } from "./readServerSentEvents.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";

/** Silence after which a stream is taken for dead; servers send a comment every few seconds. */
const SILENCE_MS = 90_000;

/**
 * `RESYNC` whenever something changed in the scope, and at every (re)connection: what came while the stream was down
 * is only found by pulling. It never errors. Where streams don't get through, its attempts are a slow poll.
 */
export function caseHints(
  line: HubLine,
  ports: ReplicaPorts,
): Observable<"RESYNC"> {
  return new Observable((subscriber) => {
    const stopped = new AbortController();
    const follow = async () => {
      let failures = 0;
      while (!stopped.signal.aborted && !line.closed.aborted) {
        try {
          await followOnce(line, ports, stopped.signal, () => {
            failures = 0;
            subscriber.next("RESYNC");
          });
        } catch (failure) {
          if (!(failure instanceof HubFailure)) throw failure;
          if (failure.code === "closed") return;
        }
        if (stopped.signal.aborted) return;
        subscriber.next("RESYNC");
        await line.rest(failures);
        failures += 1;
      }
    };
    follow().catch((failure: unknown) => {
      if (!(failure instanceof HubFailure)) throw failure;
    });
    return () => stopped.abort();
  });
}

async function followOnce(
  line: HubLine,
  ports: ReplicaPorts,
  stopped: AbortSignal,
  hint: () => void,
): Promise<void> {
  const connection = new AbortController();
  const end = () => connection.abort();
  stopped.addEventListener("abort", end);
  line.closed.addEventListener("abort", end);
  let heard = new AbortController();
  // Each sign of life ends one watch and begins the next.
  const watch = () => {
    heard.abort();
    const mine = (heard = new AbortController());
    void ports.sleep(SILENCE_MS, mine.signal).then(() => {
      if (!mine.signal.aborted) end();
    });
  };
  watch();
  try {
    const stream = await line.openStream(STREAM_CASES, connection.signal);
    hint();
    for await (const event of readServerSentEvents(stream, watch)) {
      if (event === "complete") return;
      if (event === "next") hint();
    }
  } catch (failure) {
    // A stream that breaks in the middle is the ordinary end of one.
    if (failure instanceof HubFailure) throw failure;
  } finally {
    heard.abort();
    end();
    stopped.removeEventListener("abort", end);
    line.closed.removeEventListener("abort", end);
  }
}
