import { expect, test } from "vitest";
import {
  DATA_CLASS_TERMS,
  DATA_CLASSES,
  confirmsPaper,
  dataClassOf,
  factsAbout,
} from "./dataClass.ts";
import { type DataQuestion, decideDataRequest } from "./decideDataRequest.ts";
import type { Instant, PlainDate } from "./time.ts";

const NOW = "2026-10-12T02:00:00.000Z" as Instant;
const hukou = {
  dataShare: true,
  name: "居民户口簿",
  licenceName: "居民户口簿(电子证照)",
};

const question: DataQuestion = {
  reader: { role: "reviewer" },
  openedFor: { stage: "inReview", subject: "person", isErased: false },
  material: hukou,
  earlier: [],
  isJoined: true,
  now: NOW,
};

test("[O1] an official on duty has a department asked about a shared paper of an open case", () => {
  expect(decideDataRequest(question)).toEqual({
    ok: true,
    dataClass: "household",
  });
});

const open = question.openedFor;
test.each<[string, Partial<DataQuestion>, string]>([
  ["nobody is signed in", { reader: null }, "notSignedIn"],
  ["he only watches", { reader: { role: "supervisor" } }, "notInScope"],
  ["he is the applicant", { reader: { role: "citizen" } }, "notInScope"],
  ["the case is out of reach", { openedFor: null }, "notInScope"],
  [
    "the case has ended",
    { openedFor: open && { ...open, stage: "delivered" } },
    "noOpenCase",
  ],
  [
    "the law had it erased",
    { openedFor: open && { ...open, isErased: true } },
    "noOpenCase",
  ],
  ["the item has no such paper", { material: null }, "unknownMaterial"],
  [
    "the item doesn't share it",
    { material: { ...hukou, dataShare: false } },
    "notShared",
  ],
  [
    "no class has it",
    {
      material: {
        dataShare: true,
        name: "前置许可批准文件",
        licenceName: null,
      },
    },
    "notShared",
  ],
  [
    "it is somebody else's paper",
    {
      material: {
        dataShare: true,
        name: "监护人居民身份证",
        licenceName: "居民身份证(电子证照)",
      },
    },
    "notShared",
  ],
  [
    "the class says nothing of firms",
    { openedFor: open && { ...open, subject: "legalEntity" } },
    "notOfApplicant",
  ],
  [
    "it is under way",
    { earlier: [{ state: "handedOff", settledAt: null }] },
    "underWay",
  ],
  [
    "it was answered today",
    { earlier: [{ state: "answered", settledAt: NOW }] },
    "answeredToday",
  ],
  ["the county isn't joined", { isJoined: false }, "notJoined"],
])("[O1] nobody is asked where %s", (_, changes, reason) => {
  expect(decideDataRequest({ ...question, ...changes })).toEqual({
    ok: false,
    reason,
  });
});

test("[O3] what came to nothing may be asked again, an answer from the next day on", () => {
  const yesterday = "2026-10-11T02:00:00.000Z" as Instant;
  for (const state of ["notFound", "refused", "failed"] as const)
    expect(
      decideDataRequest({ ...question, earlier: [{ state, settledAt: NOW }] })
        .ok,
    ).toBe(true);
  expect(
    decideDataRequest({
      ...question,
      earlier: [{ state: "answered", settledAt: yesterday }],
    }).ok,
  ).toBe(true);
});

test("[O2] there are ten classes, and each says something of somebody", () => {
  expect(DATA_CLASSES).toHaveLength(10);
  for (const one of DATA_CLASSES)
    expect(
      factsAbout(one, DATA_CLASS_TERMS[one].of[0] ?? "person"),
    ).not.toEqual([]);
});

test.each([
  ["申请人居民身份证", "居民身份证(电子证照)", "population"],
  ["残疾人证或诊断证明", "残疾人证(电子证照)", "disability"],
  ["经营场所使用证明", "不动产权证书(电子证照)", "realEstate"],
  ["营业执照", "营业执照(电子证照)", "legalEntity"],
  ["户主及家庭成员居民身份证", "居民身份证(电子证照)", null],
  ["法人股东主体资格证明", "营业执照(电子证照)", null],
])("[O2] the class of %s", (name, licenceName, dataClass) => {
  expect(dataClassOf({ dataShare: true, name, licenceName })).toBe(dataClass);
});

test("[O4] a paper is confirmed by the first fact of its class, while the record holds", () => {
  const today = "2026-10-12" as PlainDate;
  const said = (holds: boolean, until: string | null = null) => ({
    facts: [
      { fact: "isOnRegister" as const, holds },
      { fact: "isHouseholder" as const, holds: false },
    ],
    validUntil: until as PlainDate | null,
  });
  expect(confirmsPaper("household", said(true), today)).toBe(true);
  expect(confirmsPaper("household", said(true, "2026-10-12"), today)).toBe(
    true,
  );
  expect(confirmsPaper("household", said(true, "2026-10-11"), today)).toBe(
    false,
  );
  expect(confirmsPaper("household", said(false), today)).toBe(false);
});
