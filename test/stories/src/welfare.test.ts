import { expect, test } from "vitest";
import { caseAt, deskOf, deskOfReviewer } from "./Desk.ts";
import { expectedBy, inWords, lastDay } from "./dates.ts";
import { officeAct } from "./officeActs.ts";
import {
  approval,
  closingCertificate,
  deliveryReceipt,
} from "./sharedPapers.ts";
import { Story } from "./Story.ts";
import { windowActs } from "./windowActs.ts";

const CIVIL = "演示区民政局";

test("临时救助: a paper was missing, one request told it, it came, and the relief is granted", async () => {
  const village = await deskOf("cun1");
  const today = inWords(village.today);
  const item = "临时救助对象认定与救助金给付";
  const story = await Story.begins(village, "np-temporary-relief", {
    without: ["M0009"],
    notification: [
      "【还缺】家庭经济状况核对授权书：原件 1 份",
      "1. 公示：3 日，不计入时限",
      "2. 家庭经济状况核对：10 个工作日，计入时限",
      "承诺时限：15 个工作日",
    ],
    receipt: [
      "兹收到顾长河办理“临时救助对象认定与救助金给付”的申请材料",
      "医疗教育等支出凭证（复印件）",
      `窗口将在5 个工作日内（${lastDay(village, "5 WD")}前）告知是否受理`,
    ],
  });
  await story.does(
    village,
    windowActs.requestCorrection([
      {
        what: "家庭经济状况核对授权书",
        defect: "未提交",
        howToCorrect: "全体家庭成员签名后提交原件",
      },
      {
        what: "居民户口簿",
        defect: "缺第3页",
        howToCorrect: "补交缺页的复印件",
      },
    ]),
    {
      correctionNotice: {
        title: "补正通知书（一次性告知）",
        series: "演政补",
        says: [
          "顾长河：",
          `您（单位）于${today}提出的“${item}”申请，经审查，材料不齐全或者不符合法定形式。`,
          "根据《社会救助暂行办法》第47—49条和本事项办事指南，现一次性告知需要补正的全部内容：",
          "1. 家庭经济状况核对授权书：未提交\n依据：《社会救助暂行办法》第47—49条\n怎样补正：全体家庭成员签名后提交原件",
          "2. 居民户口簿：缺第3页",
          `请在${lastDay(village, "15 WD")}前补正。`,
          "到期未补正的，视为放弃本次申请，可以重新申请。",
        ],
        doesNotSay: ["再次告知的原因"],
      },
    },
  );
  await story.stands(village, "correcting");
  await story.does(
    village,
    windowActs.supplement([
      { materialCode: "M0009", how: "original", materialId: null },
      { materialCode: "M0008", how: "copy", materialId: null },
    ]),
  );
  await story.does(village, windowActs.accept, {
    acceptanceNotice: {
      title: "受理通知书",
      series: "演政受",
      says: [
        `您（单位）于${today}提出的“${item}”申请，属于本机关职权范围，申请材料齐全、符合法定形式。`,
        "根据《社会救助暂行办法》第47—49条和本事项办事指南，决定予以受理。",
        "承诺时限：15 个工作日",
        expectedBy(village, "15 WD"),
        "下列程序所需时间依法另计：\n公示：3 日",
      ],
      doesNotSay: ["家庭经济状况核对：", "容缺"],
    },
  });
  const reviewer = await deskOfReviewer(village, story.caseId);
  const facts = { item, body: CIVIL, outcome: "准予" } as const;
  await story.does(
    reviewer,
    officeAct("approve", { opinion: "情况属实，给予一次性救助金。" }),
    {
      ...approval(village, {
        item,
        body: CIVIL,
        isLicence: false,
        basis:
          "《社会救助暂行办法》第47—49条、《国务院关于全面建立临时救助制度的通知》、《民政部 财政部关于进一步加强和改进临时救助工作的意见》、《广东省临时救助办法》",
        result: "临时救助审批决定(准予/不予)",
        deliverWithin: "10 WD",
        opinion: "情况属实，给予一次性救助金。",
      }),
      closingCertificate: closingCertificate(village, {
        ...facts,
        deliverWithin: "10 WD",
      }),
    },
  );
  await story.stands(village, "closed");
  await story.does(
    village,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(village, { item, receivedBy: "顾长河" }),
    },
    { closingCertificate: closingCertificate(village, facts) },
  );
  await story.stands(village, "delivered");
});

