import { expect, test } from "vitest";
import { deskOf } from "./Desk.ts";
import { expectedBy, inWords, lastDay } from "./dates.ts";
import { deliveryReceipt } from "./sharedPapers.ts";
import { Story } from "./Story.ts";
import { windowActs } from "./windowActs.ts";

test("公章刻制备案: a firm's filing is decided on the spot in the county's hall", async () => {
  const hall = await deskOf("dating1");
  const item = "公章刻制备案";
  const applicant = "演示区青禾农业科技有限公司";
  const body = "演示市公安局演示分局";
  const story = await Story.begins(hall, "le-seal-record", {
    notification: [
      "营业执照或登记证书：复印件 1 份",
      "承诺时限：当场",
      "办理结果：印章备案回执",
    ],
    receipt: [
      `兹收到${applicant}办理“${item}”的申请材料`,
      "1. 营业执照或登记证书（复印件）",
      "3. 经办人居民身份证（复印件）",
      `办理机关：${body}`,
    ],
  });
  await story.does(hall, windowActs.decideOnSpot, {
    onSpotDecision: {
      title: "当场办结凭证",
      series: "演政办",
      issuer: body,
      says: [
        `${applicant}：`,
        `您（单位）申请的“${item}”，材料齐全、符合规定，当场准予，现已办结。`,
        "办理结果\n印章备案回执",
      ],
    },
  });
  await story.does(hall, windowActs.deliver, {
    deliveryReceipt: deliveryReceipt(hall, { item, receivedBy: applicant }),
  });
  await story.does(hall, windowActs.rate("good", ""));
  await story.stands(hall, "delivered");
});

test("施工许可: the hall may not accept it, and says on which ground, why, by which rule and what to do", async () => {
  const hall = await deskOf("dating1");
  const item = "建筑工程施工许可证核发";
  const applicant = "演示区城乡建设投资有限公司";
  const story = await Story.begins(hall, "le-construction-permit", {
    notification: [
      "建设工程规划许可证：复印件 1 份",
      "法定时限：7 日",
      "承诺时限：3 个工作日",
      "资金安排承诺书：原件 1 份，可容缺，受理后 5 个工作日内补交",
    ],
    receipt: [
      `兹收到${applicant}办理“${item}”的申请材料`,
      `窗口将在5 个工作日内（${lastDay(hall, "5 WD")}前）告知是否受理`,
    ],
  });
  const words = {
    facts: "项目规模达到市级权限",
    reason: "本区住建部门无权审批该规模的工程",
    rightBody: "演示市住房和城乡建设局",
  };
  await story.does(hall, windowActs.refuseAcceptance("wrongBody", words), {
    acceptanceRefusal: {
      title: "不予受理通知书",
      series: "演政不受",
      issuer: "演示区住房和城乡建设局",
      says: [
        `${applicant}：`,
        `您（单位）于${inWords(hall.today)}提出的“${item}”申请，经审查：不属于本机关职权，决定不予受理。`,
        `查明的事实\n${words.facts}`,
        `理由\n${words.reason}`,
        "依据\n《中华人民共和国行政许可法》第三十二条",
        `有权机关\n请向${words.rightBody}申请。`,
        "救济途径\n如不服本决定，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。",
      ],
    },
  });
  const { state } = await story.stands(hall, "notAccepted");
  expect(state.acceptance).toBeNull();
});

test("民办非企业单位: accepted, and withdrawn by those who applied", async () => {
  const hall = await deskOf("dating1");
  const today = inWords(hall.today);
  const item = "民办非企业单位(社会服务机构)成立登记";
  const applicant = "演示区南亭晨光社会工作服务中心";
  const story = await Story.begins(hall, "le-private-nonprofit", {
    notification: [
      "法定时限：60 日",
      "承诺时限：20 个工作日",
      "征求意见/听证：20 个工作日，不计入时限",
    ],
    receipt: [`兹收到${applicant}办理`, "章程草案（原件）"],
  });
  await story.does(hall, windowActs.accept, {
    acceptanceNotice: {
      title: "受理通知书",
      series: "演政受",
      says: [
        `${applicant}：`,
        "根据《中华人民共和国行政许可法》第三十二条第一款第（五）项，决定予以受理。",
        "法定时限：60 日",
        "承诺时限：20 个工作日",
        expectedBy(hall, "20 WD"),
        "征求意见或听证：20 个工作日",
      ],
    },
  });
  await story.does(hall, windowActs.withdraw("发起人决定暂缓成立"), {
    withdrawalConfirmation: {
      title: "撤回申请确认书",
      says: [
        `${applicant}：`,
        `您（单位）于${today}提出的“${item}”申请，已按您（单位）的要求撤回，办理到此为止。今后仍可重新申请。`,
        "理由\n发起人决定暂缓成立",
      ],
    },
  });
  const { state } = await story.stands(hall, "withdrawn");
  expect(state.decision).toBeNull();
});
