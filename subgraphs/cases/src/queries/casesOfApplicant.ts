import { hashText } from "@onedoor/domain/hash";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { fullNumberOf, legacyNumberOf } from "@onedoor/domain/residentId";
import { casesWithoutId } from "../hub/casesWithoutId.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { holderIn, partyOfNumber } from "../hub/parties.ts";

/**
 * Cases of the person with this number that name him by no id, since the window didn't know him; none in which he is the
 * agent, and none that was erased by law. A resident's number is looked for in both lengths.
 */
export async function casesOfApplicant(
  { store, partySalt }: Pick<HubParts, "store" | "partySalt">,
  number: string,
): Promise<string[]> {
  const holders = new Set(
    spellingsOf(number).map((one) =>
      partyOfNumber(hashText(`${partySalt}|${one}`)),
    ),
  );
  const named: string[] = [];
  for (const holder of holders)
    named.push(...(await store.casesOfParty(holder)));
  const caseIds = await casesWithoutId(store, named);
  const journals = await store.journalsOf(caseIds);
  return caseIds.filter((caseId) => {
    const counted = (journals.get(caseId) ?? [])
      .map(toJournalEntry)
      .filter(({ acknowledgement }) => acknowledgement?.verdict === "counted");
    const holder = holderIn(counted, partySalt);
    return holder !== undefined && holders.has(holder);
  });
}

function spellingsOf(number: string): readonly string[] {
  const full = fullNumberOf(number);
  const legacy = legacyNumberOf(full);
  return fullNumberOf(legacy) === full
    ? [number, full, legacy]
    : [number, full];
}
