import { accountNamed, staffOf } from "@onedoor/demonstration/county";
import type { ScopeReader } from "@onedoor/domain/scopes";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { CountyClient } from "@onedoor/test-support/CountyClient";

export const NOBODY = "nobody";
export const SERVICE = "service";
export const OFFICIALS = [
  "cun1",
  "cun2",
  "zhen1",
  "jiedao1",
  "dating1",
  "minzheng1",
  "renshe1",
  "minzheng-sp",
  "jiandu",
  "yunwei",
];
/** Those who see the whole county come first: what others are shown of a thing is held against it. */
export const ACCOUNTS = [
  SERVICE,
  "yunwei",
  "jiandu",
  "dating1",
  ...OFFICIALS.filter((one) => !["yunwei", "jiandu", "dating1"].includes(one)),
  "anquan",
  "shenji",
  "shimin",
  "gongsi",
  NOBODY,
];

/** Somebody who asks the county, and what the rules know of him. */
export interface Reader {
  account: string;
  client: CountyClient;
  /** Null for nobody. */
  who: ScopeReader | null;
  /** Of an official's own computer. */
  deviceId: string | null;
}

/** `secret`: with which the county signs its sessions, and so those of its own parts. */
export async function readerNamed(
  url: string,
  account: string,
  secret: string,
): Promise<Reader> {
  if (account === NOBODY)
    return {
      account,
      client: new CountyClient(url),
      who: null,
      deviceId: null,
    };
  if (account === SERVICE) {
    const client = new CountyClient(url);
    const claims = serviceClaims("matrix");
    client.token = await signSession(claims, secret, 1);
    return { account, client, who: claims, deviceId: null };
  }
  const client = await CountyClient.signedIn(url, account);
  if (!OFFICIALS.includes(account))
    return { account, client, who: whoIs(account), deviceId: null };
  const deviceId = crypto.randomUUID();
  await client.openChain(deviceId);
  return { account, client, who: whoIs(account), deviceId };
}

/** By the demonstration's own register, and not by what a session says of him. */
function whoIs(account: string): ScopeReader {
  const { role, staffId, personId, creditCode } = accountNamed(account);
  const post = staffId === null ? null : staffOf(account);
  return {
    accountId: account,
    role,
    staffId,
    personId,
    creditCode,
    stationId: post?.stationId ?? null,
    body: post?.body ?? null,
    division: post?.division ?? null,
  };
}
