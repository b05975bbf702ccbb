import { refusal } from "../jsonResponse.ts";
import type { RefusedKind } from "./RefusalLog.ts";

const METHODS: Readonly<Record<string, readonly string[]>> = {
  "/graphql": ["GET", "POST"],
  "/materials": ["GET", "HEAD", "POST", "PATCH", "DELETE"],
};
const OWN_SITES: readonly (string | null)[] = [null, "same-origin", "none"];
const JSON_ONLY = /^application\/json\s*(;|$)/i;

/**
 * The refusal of what a page of another site could make a browser send. What isn't JSON it may send without asking
 * first, and nobody who asks first (OPTIONS) is told yes.
 */
export function browserRefusal(
  request: Request,
): { kind: RefusedKind; response: Response } | undefined {
  const { method, headers } = request;
  const { pathname } = new URL(request.url);
  if (!OWN_SITES.includes(headers.get("sec-fetch-site")))
    return {
      kind: "crossSite",
      response: refusal(
        403,
        "CROSS_SITE",
        "Pages of other sites can't ask the county.",
      ),
    };
  const root = `/${pathname.split("/")[1] ?? ""}`;
  const allowed = METHODS[root] ?? ["GET", "HEAD"];
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
