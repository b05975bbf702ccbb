import type { GridCell, GridStaff } from "@onedoor/domain/gridCell";
import type { PlainDate } from "@onedoor/domain/time";

/** Cells of villages and who looks after them. */
export interface GridStore {
  /** Adds or replaces. */
  keepCell(cell: GridCell, by: { staffId: string; at: number }): Promise<void>;
  /** Adds; the same id again changes nothing. */
  assign(staff: GridStaff, by: string): Promise<void>;
  /** False where it has ended before. */
  end(assignmentId: string, until: PlainDate, by: string): Promise<boolean>;
  findStaff(assignmentId: string): Promise<GridStaff | undefined>;
  cellsWithCodes(codes: readonly string[]): Promise<GridCell[]>;
  /** In `root` and below it, by code. */
  cellsWithin(root: string): Promise<GridCell[]>;
  /** Whoever looks after these cells and did, the newest first. */
  staffOf(codes: readonly string[]): Promise<GridStaff[]>;
}
