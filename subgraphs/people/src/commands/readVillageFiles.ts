import type { AccessFacts } from "@onedoor/domain/accessRecord";
import { villageFileReach } from "@onedoor/domain/decideVillageFile";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import {
  foldVillageFile,
  type VillageFile,
} from "@onedoor/domain/foldVillageFile";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { accessReaderOf } from "../accessReaderOf.ts";
import type { Services } from "../Context.ts";
import { fileReaderOf, peopleReaderOf } from "../sightOf.ts";
import type {
  VillageFileQuery,
  VillageFileRow,
} from "../store/VillageFiles.ts";

type Deps = Pick<
  Services,
  "villageFiles" | "accessLog" | "peopleStore" | "now"
>;

/** A file with the household that it is of. */
export interface ReadVillageFile {
  householdId: string;
  division: string;
  file: VillageFile;
}

/** A page of households on file; it is on record before it is answered. */
export async function listVillageFiles(
  deps: Deps,
  reader: Claims,
  query: Omit<VillageFileQuery, "root"> & { division: string | null },
): Promise<{ rows: readonly VillageFileRow[]; hasNextPage: boolean }> {
  const { division, first, ...rest } = query;
  const reach = villageFileReach(reader);
  const root = division ?? reach;
  if (root === undefined || !isWithinDivision(reach ?? "", root))
    return { rows: [], hasNextPage: false };
  const found = await deps.villageFiles
    .readingAs(fileReaderOf(reader))
    .list({ ...rest, root, first: first + 1 });
  const rows = found.slice(0, first);
  await recordFilePage(deps, reader, "villageFilesListed", rows);
  return { rows, hasNextPage: found.length > first };
}

/** One household's file. An official's look is on record before it is answered; the household's own isn't. */
export async function readVillageFile(
  deps: Deps,
  reader: Claims,
  householdId: string,
): Promise<ReadVillageFile | undefined> {
  const isOwn =
    reader.role === "citizen" && (await livesIn(deps, reader, householdId));
  const found = await deps.villageFiles
    .readingAs(fileReaderOf(reader))
    .find(householdId, isOwn);
  if (found === undefined) return undefined;
  if (!isOwn)
    await deps.accessLog.append({
      ...factsOf(deps, reader, "villageFileRead"),
      reason: householdId,
    });
  const { row, entries } = found;
  return {
    householdId,
    division: row.division,
    file: foldVillageFile(entries),
  };
}

/** One record a page, and none for a page that shows nobody. */
export async function recordFilePage(
  deps: Pick<Deps, "accessLog" | "now">,
  reader: Claims,
  kind: "villageFilesListed" | "villageFilesPulled",
  rows: readonly VillageFileRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const seqs = rows.map(({ updatedSeq }) => updatedSeq);
  await deps.accessLog.append({
    ...factsOf(deps, reader, kind),
    span: {
      count: rows.length,
      from: Math.min(...seqs),
      to: Math.max(...seqs),
    },
  });
}

async function livesIn(
  { peopleStore }: Deps,
  reader: Claims,
  householdId: string,
): Promise<boolean> {
  if (reader.personId === null) return false;
  const [person] = await peopleStore
    .readingAs(peopleReaderOf(reader))
    .peopleWithIds([reader.personId]);
  return person?.householdId === householdId;
}

function factsOf(
  { now }: Pick<Deps, "now">,
  reader: Claims,
  kind: AccessFacts["kind"],
): AccessFacts {
  return {
    at: instantOfEpochMs(now()),
    kind,
    reader: accessReaderOf(reader),
    personId: null,
    caseId: null,
    fields: [],
    reason: null,
    words: "",
    span: null,
  };
}
