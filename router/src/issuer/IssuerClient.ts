import {
  type Environment,
  WrongEnvironment,
} from "@onedoor/subgraph-host/environment";

/** Software that the county's operator lets people sign in to with their accounts here. */
export interface IssuerClient {
  client_id: string;
  redirect_uris: string[];
  /** Left out for software without a server of its own, such as a page. */
  client_secret?: string;
}

/**
 * ISSUER_CLIENTS, a JSON array, of a county that says its address by ISSUER: people are sent there. Throws with the variable's name, never with its value: secrets stand in it.
 */
export function issuerClientsIn(environment: Environment): IssuerClient[] {
  const text = environment["ISSUER_CLIENTS"] ?? "";
  if (text === "") return [];
  if ((environment["ISSUER"] ?? "") === "")
    throw new WrongEnvironment(
      "ISSUER_CLIENTS needs ISSUER, where people are sent.",
    );
  const clients = parseJson(text);
  if (!Array.isArray(clients) || !clients.every(isClient))
    throw new WrongEnvironment(
      "ISSUER_CLIENTS is no array of clients, each with client_id and redirect_uris, and a client_secret of at least 32 characters where it has one.",
    );
  return clients.map(({ client_id, redirect_uris, client_secret }) => ({
    client_id,
    redirect_uris,
    ...(client_secret === undefined ? {} : { client_secret }),
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isClient(value: unknown): value is IssuerClient {
  const { client_id, redirect_uris, client_secret } = Object(value) as Partial<
    Record<keyof IssuerClient, unknown>
  >;
  return (
    typeof client_id === "string" &&
    client_id !== "" &&
    Array.isArray(redirect_uris) &&
    redirect_uris.length > 0 &&
    redirect_uris.every(
      (uri) => typeof uri === "string" && URL.canParse(uri),
    ) &&
    (client_secret === undefined ||
      (typeof client_secret === "string" && client_secret.length >= 32))
  );
}
