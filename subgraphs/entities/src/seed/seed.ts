import { bodies } from "@onedoor/demonstration/bodies";
import { bodyWithKey } from "@onedoor/demonstration/county";
import { firmCredit, firmEvents } from "@onedoor/demonstration/firmCredit";
import { gridCells, gridStaff } from "@onedoor/demonstration/gridCells";
import { legalEntities } from "@onedoor/demonstration/legalEntities";
import { stations } from "@onedoor/demonstration/stations";
import type { BasisOfLaw } from "@onedoor/domain/legalBasis";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import type { Pool } from "pg";
import type { GridStore } from "../store/GridStore.ts";
import { openStores } from "../openStores.ts";

export interface SeedEntitiesOptions {
  seed: number;
  /** How many legal entities; 300 when left out. */
  count?: number;
}

/** The demonstration county's bodies, stations and legal entities. Doing it again changes nothing. */
export async function seedEntities(
  pool: Pool,
  { seed, count = 300 }: SeedEntitiesOptions,
): Promise<void> {
  const { entityStore, creditStore, gridStore } = await openStores(pool);
  await seedGrid(gridStore);
  await entityStore.saveDepartments(
    bodies.map(({ key, ...body }) => ({ ...body, departmentKey: key })),
  );
  await entityStore.saveStations(stations);
  const firms = legalEntities({ seed, count });
  await entityStore.saveLegalEntities(
    firms.map((firm) => ({ ...firm, registeredBy: REGISTRAR })),
  );
  await creditStore.addEvents(
    firmEvents(firms, seed).map(({ on, ...event }) => ({
      ...event,
      on: dateFrom(on),
      caseId: null,
    })),
  );
  const codes = new Set(firms.map(({ creditCode }) => creditCode));
  for (const { law, decidedOn, measures, ...record } of firmCredit)
    if (codes.has(record.creditCode))
      await creditStore.record({
        ...record,
        isNeeded: false,
        basis: basisOf(law),
        decidedOn: dateFrom(decidedOn),
        measures: measures.map((one) => ({
          words: one.words,
          basis: basisOf(one.law),
        })),
        recordedBy: null,
        recordedAt: 0,
      });
}

/** It registers companies, cooperatives and sole traders, and the demonstration has no others. */
const REGISTRAR = bodyWithKey("amr").creditCode;

/** Cells that a county keeps already are left alone. */
async function seedGrid(gridStore: GridStore): Promise<void> {
  const known = await gridStore.cellsWithCodes(
    gridCells.map(({ code }) => code),
  );
  if (known.length > 0) return;
  for (const cell of gridCells)
    await gridStore.keepCell(cell, { staffId: SEEDED_BY, at: 0 });
  for (const staff of gridStaff) await gridStore.assign(staff, SEEDED_BY);
}

const SEEDED_BY = "staff-zhen1";

function basisOf(
  law: Pick<BasisOfLaw, "title" | "article" | "rank">,
): BasisOfLaw {
  return { ...law, docNo: null, certainty: "illustrative" };
}

function dateFrom(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new Error(`no date: ${text}`);
  return date.value;
}
