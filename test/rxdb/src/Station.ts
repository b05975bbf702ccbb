import { Worker } from "node:worker_threads";
import { filter, firstValueFrom, map, Subject } from "rxjs";
import type {
  FromStation,
  HumanWrite,
  PlacedHuman,
  StationStart,
  ToStation,
} from "./stationMessages.ts";

/** A station in its thread: humans are read from its cases and written as its official's notes. */
export class Station {
  readonly #worker: Worker;
  readonly #heard = new Subject<FromStation>();
  #asked = 0;

  /** Emits when something has changed in its cases. */
  readonly changed$ = this.#heard.pipe(
    filter(({ says }) => says === "changed"),
    map(() => "RESYNC" as const),
  );

  static async opened(start: StationStart): Promise<Station> {
    const station = new Station(start);
    await firstValueFrom(
      station.#heard.pipe(filter(({ says }) => says === "ready")),
    );
    return station;
  }

  private constructor(start: StationStart) {
    this.#worker = new Worker(new URL("./stationThread.ts", import.meta.url), {
      workerData: start,
    });
    this.#worker.on("message", (message: FromStation) =>
      this.#heard.next(message),
    );
    this.#worker.on("error", (error) => this.#heard.error(error));
  }

  /** Syncs with the county first. */
  read(generation: string): Promise<readonly PlacedHuman[]> {
    return this.#ask({ does: "read", generation });
  }

  /** Writes, syncs, and answers with all humans as they are then. */
  write(
    generation: string,
    rows: readonly HumanWrite[],
  ): Promise<readonly PlacedHuman[]> {
    return this.#ask({ does: "write", generation, rows });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #ask(
    question:
      | { does: "read"; generation: string }
      | { does: "write"; generation: string; rows: readonly HumanWrite[] },
  ): Promise<readonly PlacedHuman[]> {
    this.#asked += 1;
    const id = this.#asked;
    const answered = firstValueFrom(
      this.#heard.pipe(
        filter(
          (message) =>
            (message.says === "humans" || message.says === "failed") &&
            message.id === id,
        ),
      ),
    );
    this.#worker.postMessage({ id, ...question } satisfies ToStation);
    const answer = await answered;
    if (answer.says === "humans") return answer.humans;
    throw new Error(answer.says === "failed" ? answer.reason : answer.says);
  }
}
