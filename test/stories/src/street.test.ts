import { offeredActs } from "@onedoor/office/acts/offeredActs";
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

const AMR = "演示区市场监督管理局";
const LICENCE_RULE =
  "根据《中华人民共和国行政许可法》第三十二条第一款第（五）项，决定予以受理。";

test("残疾人证: the assessment stops the clock, a colleague confirms it, the card is issued and handed over", async () => {
  const street = await deskOf("jiedao1");
  const today = inWords(street.today);
  const item = "残疾人证核发(新办)";
  const body = "演示区残疾人联合会";
  const story = await Story.begins(street, "np-disability-card", {
    notification: [
      "1. 检验检测鉴定(残疾评定)：20 个工作日，不计入时限",
      "2. 公示：5 个工作日，不计入时限",
      "近期两寸免冠彩照：原件 3 份",
      "病历或诊断资料：复印件 1 份",
      "可交可不交",
    ],
    receipt: ["兹收到纪云舟办理", "近期两寸免冠彩照（原件）"],
  });
  const acceptance = {
    title: "受理通知书",
    series: "演政受",
    says: [
      "根据《中华人民共和国残疾人保障法》第2条和本事项办事指南，决定予以受理。",
      "法定时限：15 个工作日",
      "承诺时限：10 个工作日",
      "残疾评定：20 个工作日\n公示：5 个工作日",
    ],
  };
  const running = {
    ...acceptance,
    says: [...acceptance.says, expectedBy(street, "10 WD")],
  };
  await story.does(street, windowActs.accept, { acceptanceNotice: running });
  const reviewer = await deskOfReviewer(street, story.caseId);
  const colleague = reviewer.account === "canlian1" ? "canlian2" : "canlian1";
  await story.does(
    reviewer,
    officeAct("startProcedure", {
      basis: "《中华人民共和国残疾人证管理办法》",
      reason: "须由指定医院作肢体残疾评定",
    }),
    {
      specialProcedureNotice: {
        title: "特别程序告知书",
        issuer: body,
        says: [
          `因办理需要，本机关自${today}起进行“检验检测鉴定(残疾评定)”。`,
          "理由\n须由指定医院作肢体残疾评定",
          "依据\n《中华人民共和国残疾人证管理办法》",
          `预计于${lastDay(street, "20 WD")}前完成。`,
          "该程序所需时间依法不计入办理期限",
        ],
      },
    },
    { acceptanceNotice: { ...acceptance, doesNotSay: ["预计办结"] } },
  );
  await story.stands(street, "suspended");
  await story.does(await deskOf(colleague), officeAct("confirm"));
  await story.does(
    reviewer,
    officeAct("endProcedure", { result: "评定为肢体四级" }),
    {},
    { acceptanceNotice: running },
  );
  const facts = { item, body, outcome: "准予" } as const;
  await story.does(reviewer, officeAct("approve"), {
    ...approval(street, {
      item,
      body,
      isLicence: false,
      basis:
        "《中华人民共和国残疾人保障法》第2条、《中华人民共和国残疾人证管理办法》、《残疾人残疾分类和分级》",
      result: "中华人民共和国残疾人证（有效期：10年）",
      deliverWithin: "10 WD",
    }),
    closingCertificate: closingCertificate(street, {
      ...facts,
      deliverWithin: "10 WD",
    }),
  });
  await story.does(reviewer, officeAct("issueLicence"));
  await story.stands(street, "issuing");
  await story.does(
    street,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(street, { item, receivedBy: "纪云舟" }),
    },
    { closingCertificate: closingCertificate(street, facts) },
  );
  await story.stands(street, "delivered");
});

test("食品小作坊: nobody decides before a colleague has confirmed the visit to the premises", async () => {
  const street = await deskOf("jiedao1");
  const item = "食品生产加工小作坊登记";
  const applicant = "演示区南亭镇禾香豆腐坊";
  const story = await Story.begins(street, "le-food-workshop", {
    notification: [
      "法定时限：20 个工作日",
      "承诺时限：10 个工作日",
      "1. 现场核查：5 个工作日，计入时限",
    ],
    receipt: [`兹收到${applicant}办理“${item}”的申请材料`],
  });
  await story.does(street, windowActs.accept, {
    acceptanceNotice: {
      title: "受理通知书",
      series: "演政受",
      says: [`${applicant}：`, LICENCE_RULE, expectedBy(street, "10 WD")],
      doesNotSay: ["下列程序所需时间依法另计"],
    },
  });
  const reviewer = await deskOfReviewer(street, story.caseId);
  await story.does(
    reviewer,
    officeAct("visitSite", { findings: "场所布局与图纸一致，设备齐全。" }),
  );
  const visited = await caseAt(reviewer, story.caseId);
  const whyNot = (name: string) =>
    offeredActs(reviewer.replica, visited).find((one) => one.name === name)
      ?.whyNot?.zh;
  expect(whyNot("approve")).toContain("确认");
  expect(whyNot("confirm")).toBeDefined();

  const colleague = await deskOf(
    reviewer.account === "shichang1" ? "shichang2" : "shichang1",
  );
  await story.does(colleague, officeAct("confirm"));
  const facts = { item, body: AMR, outcome: "准予" } as const;
  await story.does(reviewer, officeAct("approve"), {
    ...approval(street, {
      item,
      body: AMR,
      isLicence: true,
      basis:
        "《中华人民共和国食品安全法》第36条、《广东省食品生产加工小作坊和食品摊贩管理条例》登记管理章、《广东省市场监督管理局食品生产加工小作坊登记管理办法》",
      result: "食品小作坊登记证（有效期：3年）",
      deliverWithin: "10 WD",
    }),
    closingCertificate: closingCertificate(street, {
      ...facts,
      deliverWithin: "10 WD",
    }),
  });
  await story.does(
    street,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(street, { item, receivedBy: applicant }),
    },
    { closingCertificate: closingCertificate(street, facts) },
  );
  await story.stands(street, "delivered");
});

