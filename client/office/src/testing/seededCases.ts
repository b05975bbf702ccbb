import type { StaffActor } from "@onedoor/domain/entries";
import type { ApplicantBody, BodyOf } from "@onedoor/domain/facts";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import {
  type Instant,
  type PlainDate,
  startOfDay,
  epochMsOf,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import {
  approver,
  colleague,
  disabilitySubsidy,
  minimumLiving,
  privateNonProfit,
  reviewer,
  termsFor,
  villageClerk,
} from "./fixtures.ts";

export interface CaseStory {
  caseId: string;
  item: ItemVersion;
  applicant: ApplicantBody;
  agent?: BodyOf<"submitted">["agent"];
  acceptedOn: PlainDate;
  /** Who accepts; the village clerk unless said otherwise. */
  acceptedBy?: StaffActor;
  assignedTo?: StaffActor;
  answers?: Record<string, string>;
  form?: Record<string, unknown>;
  deferred?: readonly { materialCode: string; days: number }[];
}

/** Plays a case at the window and hands it to a reviewer. */
export function playIntoReview(replica: MemoryReplica, story: CaseStory): void {
  const { hub } = replica;
  const { caseId, item, applicant, acceptedOn } = story;
  const answers =
    story.answers ??
    Object.fromEntries(
      item.situations.map((one) => [one.id, one.options[0]?.id ?? ""]),
    );
  const byClerk = (hour: number) => ({
    actor: villageClerk,
    at: momentOn(acceptedOn, hour),
  });
  hub.receive(
    caseId,
    "submitted",
    byClerk(9),
    {
      terms: termsFor(item, answers),
      applicantKind: applicant.kind,
      division: "990101100201",
      stationId: "station-hepan",
      channel: "window",
      caseNumber: `${item.itemCode}${acceptedOn.replaceAll("-", "")}${caseId.slice(-8).padStart(8, "0")}A`,
      provisionalNumber: null,
    },
    {
      applicant,
      agent: story.agent ?? null,
      answers,
      form: story.form ?? {},
      presented: item.materials.map(({ code }, index) => ({
        materialCode: code,
        how: index === 0 ? "original" : "copy",
        materialId: index === 0 ? `scan-${caseId}` : null,
      })),
      queryCode: "482913",
    },
  );
  hub.receive(
    caseId,
    "takenIn",
    byClerk(9.2),
    { documentNumber: null },
    { presented: [] },
  );
  const acceptedBy = {
    ...byClerk(10),
    actor: story.acceptedBy ?? villageClerk,
  };
  if (story.deferred === undefined)
    hub.receive(caseId, "accepted", acceptedBy, { documentNumber: null }, {});
  else
    hub.receive(
      caseId,
      "acceptedWithDeferral",
      acceptedBy,
      { documentNumber: null, deferred: [...story.deferred] },
      { undertaking: "十个工作日内补交" },
    );
  const { staffId, postId } = story.assignedTo ?? reviewer;
  hub.receive(
    caseId,
    "assigned",
    { actor: { type: "hub" }, at: momentOn(acceptedOn, 11) },
    { staffId, postId, method: "random" },
    {},
  );
}

/** A desk as it looks on an ordinary morning: due, late, paused, decided, and one that a colleague was first with. */
export function playOrdinaryMorning(replica: MemoryReplica): void {
  const { hub } = replica;
  PEOPLE.forEach(([name, residentId], index) => {
    playIntoReview(replica, {
      caseId: `case-0000${String(index + 1).padStart(4, "0")}`,
      item: index % 3 === 2 ? disabilitySubsidy : minimumLiving,
      applicant: aPerson(name, residentId),
      acceptedOn:
        ACCEPTANCES[index % ACCEPTANCES.length] ?? ("2026-10-12" as PlainDate),
      assignedTo: index % 5 === 4 ? colleague : replica.actor,
      form: index % 3 === 2 ? DISABILITY_FORM : LIVING_FORM,
      ...(index === 1
        ? { deferred: [{ materialCode: "M0019", days: 10 }] }
        : {}),
    });
  });
  playIntoReview(replica, {
    caseId: "case-00000100",
    item: privateNonProfit,
    applicant: {
      kind: "legalEntity",
      creditCode: null,
      name: "演示区晚晴社区服务中心",
      representative: "温晚晴",
      phone: "13800000100",
      address: "演示区南亭镇中心路 8 号",
    },
    acceptedOn: "2026-09-21" as PlainDate,
    form: { proposedName: "演示区晚晴社区服务中心", funds: 10 },
  });
  hub.receive(
    "case-00000100",
    "specialProcedureStarted",
    { actor: colleague, at: momentOn("2026-09-24" as PlainDate, 15) },
    {
      procedure: "consultationOrHearing",
      pausesClock: true,
      expectedUntil: "2026-10-30" as PlainDate,
      basis: "《中华人民共和国行政许可法》第四十五条",
    },
    { reason: "需征求街道意见" },
  );
  hub.receive(
    "case-00000003",
    "noteAdded",
    { actor: colleague, at: momentOn("2026-10-19" as PlainDate, 16) },
    {},
    { note: "已电话核对银行账户，户名一致。" },
  );
  hub.receive(
    "case-00000004",
    "siteVisited",
    { actor: colleague, at: momentOn("2026-10-20" as PlainDate, 10) },
    { on: "2026-10-20" as PlainDate },
    { findings: "入户核查：三口人，住房为土木结构，与申报一致。" },
  );
  playColleagueWasFirst(replica, "case-00000006");
}

/** Both decide the same case with the line cut; the colleague's decision reaches the county first. */
export function playColleagueWasFirst(
  replica: MemoryReplica,
  caseId: string,
): void {
  const { hub } = replica;
  const on = "2026-10-20" as PlainDate;
  const first = {
    actor: { ...approver, staffId: "staff-luo" },
    at: momentOn(on, 16),
  };
  const second = { actor: replica.actor, at: momentOn(on, 16.5) };
  hub.receive(
    caseId,
    "approved",
    first,
    { documentNumber: "演政准字〔2026〕第00000041号" },
    { opinion: "符合条件，准予。" },
  );
  hub.receive(caseId, "closed", first, {}, {});
  hub.receive(
    caseId,
    "refused",
    second,
    { documentNumber: null },
    { facts: "", reason: "收入超过标准", basis: "", remedies: "" },
  );
  hub.receive(caseId, "closed", second, {}, {});
}

export function aPerson(name: string, residentId: string): ApplicantBody {
  return {
    kind: "person",
    personId: `person-${residentId.slice(-4)}`,
    name,
    residentId,
    phone: "13800000000",
    address: "南亭镇河畔村 12 号",
  };
}

/** `hour` of the county's day, with fractions. */
export function momentOn(on: PlainDate, hour: number): Instant {
  return instantOfEpochMs(
    epochMsOf(startOfDay(on)) + Math.round(hour * 3_600_000),
  );
}

const LIVING_FORM = {
  householdSize: 3,
  monthlyIncome: 1460,
  housing: "自有土木结构 62 平方米",
  reason: "户主患病，主要劳动力缺失",
};
const DISABILITY_FORM = {
  cardNumber: "99010119850615114642",
  level: "肢体二级",
};

const ACCEPTANCES = [
  "2026-09-08",
  "2026-10-19",
  "2026-09-14",
  "2026-10-09",
  "2026-09-10",
  "2026-10-12",
  "2026-09-21",
  "2026-10-16",
] as PlainDate[];

/** Invented; the identity numbers begin with 9901, which no real person's does. */
const PEOPLE: readonly (readonly [string, string])[] = [
  ["王大爷", "990101194001012054"],
  ["林秀英", "990101198506151146"],
  ["陈建国", "990101199003070015"],
  ["黄小芳", "99010119600501008X"],
  ["欧阳明", "990101199912313379"],
  ["何桂兰", "990101198506151146"],
  ["梁志强", "990101199003070015"],
  ["罗阿妹", "99010119600501008X"],
  ["谢国平", "990101199912313379"],
  ["邓玉珍", "990101194001012054"],
  ["冯天佑", "990101199003070015"],
  ["曾丽华", "990101198506151146"],
];
