import { villageClerk } from "@onedoor/domain/testing";
import { instantOfEpochMs, type PlainDate } from "@onedoor/domain/time";
import { expect, test } from "vitest";
import { StationVillage } from "./StationVillage.ts";

const ELSEWHERE = "990101100202";

/** A station whose people of the household live in `members`, and whose file of it is of `file`. */
function aVillage(members: readonly string[], file: string | null) {
  const added: string[] = [];
  const village = new StationVillage({
    state: {
      read: async () => (file === null ? undefined : { division: file }),
    },
    people: {
      household: async () => members.map((division) => ({ division })),
    },
    outbox: { add: async ({ text }: { text: string }) => added.push(text) },
    actor: villageClerk,
    ports: {
      now: () => instantOfEpochMs(Date.parse("2026-09-18T02:00:00.000Z")),
      randomBytes: (length: number) => new Uint8Array(length),
    },
  } as unknown as ConstructorParameters<typeof StationVillage>[0]);
  const write = () =>
    village.write({
      householdId: "h",
      kind: "visited",
      day: "2026-09-18" as PlainDate,
      words: "看望",
    });
  return { added, write };
}

test("[VF4] a household is where the county has its file, wherever its members live", async () => {
  const kept = aVillage([ELSEWHERE], villageClerk.division);
  expect(await kept.write()).toEqual({ ok: true });
  expect(kept.added).toHaveLength(1);
});

test("[VF4] without a file, where its members live", async () => {
  expect(await aVillage([villageClerk.division], null).write()).toEqual({
    ok: true,
  });
  const elsewhere = aVillage([ELSEWHERE], null);
  expect(await elsewhere.write()).toMatchObject({ ok: false });
  expect(elsewhere.added).toEqual([]);
});