test("农民专业合作社: an agent founds a cooperative, one working day, and the licence is issued", async () => {
  const street = await deskOf("jiedao1");
  const item = "农民专业合作社登记注册";
  const applicant = "演示区南亭镇河畔蔬菜种植专业合作社";
  const story = await Story.begins(street, "le-farmer-coop", {
    notification: [
      "授权委托书及受托人身份证：原件 1 份，复印件 1 份",
      "承诺时限：1 个工作日",
      "法定时限：3 个工作日",
    ],
    receipt: [
      `兹收到${applicant}办理“${item}”的申请材料`,
      "授权委托书及受托人身份证（原件）",
      "代办人：白川",
    ],
  });
  await story.does(street, windowActs.accept, {
    acceptanceNotice: {
      title: "受理通知书",
      series: "演政受",
      says: [
        `${applicant}：`,
        LICENCE_RULE,
        "承诺时限：1 个工作日",
        expectedBy(street, "1 WD"),
      ],
    },
  });
  const { agent, applicant: founder } = await caseAt(street, story.caseId);
  expect(agent).toMatchObject({ name: "白川", relation: "村代办员" });
  expect(founder).toMatchObject({ kind: "legalEntity", creditCode: null });

  const reviewer = await deskOfReviewer(street, story.caseId);
  const facts = { item, body: AMR, outcome: "准予" } as const;
  await story.does(reviewer, officeAct("approve"), {
    ...approval(street, {
      item,
      body: AMR,
      isLicence: true,
      basis:
        "《中华人民共和国农民专业合作社法》第12、16、20条、《中华人民共和国市场主体登记管理条例》第19条",
      result: "营业执照(农民专业合作社法人)（有效期：长期）",
      deliverWithin: "10 WD",
    }),
    closingCertificate: closingCertificate(street, {
      ...facts,
      deliverWithin: "10 WD",
    }),
  });
  await story.does(reviewer, officeAct("issueLicence"));
  await story.does(
    street,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(street, { item, receivedBy: applicant }),
    },
    { closingCertificate: closingCertificate(street, facts) },
  );
  await story.stands(street, "delivered");
});

test("食品经营许可: refused by the department, with reasons, basis and what can be done about it", async () => {
  const street = await deskOf("jiedao1");
  const today = inWords(street.today);
  const item = "食品经营许可核发";
  const applicant = "演示区南亭镇向阳小吃店";
  const story = await Story.begins(street, "le-food-business", {
    notification: ["法定时限：10 个工作日", "承诺时限：7 个工作日"],
    receipt: [`兹收到${applicant}办理“${item}”的申请材料`],
  });
  await story.does(street, windowActs.accept, {
    acceptanceNotice: {
      title: "受理通知书",
      series: "演政受",
      says: [LICENCE_RULE, expectedBy(street, "7 WD")],
    },
  });
  const words = {
    facts: "经营场所厨房与厕所相通，无专用洗手设施。",
    reason: "布局不符合食品经营卫生要求。",
  };
  const basis = "《中华人民共和国食品安全法》第35条";
  const remedies = [
    "60日内依法申请行政复议",
    "6个月内依法向人民法院提起行政诉讼",
  ];
  const reviewer = await deskOfReviewer(street, story.caseId);
  const facts = { item, body: AMR, outcome: "不予批准" } as const;
  await story.does(reviewer, officeAct("refuse", words), {
    decision: {
      title: "不予行政许可决定书",
      series: "演政不准",
      issuer: AMR,
      says: [
        `${applicant}：`,
        `您（单位）于${today}申请办理“${item}”，本机关于${today}受理。`,
        `本机关决定：不予办理“${item}”。`,
        `查明的事实\n${words.facts}`,
        `理由\n${words.reason}`,
        `依据\n${basis}`,
        "救济途径\n",
        ...remedies,
        `决定日期：${today}`,
      ],
    },
    closingCertificate: closingCertificate(street, {
      ...facts,
      deliverWithin: "5 WD",
    }),
  });
  await story.does(
    street,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(street, { item, receivedBy: applicant }),
    },
    { closingCertificate: closingCertificate(street, facts) },
  );
  const { state } = await story.stands(street, "delivered");
  expect(state.decision?.outcome).toBe("refused");
});
