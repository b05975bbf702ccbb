// A body that is at hand as a whole travels within the process as it is: streams of the web's kind for a push's two
// requests and two responses took as long as its verdicts. Who knows nothing of it reads the body as he would any.

type Body = string | Uint8Array<ArrayBuffer>;

const kept = new WeakMap<Request | Response, Body>();

/** Undefined for what has a body of the usual kind. */
export function keptBody(message: Request | Response): Body | undefined {
  return kept.get(message);
}

/** A POST whose body is at hand. To send it elsewhere, take it apart: `fetch` would look for a body inside. */
export function keptRequest(
  url: string,
  init: { headers: Headers; signal: AbortSignal | null },
  body: Body,
): Request {
  const request = new Request(url, { ...init, method: "POST" });
  return keeping(request, body, () => keptRequest(url, init, body));
}

/** An answer whose text is at hand. */
export function keptResponse(
  text: string,
  init: { status?: number; headers: Headers },
): Response {
  const response = new Response(null, init);
  return keeping(response, text, () => keptResponse(text, init));
}

function keeping<Message extends Request | Response>(
  message: Message,
  body: Body,
  clone: () => Message,
): Message {
  const usual = () => new Response(body);
  const text = async () =>
    typeof body === "string" ? body : await usual().text();
  kept.set(message, body);
  return Object.defineProperties(message, {
    body: { get: () => usual().body },
    text: { value: text },
    json: { value: async () => JSON.parse(await text()) as unknown },
    arrayBuffer: { value: () => usual().arrayBuffer() },
    clone: { value: clone },
  });
}
