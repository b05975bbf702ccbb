import type { GridRefusal } from "@onedoor/domain/decideGrid";
import type { PlainDate } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";
import { inGraph } from "../supervision/inGraph.ts";

export interface ListedGridStaff {
  assignmentId: string;
  name: string;
  /** Masked. */
  phone: string;
  isFullTime: boolean;
  from: PlainDate;
  until: PlainDate | null;
}

export interface ListedCell {
  cellCode: string;
  division: string;
  name: string;
  households: number;
  /** On duty today. */
  staff: readonly ListedGridStaff[];
  history: readonly ListedGridStaff[];
}

const STAFF = "{ assignmentId name phone isFullTime from until }";

/** Cells that nobody looks after first. */
export const TOWN_GRID: GraphQuestion<readonly ListedCell[]> = {
  document: `query TownGrid {
  gridCells { cellCode division name households staff ${STAFF} history ${STAFF} }
}`,
  parse(data) {
    const { gridCells } = data as { gridCells: readonly ListedCell[] };
    return [
      ...gridCells.filter(({ staff }) => staff.length === 0),
      ...gridCells.filter(({ staff }) => staff.length > 0),
    ];
  },
};

/** Null where it was done. */
export type GridAnswer = GridRefusal | null;

export const KEEP_CELL = act("KeepGridCell", "keepGridCell");
export const ASSIGN_STAFF = act("AssignGridStaff", "assignGridStaff");
export const END_STAFF = act("EndGridStaff", "endGridStaff");

function act(name: string, field: string): GraphQuestion<GridAnswer> {
  return {
    document: `mutation ${name}($input: ${name}Input!) {
  ${field}(input: $input) { __typename ... on GridRefused { reason } }
}`,
    parse(data) {
      const { reason } =
        (data as Record<string, { reason?: string } | undefined>)[field] ?? {};
      if (reason === undefined) return null;
      const refused = REFUSALS.find((one) => inGraph(one) === reason);
      if (refused === undefined)
        throw new Error(`the grid refused for ${reason}`);
      return refused;
    },
  };
}

const REFUSALS: readonly GridRefusal[] = [
  "notYours",
  "badCode",
  "badName",
  "badSize",
  "badPhone",
  "badDays",
  "unknownCell",
  "unknownStaff",
  "alreadyEnded",
];

/** How many were put into the cell. */
export const PLACE_HOUSEHOLDS: GraphQuestion<number> = {
  document: `mutation PlaceHouseholds($householdIds: [ID!]!, $cellCode: ID) {
  placeHouseholds(householdIds: $householdIds, cellCode: $cellCode) { householdIds }
}`,
  parse: (data) =>
    (data as { placeHouseholds: { householdIds: readonly string[] } })
      .placeHouseholds.householdIds.length,
};
