import { hashText } from "@onedoor/domain/hash";
import { identifierText } from "@onedoor/domain/identifierText";
import { epochMsOf } from "@onedoor/domain/time";
import { isQueryCode } from "../hub/openingOf.ts";
import type { HubParts } from "../hub/HubParts.ts";
import type { CaseRow } from "../store/CaseStore.ts";

/** Misses that one number, and all numbers together, are allowed in a window. */
export const MOST_MISSES = { ofNumber: 5, ofAll: 300 };
export const WINDOW_MS = 15 * 60_000;

/** The last question about each number. */
const turns = new Map<string, Promise<unknown>>();

/**
 * What the holder of a receipt may know. Undefined for a number that doesn't exist, for a wrong code, and for too
 * many misses alike, and each of them does the same work.
 */
export async function caseProgress(
  hub: Pick<HubParts, "store" | "now">,
  { caseNumber, queryCode }: { caseNumber: string; queryCode: string },
): Promise<CaseRow | undefined> {
  const given = identifierText(caseNumber.slice(0, 100));
  const number = /^[0-9A-Z-]+$/.test(given) ? given : "-";
  // One number's guesses one after the other: sent at once, all would be looked at before the first was counted.
  const before = turns.get(number) ?? Promise.resolve();
  const turn = before.then(
    () => askInTurn(hub, number, queryCode),
    () => askInTurn(hub, number, queryCode),
  );
  turns.set(number, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(number) === turn) turns.delete(number);
  }
}

async function askInTurn(
  { store, now }: Pick<HubParts, "store" | "now">,
  number: string,
  queryCode: string,
): Promise<CaseRow | undefined> {
  const window = Math.floor(epochMsOf(now()) / WINDOW_MS);
  const about = [`number:${hashText(number)}`, "all"];
  const [ofNumber = 0, ofAll = 0] = await store.missesOf(about, window);
  const found = await store.findCaseByNumber(number);
  const right = isQueryCode(
    queryCode.slice(0, 40),
    found?.queryCodeHash ?? NOBODYS,
  );
  if (ofNumber >= MOST_MISSES.ofNumber || ofAll >= MOST_MISSES.ofAll)
    return undefined;
  if (found !== undefined && right) return found.row;
  await store.countMiss(about, window);
  return undefined;
}

/** A hash of the same length as a real one, of no code. */
const NOBODYS = `${"0".repeat(32)}.${"0".repeat(64)}`;
