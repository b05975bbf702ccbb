import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { legalEntities } from "@onedoor/demonstration/legalEntities";
import { residents } from "@onedoor/demonstration/residents";
import { seededRandom } from "@onedoor/demonstration/seededRandom";
import { instantOfEpochMs, type PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Pool } from "pg";
import { demonstrationRoster } from "../hub/demonstrationRoster.ts";
import { anyDevice } from "../hub/anyDevice.ts";
import { partySaltOf } from "../hub/parties.ts";
import { createHub } from "../hub/Hub.ts";
import { parseHubKey } from "../hub/HubKey.ts";
import { memoryCatalogue } from "../hub/memoryCatalogue.ts";
import { memoryCaseStore } from "../store/memoryCaseStore.ts";
import { copyIntoDatabase, hasCases } from "./copyIntoDatabase.ts";
import { playCounty } from "./playCounty.ts";
import type { SeedItem } from "./SeedItem.ts";

export interface SeedCasesOptions {
  /** The same that people and entities were seeded with: applicants are theirs. */
  seed: number;
  /** The day after the last that is played. */
  today: PlainDate;
  items: readonly SeedItem[];
  calendar: WorkCalendar;
  /** The county's own: the play's rows and heads are signed with it. 64 hexadecimal digits. */
  hubKey: string;
  /** How many cases; 2,000 when left out. */
  count?: number;
}

const RESIDENTS = 4000;
const LEGAL_ENTITIES = 300;
const { clerk, reviewer } = knownResidents;
const OFFICIALS_HOUSEHOLDS = new Set([clerk.householdId, reviewer.householdId]);

/**
 * Half a year of the demonstration county, played: officials write entries on their devices and push them day by
 * day, the hub judges, numbers, assigns and presumes. Played in memory and copied, for a feed that others have
 * written to is nothing to add a past to: a county that has cases is left alone.
 */
export async function seedCases(
  pool: Pool,
  { seed, today, items, calendar, hubKey, count = 2000 }: SeedCasesOptions,
): Promise<void> {
  if (await hasCases(pool)) return;
  const store = memoryCaseStore();
  const random = seededRandom(seed);
  let nowMs = 0;
  const hub = createHub({
    devices: anyDevice,
    store,
    key: parseHubKey(hubKey),
    catalogue: memoryCatalogue(items, calendar),
    roster: demonstrationRoster,
    partySalt: partySaltOf(hubKey),
    now: () => instantOfEpochMs(nowMs),
    random: (length) =>
      Uint8Array.from({ length }, () => random.between(0, 255)),
    demonstration: true,
  });
  await playCounty({
    hub,
    random,
    items,
    calendar,
    today,
    count,
    // Whoever has a guardian doesn't apply for himself; officials' families would be judged by others than in the play.
    residents: residents({ seed, count: RESIDENTS, today }).filter(
      ({ guardians, householdId }) =>
        guardians.length === 0 && !OFFICIALS_HOUSEHOLDS.has(householdId),
    ),
    legalEntities: legalEntities({ seed, count: LEGAL_ENTITIES }),
    setNow: (ms) => {
      nowMs = ms;
    },
  });
  await copyIntoDatabase(pool, store.tables, instantOfEpochMs(nowMs));
}
