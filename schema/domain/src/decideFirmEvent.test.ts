import { expect, test } from "vitest";
import {
  decideFirmEvent,
  type FirmCase,
  type KnownOfFirm,
  type SaidOfFirmEvent,
} from "./decideFirmEvent.ts";
import type { Firm, FirmEvent, FirmEventKind } from "./firmLife.ts";
import type { PlainDate } from "./time.ts";

const day = (text: string) => text as PlainDate;
const AMR = "1199010100TE5T31XL";
const CIVIL = "1199010100TE5T1175";
const NEW = "92990101MA0TE5T24E";
const TEA = "91990101MA0TE5T16N";

const tea: Firm = {
  creditCode: TEA,
  name: "演示区南亭茶业有限公司",
  kind: "company",
  representative: "方静怡",
  phone: "13000009001",
  address: "茶园路66号",
  division: "990101100201",
  status: "registered",
  registeredBy: AMR,
};
const registration: FirmEvent = {
  creditCode: TEA,
  kind: "registered",
  on: day("2019-03-12"),
  docNo: "演市监登〔2019〕1号",
  caseId: null,
  before: null,
  after: null,
};
const approved: FirmCase = {
  stage: "closed",
  outcome: "approved",
  body: AMR,
  isErased: false,
  applicantCode: null,
};
const nothing = {
  name: null,
  entityKind: null,
  representative: null,
  phone: null,
  address: null,
  division: null,
};
const founding: SaidOfFirmEvent = {
  caseId: "case-1",
  creditCode: NEW,
  kind: "registered",
  docNo: "演市监登〔2026〕80号",
  on: day("2026-11-20"),
  name: "演示区丽华小吃店",
  entityKind: "soleTrader",
  representative: "张丽华",
  phone: "13000000001",
  address: "东街35号",
  division: "990101001001",
};
const beginning: KnownOfFirm = {
  broughtBy: approved,
  brought: [],
  firm: null,
  events: [],
  body: AMR,
  division: "990101000000",
  today: day("2026-11-23"),
};
const renaming: SaidOfFirmEvent = {
  ...founding,
  ...nothing,
  creditCode: TEA,
  kind: "nameChanged",
  name: "演示区河畔茶业有限公司",
};
const ofTea: KnownOfFirm = {
  ...beginning,
  broughtBy: { ...approved, applicantCode: TEA },
  firm: tea,
  events: [registration],
};
const ending = (kind: FirmEventKind): Partial<SaidOfFirmEvent> => ({
  ...nothing,
  kind,
});

function reasonOf(said: SaidOfFirmEvent, known: KnownOfFirm) {
  const decided = decideFirmEvent(said, known);
  return decided.ok ? undefined : decided.reason;
}

test("[CR10] a case that was approved brings a new firm", () => {
  expect(decideFirmEvent(founding, beginning)).toEqual({
    ok: true,
    event: {
      creditCode: NEW,
      kind: "registered",
      on: "2026-11-20",
      docNo: "演市监登〔2026〕80号",
      caseId: "case-1",
      before: null,
      after: null,
    },
    firm: {
      creditCode: NEW,
      name: "演示区丽华小吃店",
      kind: "soleTrader",
      representative: "张丽华",
      phone: "13000000001",
      address: "东街35号",
      division: "990101001001",
      status: "registered",
      registeredBy: AMR,
    },
  });
});

