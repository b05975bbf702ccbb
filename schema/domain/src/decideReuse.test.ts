import { expect, test } from "vitest";
import { withReferences } from "./checklist.ts";
import { choosePaper, decideReuse, type PaperOnFile } from "./decideReuse.ts";
import { parseResidentId } from "./residentId.ts";
import type { PlainDate } from "./time.ts";

const TODAY = "2026-11-02" as PlainDate;
const MATERIALS = [
  { code: "M1", name: "居民户口簿（复印件）", sample: null },
  { code: "M2", name: "申请表", sample: "form" },
];
const GROWN = idBorn("19500101");
const CHILD = idBorn("20200101");
const consent = { by: "holder", name: "王德福" } as const;
const asked = {
  materials: MATERIALS,
  materialCode: "M1",
  applicant: GROWN,
  on: TODAY,
  consent,
};

test("[Y1] the paper is the one that the item asks for, by its plain name", () => {
  expect(decideReuse(asked)).toEqual({
    ok: true,
    paper: "居民户口簿",
    consentBy: "holder",
  });
});

test.each([
  [
    "a material that the item doesn't have",
    { materialCode: "M9" },
    "notNeeded",
  ],
  ["the item's own form", { materialCode: "M2" }, "formOfItem"],
  ["a firm's paper", { applicant: null }, "noHolder"],
  ["nobody's consent", { consent: null }, "noConsent"],
  [
    "a consent without a name",
    { consent: { ...consent, name: " " } },
    "noConsent",
  ],
  ["a child's own consent", { applicant: CHILD }, "guardianMustConsent"],
] as const)("[Y1] [Y2] no reference by %s", (_, changed, reason) => {
  expect(decideReuse({ ...asked, ...changed })).toEqual({ ok: false, reason });
});

test("[Y2] a guardian consents for a child", () => {
  expect(
    decideReuse({
      ...asked,
      applicant: CHILD,
      consent: { by: "guardian", name: "李桂兰" },
    }).ok,
  ).toBe(true);
});

test("[Y3] of several the newest that still holds is taken", () => {
  const old = onFile("case-1", "2026-01-05", null);
  const newer = onFile("case-2", "2026-10-01", "2026-12-31");
  const ended = onFile("case-3", "2026-10-20", "2026-11-01");
  expect(choosePaper([old, ended, newer], "居民户口簿", TODAY)).toEqual({
    outcome: "found",
    chosen: newer,
  });
  expect(choosePaper([ended], "居民户口簿", TODAY).outcome).toBe("expired");
  expect(choosePaper([old], "结婚证", TODAY).outcome).toBe("notFound");
});

test("[Y4] what the hub didn't find is missing again; what it has yet to look for stands", () => {
  const presented = [{ materialCode: "M1", how: "reused" as const }];
  const reference = (outcome: "found" | "notFound" | null) => [
    {
      materialCode: "M1",
      resolved:
        outcome === null
          ? null
          : { outcome, takenOn: null, stationId: null, materialIds: [] },
    },
  ];
  expect(withReferences(presented, reference(null))).toEqual(presented);
  expect(withReferences(presented, reference("found"))).toEqual(presented);
  expect(withReferences(presented, reference("notFound"))).toEqual([]);
  expect(
    withReferences(
      [...presented, { materialCode: "M1", how: "original" as const }],
      reference("notFound"),
    ),
  ).toEqual([{ materialCode: "M1", how: "original" }]);
});

function onFile(
  caseId: string,
  takenOn: string,
  validUntil: string | null,
): PaperOnFile {
  return {
    paper: "居民户口簿",
    caseId,
    takenOn: takenOn as PlainDate,
    stationId: "station-1",
    validUntil: validUntil as PlainDate | null,
    materialIds: [`${caseId}-page`],
  };
}

function idBorn(day: string) {
  for (const end of "0123456789X") {
    const id = parseResidentId(`990101${day}001${end}`, {
      today: TODAY,
      allowTestRegion: true,
    });
    if (id.ok) return id.value;
  }
  throw new Error(`no number for ${day}`);
}
