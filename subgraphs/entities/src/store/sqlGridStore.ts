import {
  divisionOfCell,
  type GridCell,
  type GridStaff,
} from "@onedoor/domain/gridCell";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { GridStore } from "./GridStore.ts";
import type { EntitiesDatabase } from "./sqlEntityStore.ts";
import { gridCells, gridStaff } from "./tables.ts";
import { withinDivision } from "./withinDivision.ts";

export function sqlGridStore(database: EntitiesDatabase): GridStore {
  return {
    async keepCell({ code, name, households }, { staffId, at }) {
      const kept = { name, households, keptBy: staffId, keptAt: at };
      await database
        .insert(gridCells)
        .values({ code, division: divisionOfCell(code), ...kept })
        .onConflictDoUpdate({ target: gridCells.code, set: kept });
    },

    async assign(staff, assignedBy) {
      await database
        .insert(gridStaff)
        .values({ ...staff, assignedBy })
        .onConflictDoNothing();
    },

    async end(assignmentId, until, endedBy) {
      const ended = await database
        .update(gridStaff)
        .set({ until, endedBy })
        .where(
          and(
            eq(gridStaff.assignmentId, assignmentId),
            isNull(gridStaff.until),
          ),
        )
        .returning({ assignmentId: gridStaff.assignmentId });
      return ended.length > 0;
    },

    async findStaff(assignmentId) {
      const [found] = await database
        .select()
        .from(gridStaff)
        .where(eq(gridStaff.assignmentId, assignmentId));
      return found === undefined ? undefined : staffOfRow(found);
    },

    async cellsWithCodes(codes) {
      const found = await database
        .select()
        .from(gridCells)
        .where(inArray(gridCells.code, [...codes]));
      return found.map(cellOfRow);
    },

    async cellsWithin(root) {
      const found = await database
        .select()
        .from(gridCells)
        .where(withinDivision(gridCells.division, root))
        .orderBy(asc(gridCells.code));
      return found.map(cellOfRow);
    },

    async staffOf(codes) {
      const found = await database
        .select()
        .from(gridStaff)
        .where(inArray(gridStaff.cell, [...codes]))
        .orderBy(desc(gridStaff.from), asc(gridStaff.assignmentId));
      return found.map(staffOfRow);
    },
  };
}

function cellOfRow({
  code,
  name,
  households,
}: typeof gridCells.$inferSelect): GridCell {
  return { code, name, households };
}

function staffOfRow(row: typeof gridStaff.$inferSelect): GridStaff {
  const { assignedBy: _, endedBy: __, ...staff } = row;
  return staff;
}
