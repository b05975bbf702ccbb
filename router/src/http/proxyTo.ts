// Sources run as Vite makes them: scripts within pages, styles of scripts, a socket for what changes.
const DEVELOPMENT = "frame-ancestors 'none'";

/** Passes requests on to Vite, which serves an app's sources. */
export function proxyTo(
  origin: string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const response = await fetch(new URL(pathname + search, origin), {
      headers: { accept: request.headers.get("accept") ?? "*/*" },
      redirect: "manual",
    });
    const headers = new Headers(response.headers);
    // `fetch` has inflated it.
    headers.delete("content-encoding");
    headers.delete("content-length");
    headers.set("content-security-policy", DEVELOPMENT);
    return new Response(response.body, { status: response.status, headers });
  };
}
