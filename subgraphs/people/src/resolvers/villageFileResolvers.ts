import { villageFileReach } from "@onedoor/domain/decideVillageFile";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import { divisionOfCell, parseGridCellCode } from "@onedoor/domain/gridCell";
import { forbidden } from "../accessErrors.ts";
import {
  listVillageFiles,
  readVillageFile,
} from "../commands/readVillageFiles.ts";
import {
  type FileAnswer,
  recordVillageFile,
} from "../commands/recordVillageFile.ts";
import type { Context } from "../Context.ts";
import type {
  MutationResolvers,
  QueryResolvers,
  ResolversTypes,
  VillageFileEntryResolvers,
  VillageFileResolvers,
  VillageFileSummaryResolvers,
} from "../generated/graphql.ts";
import { fileReaderOf } from "../sightOf.ts";
import {
  CAUSES,
  ENDINGS,
  ENTRY_KINDS,
  ENTRY_REFUSALS,
  FILE_KINDS,
  FILE_STATES,
  inDomain,
  SET_ASIDE,
} from "../villageFilesInGraph.ts";
import { pullVillageFiles } from "./pullVillageFiles.ts";

const MOST = 100;
const MOST_PLACED = 200;

export const villageFileQueries: Pick<
  QueryResolvers,
  | "villageFiles"
  | "villageFile"
  | "villageHelpers"
  | "villageFileCounts"
  | "pullVillageFiles"
> = {
  async villageFiles(_, asked, context) {
    const { rows, hasNextPage } = await listVillageFiles(
      context,
      signedIn(context),
      {
        division: asked.division ?? null,
        fileKind: inDomain(FILE_KINDS, asked.kind),
        state: inDomain(FILE_STATES, asked.state),
        after: asked.after ?? null,
        first: Math.min(Math.max(asked.first, 1), MOST),
      },
    );
    return {
      nodes: [...rows],
      pageInfo: { hasNextPage, endCursor: rows.at(-1)?.householdId ?? null },
    };
  },
  villageFile: async (_, { householdId }, context) =>
    (await readVillageFile(context, signedIn(context), householdId)) ?? null,
  async villageHelpers(_, __, context) {
    const reach = villageFileReach(signedIn(context));
    return reach === undefined ? [] : context.accountStore.staffWithin(reach);
  },
  async villageFileCounts(_, __, context) {
    const reader = signedIn(context);
    const reach = villageFileReach(reader);
    if (reach === undefined) return [];
    const counts = await context.villageFiles
      .readingAs(fileReaderOf(reader))
      .counts(reach);
    return counts.map(({ division, state, fileKind, count }) => ({
      division,
      kind: fileKind === null ? null : FILE_KINDS[fileKind],
      state: FILE_STATES[state],
      count,
    }));
  },
  pullVillageFiles: (_, args, context) => pullVillageFiles(args, context),
};

export const villageFileMutations: Pick<
  MutationResolvers,
  "recordVillageFile" | "placeHouseholds"
> = {
  async placeHouseholds(_, { householdIds, cellCode }, context) {
    const reach = villageFileReach(signedIn(context)) ?? "";
    const cell = parseGridCellCode(cellCode ?? "");
    const root = cell.ok ? divisionOfCell(cell.value) : reach;
    if (
      (typeof cellCode === "string" && !cell.ok) ||
      !isWithinDivision(reach, root)
    )
      return { householdIds: [] };
    return {
      householdIds: [
        ...(await context.villageFiles.placeHouseholds(
          householdIds.slice(0, MOST_PLACED),
          cell.ok ? cell.value : null,
          root,
        )),
      ],
    };
  },
  recordVillageFile: async (_, { entries }, context) =>
    (await recordVillageFile(context, signedIn(context), entries)).map(
      presented,
    ),
};

function presented(answer: FileAnswer): ResolversTypes["VillageEntryOutcome"] {
  const { entryId } = answer;
  if (answer.status === "refused")
    return {
      entryId,
      status: "REFUSED",
      refused: ENTRY_REFUSALS[answer.why],
      setAside: null,
    };
  const { setAside } = answer;
  return setAside === null
    ? { entryId, status: "TAKEN", setAside: null, refused: null }
    : {
        entryId,
        status: "SET_ASIDE",
        setAside: SET_ASIDE[setAside],
        refused: null,
      };
}

function signedIn({ reader }: Context) {
  if (reader === null) throw forbidden();
  return reader;
}

export const villageFileSummaryResolvers: VillageFileSummaryResolvers = {
  household: ({ householdId }, _, context) => householdOf(householdId, context),
  state: ({ state }) => FILE_STATES[state],
  kind: ({ fileKind }) => (fileKind === null ? null : FILE_KINDS[fileKind]),
};

export const villageFileResolvers: VillageFileResolvers = {
  household: ({ householdId }, _, context) => householdOf(householdId, context),
  state: ({ file }) => FILE_STATES[file.state],
  kind: ({ file: { fileKind } }) =>
    fileKind === null ? null : FILE_KINDS[fileKind],
  causes: ({ file }) => file.causes.map((one) => CAUSES[one]),
  openedOn: ({ file }) => file.openedOn,
  closedOn: ({ file }) => file.closedOn,
  ending: ({ file: { ending } }) => (ending === null ? null : ENDINGS[ending]),
  helper: ({ file: { helperId } }, _, { loaders }) =>
    helperId === null ? null : loaders.staff.load(helperId),
  measures: ({ file }) => [...file.measures],
  incomes: ({ file }) => [...file.incomes],
  visits: ({ file }) => file.visits,
  lastVisitOn: ({ file }) => file.lastVisitOn,
  timeline: ({ file }) => [...file.timeline],
};

export const villageFileEntryResolvers: VillageFileEntryResolvers = {
  entryId: ({ entry }) => entry.entryId,
  kind: ({ entry }) => ENTRY_KINDS[entry.kind],
  day: ({ entry }) => entry.day,
  by: ({ entry }, _, { loaders }) => loaders.staff.load(entry.staffId),
  setAside: ({ setAside }) => (setAside === null ? null : SET_ASIDE[setAside]),
  entry: ({ entry }) => JSON.stringify(entry),
};

async function householdOf(householdId: string, { loaders }: Context) {
  const household = await loaders.household.load(householdId);
  if (household === null)
    throw new Error(`the household ${householdId} on file is gone`);
  return household;
}
