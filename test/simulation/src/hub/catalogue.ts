import type { Catalogue, CatalogueVersion } from "@onedoor/cases/hub/Catalogue";
import type { Roster } from "@onedoor/cases/hub/Roster";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { aMaterial, anItemVersion } from "@onedoor/domain/testing";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { COUNTY_BODY, OFFICIALS, TOWN_BODY } from "../officials.ts";

const NO_BASIS = { basis: null, certainty: null, note: null };

/** One item that the town decides, and one of the county's with every special rule. Both have short limits. */
export const ITEMS: readonly ItemVersion[] = [
  anItemVersion({
    acceptanceLimit: { ...NO_BASIS, limit: { value: 2, unit: "WD" } },
    situations: [],
  }),
  anItemVersion({
    id: "county-item",
    itemCode: "1199010100TE5T11754990511015000",
    authority: {
      name: "演示区民政局",
      nameEn: "Civil Affairs",
      creditCode: COUNTY_BODY,
      natureCode: "1",
      division: "990101000000",
    },
    acceptanceLimit: { ...NO_BASIS, limit: { value: 3, unit: "WD" } },
    correctionLimit: { ...NO_BASIS, limit: { value: 1, unit: "WD" } },
    extension: {
      limit: { value: 10, unit: "WD" },
      maxTotal: null,
      basis: null,
      approver: "",
      certainty: null,
    },
    specialProcedures: [
      {
        kind: "publicity",
        name: "公示",
        nameEn: "Publicity",
        limit: { value: 1, unit: "WD" },
        pausesClock: true,
        certainty: "illustrative",
      },
    ],
    materials: [
      aMaterial("M1"),
      aMaterial("M2", { deferrable: true, deferDays: 2 }),
    ],
    situations: [],
  }),
];

/** What is asked each time: the catalogue belongs to another part of the county, which may be down. */
interface ItemsAtWork {
  isReachable(): boolean;
  calendar(): WorkCalendar;
}

export function simulatedCatalogue(items: ItemsAtWork): Catalogue {
  const mustBeReachable = () => {
    if (!items.isReachable()) throw new CatalogueUnreachable();
  };
  return {
    async findVersion(itemCode, version) {
      mustBeReachable();
      const elements = ITEMS.find(
        (item) => item.itemCode === itemCode && item.version === version,
      );
      return elements === undefined ? undefined : versionOf(elements);
    },
    async calendar() {
      mustBeReachable();
      return items.calendar();
    },
  };
}

/** As when a notice of the State Council comes late: days that were worked on become days off. */
export function withDaysOff(
  calendar: WorkCalendar,
  dates: readonly PlainDate[],
): WorkCalendar {
  const years = { ...calendar.years };
  for (const date of dates) {
    const name = date.slice(0, 4);
    const year = years[name] ?? { notice: name, holidays: [], makeUpDays: [] };
    const holidays = [...year.holidays, { date, name: "放假" }];
    const makeUpDays = year.makeUpDays.filter((day) => day !== date);
    years[name] = { ...year, holidays, makeUpDays };
  }
  return { version: `${calendar.version}+${dates.join("+")}`, years };
}

export class CatalogueUnreachable extends Error {}

const FORM = {
  $id: "https://onedoor.example/forms/simulated.json",
  type: "object",
  properties: {},
};

function versionOf(elements: ItemVersion): CatalogueVersion {
  return { elements, form: FORM, definitions: FORM };
}

export const roster: Roster = {
  look: async () => undefined,
  isCloseTo: () => false,
  reviewersOf(body) {
    const role = body === TOWN_BODY ? "townOfficer" : "reviewer";
    return OFFICIALS.filter(
      ({ actor }) => actor.body === body && actor.role === role,
    ).map(({ actor: { staffId, postId } }) => ({ staffId, postId }));
  },
};
