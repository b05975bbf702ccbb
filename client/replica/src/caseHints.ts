import { Observable } from "rxjs";
import { HubFailure, type HubLine } from "./HubLine.ts";
import { STREAM_CASES } from "./operations.ts";
import { Patience } from "./Patience.ts";
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
  const patience = new Patience(ports.sleep);
  stopped.addEventListener("abort", patience.end);
  line.closed.addEventListener("abort", patience.end);
  const onLife = () => patience.wait(SILENCE_MS);
  onLife();
  try {
    const stream = await line.openStream(STREAM_CASES, patience.signal);
    hint();
    for await (const event of readServerSentEvents(stream, onLife)) {
      if (event === "complete") return;
      if (event === "next") hint();
    }
  } catch (failure) {
    // A stream that breaks in the middle is the ordinary end of one.
    if (failure instanceof HubFailure) throw failure;
  } finally {
    patience.end();
    stopped.removeEventListener("abort", patience.end);
    line.closed.removeEventListener("abort", patience.end);
  }
}
