import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { actorFor } from "@onedoor/demonstration/county";
import { stateCouncilCalendar } from "@onedoor/domain/testing";
import { oneTimeNotice } from "@onedoor/domain/oneTimeNotice";
import { dateOf } from "@onedoor/domain/time";
import type { CaseView } from "@onedoor/replica/Replica";
import type { Language } from "@onedoor/ui/words/wording";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import {
  aStation,
  demonstrationDirectory,
  sampleOf,
  seededItem,
} from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import {
  type PaperContext,
  plainTextOf,
} from "@onedoor/ui/papers/DocumentText";
import { oneTimeNotification } from "@onedoor/ui/papers/oneTimeNotification";
import type { PaperKind } from "@onedoor/ui/papers/PaperKind";
import { papersOf, paperText } from "@onedoor/ui/papers/papersOf";

const { wangDaye, youngMother } = knownResidents;
const REFUSAL = {
  facts: "申请人年满 79 周岁",
  reason: "未满 80 周岁",
  basis: "《老年人权益保障法》第33条",
  remedies: "可在60日内申请行政复议，或6个月内提起行政诉讼",
};

test("the receipt lists what was handed in, says when an answer is due, and carries number, code and phones", async () => {
  const { context } = await taken();
  const text = plainTextOf(paper("receipt", context));
  expect(text).toContain("收件凭证");
  expect(text).toContain(
    "兹收到王德福办理“高龄老年人津贴(优待)给付”的申请材料",
  );
  expect(text).toContain("2. 申请人居民身份证（原件）");
  expect(text).toContain("窗口将在5 个工作日内（2026年11月9日前）告知是否受理");
  expect(text).toContain("本凭证不代表已经受理");
  expect(text).toContain("办件编号：20261102-00000001-");
  expect(text).toContain("查询码：482916");
  expect(text).toContain("窗口电话：0000-5550201");
  expect(text).toContain("监督投诉电话：0000-12345");
  expect(text).toContain("申请人（签名）");
  expect(paper("receipt", context).qr).toMatch(
    /^onedoor:case=[0-9A-Z]{48}&code=482916$/,
  );
});

test("a paper made out offline says that the county has yet to confirm it, and stops saying so once it has", async () => {
  const { station, caseId } = await taken({ online: false });
  expect(paper("receipt", await contextOf(station, caseId)).provisional).toBe(
    "待县里确认：本件在断网时开具，县里确认后编号和内容即为正式",
  );
  station.hub.mendLine();
  expect(
    paper("receipt", await contextOf(station, caseId)).provisional,
  ).toBeNull();
});

test("the notice of acceptance names its rule, both limits and the day", async () => {
  const { station, caseId } = await taken();
  await station.act(
    "accepted",
    caseId,
    { documentNumber: "演政受字〔2026〕第0003号" },
    {},
  );
  const text = plainTextOf(
    paper("acceptanceNotice", await contextOf(station, caseId)),
  );
  expect(text).toContain("受理通知书\n演政受字〔2026〕第0003号");
  expect(text).toContain("王德福：");
  expect(text).toContain(
    "根据《中华人民共和国老年人权益保障法》第33条和本事项办事指南，决定予以受理。",
  );
  expect(text).toContain("受理日期：2026年11月2日");
  expect(text).toContain("法定时限：法律未规定");
  expect(text).toContain("承诺时限：10 个工作日");
  expect(text).toContain("预计办结：2026年11月16日前");
  expect(text).toContain("收费：不收费");
});

test("a licence rests on article 32 of the Administrative License Law", async () => {
  // A town's item: no village window may accept it.
  const { station, caseId } = await taken({
    by: "zhen1",
    itemId: "np-homestead",
  });
  await station.act("accepted", caseId, { documentNumber: null }, {});
  expect(
    plainTextOf(paper("acceptanceNotice", await contextOf(station, caseId))),
  ).toContain("《中华人民共和国行政许可法》第三十二条第一款第（五）项");
});

test("the correction notice lists every defect with rule and cure, and the last day", async () => {
  const { station, caseId } = await taken();
  await station.act(
    "correctionRequested",
    caseId,
    {
      documentNumber: "演政补字〔2026〕第0004号",
      defects: 2,
      secondReason: null,
    },
    {
      defects: [
        {
          what: "居民身份证",
          defect: "已过有效期",
          clause: "办事指南第3条",
          howToCorrect: "请提交有效的身份证",
        },
        {
          what: "银行账户",
          defect: "未提交",
          clause: "办事指南第4条",
          howToCorrect: "请提交社保卡复印件",
        },
      ],
    },
  );
  const text = plainTextOf(
    paper("correctionNotice", await contextOf(station, caseId)),
  );
  expect(text).toContain("补正通知书（一次性告知）");
  expect(text).toContain("现一次性告知需要补正的全部内容");
  expect(text).toContain(
    "1. 居民身份证：已过有效期\n依据：办事指南第3条\n怎样补正：请提交有效的身份证",
  );
  expect(text).toContain("2. 银行账户：未提交");
  expect(text).toContain("请在2026年11月23日前补正");
});

