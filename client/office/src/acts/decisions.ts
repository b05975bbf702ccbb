import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { LEGAL_REMEDIES } from "@onedoor/ui/papers/refusalBasis";
import { wordLaw } from "@onedoor/ui/papers/paperParts";
import type { Wording } from "@onedoor/ui/words/wording";
import { textField } from "./actFields.ts";
import type { ActContext, ActPlan } from "./ActPlan.ts";
import { decideCase, stillNeeded } from "./decideCase.ts";

export function approve(context: ActContext): ActPlan {
  const { replica, view } = context;
  return {
    name: "approve",
    consequence: approvalConsequence(context),
    fields: [textField("opinion", { initial: "经审查，符合条件，同意。" })],
    perform: ({ opinion = "" }) =>
      decideCase(replica, view, {
        outcome: "approved",
        words: { opinion },
      }),
  };
}

export function refuse(context: ActContext): ActPlan {
  const { replica, view, item } = context;
  return {
    name: "refuse",
    consequence: {
      zh: "将作出不予决定并办结，决定书须送达申请人。",
      en: "The case is refused and closed; the decision has to be delivered to the applicant.",
    },
    fields: [
      textField("facts", { required: true }),
      textField("reason", {
        required: true,
        suggestions: item?.refusal ?? [],
      }),
      textField("basis", { required: true, initial: basisOf(item) }),
      textField("remedies", {
        required: true,
        initial: LEGAL_REMEDIES,
        most: 2000,
      }),
    ],
    perform: ({ facts = "", reason = "", basis = "", remedies = "" }) =>
      decideCase(replica, view, {
        outcome: "refused",
        words: { facts, reason, basis, remedies },
      }),
  };
}

function approvalConsequence({ view, item }: ActContext): Wording {
  const needed = stillNeeded(view.state);
  if (needed.includes("deferredMaterial"))
    return {
      zh: "将作出准予决定。还有容缺材料未补交，补齐后再办结、发放结果。",
      en: "The case is approved. Deferred material is still out: it is closed, and the result handed out, once that is here.",
    };
  if (needed.includes("openConsultation"))
    return {
      zh: "将作出准予决定。还有征求意见未答复，暂不办结。",
      en: "The case is approved. A consultation is unanswered, so it isn't closed yet.",
    };
  const result = item?.results[0];
  return {
    zh: `将作出准予决定并办结${result === undefined ? "" : `，结果：${result.name}`}。`,
    en: `The case is approved and closed${result === undefined ? "" : `; the result is: ${result.nameEn}`}.`,
  };
}

function basisOf(item: ItemVersion | null): string {
  return (item?.legalBasis ?? []).map(wordLaw).join("；");
}
