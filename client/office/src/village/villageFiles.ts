import type { VillageEntryRefusal } from "@onedoor/domain/decideVillageFile";
import type { FileSetAside } from "@onedoor/domain/foldVillageFile";
import type { PlainDate } from "@onedoor/domain/time";
import type { VillageFileEntry } from "@onedoor/domain/villageFileEntry";
import {
  VILLAGE_FILE_KINDS,
  VILLAGE_FILE_STATES,
  type VillageFileKind,
  type VillageFileState,
} from "@onedoor/domain/villageFileTerms";
import type { GraphQuestion } from "../supervision/Graph.ts";
import { inGraph } from "../supervision/inGraph.ts";

/** A member as the graph shows him: masked. */
export interface HouseholdMember {
  name: string;
  relation: string;
  address: string | null;
}

export interface ListedFile {
  householdId: string;
  division: string;
  members: readonly HouseholdMember[];
  state: VillageFileState;
  kind: VillageFileKind | null;
  lastVisitOn: PlainDate | null;
}

export interface FileList {
  files: readonly ListedFile[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

const MEMBERS = "members { relation person { personId name address } }";

export const VILLAGE_FILES: GraphQuestion<FileList> = {
  document: `query VillageFiles($kind: VillageFileKind, $state: VillageFileState, $after: ID) {
  villageFiles(first: 50, kind: $kind, state: $state, after: $after) {
    nodes { household { householdId ${MEMBERS} } division state kind lastVisitOn }
    pageInfo { hasNextPage endCursor }
  }
}`,
  parse(data) {
    const { nodes, pageInfo } = (data as { villageFiles: ListOnTheWire })
      .villageFiles;
    return {
      files: nodes.map(({ household, state, kind, ...rest }) => ({
        ...rest,
        ...membersOf(household),
        state: stateOf(state),
        kind: kindOf(kind),
      })),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  },
};

export interface FileCount {
  division: string;
  kind: VillageFileKind | null;
  state: VillageFileState;
  count: number;
}

export interface TownFiles {
  counts: readonly FileCount[];
  /** Names of villages' stations by division. */
  places: ReadonlyMap<string, { zh: string; en: string }>;
  /** Who may be named as helpers. */
  helpers: readonly { staffId: string; name: string }[];
}

export const TOWN_FILES: GraphQuestion<TownFiles> = {
  document: `query TownFiles {
  villageFileCounts { division kind state count }
  villageHelpers { staffId name }
  stations { division name nameEn }
}`,
  parse(data) {
    const { villageFileCounts, villageHelpers, stations } = data as {
      villageFileCounts: (Omit<FileCount, "kind" | "state"> & {
        kind: string | null;
        state: string;
      })[];
      villageHelpers: { staffId: string; name: string }[];
      stations: { division: string; name: string; nameEn: string }[] | null;
    };
    return {
      counts: villageFileCounts.map((one) => ({
        ...one,
        kind: kindOf(one.kind),
        state: stateOf(one.state),
      })),
      helpers: villageHelpers,
      places: new Map(
        (stations ?? []).map(({ division, name, nameEn }) => [
          division,
          { zh: name, en: nameEn },
        ]),
      ),
    };
  },
};

/** A household's file as its entries: the page folds them itself. */
export interface ReadFile {
  householdId: string;
  members: readonly HouseholdMember[];
  entries: readonly VillageFileEntry[];
  names: ReadonlyMap<string, string>;
}

export const VILLAGE_FILE: GraphQuestion<ReadFile | null> = {
  document: `query VillageFile($householdId: ID!) {
  villageFile(householdId: $householdId) {
    household { householdId ${MEMBERS} }
    helper { staffId name }
    timeline { entry by { staffId name } }
  }
}`,
  parse(data) {
    const { villageFile } = data as { villageFile: FileOnTheWire | null };
    if (villageFile === null) return null;
    const { household, helper, timeline } = villageFile;
    const staff = [helper, ...timeline.map(({ by }) => by)];
    return {
      ...membersOf(household),
      // Parsed by the county, which sealed it as it was parsed.
      entries: timeline.map(
        ({ entry }) => JSON.parse(entry) as VillageFileEntry,
      ),
      names: new Map(
        staff.flatMap((one) =>
          one === null ? [] : [[one.staffId, one.name] as const],
        ),
      ),
    };
  },
};

export type RecordAnswer =
  | { status: "taken" }
  | { status: "setAside"; why: FileSetAside }
  | { status: "refused"; why: VillageEntryRefusal | "tooMany" };

export const RECORD_VILLAGE_FILE: GraphQuestion<RecordAnswer> = {
  document: `mutation RecordVillageFile($entries: [String!]!) {
  recordVillageFile(entries: $entries) { entryId status setAside refused }
}`,
  parse(data) {
    const [answer] = (
      data as {
        recordVillageFile: {
          status: string;
          setAside: string | null;
          refused: string | null;
        }[];
      }
    ).recordVillageFile;
    if (answer === undefined) throw new Error("an entry has no answer");
    if (answer.status === "TAKEN") return { status: "taken" };
    return answer.status === "SET_ASIDE"
      ? { status: "setAside", why: wordIn(SET_ASIDE, answer.setAside) }
      : { status: "refused", why: wordIn(REFUSALS, answer.refused) };
  },
};

const SET_ASIDE: readonly FileSetAside[] = [
  "alreadyOpen",
  "alreadyProposed",
  "notProposed",
  "noFile",
];
const REFUSALS: readonly (VillageEntryRefusal | "tooMany")[] = [
  "badEntry",
  "badWords",
  "unknownHousehold",
  "townsToDo",
  "badDay",
  "idTaken",
  "unknownHelper",
  "tooMany",
];

function wordIn<Word extends string>(
  words: readonly Word[],
  found: string | null,
): Word {
  const word = words.find((one) => inGraph(one) === found);
  if (word === undefined) throw new Error(`${found} is unheard of`);
  return word;
}

interface HouseholdOnTheWire {
  householdId: string;
  members: {
    relation: string;
    person: { name: string; address: string | null };
  }[];
}

interface ListOnTheWire {
  nodes: {
    household: HouseholdOnTheWire;
    division: string;
    state: string;
    kind: string | null;
    lastVisitOn: PlainDate | null;
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface FileOnTheWire {
  household: HouseholdOnTheWire;
  helper: { staffId: string; name: string } | null;
  timeline: {
    entry: string;
    by: { staffId: string; name: string } | null;
  }[];
}

function membersOf({ householdId, members }: HouseholdOnTheWire) {
  return {
    householdId,
    members: members.map(({ relation, person: { name, address } }) => ({
      relation,
      name,
      address,
    })),
  };
}

function kindOf(kind: string | null): VillageFileKind | null {
  return kind === null ? null : wordIn(VILLAGE_FILE_KINDS, kind);
}

function stateOf(state: string): VillageFileState {
  return wordIn(VILLAGE_FILE_STATES, state);
}
