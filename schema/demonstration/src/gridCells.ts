import type { GridCell, GridStaff } from "@onedoor/domain/gridCell";
import type { PlainDate } from "@onedoor/domain/time";
import { divisions } from "./divisions.ts";
import { uuidOf } from "./uuidOf.ts";

const SINCE = "2025-01-01" as PlainDate;

/** Two cells of each village of the town. */
export const gridCells: readonly GridCell[] = divisions
  .filter(({ level }) => level === "village")
  .flatMap(({ code, name }) =>
    ["一", "二"].map((ordinal, at) => ({
      code: `${code}00${at + 1}`,
      name: `演示${name}第${ordinal}网格`,
      households: 60 + at * 15,
    })),
  );

/** The second cell of every other village waits for somebody. */
export const gridStaff: readonly GridStaff[] = gridCells
  .filter((_, at) => at % 4 !== 3)
  .map(({ code }, at) => ({
    assignmentId: uuidOf(`grid staff ${code}`),
    cell: code,
    name: `${"赵钱孙李周吴郑王冯"[at % 9]}演示`,
    phone: `1380000${String(9_001 + at)}`,
    isFullTime: at % 2 === 0,
    staffId: null,
    from: SINCE,
    until: null,
  }));

/** In which cell a household of the town is. */
export function cellOfHousehold(
  householdId: string,
  division: string,
): string | null {
  const own = gridCells.filter(({ code }) => code.startsWith(division));
  return own[Number.parseInt(householdId.at(-1) ?? "0", 16) % 2]?.code ?? null;
}
