import { expect, test } from "vitest";
import { aVillageEntry } from "../testing/aVillageEntry.ts";
import { parseVillageEntry, VILLAGE_ENTRY_KINDS } from "./villageFileEntry.ts";

const DAY = "2026-03-02";
const parse = (value: object) => parseVillageEntry(JSON.stringify(value));

test.each(VILLAGE_ENTRY_KINDS)("[VF1] %s is read as it was written", (kind) => {
  const { staffId: _, ...written } = aVillageEntry(1, DAY, kind);
  expect(parse(written)).toEqual({ ok: true, value: written });
});

test.each([
  ["no JSON", "{", "badEntry"],
  ["a list", "[]", "badEntry"],
  ["another kind", { kind: "dreamt" }, "badEntry"],
  ["an id of another sort", { entryId: "1" }, "badEntry"],
  ["no day", { day: "2026-02-30" }, "badEntry"],
  ["no words", { words: "  " }, "badWords"],
  ["too many words", { words: "访".repeat(501) }, "badWords"],
  ["a telephone number", { words: "电话 138 0000 0000" }, "badWords"],
  [
    "a number after many words",
    { words: `${"访".repeat(300)}990101199003070015` },
    "badWords",
  ],
] as const)("[VF1] %s is refused", (_, change, reason) => {
  const visit = aVillageEntry(1, DAY, "visited");
  expect(
    parseVillageEntry(
      typeof change === "string"
        ? change
        : JSON.stringify({ ...visit, ...change }),
    ),
  ).toEqual({ ok: false, reason });
});

test("[VF1] 500 characters of a visit are taken, and what isn't asked for is left out", () => {
  const visit = aVillageEntry(1, DAY, "visited", { words: "访".repeat(500) });
  const { staffId: _, ...written } = visit;
  expect(parse({ ...visit, role: "townOfficer" })).toEqual({
    ok: true,
    value: written,
  });
});

test.each([
  [{ causes: [] }],
  [{ causes: ["laziness"] }],
  [{ fileKind: "rich" }],
])("[VF1] a file isn't opened for %j", (change) => {
  expect(parse({ ...aVillageEntry(1, DAY, "opened"), ...change })).toEqual({
    ok: false,
    reason: "badEntry",
  });
});

test.each([[-1], [0.5], ["9"], [null]])(
  "[VF1] %j is no income",
  (yuanPerHead) => {
    expect(
      parse({ ...aVillageEntry(1, DAY, "incomeNoted"), yuanPerHead }),
    ).toMatchObject({ ok: false });
  },
);

test("[VF1] no measure ends before it begins", () => {
  const measure = aVillageEntry(1, DAY, "measureSet");
  expect(parse({ ...measure, until: "2026-03-01" })).toMatchObject({
    ok: false,
  });
  expect(parse({ ...measure, until: DAY })).toMatchObject({ ok: true });
});
