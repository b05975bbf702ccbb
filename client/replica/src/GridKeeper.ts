import type { GridCellAnswer } from "@onedoor/replication/wire";
import {
  exhaustMap,
  map,
  type Observable,
  startWith,
  type Subscription,
} from "rxjs";
import type { HubLine } from "./HubLine.ts";
import { GRID_CELLS } from "./operations.ts";
import type { StationState } from "./StationState.ts";

const KEPT = "gridCells";

/** The grid of the station's village or town, as the county told it last [GR4]. */
export class GridKeeper {
  readonly #state: StationState;
  readonly #line: HubLine;

  constructor(state: StationState, line: HubLine) {
    this.#state = state;
    this.#line = line;
  }

  get cells$(): Observable<ReadonlyMap<string, GridCellAnswer>> {
    return this.#state
      .watch<readonly GridCellAnswer[]>(KEPT)
      .pipe(
        map((cells = []) => new Map(cells.map((one) => [one.cellCode, one]))),
      );
  }

  /** Asks at once and whenever it is stirred. For the tab that talks to the county. */
  follow(
    stirred$: Observable<unknown>,
    failed: (failure: unknown) => void,
  ): Subscription {
    return stirred$
      .pipe(
        startWith(null),
        exhaustMap(() => this.#ask().catch(failed)),
      )
      .subscribe();
  }

  async #ask(): Promise<void> {
    const { gridCells } = await this.#line.ask<{
      gridCells: readonly GridCellAnswer[];
    }>(GRID_CELLS, {});
    await this.#state.write(KEPT, gridCells);
  }
}
