import { createHmac, hash, randomUUID, timingSafeEqual } from "node:crypto";
import type { Claims } from "./claims.ts";
import { keptBody, keptRequest } from "./keptBody.ts";
import { CLIENT_ADDRESS } from "./serveHttp.ts";
import { SessionReader } from "./SessionReader.ts";

// The router alone reads sessions. What it asks a part of the county it signs: who asks, what, when, and once. A part
// answers nothing else, so that whoever reaches one past the router gets nothing.

/** What the router needs to sign: it reads sessions with the one, and signs with the other. */
export interface RouterKeys {
  sessionSecret: string;
  /** Left out where sessions are the county's own and nobody hears of refused ones. */
  sessions?: Pick<SessionReader, "read">;
  /** At least 32 characters, the same for all parts of a county and for nobody else. */
  routerSecret: string;
  /** Whether a device was reported lost: its sessions hold no more. */
  isLost?: (deviceId: string) => boolean;
  now?: () => number;
}

type Fetch = (request: Request) => Promise<Response>;

const CLAIMS = "x-onedoor-claims";
/** Whose session it was, where its device was reported lost. Parts read it that take what such a device brings. */
const LOST_DEVICE = "x-onedoor-lost-device";
const SIGNED_AT = "x-onedoor-signed-at";
const NONCE = "x-onedoor-nonce";
const SIGNATURE = "x-onedoor-signature";

/** What is wrong with a request's signature. */
type RefusedSignature = "unsigned" | "forged" | "late" | "repeated";

/** How far the clocks of two machines of one county may differ, with the time that a request is under way. */
const LATEST_MS = 30_000;
const TOLD_EVERY_MS = 60_000;

/**
 * Asks a part's graph as the router does: reads the session, and signs whose it is together with the question. The
 * request is the caller's own, and gets the signature.
 */
export function signedByRouter(
  part: string,
  keys: RouterKeys,
  fetch: Fetch,
): Fetch {
  return async (request) => {
    const kept = keptBody(request);
    if (typeof kept === "string") {
      await sign(part, keys, request, kept);
      return fetch(request);
    }
    const text = await request.text();
    await sign(part, keys, request, text);
    const { url, headers, signal } = request;
    return fetch(keptRequest(url, { headers, signal }, text));
  };
}

/** The same for a request whose body streams, as a scan's does: signed are its method and its address. */
export function signedOnItsWay(
  part: string,
  keys: RouterKeys,
  fetch: Fetch,
): Fetch {
  return async (request) => {
    await sign(part, keys, request);
    return fetch(request);
  };
}

async function sign(
  part: string,
  keys: RouterKeys,
  request: Request,
  body?: string,
): Promise<void> {
  const { routerSecret, now = Date.now } = keys;
  const { headers } = request;
  const { claims, lost } = await sessionIn(headers, keys);
  headers.set(CLAIMS, textOf(claims));
  headers.set(LOST_DEVICE, textOf(lost));
  headers.delete("authorization");
  headers.set(SIGNED_AT, String(now()));
  // Drawn in advance by Node, unlike bytes of one's own, which took a third of the signing.
  headers.set(NONCE, randomUUID());
  const subject = subjectOf(request, body);
  headers.set(SIGNATURE, signatureOf(part, headers, subject, routerSecret));
}

/** The session of a lost device is nobody's. */
async function sessionIn(
  headers: Headers,
  keys: RouterKeys,
): Promise<{ claims: Claims | null; lost: Claims | null }> {
  const { isLost = () => false } = keys;
  const read = await sessionsOf(keys).read(headers);
  const deviceId = read?.deviceId ?? null;
  const isOfLost = deviceId !== null && isLost(deviceId);
  return isOfLost ? { claims: null, lost: read } : { claims: read, lost: null };
}

const readers = new WeakMap<RouterKeys, SessionReader>();

function sessionsOf(keys: RouterKeys): Pick<SessionReader, "read"> {
  if (keys.sessions !== undefined) return keys.sessions;
  const known = readers.get(keys);
  if (known !== undefined) return known;
  const made = new SessionReader({ secret: keys.sessionSecret });
  readers.set(keys, made);
  return made;
}

const texts = new WeakMap<Claims, string>();

