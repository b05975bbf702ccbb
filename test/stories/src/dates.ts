import { readClock } from "@onedoor/domain/legalClock";
import type { ClockPause } from "@onedoor/domain/legalClock";
import type { PlainDate } from "@onedoor/domain/time";
import type { TimeLimit } from "@onedoor/domain/timeLimit";
import type { Desk } from "./Desk.ts";

/** A limit as the catalogue notes it: `10 WD` (working days), `10 CD` (calendar days). */
export type Limit = `${number} ${"WD" | "CD"}`;

/** `2026年11月9日`, spelt out here once more so that a paper isn't compared with itself. */
export function inWords(on: PlainDate): string {
  const [year, month, day] = on.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** The last day of a limit that runs from today, in words. */
export function lastDay(desk: Desk, limit: Limit): string {
  const { dueOn } = read(desk, limit, {});
  if (dueOn === null) throw new Error(`${limit} has no end`);
  return inWords(dueOn);
}

/** What a notice of acceptance of today says of the day of the decision. */
export function expectedBy(
  desk: Desk,
  limit: Limit,
  more: { pauses?: readonly ClockPause[]; extension?: Limit } = {},
): string {
  const { dueOn, provisional } = read(desk, limit, more);
  if (dueOn === null) throw new Error(`${limit} has no end`);
  return `预计办结：${inWords(dueOn)}前${provisional ? "（下一年放假安排公布后重算）" : ""}`;
}

function read(
  { today, calendar }: Desk,
  limit: Limit,
  more: { pauses?: readonly ClockPause[]; extension?: Limit },
) {
  return readClock({
    startOn: today,
    limit: parseLimit(limit),
    pauses: more.pauses ?? [],
    calendar,
    ...(more.extension === undefined
      ? {}
      : { extension: parseLimit(more.extension) }),
  });
}

function parseLimit(limit: Limit): TimeLimit {
  const [value, unit] = limit.split(" ");
  return { value: Number(value), unit: unit === "CD" ? "CD" : "WD" };
}
