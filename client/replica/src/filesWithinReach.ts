import { isWithinDivision } from "@onedoor/domain/divisionCode";
import {
  type StoredVillageEntry,
  VILLAGE_ENTRY_PREFIX,
  VILLAGE_FILE_PREFIX,
} from "@onedoor/replication/documents";
import type { VillageFileDocument } from "@onedoor/replication/wire";
import type { StationState } from "./StationState.ts";

const KEPT = "villageFilesReach";

interface Kept {
  /** Null while what is outside is being dropped. */
  reach: string | null;
  copy: number;
}

const NONE = "none";

/**
 * An official who has moved to another post keeps no files of households that aren't his any more; what he wrote
 * himself stays until the county has it. Answers with the number of the copy: where files were dropped, what is read
 * goes on from no earlier place, or they would be missing if he came back.
 */
export async function filesWithinReach(
  state: StationState,
  division: string | undefined,
): Promise<number> {
  const kept = await state.read<Kept>(KEPT);
  const reach = division ?? NONE;
  if (kept?.reach === reach) return kept.copy;
  const files = await state.readAll<VillageFileDocument>(VILLAGE_FILE_PREFIX);
  const outside = [...files].filter(
    ([, file]) =>
      division === undefined || !isWithinDivision(division, file.division),
  );
  if (kept === undefined && outside.length === 0) {
    await state.write(KEPT, { reach, copy: 0 });
    return 0;
  }
  const copy = (kept?.copy ?? 0) + 1;
  await state.write(KEPT, { reach: null, copy });
  const own = await state.readAll<StoredVillageEntry>(VILLAGE_ENTRY_PREFIX);
  // What has arrived waits for its file, which comes anew where it is still his.
  const arrived = [...own].filter(([, one]) => one.state === "arrived");
  for (const [name] of [...outside, ...arrived]) await state.remove(name);
  await state.write(KEPT, { reach, copy });
  return copy;
}