/** Sessions are remembered, so that each is put into words once. */
function textOf(claims: Claims | null): string {
  const known = claims === null ? undefined : texts.get(claims);
  if (known !== undefined) return known;
  const text = Buffer.from(JSON.stringify(claims)).toString("base64url");
  if (claims !== null) texts.set(claims, text);
  return text;
}

/** A part's side: tells the router's requests from all others, and lets each of them in once. */
export class RouterSignatures {
  readonly #part: string;
  readonly #secret: string;
  readonly #tell: (line: string) => void;
  readonly #now: () => number;
  #refused = 0;
  #toldAt = -Infinity;
  /** Nonces of the present stretch of time and of the one before: older ones are late anyway. */
  #nonces: [Set<string>, Set<string>] = [new Set(), new Set()];
  #stretch = 0;

  /** `tell`: the operator hears of who came past the router, once a minute at most. */
  constructor(
    part: string,
    routerSecret: string,
    tell: (line: string) => void,
    now: () => number = Date.now,
  ) {
    this.#part = part;
    this.#secret = routerSecret;
    this.#tell = tell;
    this.#now = now;
  }

  /** Whether the router asks. `body`: as it was read; undefined for one that streams. */
  hold(request: Request, body?: string): boolean {
    const wrong = this.#wrongIn(request, body);
    if (wrong !== undefined) this.#refuse(wrong, request);
    return wrong === undefined;
  }

  #wrongIn(
    request: Request,
    body: string | undefined,
  ): RefusedSignature | undefined {
    const { headers } = request;
    const given = headers.get(SIGNATURE);
    const nonce = headers.get(NONCE);
    if (given === null || nonce === null) return "unsigned";
    const subject = subjectOf(request, body);
    const expected = signatureOf(this.#part, headers, subject, this.#secret);
    if (!isSame(given, expected)) return "forged";
    const age = this.#now() - Number(headers.get(SIGNED_AT));
    if (Math.abs(age) > LATEST_MS) return "late";
    return this.#isNew(nonce) ? undefined : "repeated";
  }

  #refuse(reason: RefusedSignature, { headers }: Request): void {
    this.#refused += 1;
    const now = this.#now();
    if (now - this.#toldAt < TOLD_EVERY_MS) return;
    this.#toldAt = now;
    const from = headers.get(CLIENT_ADDRESS) ?? "within";
    this.#tell(
      `${this.#part}: ${this.#refused} × refused what the router had not signed for it; last: ${reason}, from ${from}`,
    );
    this.#refused = 0;
  }

  #isNew(nonce: string): boolean {
    const stretch = Math.floor(this.#now() / (2 * LATEST_MS));
    if (stretch !== this.#stretch) {
      const before =
        stretch === this.#stretch + 1 ? this.#nonces[0] : new Set<string>();
      this.#nonces = [new Set(), before];
      this.#stretch = stretch;
    }
    const [present, before] = this.#nonces;
    if (present.has(nonce) || before.has(nonce)) return false;
    present.add(nonce);
    return true;
  }
}

/** Whose a request is that has been checked already. */
export function claimsIn(headers: Headers): Claims | null {
  return claimsUnder(CLAIMS, headers);
}

/** Whose session it would be, had its device not been reported lost. He is nobody, but for what the device brings. */
export function lostDeviceIn(headers: Headers): Claims | null {
  return claimsUnder(LOST_DEVICE, headers);
}

function claimsUnder(name: string, headers: Headers): Claims | null {
  // Signed by the router, which made them.
  const text = Buffer.from(headers.get(name) ?? "", "base64url").toString();
  return JSON.parse(text) as Claims | null;
}

function subjectOf({ method, url }: Request, body: string | undefined): string {
  return body === undefined
    ? `${method} ${new URL(url).pathname}`
    : hash("sha256", body, "base64url");
}

function signatureOf(
  part: string,
  headers: Headers,
  subject: string,
  secret: string,
): string {
  const covered = [CLAIMS, LOST_DEVICE, SIGNED_AT, NONCE, CLIENT_ADDRESS].map(
    (name) => headers.get(name) ?? "",
  );
  return createHmac("sha256", secret)
    .update(JSON.stringify([part, subject, ...covered]))
    .digest("base64url");
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
