import type { PlainDate } from "@onedoor/domain/time";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import { approver, minimumLiving } from "../testing/fixtures.ts";
import { fakeReplicaOf } from "../testing/officeOnFakes.tsx";
import { aPerson, momentOn, playIntoReview } from "../testing/seededCases.ts";
import { decideCase } from "./decideCase.ts";

const CASE = "case-00000001";
const ON = "2026-10-12" as PlainDate;

function inReview(
  deferred?: { materialCode: string; days: number }[],
): MemoryReplica {
  const replica = fakeReplicaOf();
  playIntoReview(replica, {
    caseId: CASE,
    item: minimumLiving,
    applicant: aPerson("王大爷", "990101194001012054"),
    acceptedOn: ON,
    ...(deferred === undefined
      ? {}
      : { deferred, answers: { disabled: "no" } }),
  });
  return replica;
}

async function approve(replica: MemoryReplica) {
  const view = await firstValueFrom(replica.case(CASE));
  if (view === null) throw new Error("no case");
  return decideCase(replica, view, {
    outcome: "approved",
    words: { opinion: "同意" },
  });
}

test("an approval is numbered and closes the case in the same go", async () => {
  const replica = inReview();
  expect(await approve(replica)).toEqual({
    ok: true,
    documentNumber: "演政准字〔2026〕第00000001号",
    closed: true,
  });
  expect(replica.hub.stateOf(CASE)).toMatchObject({
    stage: "closed",
    decision: { outcome: "approved" },
  });
});

test("with the line cut it is decided and closed all the same, and waits to be sent", async () => {
  const replica = inReview();
  replica.hub.cutLine();
  expect(await approve(replica)).toMatchObject({ ok: true, closed: true });
  expect(replica.hub.stateOf(CASE)).toMatchObject({ stage: "closed" });
  expect(replica.hub.stateOf(CASE).pending).toHaveLength(2);
});

test("an approval with deferred material outstanding stays open for it", async () => {
  const replica = inReview([{ materialCode: "M0019", days: 10 }]);
  expect(await approve(replica)).toMatchObject({ ok: true, closed: false });
  expect(replica.hub.stateOf(CASE)).toMatchObject({ stage: "approved" });
});

test("a refusal is closed too", async () => {
  const replica = inReview();
  const view = await firstValueFrom(replica.case(CASE));
  if (view === null) throw new Error("no case");
  const words = {
    facts: "收入超过标准",
    reason: "不符合条件",
    basis: "《办法》第九条",
    remedies: "可以申请行政复议",
  };
  expect(
    await decideCase(replica, view, { outcome: "refused", words }),
  ).toMatchObject({ ok: true, closed: true });
});

test("what a colleague has decided meanwhile is refused with the reason, and takes no number", async () => {
  const replica = inReview();
  replica.hub.receive(
    CASE,
    "approved",
    { actor: approver, at: momentOn(ON, 15) },
    { documentNumber: null },
    { opinion: "" },
  );
  expect(await approve(replica)).toEqual({
    ok: false,
    reason: "alreadyDecided",
  });
  expect(await replica.takeDocumentNumber("演政准", ON)).toContain(
    "第00000001号",
  );
});
