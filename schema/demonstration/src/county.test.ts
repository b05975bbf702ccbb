import { parseCreditCode } from "@onedoor/domain/creditCode";
import {
  isWithinDivision,
  parseDivisionCode,
} from "@onedoor/domain/divisionCode";
import { describe, expect, test } from "vitest";
import {
  accountNamed,
  actorFor,
  bodyWithKey,
  county,
  stationIn,
} from "./county.ts";

describe("the demonstration county", () => {
  test("lies in the unassigned division 990101", () => {
    for (const { code } of county.divisions) {
      expect(parseDivisionCode(code)).toEqual({ ok: true, value: code });
      expect(isWithinDivision("990101000000", code)).toBe(true);
    }
  });

  test("gives every body its own valid credit code", () => {
    const codes = county.bodies.map(({ creditCode }) => creditCode);
    expect(codes.filter((code) => !parseCreditCode(code).ok)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("has a station in its hall, its town, its street and each village", () => {
    expect(county.stations.map(({ level }) => level).sort()).toEqual([
      "county",
      "town",
      "town",
      ...Array.from({ length: 6 }, () => "village"),
    ]);
  });

  test("lets a village clerk act for the committee that runs his station", () => {
    expect(actorFor("cun2")).toEqual({
      type: "staff",
      staffId: "staff-cun2",
      postId: "post-cun2",
      role: "windowClerk",
      stationId: stationIn("990101100202").stationId,
      body: bodyWithKey("village-202").creditCode,
      division: "990101100202",
      delegation: null,
    });
  });

  test("lets town officers act for the town's government", () => {
    expect(actorFor("zhen1").body).toBe("1199010100TE5T010R");
    expect(actorFor("zhen2").body).toBe("1199010100TE5T010R");
  });

  test("has a colleague to confirm what a reviewer records, in every department that has one", () => {
    const reviewers = county.staff.filter(({ role }) => role === "reviewer");
    for (const { body, account } of reviewers)
      expect(
        reviewers.filter((one) => one.body === body).length,
        account,
      ).toBeGreaterThanOrEqual(2);
  });

  test("names every account once", () => {
    const names = county.accounts.map(({ account }) => account);
    expect(new Set(names).size).toBe(names.length);
    expect(accountNamed("gongsi").creditCode).toBe("91990101MA0TE5T16N");
  });
});
