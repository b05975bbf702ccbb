/** Begins to give events, each as it is to be sent, and answers with how to end it. */
export type Events = (give: (event: Uint8Array) => void) => () => void;

const made = new WeakMap<Response, Events>();

/**
 * A stream of events that a server writes to the socket where the events are made: a stream of the web's kind for each
 * of twenty thousand readers would take more memory than all else that is kept of them. Whoever reads the body gets one.
 */
export function eventResponse(events: Events): Response {
  let end: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      // Nothing begins before somebody reads.
      pull(controller) {
        end ??= events((event) => controller.enqueue(event));
      },
      cancel: () => end?.(),
    },
    { highWaterMark: 0 },
  );
  const response = new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache",
      "x-accel-buffering": "no",
    },
  });
  made.set(response, events);
  return response;
}

/** Undefined for every other response. */
export function eventsOf(response: Response): Events | undefined {
  return made.get(response);
}
