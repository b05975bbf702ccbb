import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type { FirmStatus, ListedMoment } from "./firms.ts";

export const firmMessages = defineMessages({
  title: { zh: "企业一码查", en: "Firms by their code" },
  back: { zh: "回到清单", en: "Back to the lists" },
  lead: {
    zh: "凭统一社会信用代码看一家企业从设立到注销，以及公示中的信用记录。到期或已修复的，谁也看不到",
    en: "The life of a firm and its displayed credit, by its unified code. What is over or repaired is shown to nobody",
  },
  code: { zh: "统一社会信用代码", en: "Unified social credit code" },
  look: { zh: "查", en: "Look up" },
  badCode: {
    zh: "不是有效的统一社会信用代码，请核对",
    en: "That is no valid code: check it",
  },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  offline: { zh: "联系不上县里", en: "The county can't be reached" },
  refused: { zh: "县里没有答应", en: "The county refused" },
  again: { zh: "重新查询", en: "Ask again" },
  noFirm: {
    zh: "法人库没有这个代码",
    en: "The register has no such code",
  },
  address: { zh: "住所", en: "Address" },
  credit: { zh: "信用", en: "Credit" },
  life: { zh: "从设立到现在", en: "Its life" },
  noLife: { zh: "没有登记过的事", en: "Nothing is on record" },
  fromTo: {
    zh: (before: string, after: string) => `${before} → ${after}`,
    en: (before: string, after: string) => `${before} → ${after}`,
  },
  done: { zh: "已办", en: "Done" },
  newFirms: { zh: "近 30 天新设企业", en: "New firms of the last 30 days" },
  noNewFirms: {
    zh: "这 30 天没有新设或注销吊销的",
    en: "None began or ended in these 30 days",
  },
  ofDay: {
    zh: (registered: number, ended: number) =>
      `新设 ${registered} 户${ended > 0 ? `，注销、吊销 ${ended} 户` : ""}`,
    en: (registered: number, ended: number) =>
      `${registered} began${ended > 0 ? `, ${ended} ended` : ""}`,
  },
  total: {
    zh: (registered: number, ended: number) =>
      `共新设 ${registered} 户，注销、吊销 ${ended} 户`,
    en: (registered: number, ended: number) =>
      `${registered} began and ${ended} ended in all`,
  },
});

export const statusWords: Readonly<Record<FirmStatus, Wording>> = {
  registered: { zh: "存续", en: "in existence" },
  cancelled: { zh: "已注销", en: "cancelled" },
  revoked: { zh: "已吊销", en: "revoked" },
};

export const momentWords: Readonly<Record<ListedMoment["kind"], Wording>> = {
  registered: { zh: "设立", en: "Registered" },
  nameChanged: { zh: "名称变更", en: "Name changed" },
  representativeChanged: {
    zh: "代表人变更",
    en: "Representative changed",
  },
  addressChanged: { zh: "住所变更", en: "Address changed" },
  abnormalList: {
    zh: "列入经营异常名录",
    en: "Listed for abnormal operation",
  },
  revoked: { zh: "吊销", en: "Revoked" },
  cancelled: { zh: "注销", en: "Cancelled" },
};
