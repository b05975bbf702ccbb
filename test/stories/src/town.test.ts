import { expect, test } from "vitest";
import { caseAt, deskOf } from "./Desk.ts";
import { expectedBy, inWords } from "./dates.ts";
import { closingCertificate, deliveryReceipt } from "./sharedPapers.ts";
import { Story } from "./Story.ts";
import { windowActs } from "./windowActs.ts";

test("宅基地: the town's own item, accepted by one officer and decided by the other", async () => {
  const officer = await deskOf("zhen1");
  const today = inWords(officer.today);
  const item = "农村村民宅基地审批";
  const body = "演示区南亭镇人民政府";
  const story = await Story.begins(officer, "np-homestead", {
    notification: [
      "村民小组(代表)会议记录和公示照片",
      "法定时限：20 个工作日",
      "承诺时限：15 个工作日",
      "农用地转用审批：20 个工作日，不计入时限",
      "办理结果：农村宅基地批准书、乡村建设规划许可证",
    ],
    receipt: ["兹收到周望舒办理", "农村宅基地使用承诺书（原件）"],
  });
  await story.does(officer, windowActs.accept, {
    acceptanceNotice: {
      title: "受理通知书",
      series: "演政受",
      says: [
        "周望舒：",
        "根据《中华人民共和国行政许可法》第三十二条第一款第（五）项，决定予以受理。",
        "法定时限：20 个工作日",
        "承诺时限：15 个工作日",
        expectedBy(officer, "15 WD"),
        "下列程序所需时间依法另计：\n农用地转用审批：20 个工作日",
      ],
      doesNotSay: ["现场踏勘"],
    },
  });
  const accepted = await caseAt(
    officer,
    story.caseId,
    ({ state }) => state.assignee !== null,
  );
  expect(accepted.state.assignee?.staffId).toBe("staff-zhen2");
  expect(
    officer.replica.objection(accepted, "approved", { documentNumber: null }),
  ).toBe("acceptorMayNotApprove");

  const other = await deskOf("zhen2");
  await story.does(other, windowActs.approve("符合规划，同意。"), {
    decision: {
      title: "准予行政许可决定书",
      series: "演政准",
      issuer: body,
      says: [
        "周望舒：",
        `您（单位）于${today}申请办理“${item}”，本机关于${today}受理。`,
        `本机关决定：准予办理“${item}”。`,
        "审查意见\n符合规划，同意。",
        `决定日期：${today}`,
      ],
    },
  });
  const facts = { item, body, outcome: "准予" } as const;
  await story.does(other, windowActs.close, {
    closingCertificate: closingCertificate(officer, {
      ...facts,
      deliverWithin: "10 WD",
    }),
  });
  await story.does(
    officer,
    windowActs.deliver,
    {
      deliveryReceipt: deliveryReceipt(officer, { item, receivedBy: "周望舒" }),
    },
    { closingCertificate: closingCertificate(officer, facts) },
  );
  await story.does(officer, windowActs.rate("veryGood", "一次办好"));
  await story.stands(officer, "delivered");
});
