import { hashText } from "@onedoor/domain/hash";
import { describe, expect, test } from "vitest";
import { COLLECTION_SCHEMAS } from "./collectionSchemas.ts";
import { MIGRATION_STRATEGIES } from "./migrationStrategies.ts";

// When one of these fails, a stored shape has changed: give the schema a new version, write the strategy that brings
// old documents over, and only then pin the new hash.
const PINNED = {
  cases: "0a70ed9558736d2d",
  items: "4594b63b4d608bcd",
  people: "a565c51bb9523405",
  outbox: "6e9516fe432a76d8",
  scans: "2fddf2e6597330b6",
  stationState: "628fdf91f4d966d6",
};

describe("the schemas of a replica", () => {
  test.each(Object.entries(PINNED))("%s is as it was pinned", (name, hash) => {
    const schema = Object.entries(COLLECTION_SCHEMAS).find(
      ([one]) => one === name,
    )?.[1];
    expect(hashText(JSON.stringify(schema)).slice(0, 16)).toBe(hash);
  });

  test("every collection is pinned, and there are at most six", () => {
    expect(Object.keys(COLLECTION_SCHEMAS)).toEqual(Object.keys(PINNED));
    expect(Object.keys(PINNED).length).toBeLessThanOrEqual(6);
  });

  test.each(Object.entries(COLLECTION_SCHEMAS))(
    "%s keeps in the clear what its indexes need, and nothing else",
    (_, schema) => {
      const indexed = new Set([
        schema.primaryKey as string,
        ...(schema.indexes ?? []).flat(),
      ]);
      const clear = Object.keys(schema.properties).filter(
        (one) => one !== "sealed" && one !== "digest",
      );
      // A case's stage filters a page that an index has found.
      expect(
        clear.filter((one) => one !== "stage" && !indexed.has(one)),
      ).toEqual([]);
      expect(schema.encrypted).toEqual(["sealed"]);
    },
  );

  test.each(Object.entries(COLLECTION_SCHEMAS))(
    "%s has a strategy for each of its versions",
    (name, schema) => {
      const strategies = Object.entries(MIGRATION_STRATEGIES).find(
        ([one]) => one === name,
      )?.[1];
      expect(Object.keys(strategies ?? {}).map(Number)).toEqual(
        Array.from({ length: schema.version }, (_, i) => i + 1),
      );
    },
  );
});
