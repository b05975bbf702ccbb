import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { PlainDate } from "@onedoor/domain/time";
import { plainTextOf } from "@onedoor/ui/papers/DocumentText";
import { printedPaper } from "@onedoor/ui/papers/papersOf";
import { LEGAL_REMEDIES } from "@onedoor/ui/papers/refusalBasis";
import { firstValueFrom } from "rxjs";
import { describe, expect, test } from "vitest";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import {
  approver,
  calendar,
  minimumLiving,
  privateNonProfit,
} from "../testing/fixtures.ts";
import { fakeReplicaOf } from "../testing/officeOnFakes.tsx";
import { officePaperContext, officePapers } from "./officePapers.ts";
import { aPerson, momentOn, playIntoReview } from "../testing/seededCases.ts";

const CASE = "case-00000001";
const on = (text: string) => text as PlainDate;
const byApprover = (day: string) => ({
  actor: approver,
  at: momentOn(on(day), 15),
});

function inReview(item: ItemVersion): MemoryReplica {
  const replica = fakeReplicaOf(approver);
  playIntoReview(replica, {
    caseId: CASE,
    item,
    applicant: aPerson("王大爷", "990101194001012054"),
    acceptedOn: on("2026-09-21"),
  });
  return replica;
}

/** The papers that the office offers of the case, as they come out of the printer. */
async function papersOf(replica: MemoryReplica, item: ItemVersion) {
  const view = await firstValueFrom(replica.case(CASE));
  if (view === null) throw new Error("no case");
  const context = officePaperContext({
    language: "en",
    view,
    item,
    calendar,
    now: replica.now(),
  });
  return officePapers(context).map(({ paper, entryId }) => {
    const printed = printedPaper(paper, context, entryId);
    if (printed === undefined) throw new Error(`no ${paper}`);
    return printed;
  });
}

test("a case that is still being reviewed has no papers", async () => {
  expect(await papersOf(inReview(minimumLiving), minimumLiving)).toEqual([]);
});

describe("准予决定书", () => {
  test("says what was applied for, by which law it is granted, what comes of it and by when", async () => {
    const replica = inReview(minimumLiving);
    replica.hub.receive(
      CASE,
      "approved",
      byApprover("2026-10-20"),
      { documentNumber: "演政准字〔2026〕第00000007号" },
      { opinion: "收入核对无误，同意。" },
    );
    const [paper] = await papersOf(replica, minimumLiving);
    expect(paper?.text).toMatchObject({
      title: "准予决定书",
      number: "演政准字〔2026〕第00000007号",
      issuer: "演示区民政局",
      sealed: true,
      issuedOn: "2026年10月20日",
      provisional: null,
    });
    const text = plainOf(paper);
    for (const line of [
      "王大爷：",
      "您（单位）于2026年9月21日申请办理“最低生活保障审核确认”，本机关于2026年9月21日受理。",
      "经审查，您（单位）的申请符合法定条件。依据《社会救助暂行办法》第9—13条，本机关决定：准予办理“最低生活保障审核确认”。",
      "审查意见\n收入核对无误，同意。",
      "办理结果：低保证（有效期：定期复核）",
      "本机关将于2026年11月3日前颁发、送达。请凭有效身份证件领取。",
      "查询码：482913",
      "咨询电话：0000-12345",
    ])
      expect(text).toContain(line);
  });

  test("is Chinese in either language, and comes with a translation where the interface is English", async () => {
    const replica = inReview(minimumLiving);
    replica.hub.receive(
      CASE,
      "approved",
      byApprover("2026-10-20"),
      { documentNumber: null },
      { opinion: "" },
    );
    const [paper] = await papersOf(replica, minimumLiving);
    expect(paper?.text.language).toBe("zh");
    expect(paper?.text.numberMissing).toBe(true);
    expect(paper?.translation?.title).toBe("Decision: approved");
  });

  test("is marked while the county hasn't acknowledged it, since a colleague may have been first", async () => {
    const replica = inReview(minimumLiving);
    replica.hub.cutLine();
    await replica.act(
      "approved",
      CASE,
      { documentNumber: null },
      { opinion: "" },
    );
    const [paper] = await papersOf(replica, minimumLiving);
    expect(paper?.text.provisional).toContain("待县里确认");
    replica.hub.mendLine();
    const [confirmed] = await papersOf(replica, minimumLiving);
    expect(confirmed?.text.provisional).toBeNull();
  });
});

test("不予决定书 gives facts, reason, basis and remedies", async () => {
  const replica = inReview(privateNonProfit);
  replica.hub.receive(
    CASE,
    "refused",
    byApprover("2026-10-20"),
    { documentNumber: "演政不准字〔2026〕第00000008号" },
    {
      facts: "场所使用权证明已于8月到期。",
      reason: "不具备规定的场所条件。",
      basis: "《民办非企业单位登记管理暂行条例》第八条。",
      remedies: LEGAL_REMEDIES,
    },
  );
  const [paper] = await papersOf(replica, privateNonProfit);
  expect(paper?.text.title).toBe("不予行政许可决定书");
  expect(plainOf(paper)).toContain(
    [
      "查明的事实\n场所使用权证明已于8月到期。",
      "理由\n不具备规定的场所条件。",
      "依据\n《民办非企业单位登记管理暂行条例》第八条。",
      "本机关决定：不予办理“民办非企业单位成立登记”。",
      "救济途径\n如不服本决定，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。",
    ].join("\n"),
  );
});

test("延期通知书 says by how much, why, by whose word, and the new day", async () => {
  const replica = inReview(privateNonProfit);
  replica.hub.receive(
    CASE,
    "extended",
    byApprover("2026-10-12"),
    {
      by: { value: 10, unit: "WD" },
      documentNumber: "演政延字〔2026〕第00000009号",
    },
    { reason: "需核实章程。" },
  );
  const [paper] = await papersOf(replica, privateNonProfit);
  expect(paper?.text.title).toBe("延期通知书");
  expect(plainOf(paper)).toContain(
    [
      "因需核实章程，在规定期限内不能作出决定。依据《中华人民共和国行政许可法》第四十二条，经本机关负责人批准，办理期限延长10 个工作日。",
      "延长后，本机关将于2026年11月6日前作出决定。",
      "本办件的办理期限只延长这一次。",
    ].join("\n"),
  );
});

test("特别程序告知书 names the procedure, its basis, the time it takes, and that it isn't counted", async () => {
  const replica = inReview(privateNonProfit);
  replica.hub.receive(
    CASE,
    "specialProcedureStarted",
    byApprover("2026-09-24"),
    {
      procedure: "consultationOrHearing",
      pausesClock: true,
      expectedUntil: on("2026-10-30"),
      basis: "《中华人民共和国行政许可法》第四十五条",
    },
    { reason: "涉及利害关系人，需要听证。" },
  );
  const [paper] = await papersOf(replica, privateNonProfit);
  expect(paper?.text.title).toBe("特别程序告知书");
  expect(plainOf(paper)).toContain(
    [
      "因办理需要，本机关自2026年9月24日起进行“征求意见或听证”。",
      "理由\n涉及利害关系人，需要听证。",
      "依据\n《中华人民共和国行政许可法》第四十五条",
      "预计于2026年10月30日前完成。",
      "该程序所需时间依法不计入办理期限，程序结束后办理期限继续计算。",
    ].join("\n"),
  );
});

function plainOf(printed: ReturnType<typeof printedPaper>): string {
  return printed === undefined ? "" : plainTextOf(printed.text);
}
