import { villageFileReach } from "@onedoor/domain/decideVillageFile";
import { forbidden } from "../accessErrors.ts";
import { recordFilePage } from "../commands/readVillageFiles.ts";
import type { Context } from "../Context.ts";
import type {
  QueryPullVillageFilesArgs,
  ResolversTypes,
} from "../generated/graphql.ts";
import { readPeopleCursor, writePeopleCursor } from "../peopleCursor.ts";
import { fileReaderOf } from "../sightOf.ts";
import type { VillageFileChange } from "../store/VillageFiles.ts";

const LONGEST_PAGE = 200;

/**
 * Files for the station of a village or a town. A hall's or a street's office has none, and an empty page is its truth: a
 * replica that is refused would ask for ever.
 */
export async function pullVillageFiles(
  { checkpoint, limit }: QueryPullVillageFilesArgs,
  context: Context,
): Promise<ResolversTypes["VillageFilePullBulk"]> {
  const { reader, villageFiles } = context;
  if (reader === null || reader.stationId === null) throw forbidden();
  const division = villageFileReach(reader);
  if (division === undefined)
    return { documents: [], checkpoint: checkpoint ?? null };
  const changes = await villageFiles
    .readingAs(fileReaderOf(reader))
    .changesAfter(
      readPeopleCursor(checkpoint?.cursor, division),
      division,
      Math.min(Math.max(limit, 1), LONGEST_PAGE),
    );
  await recordFilePage(
    context,
    reader,
    "villageFilesPulled",
    changes.filter(({ departed }) => !departed).map(({ row }) => row),
  );
  const updatedSeq = changes.at(-1)?.row.updatedSeq;
  return {
    documents: await Promise.all(
      changes.map((change) => documentOf(change, context)),
    ),
    checkpoint:
      updatedSeq === undefined
        ? (checkpoint ?? null)
        : { cursor: writePeopleCursor({ division, updatedSeq }) },
  };
}

async function documentOf(
  { row, gridCell, entries, departed }: VillageFileChange,
  { loaders }: Context,
) {
  const named = entries.flatMap((entry) =>
    entry.kind === "helperNamed"
      ? [entry.staffId, entry.helperId]
      : [entry.staffId],
  );
  const staff = await Promise.all(
    [...new Set(named)].map((staffId) => loaders.staff.load(staffId)),
  );
  return {
    householdId: row.householdId,
    division: row.division,
    gridCell,
    entries: entries.map((entry) => JSON.stringify(entry)),
    staff: staff.filter((one) => one !== null),
    deleted: departed,
  };
}
