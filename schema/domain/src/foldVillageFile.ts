import type { PlainDate } from "./time.ts";
import { unreachable } from "./unreachable.ts";
import type { VillageFileEntry } from "./villageFileEntry.ts";
import type {
  FileEnding,
  HardshipCause,
  VillageFileKind,
  VillageFileState,
} from "./villageFileTerms.ts";

/** Why an entry stands in a household's file without an effect. */
export type FileSetAside =
  /** The household has an open file: of two stations that opened one, the other was first. */
  | "alreadyOpen"
  | "alreadyProposed"
  | "notProposed"
  /** On that day the household had no file, and none was proposed. */
  | "noFile";

export interface FiledEntry {
  entry: VillageFileEntry;
  /** Null where it counts. */
  setAside: FileSetAside | null;
}

export interface VillageFile {
  state: VillageFileState;
  fileKind: VillageFileKind | null;
  causes: readonly HardshipCause[];
  openedOn: PlainDate | null;
  /** Of the last file that was closed, while none is open. */
  closedOn: PlainDate | null;
  ending: FileEnding | null;
  /** Staff id of who answers for the help. */
  helperId: string | null;
  measures: readonly VillageFileEntry<"measureSet">[];
  /** The newest word on each year, the newest year first. */
  incomes: readonly { year: number; yuanPerHead: number }[];
  visits: number;
  lastVisitOn: PlainDate | null;
  /** All that was ever written, in the order in which it happened. */
  timeline: readonly FiledEntry[];
}

/**
 * A household's file: a function of the set of its entries, whatever order they arrive in. They count by day and, within one,
 * by id, which tells the moment when it was made. Visits and incomes count on any day on which there was a file or a
 * proposal, whoever opened it.
 */
export function foldVillageFile(
  entries: Iterable<VillageFileEntry>,
): VillageFile {
  const ordered = [...byId(entries).values()].sort(
    (a, b) => compare(a.day, b.day) || compare(a.entryId, b.entryId),
  );
  const acts = new Acts();
  const setAside = new Map<string, FileSetAside | null>();
  for (const entry of ordered)
    if (!isObservation(entry)) setAside.set(entry.entryId, acts.take(entry));
  const timeline = ordered.map((entry): FiledEntry => ({
    entry,
    setAside: isObservation(entry)
      ? acts.hadFileOn(entry.day)
        ? null
        : "noFile"
      : (setAside.get(entry.entryId) ?? null),
  }));
  return { ...acts.file, ...observationsOf(timeline), timeline };
}

/** The same id is the same entry. */
function byId(
  entries: Iterable<VillageFileEntry>,
): ReadonlyMap<string, VillageFileEntry> {
  return new Map([...entries].map((entry) => [entry.entryId, entry]));
}

type Observation = VillageFileEntry<"visited" | "incomeNoted">;
type Act = Exclude<VillageFileEntry, Observation>;
type ActedFile = Omit<
  VillageFile,
  "incomes" | "visits" | "lastVisitOn" | "timeline"
>;

function isObservation(entry: VillageFileEntry): entry is Observation {
  return entry.kind === "visited" || entry.kind === "incomeNoted";
}

const NO_FILE: ActedFile = {
  state: "none",
  fileKind: null,
  causes: [],
  openedOn: null,
  closedOn: null,
  ending: null,
  helperId: null,
  measures: [],
};

/** What changes a file, one after another. */
class Acts {
  file: ActedFile = NO_FILE;
  /** As it was before a proposal, which may be declined. */
  #before: ActedFile = NO_FILE;
  /** On which days there was a file or a proposal, both ends included; the last one goes on where it has no end. */
  readonly #spans: { from: PlainDate; until: PlainDate | null }[] = [];

  hadFileOn(day: PlainDate): boolean {
    return this.#spans.some(
      ({ from, until }) => from <= day && (until === null || day <= until),
    );
  }

  take(entry: Act): FileSetAside | null {
    const { state } = this.file;
    switch (entry.kind) {
      case "proposed":
        if (state === "open") return "alreadyOpen";
        if (state === "proposed") return "alreadyProposed";
        this.#before = this.file;
        this.#spans.push({ from: entry.day, until: null });
        this.file = {
          ...NO_FILE,
          state: "proposed",
          fileKind: entry.fileKind,
          causes: entry.causes,
        };
        return null;
      case "declined":
        if (state !== "proposed") return "notProposed";
        this.#end(entry.day);
        this.file = this.#before;
        return null;
      case "opened":
        if (state === "open") return "alreadyOpen";
        if (state !== "proposed")
          this.#spans.push({ from: entry.day, until: null });
        this.file = {
          ...NO_FILE,
          state: "open",
          fileKind: entry.fileKind,
          causes: entry.causes,
          openedOn: entry.day,
        };
        return null;
      case "measureSet":
        if (state !== "open") return "noFile";
        this.file = {
          ...this.file,
          measures: [...this.file.measures, entry],
        };
        return null;
      case "helperNamed":
        if (state !== "open") return "noFile";
        this.file = { ...this.file, helperId: entry.helperId };
        return null;
      case "closed":
        if (state !== "open") return "noFile";
        this.#end(entry.day);
        this.file = {
          ...this.file,
          state: "closed",
          closedOn: entry.day,
          ending: entry.ending,
        };
        return null;
      default:
        return unreachable(entry);
    }
  }

  #end(day: PlainDate): void {
    const last = this.#spans.at(-1);
    if (last !== undefined) last.until = day;
  }
}

function observationsOf(
  timeline: readonly FiledEntry[],
): Pick<VillageFile, "incomes" | "visits" | "lastVisitOn"> {
  const incomes = new Map<number, number>();
  let visits = 0;
  let lastVisitOn: PlainDate | null = null;
  for (const { entry, setAside } of timeline) {
    if (setAside !== null) continue;
    if (entry.kind === "incomeNoted")
      incomes.set(entry.year, entry.yuanPerHead);
    if (entry.kind !== "visited") continue;
    visits += 1;
    lastVisitOn = entry.day;
  }
  return {
    visits,
    lastVisitOn,
    incomes: [...incomes]
      .map(([year, yuanPerHead]) => ({ year, yuanPerHead }))
      .sort((a, b) => b.year - a.year),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
