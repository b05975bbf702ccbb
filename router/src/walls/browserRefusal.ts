import { TOKEN, USER_INFO } from "../issuer/issuerPaths.ts";
import { refusal } from "../jsonResponse.ts";
import type { RefusedKind } from "./RefusalLog.ts";

/** By a whole address, or by the first part of one. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  "/graphql": ["GET", "POST"],
  "/materials": ["GET", "HEAD", "POST", "PATCH", "DELETE"],
  "/oidc": ["GET", "HEAD", "POST"],
  [TOKEN]: ["POST", "OPTIONS"],
  [USER_INFO]: ["GET", "HEAD", "POST", "OPTIONS"],
};
/** Asked by software that may be a page; whose pages may read the answer the issuer says. */
const ASKED_BY_SOFTWARE: ReadonlySet<string> = new Set([TOKEN, USER_INFO]);
/** For everybody to read. */
const PUBLISHED = "/.well-known";
/** Other software sends people here to sign in; what its pages do there the issuer looks after. */
const OPEN_TO_OTHER_SITES: ReadonlySet<string> = new Set(["/oidc"]);
const OWN_SITES: readonly (string | null)[] = [null, "same-origin", "none"];
const JSON_ONLY = /^application\/json\s*(;|$)/i;

/**
 * The refusal of what a page of another site could make a browser send. What isn't JSON it may send without asking
 * first, and who asks first (OPTIONS) is told yes by the issuer alone.
 */
export function browserRefusal(
  request: Request,
): { kind: RefusedKind; response: Response } | undefined {
  const { method, headers } = request;
  const { pathname } = new URL(request.url);
  const root = `/${pathname.split("/")[1] ?? ""}`;
  const isOwn = OWN_SITES.includes(headers.get("sec-fetch-site"));
  const isOpen =
    ASKED_BY_SOFTWARE.has(pathname) ||
    (root === PUBLISHED && method === "GET") ||
    isSentToSignIn(root, request);
  if (!isOwn && !isOpen)
    return {
      kind: "crossSite",
      response: refusal(
        403,
        "CROSS_SITE",
        "Pages of other sites can't ask the county.",
      ),
    };
  const allowed = METHODS[pathname] ?? METHODS[root] ?? ["GET", "HEAD"];
  if (!allowed.includes(method)) {
    const response = refusal(
      405,
      "METHOD_NOT_ALLOWED",
      `Here one may ${allowed.join(", ")}.`,
    );
    response.headers.set("allow", allowed.join(", "));
    return { kind: "method", response };
  }
  if (
    pathname === "/graphql" &&
    method === "POST" &&
    !JSON_ONLY.test(headers.get("content-type") ?? "")
  )
    return {
      kind: "notJson",
      response: refusal(
        415,
        "NOT_JSON",
        "A question comes as application/json.",
      ),
    };
  return undefined;
}

/** A person on his way, as against a request that a page makes behind his back. */
function isSentToSignIn(root: string, { method, headers }: Request): boolean {
  return (
    OPEN_TO_OTHER_SITES.has(root) &&
    method === "GET" &&
    headers.get("sec-fetch-mode") === "navigate"
  );
}
