import { inWords, lastDay, type Limit } from "./dates.ts";
import type { Desk } from "./Desk.ts";
import type { PaperFacts } from "./expectPaper.ts";
import type { Papers } from "./Story.ts";

/** 办结通知书 of a case that was closed today; `deliverWithin` is left out once the result is handed over. */
export function closingCertificate(
  desk: Desk,
  facts: {
    item: string;
    body: string;
    outcome: "准予" | "不予批准";
    deliverWithin?: Limit;
  },
): PaperFacts {
  const { item, body, outcome, deliverWithin } = facts;
  return {
    title: "办结通知书",
    issuer: body,
    says: [
      `您（单位）办理的“${item}”已经办结：${outcome}。`,
      `办结日期：${inWords(desk.today)}`,
      ...(deliverWithin === undefined
        ? []
        : [
            `办理结果将在${lastDay(desk, deliverWithin)}前送达，可凭本通知到窗口领取。`,
          ]),
    ],
    doesNotSay: deliverWithin === undefined ? ["可凭本通知到窗口领取"] : [],
  };
}

/** 送达回证 of a result that was handed over today. */
export function deliveryReceipt(
  desk: Desk,
  facts: { item: string; receivedBy: string },
): PaperFacts {
  return {
    title: "送达回证",
    says: [
      `“${facts.item}”的办理结果已经送达。`,
      "送达方式：窗口领取",
      `收件人：${facts.receivedBy}`,
      `送达日期：${inWords(desk.today)}`,
      "申请人（签名）：",
      "经办人（签名）：",
    ],
  };
}

/** The decision that a department makes today, as its office prints it and as the window does. */
export function approval(
  desk: Desk,
  facts: {
    item: string;
    body: string;
    isLicence: boolean;
    basis: string;
    result: string;
    deliverWithin: Limit;
    opinion?: string;
  },
): Papers {
  const { item, body, deliverWithin } = facts;
  const today = inWords(desk.today);
  return {
    decision: {
      title: facts.isLicence ? "准予行政许可决定书" : "准予决定书",
      series: "演政准",
      issuer: body,
      says: [
        `您（单位）于${today}申请办理“${item}”，本机关于${today}受理。`,
        `依据${facts.basis}，本机关决定：准予办理“${item}”。`,
        `审查意见\n${facts.opinion ?? "经审查，符合条件，同意。"}`,
        `办理结果：${facts.result}`,
        `决定日期：${today}`,
        `本机关将于${lastDay(desk, deliverWithin)}前颁发、送达。`,
      ],
      doesNotSay: ["不予办理", "不予决定"],
    },
  };
}