test.each<[string, Partial<SaidOfFirmEvent>, object, object]>([
  [
    "a name",
    {},
    { name: "演示区河畔茶业有限公司" },
    { before: "演示区南亭茶业有限公司", after: "演示区河畔茶业有限公司" },
  ],
  [
    "an address, and with it the division",
    {
      ...ending("addressChanged"),
      address: "茶园路8号",
      division: "990101100202",
    },
    { address: "茶园路8号", division: "990101100202" },
    { before: "茶园路66号", after: "茶园路8号" },
  ],
  [
    "who represents it, of whom nothing is kept in its life",
    { ...ending("representativeChanged"), representative: "李 演示" },
    { representative: "李 演示", phone: "13000009001" },
    { before: null, after: null },
  ],
  [
    "that it is revoked",
    ending("revoked"),
    { status: "revoked" },
    { before: null, after: null },
  ],
  [
    "that it is cancelled",
    ending("cancelled"),
    { status: "cancelled" },
    { before: null, after: null },
  ],
])("[CR8] [CR11] an event changes %s", (_, said, firm, event) => {
  expect(decideFirmEvent({ ...renaming, ...said }, ofTea)).toMatchObject({
    ok: true,
    event,
    firm: { ...tea, ...firm },
  });
});

test.each<
  [string, Partial<SaidOfFirmEvent>, Partial<KnownOfFirm>, string | undefined]
>([
  ["out of reach", {}, { broughtBy: null }, "notInScope"],
  [
    "that was erased",
    {},
    { broughtBy: { ...approved, isErased: true } },
    "caseErased",
  ],
  [
    "that was refused",
    {},
    { broughtBy: { ...approved, outcome: "refused" } },
    "notApproved",
  ],
  [
    "that isn't decided",
    {},
    { broughtBy: { ...approved, outcome: null, stage: "inReview" } },
    "notApproved",
  ],
  [
    "that ended otherwise after all",
    {},
    { broughtBy: { ...approved, stage: "withdrawn" } },
    "notApproved",
  ],
  [
    "of another body",
    {},
    { broughtBy: { ...approved, body: CIVIL } },
    "notApproved",
  ],
  [
    "that was delivered",
    {},
    { broughtBy: { ...approved, stage: "delivered" } },
    undefined,
  ],
  ["that brought one before", {}, { brought: ["registered"] }, "caseUsed"],
  [
    "that a firm applies in",
    {},
    { broughtBy: { ...approved, applicantCode: TEA } },
    "otherFirm",
  ],
  [
    "in which it applies itself by its new code",
    {},
    { broughtBy: { ...approved, applicantCode: NEW } },
    undefined,
  ],
  ["that isn't named", { caseId: null }, {}, "caseNeeded"],
])("[CR10] a new firm by a case %s", (_, said, known, reason) => {
  expect(reasonOf({ ...founding, ...said }, { ...beginning, ...known })).toBe(
    reason,
  );
});

test.each<
  [string, Partial<SaidOfFirmEvent>, Partial<KnownOfFirm>, string | undefined]
>([
  [
    "by a case of another firm",
    {},
    { broughtBy: { ...approved, applicantCode: NEW } },
    "otherFirm",
  ],
  ["by a case of a person", {}, { broughtBy: approved }, "otherFirm"],
  ["without a case", { caseId: null }, { broughtBy: null }, "caseNeeded"],
  [
    "by a body that didn't register it",
    {},
    { firm: { ...tea, registeredBy: CIVIL } },
    "notYours",
  ],
  [
    "by a case, where nobody knows who registered it",
    {},
    { firm: { ...tea, registeredBy: null } },
    undefined,
  ],
  [
    "that is revoked by its body without a case",
    { ...ending("revoked"), caseId: null },
    { broughtBy: null },
    undefined,
  ],
  [
    "that is revoked by another body without a case",
    { ...ending("revoked"), caseId: null },
    { broughtBy: null, body: CIVIL },
    "notYours",
  ],
  [
    "that is revoked without a case, where nobody knows who registered it",
    { ...ending("revoked"), caseId: null },
    { broughtBy: null, firm: { ...tea, registeredBy: null } },
    "notYours",
  ],
  [
    "that is cancelled without a case",
    { ...ending("cancelled"), caseId: null },
    { broughtBy: null },
    "caseNeeded",
  ],
])("[CR10] what becomes of a firm, %s", (_, said, known, reason) => {
  expect(reasonOf({ ...renaming, ...said }, { ...ofTea, ...known })).toBe(
    reason,
  );
});

