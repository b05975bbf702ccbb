import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import type { CaseView } from "@onedoor/replica/Replica";
import { fakeReplicaOf } from "../testing/officeOnFakes.tsx";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import {
  approver,
  disabilitySubsidy,
  minimumLiving,
  reviewer,
  supervisor,
} from "../testing/fixtures.ts";
import {
  aPerson,
  momentOn,
  playIntoReview,
  playOrdinaryMorning,
} from "../testing/seededCases.ts";
import type { PlainDate } from "@onedoor/domain/time";
import { offeredActs } from "./offeredActs.ts";

const CASE = "case-00000001";
const ON = "2026-10-12" as PlainDate;

async function viewOf(
  replica: MemoryReplica,
  caseId = CASE,
): Promise<CaseView> {
  const view = await firstValueFrom(replica.case(caseId));
  if (view === null) throw new Error(`no ${caseId}`);
  return view;
}

function inReview(actor = reviewer, item = minimumLiving): MemoryReplica {
  const replica = fakeReplicaOf(actor);
  playIntoReview(replica, {
    caseId: CASE,
    item,
    applicant: aPerson("王大爷", "990101194001012054"),
    acceptedOn: ON,
  });
  return replica;
}

async function whyNot(
  replica: MemoryReplica,
  name: string,
): Promise<string | null | undefined> {
  const act = offeredActs(replica, await viewOf(replica)).find(
    (one) => one.name === name,
  );
  return act === undefined ? undefined : (act.whyNot?.zh ?? null);
}

test("a reviewer may approve and refuse, and is told that extending is not his office", async () => {
  const replica = inReview();
  expect(await whyNot(replica, "approve")).toBeNull();
  expect(await whyNot(replica, "refuse")).toBeNull();
  expect(await whyNot(replica, "extend")).toContain("您的岗位没有这项权限");
});

test("an approver may extend what the item lets be extended, and hears so where it doesn't", async () => {
  expect(await whyNot(inReview(approver), "extend")).toBeNull();
  expect(
    await whyNot(inReview(approver, disabilitySubsidy), "extend"),
  ).toContain("不能延长期限");
});

test("who accepted a case is told why he may not decide it", async () => {
  const replica = fakeReplicaOf(reviewer);
  playIntoReview(replica, {
    caseId: CASE,
    item: minimumLiving,
    applicant: aPerson("王大爷", "990101194001012054"),
    acceptedOn: ON,
    acceptedBy: reviewer,
  });
  expect(await whyNot(replica, "approve")).toContain("受审分离");
});

test("a site visit keeps the decision waiting, and its author can't confirm it himself", async () => {
  const replica = inReview();
  await replica.act("siteVisited", CASE, { on: ON }, { findings: "属实" });
  expect(await whyNot(replica, "approve")).toContain("等第二位人员确认");
  expect(await whyNot(replica, "confirm")).toContain("另一位人员");
});

test("while a special procedure runs it can be ended, and no other is offered", async () => {
  const replica = inReview(reviewer, disabilitySubsidy);
  replica.hub.receive(
    CASE,
    "specialProcedureStarted",
    { actor: approver, at: momentOn(ON, 15) },
    {
      procedure: "publicity",
      pausesClock: true,
      expectedUntil: null,
      basis: "",
    },
    { reason: "公示" },
  );
  expect(await whyNot(replica, "endProcedure")).toBeNull();
  expect(await whyNot(replica, "startProcedure")).toBeUndefined();
});

test("a closed approval offers its document and its delivery, and no decision", async () => {
  const replica = inReview();
  await replica.act(
    "approved",
    CASE,
    { documentNumber: null },
    { opinion: "" },
  );
  await replica.act("closed", CASE, {}, {});
  const names = offeredActs(replica, await viewOf(replica)).map(
    ({ name }) => name,
  );
  expect(names).toEqual(["issueLicence", "deliver", "note"]);
});

test("a supervisor may note and do nothing else", async () => {
  const replica = fakeReplicaOf(supervisor);
  playOrdinaryMorning(replica);
  const acts = offeredActs(replica, await viewOf(replica));
  expect(
    acts
      .filter(({ whyNot: reason }) => reason === null)
      .map(({ name }) => name),
  ).toEqual(["note"]);
});
