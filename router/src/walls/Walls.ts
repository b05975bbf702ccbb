import type { Claims } from "@onedoor/subgraph-host/claims";
import { CLIENT_ADDRESS } from "@onedoor/subgraph-host/serveHttp";
import type { SessionReader } from "@onedoor/subgraph-host/SessionReader";
import { isOfIssuer, SIGN_IN } from "../issuer/issuerPaths.ts";
import { signInHeaders, tooOftenPage } from "../issuer/signInPage.ts";
import { refusal } from "../jsonResponse.ts";
import type { LostDevices } from "../lostDevices.ts";
import {
  CLIENT_NAME,
  CLIENT_SECRET,
  type DeveloperClients,
} from "./developerClients.ts";
import { browserRefusal } from "./browserRefusal.ts";
import type { OperationRegister } from "./operationRegister.ts";
import type { Asked } from "./Question.ts";
import { RateLimits, type Rates, syncs } from "./RateLimits.ts";
import { RefusalLog, type RefusedKind } from "./RefusalLog.ts";

export interface WallParts {
  /** What may be asked by whoever comes; null where free questions are open, as in a demonstration. */
  register: OperationRegister | null;
  /** Who may ask freely all the same. */
  clients: DeveloperClients;
  rates: Rates;
  tell(line: string): void;
}

/** Who asks, as far as he has shown. */
interface Asker {
  /** Null for what comes from within the process. */
  address: string | null;
  claims: Claims | null;
  /** A part of the county, or its operator by his key. */
  isCounty: boolean;
}

/** What stands between a request and the county's parts. */
export interface Walls {
  /** By its headers alone, before anything of it is read. */
  enter(
    request: Request,
  ): Promise<
    | { asker: Asker; refused: undefined }
    | { asker: undefined; refused: Response }
  >;
  /** The refusal of a question that has been read; undefined where it may be asked. */
  refuse(
    request: Request,
    asker: Asker,
    document: string | undefined,
    asked: Asked,
  ): Promise<Response | undefined>;
}

/** `sessions`: who asks is read once, here and for the parts alike. `lost`: on whose computers a session is nobody's. */
export function wallsOf(
  parts: WallParts,
  sessions: Pick<SessionReader, "read">,
  lost: Pick<LostDevices, "isRead" | "isLost">,
): Walls {
  const limits = new RateLimits(parts.rates, () => performance.now());
  const log = new RefusalLog({
    tell: parts.tell,
    after: (ms, act) => void setTimeout(act, ms).unref(),
  });
  const refuse = (
    kind: RefusedKind,
    { address }: Pick<Asker, "address">,
    response: Response,
  ) => {
    log.note(kind, address);
    return response;
  };
  /** Questions of the signed in are counted once they are read, and what they send up never is. */
  const waitAtTheDoor = (
    { method, url }: Request,
    { address, claims, isCounty }: Asker,
  ) => {
    if (address === null || isCounty) return 0;
    const { pathname } = new URL(url);
    if (claims !== null)
      return method === "GET" && pathname !== "/graphql"
        ? limits.ofAccount(claims)
        : 0;
    const isSignIn = method === "POST" && pathname.startsWith(SIGN_IN);
    return Math.max(
      limits.ofAddress(address),
      isSignIn ? limits.ofGuesses(address, ["signIn"]) : 0,
    );
  };
  /** Whose the request is; undefined where nobody can tell now. */
  const claimsIn = async ({
    url,
    headers,
  }: Request): Promise<Claims | null | undefined> => {
    // A token that the issuer is sent is no session of the graph.
    if (isOfIssuer(new URL(url).pathname)) return null;
    const claims = await sessions.read(headers);
    // Refused once: the parts have nothing to read again.
    if (claims === null) headers.delete("authorization");
    const deviceId = claims?.deviceId ?? null;
    if (deviceId === null) return claims;
    if (!lost.isRead()) return undefined;
    return lost.isLost(deviceId) ? null : claims;
  };
  const unlessIn = (request: Request, asker: Asker, wait: number) =>
    wait === 0
      ? undefined
      : refuse("rateLimited", asker, tooOften(request, wait));

  return {
    async enter(request) {
      // Another part of the county knows, which can't be asked now.
      const claims = await claimsIn(request).catch(() => undefined);
      if (claims === undefined) return turnedAway(unknownForNow());
      const asker = {
        claims,
        address: request.headers.get(CLIENT_ADDRESS),
        isCounty: claims?.role === "service",
      };
      const wrong = browserRefusal(request);
      if (wrong !== undefined)
        return turnedAway(refuse(wrong.kind, asker, wrong.response));
      const refused = unlessIn(request, asker, waitAtTheDoor(request, asker));
      return refused === undefined ? { asker, refused } : turnedAway(refused);
    },

    async refuse(request, asker, document, { fields }) {
      if (asker.isCounty) return undefined;
      const { address, claims } = asker;
      if (address !== null) {
        const wait = Math.max(
          limits.ofGuesses(address, fields),
          claims === null || syncs(fields) ? 0 : limits.ofAccount(claims),
        );
        const tooMany = unlessIn(request, asker, wait);
        if (tooMany !== undefined) return tooMany;
      }
      if (parts.register === null || parts.register.holds(document ?? ""))
        return undefined;
      const name = request.headers.get(CLIENT_NAME);
      if (name === null) return refuse("notRegistered", asker, notRegistered());
      const secret = request.headers.get(CLIENT_SECRET) ?? "";
      return (await parts.clients.holds(name, secret))
        ? undefined
        : refuse("unknownClient", asker, unknownClient());
    },
  };
}

const turnedAway = (refused: Response) => ({ asker: undefined, refused });

function tooOften(request: Request, seconds: number): Response {
  const { pathname } = new URL(request.url);
  const isRead =
    pathname.startsWith(SIGN_IN) &&
    request.headers.get("accept")?.includes("text/html") === true;
  const response = isRead
    ? new Response(tooOftenPage(pathname, seconds), {
        status: 429,
        headers: signInHeaders(),
      })
    : refusal(
        429,
        "RATE_LIMITED",
        "That was asked too often; come again later.",
      );
  response.headers.set("retry-after", String(seconds));
  return response;
}

function unknownForNow(): Response {
  const response = refusal(
    503,
    "BUSY",
    "The register of accounts, or that of computers, can't be asked now; come again later.",
  );
  response.headers.set("retry-after", "5");
  return response;
}

function notRegistered(): Response {
  return refusal(
    400,
    "OPERATION_NOT_REGISTERED",
    `This county answers the questions of its own apps. If this is an app, update it. If you write a client, have the operator register it (npm run onedoor -- client add NAME) and send its name and its secret as ${CLIENT_NAME} and ${CLIENT_SECRET}.`,
  );
}

function unknownClient(): Response {
  return refusal(
    401,
    "CLIENT_UNKNOWN",
    `There is no client of this name with this secret. Ask the operator, or leave ${CLIENT_NAME} out and ask as the apps do.`,
  );
}
