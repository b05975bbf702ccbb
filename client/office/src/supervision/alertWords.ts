import type { Wording } from "@onedoor/ui/words/wording";

/** The rules of supervision in words; one that isn't listed is named by its id. */
export const alertWords: Readonly<Record<string, Wording>> = {
  A01: { zh: "逾期未答复，视为受理", en: "No answer in time: deemed accepted" },
  A02: {
    zh: "第二次补正，或受理后补正",
    en: "A second correction, or one after acceptance",
  },
  A03: {
    zh: "不予决定缺理由、依据或救济途径",
    en: "A refusal without reason, basis or remedies",
  },
  A04: { zh: "超过办理期限", en: "Past the time limit" },
  A05: {
    zh: "特别程序超期、缺依据或重复",
    en: "A special procedure too long, without basis, or repeated",
  },
  A06: { zh: "环节超时", en: "A step took too long" },
  A07: { zh: "时间倒置或突击办结", en: "Out of order, or closed at once" },
  A08: { zh: "受理与审批为同一人", en: "Accepted and approved by one person" },
  A09: {
    zh: "索要清单外材料或收费",
    en: "Material or fee that isn't on the list",
  },
  A10: { zh: "使用已停用的事项", en: "An item that isn't in force" },
  A11: { zh: "异常查看个人信息", en: "Unusual look-ups of personal data" },
  A12: { zh: "结果未按期送达", en: "The result wasn't delivered in time" },
  A13: {
    zh: "差评或投诉未按期答复",
    en: "A complaint wasn't answered in time",
  },
  A14: { zh: "临期撤回异常", en: "Withdrawn just before the limit" },
  A15: {
    zh: "县里出示的记录与它签过名的对不上",
    en: "What the county shows contradicts what it had signed",
  },
  A16: {
    zh: "县里从备份恢复过，缺了监察读过的记录",
    en: "The county was restored, and lacks records that supervision had read",
  },
};
