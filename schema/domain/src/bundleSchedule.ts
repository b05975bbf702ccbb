import { inOrder } from "./bundleCheck.ts";
import type { Bundle } from "./itemTypes.ts";
import { readClock } from "./legalClock.ts";
import type { PlainDate } from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";
import type { WorkCalendar } from "./workCalendar.ts";

export type BundleSchedule = {
  /** In an order in which each comes after what it waits for. */
  items: ScheduledItem[];
  /** The chain of items that decides when the last of them is done, first to last: the bundle's critical path. */
  criticalPath: string[];
  /** The day by which all are done. */
  dueOn: PlainDate;
};

export type ScheduledItem = {
  item: string;
  waitsFor: string[];
  startOn: PlainDate;
  dueOn: PlainDate;
};

/**
 * When a bundle would be done [B2]: each item has its own clock, which starts on the day on which the last of those
 * that it waits for is due. What isn't among the limits isn't applied for, and nobody waits for it.
 */
export function bundleSchedule(
  bundle: Bundle,
  limits: ReadonlyMap<string, TimeLimit>,
  { startOn, calendar }: { startOn: PlainDate; calendar: WorkCalendar },
): BundleSchedule {
  const scheduled = new Map<string, ScheduledItem>();
  for (const item of inOrder(bundle)) {
    const limit = limits.get(item);
    if (limit === undefined) continue;
    const before = waitsFor(bundle, item).flatMap(
      (on) => scheduled.get(on) ?? [],
    );
    const start = latest(before)?.dueOn ?? startOn;
    const { dueOn } = readClock({
      startOn: start,
      limit,
      pauses: [],
      calendar,
    });
    scheduled.set(item, {
      item,
      waitsFor: before.map((one) => one.item),
      startOn: start,
      // Only a pause takes a date away, and there is none yet.
      dueOn: dueOn ?? start,
    });
  }
  const items = [...scheduled.values()];
  return {
    items,
    criticalPath: pathTo(latest(items), scheduled),
    dueOn: latest(items)?.dueOn ?? startOn,
  };
}

/** What an item waits for in its bundle. */
export function waitsFor(
  { dependsOn }: Pick<Bundle, "dependsOn">,
  item: string,
): string[] {
  return dependsOn.flatMap((one) => (one.item === item ? [one.on] : []));
}

function pathTo(
  last: ScheduledItem | undefined,
  scheduled: ReadonlyMap<string, ScheduledItem>,
): string[] {
  if (last === undefined) return [];
  const before = last.waitsFor.flatMap((item) => scheduled.get(item) ?? []);
  return [...pathTo(latest(before), scheduled), last.item];
}

function latest(items: readonly ScheduledItem[]): ScheduledItem | undefined {
  return items.reduce<ScheduledItem | undefined>(
    (late, one) => (late === undefined || one.dueOn > late.dueOn ? one : late),
    undefined,
  );
}
