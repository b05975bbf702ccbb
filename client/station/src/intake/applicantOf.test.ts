import type { PlainDate } from "@onedoor/domain/time";
import type { PersonView } from "@onedoor/replica/Replica";
import { expect, test } from "vitest";
import { applicantOf } from "./applicantOf.ts";
import { emptyPerson, newDraft } from "./intakeDraft.ts";
import { whoGaps } from "./intakeGaps.ts";

const options = { today: "2026-11-23" as PlainDate, allowTestRegion: true };
const person: PersonView = {
  personId: "person-1",
  name: "安娜·李",
  residentId: "E12345678",
  phone: "13800000000",
  address: "南亭镇河畔村",
  division: "990101100201",
  birthDate: "1990-03-07" as PlainDate,
  sex: "FEMALE",
  householdId: null,
  relation: null,
  guardians: [],
};
const gapsOf = (applicant: ReturnType<typeof emptyPerson>) =>
  whoGaps(
    {
      ...newDraft({
        draftId: "d",
        caseId: "c",
        queryCode: "123456",
        itemCode: null,
      }),
      applicant,
    },
    options,
  ).map(({ message }) => message);

test("[Z1] who is in the register by a passport applies by it again", () => {
  const applicant = applicantOf(person, options);
  expect(applicant).toMatchObject({ documentKind: "passport" });
  expect(gapsOf(applicant)).toEqual([]);
});

test("[Z1] a resident's card is what a paper is unless another is named", () => {
  const applicant = applicantOf(
    { ...person, residentId: "990101199003070015" },
    options,
  );
  expect(applicant).not.toHaveProperty("documentKind");
  expect(gapsOf(applicant)).toEqual([]);
});

test.each<[string, Partial<ReturnType<typeof emptyPerson>>]>([
  ["15 digits of before", { residentId: "990101850615114" }],
  ["a passport's number on a resident's card", { residentId: "E12345678" }],
  [
    "a resident id on a permit of Macao",
    { residentId: "990101199003070015", documentKind: "hmtResidence" },
  ],
])("[Z1] no new case rests on %s", (_what, changes) => {
  const { name, phone } = person;
  expect(gapsOf({ ...emptyPerson(), name, phone, ...changes })).toEqual([
    "needId",
  ]);
});
