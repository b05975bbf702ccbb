import { county } from "@onedoor/demonstration/county";
import type { StaffMember } from "@onedoor/demonstration/staff";
import { seededRandom } from "@onedoor/demonstration/seededRandom";
import { anItemVersion, stateCouncilCalendar } from "@onedoor/domain/testing";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import type { CatalogueVersion } from "../hub/Catalogue.ts";
import { anyDevice } from "../hub/anyDevice.ts";
import { demonstrationRoster } from "../hub/demonstrationRoster.ts";
import { createHub, type Hub } from "../hub/Hub.ts";
import { hubKeyOf } from "../hub/HubKey.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { memoryCatalogue } from "../hub/memoryCatalogue.ts";
import type { CaseStore } from "../store/CaseStore.ts";

export const CIVIL_AFFAIRS = "1199010100TE5T1175";

/** An item of the county's civil affairs bureau: one question, ten working days, one paper that may follow. */
export const testItem: ItemVersion = anItemVersion({
  itemCode: "1199010100TE5T11754990511015000",
  name: "高龄老年人津贴给付",
  authority: {
    ...anItemVersion().authority,
    creditCode: CIVIL_AFFAIRS,
    division: "990101000000",
  },
});

export const testVersion: CatalogueVersion = {
  elements: testItem,
  form: {
    $id: "demo-item.json",
    type: "object",
    properties: { monthlyIncome: { type: "number", minimum: 0 } },
  },
  definitions: { $id: "common.json", $defs: {} },
};

const holderOf = ({ staffId, postId, role, body }: StaffMember) => ({
  staffId,
  postId,
  body,
  role: role.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
  isOpen: true,
  closeTo: [],
});

/** A graph that knows the test's item, the calendar and who is in office, for a whole subgraph. */
export const testGraph = (async (query: string) => {
  if (query.includes("workCalendarDocument"))
    return { workCalendarDocument: stateCouncilCalendar };
  return query.includes("officeHolders")
    ? { officeHolders: county.staff.map(holderOf) }
    : {
        itemVersion: {
          elements: testVersion.elements,
          form: testVersion.form,
          formDefinitions: testVersion.definitions,
        },
      };
}) as AskGraph;

export interface TestHub extends Hub {
  /** Sets what time it is at the hub. */
  setNow(now: Instant): void;
}

/** A hub on a store, with a clock that stands still until it is set, and chance from a seed. */
export function testHub(
  store: CaseStore,
  parts: Partial<HubParts> = {},
): TestHub {
  const random = seededRandom(7);
  let now = instantOfEpochMs(Date.UTC(2026, 8, 21, 2));
  return {
    ...createHub({
      store,
      key: hubKeyOf(new Uint8Array(32).fill(9)),
      catalogue: memoryCatalogue([testVersion], stateCouncilCalendar),
      roster: demonstrationRoster,
      devices: anyDevice,
      partySalt: "salt of the tests",
      now: () => now,
      random: (length) =>
        Uint8Array.from({ length }, () => random.between(0, 255)),
      demonstration: true,
      ...parts,
    }),
    setNow(next) {
      now = next;
    },
  };
}

export function minutesLater(at: Instant, minutes: number): Instant {
  return instantOfEpochMs(epochMsOf(at) + minutes * 60_000);
}
