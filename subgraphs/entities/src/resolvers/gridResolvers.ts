import { villageFileReach } from "@onedoor/domain/decideVillageFile";
import type { GridRefusal as DomainRefusal } from "@onedoor/domain/decideGrid";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import { divisionOfCell, isOnDuty } from "@onedoor/domain/gridCell";
import { maskPhone } from "@onedoor/domain/masking";
import {
  dateOf,
  instantOfEpochMs,
  parsePlainDate,
  type PlainDate,
} from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import {
  assignGridStaff,
  endGridStaff,
  type GridOutcome,
  keepGridCell,
} from "../commands/keepGrid.ts";
import type { Context } from "../Context.ts";
import type {
  GridCellResolvers,
  GridRefusal,
  GridResultResolvers,
  GridStaffResolvers,
  MutationResolvers,
  QueryResolvers,
  ResolversTypes,
} from "../generated/graphql.ts";

export const gridQueries: Pick<QueryResolvers, "gridCells"> = {
  async gridCells(_, { division }, { reader, gridStore }) {
    const reach = villageFileReach(reader);
    const root = division ?? reach;
    return root === undefined || !isWithinDivision(reach ?? "", root)
      ? []
      : gridStore.cellsWithin(root);
  },
};

export const gridMutations: Pick<
  MutationResolvers,
  "keepGridCell" | "assignGridStaff" | "endGridStaff"
> = {
  keepGridCell: async (_, { input }, context) =>
    presented(
      await keepGridCell(context, signedIn(context), {
        code: input.cellCode,
        name: input.name,
        households: input.households,
      }),
    ),
  async assignGridStaff(_, { input }, context) {
    const from = dateIn(input.from);
    const { until: last = null, isFullTime = true } = input;
    const until = last === null ? null : dateIn(last);
    if (from === undefined || until === undefined)
      return { __typename: "GridRefused", reason: REFUSALS.badDays };
    const { cellCode: cell, name, phone } = input;
    return presented(
      await assignGridStaff(context, signedIn(context), {
        cell,
        name,
        phone,
        isFullTime: isFullTime ?? true,
        staffId: input.staffId ?? null,
        from,
        until,
      }),
    );
  },
  async endGridStaff(_, { input: { assignmentId, ...input } }, context) {
    const until = dateIn(input.until);
    return until === undefined
      ? { __typename: "GridRefused", reason: REFUSALS.badDays }
      : presented(
          await endGridStaff(context, signedIn(context), {
            assignmentId,
            until,
          }),
        );
  },
};

/** Left out is none; undefined for what is no day. */
function dateIn(text: unknown): PlainDate | undefined {
  const date = parsePlainDate(String(text));
  return date.ok ? date.value : undefined;
}

export const gridCellResolvers: GridCellResolvers = {
  __resolveReference: ({ cellCode }, { reader, loaders }) =>
    reader === null ? null : loaders.gridCell.load(cellCode),
  cellCode: ({ code }) => code,
  division: ({ code }) => divisionOfCell(code),
  async staff({ code }, _, { loaders, now }) {
    const today = dateOf(instantOfEpochMs(now()));
    return (await loaders.gridStaff.load(code)).filter((one) =>
      isOnDuty(one, today),
    );
  },
  history: ({ code }, _, { reader, loaders }) =>
    reader?.role === "townOfficer" ? loaders.gridStaff.load(code) : [],
};

export const gridStaffResolvers: GridStaffResolvers = {
  phone: ({ phone }) => maskPhone(phone),
  official: ({ staffId }) => (staffId === null ? null : { staffId }),
};

export const gridResultResolvers: GridResultResolvers = {
  __resolveType: (result) => ("code" in result ? "GridCell" : "GridRefused"),
};

function presented(outcome: GridOutcome): ResolversTypes["GridResult"] {
  return "refused" in outcome ? { reason: REFUSALS[outcome.refused] } : outcome;
}

function signedIn({ reader }: Context): Claims {
  if (reader === null) throw new Error("the grid is kept by nobody");
  return reader;
}

const REFUSALS: Record<DomainRefusal, GridRefusal> = {
  notYours: "NOT_YOURS",
  badCode: "BAD_CODE",
  badName: "BAD_NAME",
  badSize: "BAD_SIZE",
  badPhone: "BAD_PHONE",
  badDays: "BAD_DAYS",
  unknownCell: "UNKNOWN_CELL",
  unknownStaff: "UNKNOWN_STAFF",
  alreadyEnded: "ALREADY_ENDED",
};
