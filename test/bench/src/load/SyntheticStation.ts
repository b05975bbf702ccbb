import { gzipSync } from "node:zlib";
import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { parseItemCode } from "@onedoor/domain/itemCode";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import { PUSH_ENTRIES } from "@onedoor/replica/operations";
import { uuidv7 } from "@onedoor/replica/uuidv7";
import { type Claims, signSession } from "@onedoor/subgraph-host/claims";
import { CountyClient } from "@onedoor/test-support/CountyClient";

/** What a push holds, packed as it travels: nothing of it is made while the clock runs. */
export interface PreparedPush {
  token: string;
  /** The request's body, gzip. */
  body: Buffer;
  entryIds: readonly string[];
}

export interface Application {
  facts: FactsOf<"submitted">;
  content: BodyOf<"submitted">;
}

/** Villages of a large city: a hundred towns and more, two hundred villages each. */
const VILLAGES_A_TOWN = 200;
const FIRST_TOWN = 101;

/**
 * A village window that stands nowhere else: a clerk of its own, in a village of its own, on a device of its own.
 * The session is signed with the county's secret, since thousands of sign-ins aren't what is measured.
 */
export async function openSyntheticStation(
  url: string,
  secret: string,
  number: number,
  clerk: Claims,
): Promise<CountyClient> {
  const town = String(FIRST_TOWN + Math.floor(number / VILLAGES_A_TOWN));
  const village = String(200 + (number % VILLAGES_A_TOWN));
  const claims: Claims = {
    ...clerk,
    accountId: `clerk-${number}`,
    staffId: `clerk-${number}`,
    stationId: `station-${number}`,
    division: `990101${town}${village}`,
    deviceId: null,
  };
  const { role, staffId, postId, stationId, body, division } = claims;
  if (
    role !== "windowClerk" ||
    staffId === null ||
    postId === null ||
    body === null ||
    division === null
  )
    throw new Error("the pattern of a clerk is none");
  const client = new CountyClient(url);
  client.resume(await signSession(claims, secret, 1), claims.accountId, {
    type: "staff",
    staffId,
    postId,
    role,
    stationId,
    body,
    division,
    delegation: null,
  });
  await client.openChain();
  return client;
}

/** The next push of a station: cases that were taken in and accepted at the window, three entries each. */
export function preparePush(
  station: CountyClient,
  { facts, content }: Application,
  cases: number,
): PreparedPush {
  const { actor } = station;
  if (actor === undefined) throw new Error("the station has no clerk");
  const write = <K extends EntryKind>(
    kind: K,
    caseId: string,
    itsFacts: FactsOf<K>,
    itsContent: BodyOf<K>,
  ) => station.write(kind, caseId, itsFacts, itsContent, { entryId: newId() });
  const entries = Array.from({ length: cases }, newId).flatMap((caseId) => [
    write(
      "submitted",
      caseId,
      {
        ...facts,
        division: actor.division,
        stationId: actor.stationId,
        caseNumber: nextCaseNumber(station, facts.terms.itemCode),
      },
      content,
    ),
    write("takenIn", caseId, { documentNumber: null }, { presented: [] }),
    write("accepted", caseId, { documentNumber: null }, {}),
  ]);
  const { segment } = station.pushRequest(entries).variables;
  const request = JSON.stringify({
    query: PUSH_ENTRIES,
    variables: { segment },
  });
  return {
    token: station.token,
    body: gzipSync(request, { level: 1 }),
    entryIds: entries.map(({ entryId }) => entryId),
  };
}

function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  return uuidv7(instantOfEpochMs(Date.now()), random);
}

/** From the station's leased serials. */
export function nextCaseNumber(
  station: CountyClient,
  itemCode: string,
): string {
  const item = parseItemCode(itemCode);
  if (!item.ok || station.serials.next > station.serials.to)
    throw new Error("the station has no serials");
  station.serials.next += 1;
  return composeCaseNumber({
    itemCode: item.value,
    on: dateOf(instantOfEpochMs(Date.now())),
    serial: station.serials.next - 1,
  });
}
