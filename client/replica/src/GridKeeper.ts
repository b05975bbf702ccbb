import type { GridCellAnswer } from "@onedoor/replication/wire";
import type { Observable } from "rxjs";
import type { HubLine } from "./HubLine.ts";
import type { StationState } from "./StationState.ts";
import { GRID_CELLS } from "./villageOperations.ts";
import { oneAtATime } from "./VillageSending.ts";

export const KEPT_GRID = "gridCells";

/** Keeps the grid of the station's village or town: asks at once and whenever it is stirred [GR4]. Answers with how to stop it. */
export function keepGrid(
  { state, line }: { state: StationState; line: HubLine },
  stirred$: Observable<unknown>,
  failed: (failure: unknown) => void,
): () => void {
  const ask = oneAtATime(async () => {
    try {
      const { gridCells } = await line.ask<{
        gridCells: readonly GridCellAnswer[];
      }>(GRID_CELLS, {});
      await state.write(KEPT_GRID, gridCells);
    } catch (failure) {
      failed(failure);
    }
  });
  ask();
  const following = stirred$.subscribe(ask);
  return () => following.unsubscribe();
}
