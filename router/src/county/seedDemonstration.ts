import { seedCases } from "@onedoor/cases/seed";
import { seedEntities } from "@onedoor/entities/seed";
import { seedItems } from "@onedoor/items/seed";
import { seedLists } from "@onedoor/items/seed/seedLists";
import { seedPeople } from "@onedoor/people/seed";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import type { EmbeddedCounty } from "../embeddedCounty.ts";
import { itemsForCases } from "./itemsForCases.ts";
import { seedOnce } from "./seedOnce.ts";

const SEED = 1;

/** Gives an empty county the demonstration's people, firms, items and cases, and tells of each part. */
export async function seedDemonstration(
  county: EmbeddedCounty,
  tell: (line: string) => void,
): Promise<void> {
  const { pool, identityKey, hubKey } = county;
  const today = dateOf(instantOfEpochMs(Date.now()));
  const parts: [name: string, seed: () => Promise<void>][] = [
    ["entities", () => seedEntities(pool, { seed: SEED })],
    ["people", () => seedPeople(pool, { seed: SEED, today, identityKey })],
    ["items", () => seedItems(pool)],
    // For a county that was seeded before there were lists.
    ["lists", () => seedLists(pool)],
    [
      "cases",
      async () =>
        seedCases(pool, {
          seed: SEED,
          today,
          hubKey,
          ...(await itemsForCases(county.askAs("cases"))),
        }),
    ],
    ["supervision", async () => void (await county.superviseNow())],
  ];
  for (const [name, seed] of parts) {
    const begun = performance.now();
    if ((await seedOnce(pool, name, seed)) === "seeded")
      tell(
        `seeded ${name} in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
      );
  }
}
