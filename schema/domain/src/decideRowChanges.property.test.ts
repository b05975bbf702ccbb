import fc from "fast-check";
import { expect, test } from "vitest";
import { saidOfChange, someContent } from "../testing/aListRow.ts";
import { anItemVersion } from "../testing/anItemVersion.ts";
import {
  decideRowChanges,
  type RowChange,
  type StandingRows,
} from "./decideRowChanges.ts";
import { coverageOf, keyOfRow, type ListRow, rowKeyOf } from "./listRow.ts";
import { objectionsByLists, orderLists } from "./objectionsByLists.ts";
import { dateOfEpochDay, type Instant, type PlainDate } from "./time.ts";

const BODIES = [
  "1199010100TE5T1175",
  "1199010100TE5T010R",
  "54990101MFTE5T0159",
];
const LEVELS = ["4", "5", "6"];
const CODES = ["992023001000", "992023002000", "99202300100Y"];
const record = { publishedAt: "2026-01-01T00:00:00.000Z" as Instant, by: null };

const day = fc
  .integer({ min: 20_000, max: 20_200 })
  .map((one): PlainDate => dateOfEpochDay(one));
const content = fc
  .record({
    body: fc.constantFrom(...BODIES),
    level: fc.constantFrom(...LEVELS),
    baseCode: fc.constantFrom(...CODES),
  })
  .map((changes) => someContent(changes));
const anything: fc.Arbitrary<RowChange> = fc
  .record({
    change: fc.constantFrom<RowChange["change"]>(
      "added",
      "added",
      "adjusted",
      "cancelled",
      "delegated",
      "transferred",
      "merged",
    ),
    number: fc.integer({ min: 1, max: 6 }),
    version: fc.integer({ min: 1, max: 3 }),
    into: fc.integer({ min: 1, max: 6 }),
    to: fc.record({
      body: fc.constantFrom(...BODIES),
      level: fc.constantFrom(...LEVELS),
    }),
    content,
    effectiveFrom: day,
  })
  .map(({ change, number, ...rest }) => {
    const asked = { ...saidOfChange, ...rest, change };
    return (
      change === "added" ? asked : { ...asked, kind: "publicService", number }
    ) as RowChange;
  });

/** Every version that a county has after these changes were asked for one by one, and the newest of each row. */
function county(changes: readonly RowChange[]) {
  const all: ListRow[] = [];
  const newest = new Map<string, ListRow>();
  for (const change of changes) {
    const standing: StandingRows = {
      rows: [...newest.values()],
      lastNumbers: {
        publicService: Math.max(0, ...all.map(({ number }) => number)),
      },
      bodies: new Set(BODIES),
    };
    const decision = decideRowChanges(standing, [change], record);
    if ("refusals" in decision) continue;
    for (const row of decision.versions) {
      all.push(row);
      newest.set(rowKeyOf(keyOfRow(row)), row);
    }
  }
  return { all, rows: [...newest.values()] };
}

const histories = fc.array(anything, { maxLength: 40 }).map(county);

test("[J1] versions of a row follow one another, and so do their days", () => {
  fc.assert(
    fc.property(histories, ({ all, rows }) => {
      for (const { number } of rows) {
        const own = all.filter((one) => one.number === number);
        expect(own.map(({ version }) => version)).toEqual(
          own.map((_, i) => i + 1),
        );
        const days = own.map(({ effectiveFrom }) => effectiveFrom);
        expect(days).toEqual([...days].sort());
        // What has ended is the last thing that is said of it.
        expect(own.slice(0, -1).every(({ state }) => state === "inForce")).toBe(
          true,
        );
      }
    }),
  );
});

test("[J3] what went somewhere is there, and says where it came from", () => {
  fc.assert(
    fc.property(histories, ({ all, rows }) => {
      const numbered = (number: number | null) =>
        all.filter((one) => one.number === number);
      for (const { number, state, successor, effectiveFrom } of rows) {
        const goesOn = !["inForce", "cancelled"].includes(state);
        expect(successor !== null).toBe(goesOn);
        if (!goesOn) continue;
        const [first] = numbered(successor);
        expect(first).toBeDefined();
        if (state === "merged") continue;
        expect(first).toMatchObject({
          predecessor: number,
          beganOn: effectiveFrom,
        });
      }
    }),
  );
});

test("[J4] no two rows in force cover the same items", () => {
  fc.assert(
    fc.property(histories, ({ rows }) => {
      const covered = rows
        .filter(({ state }) => state === "inForce")
        .map((one) => coverageOf(one.content));
      expect(new Set(covered).size).toBe(covered.length);
    }),
  );
});

test("[J5] an item passes if and only if one row carries it on each of its days", () => {
  const items = fc
    .record({
      body: fc.constantFrom(...BODIES),
      level: fc.constantFrom(...LEVELS),
      base: fc.constantFrom("992023001000", "992023002000"),
      from: day,
      until: fc.option(day),
    })
    .filter(({ from, until }) => until === null || until >= from);
  fc.assert(
    fc.property(histories, items, ({ rows }, asked) => {
      const { body, level, base, from, until } = asked;
      const item = anItemVersion({
        itemCode: `${body}${level}${base}`,
        effectiveFrom: from,
        effectiveUntil: until,
      });
      const carried = rows.some(
        (row) =>
          row.content.body === body &&
          row.content.level === level &&
          "baseCode" in row.content &&
          [base, `${base.slice(0, 9)}00Y`].includes(
            row.content.baseCode ?? "",
          ) &&
          row.beganOn <= from &&
          (row.state === "inForce" ||
            (until !== null && until < row.effectiveFrom)),
      );
      expect(objectionsByLists(item, orderLists(rows)).length === 0).toBe(
        carried,
      );
    }),
  );
});
