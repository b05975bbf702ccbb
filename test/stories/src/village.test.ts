import { expect, test } from "vitest";
import { deskOf, deskOfReviewer } from "./Desk.ts";
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

test("生育登记: decided on the spot in the village, handed over and rated", async () => {
  const village = await deskOf("cun1");
  const item = "生育登记";
  const story = await Story.begins(village, "np-birth-registration", {
    notification: [
      "1. 生育登记表：原件 1 份",
      "结婚证",
      "承诺时限：当场",
      "法定时限：法律未规定",
      "收费：不收费",
      "办理结果：生育登记凭证",
    ],
    receipt: [
      "兹收到林晓禾办理“生育登记”的申请材料",
      "1. 双方(未婚为本人)居民身份证（复印件）",
      "2. 结婚证（复印件）",
      "3. 生育登记表（原件）",
      `收件时间：${inWords(village.today)}`,
      "办理机关：演示区南亭镇人民政府",
      `窗口将在5 个工作日内（${lastDay(village, "5 WD")}前）告知是否受理`,
      "本凭证不代表已经受理",
      "申请人（签名）：",
    ],
  });
  await story.does(village, windowActs.decideOnSpot, {
    onSpotDecision: {
      title: "当场办结凭证",
      series: "演政办",
      issuer: "演示区南亭镇人民政府",
      says: [
        "林晓禾：",
        "您（单位）申请的“生育登记”，材料齐全、符合规定，当场准予，现已办结。",
        "办理结果\n生育登记凭证",
        "收费：不收费",
      ],
      doesNotSay: ["救济途径", "不予"],
    },
  });
  await story.does(village, windowActs.deliver, {
    deliveryReceipt: deliveryReceipt(village, { item, receivedBy: "林晓禾" }),
  });
  await story.does(village, windowActs.rate("veryGood", "很快"));
  const { state } = await story.stands(village, "delivered");
  expect(state.rating).toBe("veryGood");
});

test("高龄津贴: accepted with deferral for an agent, approved in the county, closed when the material has come", async () => {
  const village = await deskOf("cun1");
  const today = inWords(village.today);
  const item = "高龄老年人津贴(优待)给付";
  const story = await Story.begins(village, "np-elderly-allowance", {
    without: ["M0037"],
    notification: [
      "授权委托书及受托人身份证：原件 1 份，复印件 1 份",
      "【还缺】社会保障卡或银行账户",
      "可容缺，受理后 10 个工作日内补交",
      "承诺时限：10 个工作日",
      "送达：10 个工作日",
    ],
    receipt: [
      "兹收到程守仁办理“高龄老年人津贴(优待)给付”的申请材料",
      "1. 申请人居民身份证（复印件）",
      "2. 授权委托书及受托人身份证（原件）",
      "代办人：白川",
      "3. 高龄老人津贴申请表（原件）",
      `办理机关：${CIVIL}`,
      `窗口将在5 个工作日内（${lastDay(village, "5 WD")}前）告知是否受理`,
    ],
  });
  const deferredLine = `1. 社会保障卡或银行账户，${lastDay(village, "10 WD")}前补交`;
  await story.does(
    village,
    windowActs.acceptWithDeferral(
      [{ materialCode: "M0037", days: 10 }],
      "本人承诺十个工作日内补交银行账户。",
    ),
    {
      acceptanceNotice: {
        title: "受理通知书",
        series: "演政受",
        says: [
          "程守仁：",
          `您（单位）于${today}提出的“${item}”申请，属于本机关职权范围，主要材料齐全。`,
          "根据《中华人民共和国老年人权益保障法》第33条和本事项办事指南和您（单位）的承诺，决定容缺受理。",
          deferredLine,
          `受理日期：${today}`,
          `办理机关：${CIVIL}`,
          "法定时限：法律未规定",
          "承诺时限：10 个工作日",
          expectedBy(village, "10 WD"),
          "时限自受理之日的次日起按工作日计算，法定节假日不计。",
          "收费：不收费",
        ],
      },
      deferralUndertaking: {
        title: "容缺受理承诺书",
        says: [
          `本人（单位）申请办理“${item}”，已清楚知道下列材料尚缺，承诺按期补交：`,
          deferredLine,
          "补齐之前不发放办理结果；逾期不补的，办理机关可以终止办理",
          "承诺内容\n本人承诺十个工作日内补交银行账户。",
          "申请人：程守仁",
        ],
      },
    },
  );
  const reviewer = await deskOfReviewer(village, story.caseId);
  await story.does(
    reviewer,
    officeAct("approve"),
    approval(village, {
      item,
      body: CIVIL,
      isLicence: false,
      basis:
        "《中华人民共和国老年人权益保障法》第33条、《广东省老年人权益保障条例》",
      result: "高龄津贴资格确认",
      deliverWithin: "10 WD",
    }),
  );
  await story.stands(village, "approved");
  await story.does(village, windowActs.supplyDeferred("M0037"));
  const facts = { item, body: CIVIL, outcome: "准予" } as const;
  await story.does(reviewer, officeAct("close"), {
    closingCertificate: closingCertificate(village, {
      ...facts,
      deliverWithin: "10 WD",
    }),
  });
  await story.stands(village, "closed");
  await story.does(
    village,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(village, { item, receivedBy: "程守仁" }),
    },
    { closingCertificate: closingCertificate(village, facts) },
  );
  await story.does(village, windowActs.rate("good", ""));
  await story.stands(reviewer, "delivered");
});

test("居住证: limits in calendar days, accepted in the village, approved by the police", async () => {
  const village = await deskOf("cun1");
  const today = inWords(village.today);
  const item = "流动人口居住登记和居住证申领";
  const body = "演示市公安局演示分局";
  const story = await Story.begins(village, "np-residence", {
    notification: [
      "近期照片",
      "法定时限：15 日",
      "承诺时限：10 日",
      "办理结果：居住登记回执、居住证",
    ],
    receipt: [
      "兹收到骆明川办理",
      "近期照片（电子件）",
      "流动人口居住登记表（原件）",
    ],
  });
  await story.does(village, windowActs.accept, {
    acceptanceNotice: {
      title: "受理通知书",
      series: "演政受",
      says: [
        "骆明川：",
        `您（单位）于${today}提出的“${item}”申请`,
        "根据《居住证暂行条例》第2、8—10条和本事项办事指南，决定予以受理。",
        "法定时限：15 日",
        "承诺时限：10 日",
        expectedBy(village, "10 CD"),
        "时限从受理的次日起算，按自然日计。",
      ],
      doesNotSay: ["按工作日计算"],
    },
  });
  const reviewer = await deskOfReviewer(village, story.caseId);
  const facts = { item, body, outcome: "准予" } as const;
  await story.does(reviewer, officeAct("approve"), {
    ...approval(village, {
      item,
      body,
      isLicence: false,
      basis: "《居住证暂行条例》第2、8—10条、《广东省流动人口服务管理条例》",
      result: "居住登记回执（有效期：长期）",
      deliverWithin: "10 WD",
    }),
    closingCertificate: closingCertificate(village, {
      ...facts,
      deliverWithin: "10 WD",
    }),
  });
  await story.stands(village, "closed");
  await story.does(
    village,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(village, { item, receivedBy: "骆明川" }),
    },
    { closingCertificate: closingCertificate(village, facts) },
  );
  await story.stands(village, "delivered");
});