test("the refusal of acceptance says ground, facts, reason, basis, the right body and the remedies", async () => {
  const { station, caseId } = await taken();
  await station.act(
    "acceptanceRefused",
    caseId,
    { documentNumber: "演政不受字〔2026〕第0005号", ground: "wrongBody" },
    { ...REFUSAL, rightBody: "邻县民政局" },
  );
  const text = plainTextOf(
    paper("acceptanceRefusal", await contextOf(station, caseId)),
  );
  expect(text).toContain("不予受理通知书");
  expect(text).toContain("不属于本机关职权，决定不予受理。");
  for (const words of Object.values(REFUSAL)) expect(text).toContain(words);
  expect(text).toContain("请向邻县民政局申请。");
  expect(text).toContain("演示区民政局\n2026年11月2日");
});

test("acceptance with deferral makes a notice and an undertaking with each material's last day", async () => {
  const { station, caseId } = await taken();
  await station.act(
    "acceptedWithDeferral",
    caseId,
    { documentNumber: null, deferred: [{ materialCode: "M0037", days: 10 }] },
    { undertaking: "本人承诺按期补交。" },
  );
  const context = await contextOf(station, caseId);
  const undertaking = plainTextOf(paper("deferralUndertaking", context));
  expect(undertaking).toContain("容缺受理承诺书");
  expect(undertaking).toContain(
    "1. 社会保障卡或银行账户，2026年11月16日前补交",
  );
  expect(undertaking).toContain("本人承诺按期补交。");
  expect(undertaking).toContain("办理机关可以终止办理");
  expect(plainTextOf(paper("acceptanceNotice", context))).toContain(
    "决定容缺受理",
  );
});

test("a decision on the spot is one paper, and a refusal on it gives reasons and remedies", async () => {
  const { station, caseId } = await taken({ itemId: "np-unemployment" });
  await station.act(
    "decidedOnSpot",
    caseId,
    { documentNumber: null, outcome: "refused" },
    { ...REFUSAL, result: "" },
  );
  const text = plainTextOf(
    paper("onSpotDecision", await contextOf(station, caseId)),
  );
  expect(text).toContain("经当场审查，不符合规定，决定不予办理");
  for (const words of Object.values(REFUSAL)) expect(text).toContain(words);
});

test("decision, closing and delivery each have their paper", async () => {
  const station = aStation("zhen1");
  const caseId = await open(station, "np-birth-registration", youngMother);
  const colleague = actorFor("zhen2");
  station.hub.receive(
    caseId,
    "accepted",
    { actor: colleague },
    { documentNumber: null },
    {},
  );
  station.hub.receive(
    caseId,
    "assigned",
    { actor: { type: "hub" } },
    { staffId: "staff-zhen1", postId: "post-zhen1", method: "byPost" },
    {},
  );
  await station.act("refused", caseId, { documentNumber: null }, REFUSAL);
  await station.act("closed", caseId, {}, {});
  await station.act(
    "delivered",
    caseId,
    { how: "window" },
    { receivedBy: "陈晓雨" },
  );
  const context = await contextOf(station, caseId, "np-birth-registration");
  const text = plainTextOf(paper("decision", context));
  expect(text).toContain("不予决定书");
  for (const words of Object.values(REFUSAL)) expect(text).toContain(words);
  expect(plainTextOf(paper("closingCertificate", context))).toContain(
    "已经办结：不予批准",
  );
  expect(plainTextOf(paper("deliveryReceipt", context))).toContain(
    "收件人：陈晓雨",
  );
  expect(papersOf(context).map(({ paper: kind }) => kind)).toEqual([
    "receipt",
    "acceptanceNotice",
    "decision",
    "closingCertificate",
    "deliveryReceipt",
  ]);
});

test("a withdrawal is confirmed on paper", async () => {
  const { station, caseId } = await taken();
  await station.act("withdrawn", caseId, {}, { reason: "申请人改主意" });
  expect(
    plainTextOf(
      paper("withdrawalConfirmation", await contextOf(station, caseId)),
    ),
  ).toContain("已按您（单位）的要求撤回");
});

