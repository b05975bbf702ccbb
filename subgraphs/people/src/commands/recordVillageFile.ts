import {
  objectionToVillageEntry,
  type VillageEntryRefusal,
} from "@onedoor/domain/decideVillageFile";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import {
  parseVillageEntry,
  type VillageFileEntry,
} from "@onedoor/domain/villageFileEntry";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { Services } from "../Context.ts";
import type { EntryOutcome } from "../store/VillageFiles.ts";

/** `entryId`: null where it can't be read. */
export type FileAnswer =
  | EntryOutcome
  | {
      entryId: string | null;
      status: "refused";
      why: VillageEntryRefusal | "tooMany";
    };

const MOST_ENTRIES = 50;

/** Each entry has an answer of its own: one that can't be taken holds up no other [VF6]. */
export async function recordVillageFile(
  {
    villageFiles,
    accountStore,
    now,
  }: Pick<Services, "villageFiles" | "accountStore" | "now">,
  reader: Claims,
  texts: readonly string[],
): Promise<readonly FileAnswer[]> {
  const { role, division, staffId } = reader;
  const read = texts.slice(0, MOST_ENTRIES).map(parseVillageEntry);
  const entries = read.flatMap((one): VillageFileEntry[] =>
    one.ok ? [{ ...one.value, staffId: staffId ?? "" }] : [],
  );
  const helpers = entries.flatMap((one) =>
    one.kind === "helperNamed" ? one.helperId : [],
  );
  const known = new Set(
    (await accountStore.staffWithIds(helpers)).map((one) => one.staffId),
  );
  const today = dateOf(instantOfEpochMs(now()));
  const outcomes = await villageFiles.record(
    entries,
    (entry, ofHousehold) =>
      objectionToVillageEntry({
        entry,
        actor: { role, division, staffId },
        division: ofHousehold,
        today,
      }) ??
      (entry.kind === "helperNamed" && !known.has(entry.helperId)
        ? "unknownHelper"
        : undefined),
  );
  const answers = outcomes.values();
  return texts.map((_, at): FileAnswer => {
    const one = read[at];
    if (one === undefined)
      return { entryId: null, status: "refused", why: "tooMany" };
    if (!one.ok) return { entryId: null, status: "refused", why: one.reason };
    const answer = answers.next().value;
    if (answer === undefined)
      throw new Error(`the entry ${one.value.entryId} has no answer`);
    return answer;
  });
}
