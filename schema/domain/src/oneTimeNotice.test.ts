import { expect, test } from "vitest";
import { aMaterial, anItemVersion } from "../testing/anItemVersion.ts";
import { oneTimeNotice } from "./oneTimeNotice.ts";

test("the one-time notification lists the materials of this situation and no others", () => {
  const notice = oneTimeNotice(anItemVersion(), { agent: "no" });
  expect(notice.ok && notice.materials.map(({ code }) => code)).toEqual(["M1"]);
});

test("the one-time notification carries what may follow and what an e-licence replaces", () => {
  const item = anItemVersion({
    situations: [],
    materials: [
      aMaterial("M1", {
        deferrable: true,
        deferDays: 5,
        licenceReplaceable: true,
        licenceName: "居民身份证(电子证照)",
        licenceNameEn: "Resident identity card (e-licence)",
      }),
    ],
  });
  const notice = oneTimeNotice(item, {});
  expect(notice).toMatchObject({
    materials: [
      {
        required: true,
        deferDays: 5,
        replacedByLicence: "居民身份证(电子证照)",
      },
    ],
    promisedLimit: { value: 10, unit: "WD" },
    statutoryLimit: { value: 20, unit: "WD" },
    remedy: "行政复议",
  });
});

test("the same version and answers give the same notification", () => {
  const once = oneTimeNotice(anItemVersion(), { agent: "yes" });
  expect(oneTimeNotice(anItemVersion(), { agent: "yes" })).toEqual(once);
});
