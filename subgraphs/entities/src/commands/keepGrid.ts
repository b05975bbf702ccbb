import { randomUUID } from "node:crypto";
import {
  type GridRefusal,
  objectionToGridCell,
  objectionToGridEnd,
  objectionToGridStaff,
} from "@onedoor/domain/decideGrid";
import type { GridCell, GridStaff } from "@onedoor/domain/gridCell";
import type { PlainDate } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { GridStore } from "../store/GridStore.ts";

interface Deps {
  gridStore: GridStore;
  now: () => number;
}

export type GridOutcome = GridCell | { refused: GridRefusal };

export async function keepGridCell(
  { gridStore, now }: Deps,
  reader: Claims,
  cell: GridCell,
): Promise<GridOutcome> {
  const refused = objectionToGridCell(cell, reader);
  if (refused !== undefined) return { refused };
  const kept = { ...cell, name: cell.name.trim() };
  await gridStore.keepCell(kept, { staffId: idOf(reader), at: now() });
  return kept;
}

export async function assignGridStaff(
  { gridStore }: Deps,
  reader: Claims,
  staff: Omit<GridStaff, "assignmentId">,
): Promise<GridOutcome> {
  const [cell] = await gridStore.cellsWithCodes([staff.cell]);
  const refused = objectionToGridStaff(staff, reader, cell !== undefined);
  if (refused !== undefined || cell === undefined)
    return { refused: refused ?? "unknownCell" };
  await gridStore.assign(
    { ...staff, assignmentId: randomUUID() },
    idOf(reader),
  );
  return cell;
}

export async function endGridStaff(
  { gridStore }: Deps,
  reader: Claims,
  { assignmentId, until }: { assignmentId: string; until: PlainDate },
): Promise<GridOutcome> {
  const staff = await gridStore.findStaff(assignmentId);
  const refused = objectionToGridEnd(staff, until, reader);
  if (refused !== undefined || staff === undefined)
    return { refused: refused ?? "unknownStaff" };
  if (!(await gridStore.end(assignmentId, until, idOf(reader))))
    return { refused: "alreadyEnded" };
  const [cell] = await gridStore.cellsWithCodes([staff.cell]);
  if (cell === undefined) throw new Error(`the cell ${staff.cell} is gone`);
  return cell;
}

function idOf({ staffId, accountId }: Claims): string {
  return staffId ?? accountId;
}
