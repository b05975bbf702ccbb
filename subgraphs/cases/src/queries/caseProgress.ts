import { hashText } from "@onedoor/domain/hash";
import { identifierText } from "@onedoor/domain/identifierText";
import { epochMsOf } from "@onedoor/domain/time";
import { isQueryCode } from "../hub/openingOf.ts";
import type { HubParts } from "../hub/HubParts.ts";
import type { CaseRow } from "../store/CaseStore.ts";

/**
 * Misses that one number, and one address, are allowed in a window. There is no limit for all together: whoever
 * reached it would shut the question for everybody.
 */
export const MOST_MISSES = { ofNumber: 5, ofAddress: 30 };
export const WINDOW_MS = 15 * 60_000;

/** The last question about each number, and from each address. */
const turns = new Map<string, Promise<unknown>>();

/**
 * What the holder of a receipt may know. Undefined for a number that doesn't exist, for a wrong code, and for too
 * many misses alike, and each of them does the same work. `clientAddress`: null for who asks from within.
 */
export async function caseProgress(
  hub: Pick<HubParts, "store" | "now">,
  {
    caseNumber,
    queryCode,
    clientAddress,
  }: { caseNumber: string; queryCode: string; clientAddress: string | null },
): Promise<CaseRow | undefined> {
  const given = identifierText(caseNumber.slice(0, 100));
  const number = /^[0-9A-Z-]+$/.test(given) ? given : "-";
  const about = [
    `number:${hashText(number)}`,
    `address:${hashText(networkOf(clientAddress ?? ""))}`,
  ] as const;
  // Guesses one after the other: sent at once, all would be looked at before the first was counted.
  const before = Promise.allSettled(
    about.map((one) => turns.get(one) ?? Promise.resolve()),
  );
  const turn = before.then(() => askInTurn(hub, number, queryCode, about));
  for (const one of about) turns.set(one, turn);
  try {
    return await turn;
  } finally {
    for (const one of about) if (turns.get(one) === turn) turns.delete(one);
  }
}

async function askInTurn(
  { store, now }: Pick<HubParts, "store" | "now">,
  number: string,
  queryCode: string,
  about: readonly [ofNumber: string, ofAddress: string],
): Promise<CaseRow | undefined> {
  const window = Math.floor(epochMsOf(now()) / WINDOW_MS);
  const [ofNumber = 0, ofAddress = 0] = await store.missesOf(about, window);
  const found = await store.findCaseByNumber(number);
  const right = isQueryCode(
    queryCode.slice(0, 40),
    found?.queryCodeHash ?? NOBODYS,
  );
  if (ofNumber >= MOST_MISSES.ofNumber || ofAddress >= MOST_MISSES.ofAddress)
    return undefined;
  if (found !== undefined && right) return found.row;
  await store.countMiss(about, window);
  return undefined;
}

/** One household has a whole network of IPv6 addresses: its first four groups stand for all of them. */
function networkOf(address: string): string {
  const [head = "", tail] = address.split("::");
  if (!address.includes(":") || address.includes(".")) return address;
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from(
    { length: Math.max(0, 8 - first.length - last.length) },
    () => "0",
  );
  return [...first, ...zeros, ...last].slice(0, 4).join(":");
}

/** A hash of the same length as a real one, of no code. */
const NOBODYS = `${"0".repeat(32)}.${"0".repeat(64)}`;
