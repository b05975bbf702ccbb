import { hkdfSync } from "node:crypto";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { readBody } from "@onedoor/subgraph-host/readBody";
import { inject } from "light-my-request";
import Provider from "oidc-provider";
import type { AccountRegister } from "../AccountRegister.ts";
import type { IssuerClient } from "./IssuerClient.ts";
import { isOfIssuer, SIGN_IN } from "./issuerPaths.ts";
import { issuerSettings } from "./issuerSettings.ts";
import { SignIns } from "./SignIns.ts";

export interface IssuerParts {
  /** The county's public address. */
  issuer: string;
  /** The county's session secret. */
  secret: string;
  clients: readonly IssuerClient[];
  register: AccountRegister;
  /** Lines for the operator. */
  tell(line: string): void;
}

/** The sign-in for other software: authorization code with PKCE, as OpenID Connect has it. */
export interface Issuer {
  /** Undefined for an address that isn't the issuer's. */
  fetch(request: Request): Promise<Response> | undefined;
}

/** Opens the issuer for the software that the operator has named. */
export function openIssuer(parts: IssuerParts): Issuer {
  const { issuer, secret, tell } = parts;
  const provider = new Provider(issuer, {
    ...issuerSettings(parts),
    cookies: {
      keys: [
        Buffer.from(
          hkdfSync("sha256", secret, "onedoor", "issuer's cookies", 32),
        ).toString("hex"),
      ],
      short: { sameSite: "lax", httpOnly: true },
      long: { sameSite: "lax", httpOnly: true },
    },
  });
  // Said by the headers below, and by nobody else.
  provider.proxy = true;
  provider.on("server_error", (_, error) =>
    tell(`issuer: ${failureWords(error)}`),
  );
  const answer = provider.callback();
  const signIns = new SignIns(provider, parts.register, tell);

  return {
    fetch(request) {
      const { pathname, search } = new URL(request.url);
      if (!isOfIssuer(pathname)) return undefined;
      return onNode(request, `${pathname}${search}`, issuer, (body) =>
        pathname.startsWith(SIGN_IN)
          ? (incoming, outgoing) =>
              void signIns.answer(incoming, outgoing, body)
          : (incoming, outgoing) => void answer(incoming, outgoing),
      );
    },
  };
}

const SAID_ANEW = /^(x-forwarded-|content-(encoding|length)$)/;

type Dispatch = Extract<
  Parameters<typeof inject>[0],
  (...given: never) => void
>;

/** The library answers Node's own requests: the county's are put to it as such, without a socket. */
async function onNode(
  request: Request,
  url: string,
  issuer: string,
  dispatchOf: (body: string) => Dispatch,
): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return new Response(body.message, { status: body.status });
  const { host, protocol } = new URL(issuer);
  const sent = Object.fromEntries(
    [...request.headers].filter(([name]) => !SAID_ANEW.test(name)),
  );
  const answered = await inject(dispatchOf(body.text), {
    method: request.method as "GET" | "POST" | "OPTIONS",
    url,
    headers: {
      ...sent,
      host,
      "x-forwarded-proto": protocol.replace(":", ""),
    },
    ...(body.text === "" ? {} : { payload: body.text }),
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(answered.headers))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, String(one));
  return new Response(
    answered.rawPayload.length === 0
      ? null
      : new Uint8Array(answered.rawPayload),
    { status: answered.statusCode, headers },
  );
}