test("残疾人两项补贴: public notice stops the clock, a colleague confirms it, and it is approved afterwards", async () => {
  const village = await deskOf("cun1");
  const today = inWords(village.today);
  const item = "困难残疾人生活补贴和重度残疾人护理补贴给付";
  const story = await Story.begins(village, "np-disability-subsidy", {
    notification: ["1. 公示：5 个工作日，不计入时限", "残疾人证：复印件 1 份"],
    receipt: ["兹收到苏静言办理", "残疾人证（复印件）", "银行账户（复印件）"],
  });
  const acceptance = {
    title: "受理通知书",
    series: "演政受",
    says: [
      "根据《中华人民共和国残疾人保障法》第48条和本事项办事指南，决定予以受理。",
      "承诺时限：15 个工作日",
      "公示：5 个工作日",
    ],
  };
  const running = {
    ...acceptance,
    says: [...acceptance.says, expectedBy(village, "15 WD")],
  };
  await story.does(village, windowActs.accept, { acceptanceNotice: running });
  const reviewer = await deskOfReviewer(village, story.caseId);
  const colleague = await deskOf(
    reviewer.account === "minzheng1" ? "minzheng2" : "minzheng1",
  );
  await story.does(
    reviewer,
    officeAct("startProcedure", {
      procedure: "publicity",
      basis: "补贴资格审定办法",
      reason: "拟补贴名单在村务公开栏公示",
    }),
    {
      specialProcedureNotice: {
        title: "特别程序告知书",
        issuer: CIVIL,
        says: [
          `因办理需要，本机关自${today}起进行“公示”。`,
          "理由\n拟补贴名单在村务公开栏公示",
          "依据\n补贴资格审定办法",
          `预计于${lastDay(village, "5 WD")}前完成。`,
          "该程序所需时间依法不计入办理期限，程序结束后办理期限继续计算。",
        ],
      },
    },
    { acceptanceNotice: { ...acceptance, doesNotSay: ["预计办结"] } },
  );
  await story.stands(village, "suspended");
  await story.does(colleague, officeAct("confirm"));
  await story.does(
    reviewer,
    officeAct("endProcedure", { result: "公示期满，无异议" }),
    {},
    { acceptanceNotice: running },
  );
  const facts = { item, body: CIVIL, outcome: "准予" } as const;
  await story.does(reviewer, officeAct("approve"), {
    ...approval(village, {
      item,
      body: CIVIL,
      isLicence: false,
      basis:
        "《中华人民共和国残疾人保障法》第48条、《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》",
      result: "两项补贴资格认定结果",
      deliverWithin: "10 WD",
    }),
    closingCertificate: closingCertificate(village, {
      ...facts,
      deliverWithin: "10 WD",
    }),
  });
  await story.does(
    village,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(village, { item, receivedBy: "苏静言" }),
    },
    { closingCertificate: closingCertificate(village, facts) },
  );
  await story.stands(village, "delivered");
});

test("最低生活保障: the approver extends the limit once, the notice tells the new day, and it is granted", async () => {
  const village = await deskOf("cun1");
  const item = "最低生活保障审核确认";
  const story = await Story.begins(village, "np-minimum-living", {
    notification: [
      "授权委托书及受托人身份证",
      "法定时限：30 个工作日",
      "承诺时限：25 个工作日",
      "公示：7 日，计入时限",
    ],
    receipt: ["兹收到孟秋实办理", "家庭收入和财产状况声明（原件）"],
  });
  const acceptance = {
    title: "受理通知书",
    series: "演政受",
    says: ["法定时限：30 个工作日", "承诺时限：25 个工作日"],
    doesNotSay: ["下列程序所需时间依法另计"],
  };
  await story.does(village, windowActs.accept, {
    acceptanceNotice: {
      ...acceptance,
      says: [...acceptance.says, expectedBy(village, "25 WD")],
    },
  });
  const extended = expectedBy(village, "25 WD", { extension: "15 WD" });
  const approver = await deskOf("minzheng-sp");
  await story.does(
    approver,
    officeAct("extend", { reason: "家庭成员在外地，入户核查需要更多时间。" }),
    {
      extensionNotice: {
        title: "延期通知书",
        series: "演政延",
        issuer: CIVIL,
        says: [
          "因家庭成员在外地，入户核查需要更多时间，在规定期限内不能作出决定。",
          "经本机关负责人批准，办理期限延长15 个工作日。",
          `延长后，本机关将于${/\d+年\d+月\d+日/.exec(extended)?.[0]}前作出决定。`,
          "本办件的办理期限只延长这一次。",
        ],
      },
    },
    {
      acceptanceNotice: {
        ...acceptance,
        says: [...acceptance.says, extended],
      },
    },
  );
  await story.stands(village, "inReview");
  const reviewer = await deskOfReviewer(village, story.caseId);
  const facts = { item, body: CIVIL, outcome: "准予" } as const;
  await story.does(reviewer, officeAct("approve"), {
    ...approval(village, {
      item,
      body: CIVIL,
      isLicence: false,
      basis:
        "《社会救助暂行办法》第9—13条、《最低生活保障审核确认办法》、《广东省社会救助条例》",
      result: "最低生活保障确认通知书/低保证",
      deliverWithin: "10 WD",
    }),
    closingCertificate: closingCertificate(village, {
      ...facts,
      deliverWithin: "10 WD",
    }),
  });
  await story.does(
    village,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(village, { item, receivedBy: "孟秋实" }),
    },
    { closingCertificate: closingCertificate(village, facts) },
  );
  const { state } = await caseAt(village, story.caseId);
  expect(state.extension?.by).toEqual({ value: 15, unit: "WD" });
  await story.stands(village, "delivered");
});