test.each<
  [string, Partial<SaidOfFirmEvent>, Partial<KnownOfFirm>, string | undefined]
>([
  ["of no such code", {}, { firm: null }, "unknownFirm"],
  [
    "of a code that is none",
    { creditCode: "91990101MA0TE5T16X" },
    {},
    "badCode",
  ],
  [
    "of a code typed with care for nothing",
    { creditCode: " 91990101ma0te5t16n " },
    {},
    undefined,
  ],
  [
    "that is there already, as a new one",
    { ...founding, creditCode: TEA },
    {},
    "alreadyRegistered",
  ],
  [
    "that was cancelled",
    ending("revoked"),
    { firm: { ...tea, status: "cancelled" } },
    "ended",
  ],
  [
    "that was cancelled, as a new one",
    { ...founding, creditCode: TEA },
    { firm: { ...tea, status: "cancelled" } },
    "alreadyRegistered",
  ],
  ["that was revoked", {}, { firm: { ...tea, status: "revoked" } }, "ended"],
  [
    "that was revoked, and is cancelled now",
    ending("cancelled"),
    { firm: { ...tea, status: "revoked" } },
    undefined,
  ],
  [
    "that was cancelled, again",
    ending("cancelled"),
    { firm: { ...tea, status: "cancelled" } },
    "ended",
  ],
])("[CR11] an event of a firm %s", (_, said, known, reason) => {
  expect(reasonOf({ ...renaming, ...said }, { ...ofTea, ...known })).toBe(
    reason,
  );
});

test.each<[string, Partial<SaidOfFirmEvent>, string | undefined]>([
  ["without a document", { docNo: " " }, "documentMissing"],
  ["with somebody's number", { docNo: "990101199001010019" }, "notRecordable"],
  ["of tomorrow", { on: day("2026-11-24") }, "inTheFuture"],
  ["of today", { on: day("2026-11-23") }, undefined],
  ["of the day of the last event", { on: day("2019-03-12") }, undefined],
  ["from before it", { on: day("2019-03-11") }, "beforeLastEvent"],
  ["without the new name", { name: null }, "detailsMissing"],
  ["with an empty name", { name: "  " }, "detailsMissing"],
  ["with the name that it has", { name: tea.name }, "unchanged"],
  [
    "with a telephone in the name",
    { name: "热线138 0000 1111茶行" },
    "notRecordable",
  ],
  ["with an endless name", { name: "茶".repeat(201) }, "notRecordable"],
  ["with an address besides", { address: "东街" }, "otherDetails"],
  ["with an empty address besides", { address: " " }, undefined],
  [
    "with the representative that it has",
    { ...ending("representativeChanged"), representative: " 方静怡 " },
    "unchanged",
  ],
  [
    "with a representative who is no name",
    { ...ending("representativeChanged"), representative: "13800001111" },
    "badName",
  ],
  [
    "with a telephone that is none",
    {
      ...ending("representativeChanged"),
      representative: "李演示",
      phone: "转8001分机",
    },
    "notRecordable",
  ],
  [
    "in another county",
    {
      ...ending("addressChanged"),
      address: "东街",
      division: "990102001001",
    },
    "badDivision",
  ],
  [
    "in a division that is none",
    { ...ending("addressChanged"), address: "东街", division: "990101" },
    "badDivision",
  ],
])("[CR12] a change %s", (_, said, reason) => {
  expect(reasonOf({ ...renaming, ...said }, ofTea)).toBe(reason);
});

test("[CR12] the same document isn't recorded twice", () => {
  const before = { ...registration, ...renaming, before: null, after: null };
  expect(reasonOf(renaming, { ...ofTea, events: [before] })).toBe(
    "alreadyOnRecord",
  );
});