test("the one-time notification tells this situation's materials, limits, fee, remedies and what is missing", () => {
  const text = plainTextOf(notification("zh", ["M0035"]));
  expect(text).toContain("一次性告知书");
  expect(text).toContain("需要的材料");
  expect(text).toContain(
    "【还缺】申请人居民身份证：复印件 1 份，验原件，有居民身份证(电子证照)的免交",
  );
  expect(text).toContain("可容缺，受理后 10 个工作日内补交");
  expect(text).not.toContain("授权委托书及受托人身份证");
  expect(text).toContain("告知是否受理：5 个工作日");
  expect(text).toContain("承诺时限：10 个工作日");
  expect(text).toContain("救济途径：行政复议");
  expect(text).toContain("办公时间：每天 8:30");
});

test("the one-time notification says how it is dealt with: conditions, refusal, steps, limits and what comes of it", () => {
  const text = plainTextOf(notification("zh", null));
  for (const words of [
    "事项版本：第 1 版，自2026年1月1日起",
    "办理条件",
    "不予办理的情形",
    "纸质或电子都可以",
    "由公安机关出具",
    "补正：15 个工作日",
    "结果形式和有效期",
    "监督投诉电话：",
    "申请人（签名）：",
  ])
    expect(text).toContain(words);
  expect(text).toMatch(
    /办理流程\n1\. 申请（.+）：当场\n2\. 受理初审（.+）：3 个工作日/u,
  );
  // What is asked for comes after what it is asked for.
  expect(text.indexOf("办理条件")).toBeLessThan(text.indexOf("需要的材料"));
});

test("in English the form of words is English, also where the data is Chinese", async () => {
  const { station, caseId } = await taken();
  await station.act("accepted", caseId, { documentNumber: null }, {});
  const context = {
    ...(await contextOf(station, caseId)),
    language: "en" as const,
  };
  for (const kind of ["receipt", "acceptanceNotice"] as const) {
    const made = paper(kind, context);
    expect(made.title).not.toMatch(/\p{Script=Han}/u);
    for (const line of made.lines)
      if (line.kind === "field" || line.kind === "large")
        expect(line.label).not.toMatch(/\p{Script=Han}/u);
  }
  expect(plainTextOf(paper("acceptanceNotice", context))).toContain(
    "Your application of 2 Nov 2026 for “Old-age allowance: payment”",
  );
  for (const line of notification("en", null).lines)
    if (line.kind === "heading")
      expect(line.text).not.toMatch(/\p{Script=Han}/u);
});

async function taken(
  options: { by?: string; online?: boolean; itemId?: string } = {},
): Promise<{ station: MemoryReplica; caseId: string; context: PaperContext }> {
  const station = aStation(options.by ?? "cun1", {
    online: options.online ?? true,
  });
  const caseId = await open(
    station,
    options.itemId ?? "np-elderly-allowance",
    wangDaye,
  );
  return { station, caseId, context: await contextOf(station, caseId) };
}

async function contextOf(
  station: MemoryReplica,
  caseId: string,
  itemId?: string,
): Promise<PaperContext> {
  const view: CaseView | null = await firstValueFrom(station.case(caseId));
  if (view === null) throw new Error("the case is gone");
  const code = view.state.terms?.itemCode;
  const item =
    itemId === undefined ? await station.item(code ?? "") : seededItem(itemId);
  return {
    language: "zh",
    view,
    item: item === null ? null : (item.elements as PaperContext["item"]),
    calendar: stateCouncilCalendar,
    station:
      demonstrationDirectory.stations.find(
        (one) => one.stationId === station.actor.stationId,
      ) ?? null,
    officer: station.displayName,
    today: dateOf(station.now()),
  };
}

function paper(kind: PaperKind, context: PaperContext) {
  const text = paperText(kind, context, null);
  if (text === undefined) throw new Error(`no ${kind}`);
  return text;
}

function notification(language: Language, missing: readonly string[] | null) {
  const item = seededItem("np-elderly-allowance");
  const notice = oneTimeNotice(item.elements, {
    ...sampleOf("np-elderly-allowance").answers,
    agent: "no",
  });
  if (!notice.ok) throw new Error("the sample leaves questions open");
  return oneTimeNotification({
    language,
    notice,
    missing,
    station: demonstrationDirectory.stations[3] ?? null,
    officer: "林小满",
    today: dateOf(aStation("cun1").now()),
  });
}
