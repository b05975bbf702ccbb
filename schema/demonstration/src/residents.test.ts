import { parseResidentId, sexOf } from "@onedoor/domain/residentId";
import { daysBetween, type PlainDate } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import { knownResidents } from "./knownResidents.ts";
import { residents } from "./residents.ts";

const TODAY = "2026-11-23" as PlainDate;
const all = residents({ seed: 1, count: 4000, today: TODAY });
const ageOf = (birthDate: PlainDate) =>
  Math.floor(daysBetween(birthDate, TODAY) / 365.25);

describe("the residents", () => {
  test("are the same for the same seed, and a larger count only adds to them", () => {
    expect(residents({ seed: 1, count: 500, today: TODAY })).toEqual(
      all.slice(0, 500),
    );
    expect(residents({ seed: 2, count: 50, today: TODAY })).not.toEqual(
      all.slice(0, 50),
    );
  });

  test("begin with the known ones", () => {
    expect(all.slice(0, 14)).toEqual(Object.values(knownResidents));
    expect(knownResidents.citizen.residentId).toBe("990101199003070015");
  });

  test("have valid numbers of the unassigned region, each its own", () => {
    const wrong = all.filter(({ residentId, sex, birthDate }) => {
      const parsed = parseResidentId(residentId, {
        today: TODAY,
        allowTestRegion: true,
      });
      const born = `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`;
      return (
        !parsed.ok ||
        !residentId.startsWith("9901") ||
        sexOf(parsed.value) !== sex ||
        born !== birthDate
      );
    });
    expect(wrong).toEqual([]);
    expect(new Set(all.map(({ residentId }) => residentId)).size).toBe(4000);
    expect(new Set(all.map(({ personId }) => personId)).size).toBe(4000);
  });

  test("have telephones that nobody has", () => {
    expect(all.filter(({ phone }) => !/^1\d{2}0000\d{4}$/.test(phone))).toEqual(
      [],
    );
  });

  test("live in households with one head, of one division", () => {
    const heads = new Map<string, number>();
    for (const { householdId, relation } of all)
      heads.set(
        householdId,
        (heads.get(householdId) ?? 0) + (relation === "户主" ? 1 : 0),
      );
    expect([...heads.values()].filter((count) => count !== 1)).toEqual([]);
  });

  test("have adult guardians in the household while they are minors", () => {
    const byId = new Map(all.map((resident) => [resident.personId, resident]));
    const minors = all.filter(({ birthDate }) => ageOf(birthDate) < 17);
    const badly = minors.filter(({ guardians, householdId }) => {
      const found = guardians.flatMap((one) => byId.get(one.personId) ?? []);
      return (
        found.length === 0 ||
        found.some(
          (one) => one.householdId !== householdId || ageOf(one.birthDate) < 20,
        )
      );
    });
    expect(badly).toEqual([]);
  });

  test("are as old as a county whose young work away", () => {
    const share = (from: number, to: number) =>
      all.filter(
        ({ birthDate }) => ageOf(birthDate) >= from && ageOf(birthDate) < to,
      ).length / all.length;
    expect(share(0, 18)).toBeGreaterThan(0.12);
    expect(share(0, 18)).toBeLessThan(0.3);
    expect(share(60, 120)).toBeGreaterThan(0.18);
    expect(share(60, 120)).toBeLessThan(0.35);
  });

  test("have two-character surnames, middle dots and rare characters among their names", () => {
    const names = all.map(({ name }) => name);
    expect(
      names.filter((name) => name.startsWith("欧阳")).length,
    ).toBeGreaterThan(1);
    expect(names.filter((name) => name.includes("·")).length).toBeGreaterThan(
      5,
    );
    expect(names.filter((name) => name.endsWith("𬭎")).length).toBeGreaterThan(
      0,
    );
  });
});
