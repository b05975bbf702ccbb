import type { ErasureRefusal } from "@onedoor/domain/decideErasure";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Wording } from "@onedoor/ui/words/wording";
import type { ListedErasure } from "./erasures.ts";

export const erasureMessages = defineMessages({
  title: { zh: "依法删除个人信息", en: "Erasure by law" },
  lead: {
    zh: "运维提出、监察同意，两人办理才生效。删除后只留人员编号，不能恢复",
    en: "An operator asks and a supervisor agrees: it takes two. Only the person's id stays, and nothing brings him back",
  },
  none: { zh: "没有删除申请", en: "Nobody's erasure was asked for" },
  person: { zh: "人员编号", en: "Person's id" },
  basis: { zh: "法定事由", en: "Ground in law" },
  document: {
    zh: "文书或申请（不写证件号和电话）",
    en: "Document or application (no identity or telephone numbers)",
  },
  opinion: { zh: "意见", en: "Opinion" },
  ask: { zh: "提出删除", en: "Ask for erasure" },
  agree: { zh: "同意，立即删除", en: "Agree and erase now" },
  decline: { zh: "不同意", en: "Decline" },
  fillFirst: { zh: "请先填齐", en: "Fill in all of it first" },
  asked: {
    zh: (who: string, at: string) => `${who} ${at} 提出`,
    en: (who: string, at: string) => `asked for by ${who}, ${at}`,
  },
  operator: { zh: "运维", en: "an operator" },
  unknownBasis: { zh: "新版本的事由", en: "A ground of a newer version" },
  failed: {
    zh: "没有办成：联系不上县里，或须重新登录",
    en: "Not done: the county can't be reached, or wants a new sign-in",
  },
  unread: {
    zh: "现在读不到删除申请",
    en: "The requests can't be read now",
  },
  casesUntold: {
    zh: "办件部分还没有答复，会自动再办",
    en: "The cases have not answered yet; they are asked again by themselves",
  },
  casesErased: {
    zh: (count: number) => `办件：已删除 ${count} 件`,
    en: (count: number) => `Cases: ${count} erased`,
  },
  casesKept: {
    zh: (count: number, until: string | null) =>
      `另有 ${count} 件依法留存${until === null ? "，办结后再办" : `至 ${until}，到期自动删除`}`,
    en: (count: number, until: string | null) =>
      `${count} kept by law${until === null ? " until they are over" : ` until ${until}, then erased`}`,
  },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
});

export const erasureStateWords: Readonly<
  Record<ListedErasure["state"], Wording>
> = {
  ASKED: { zh: "待监察同意 ◷", en: "Waiting for a supervisor ◷" },
  DECLINED: { zh: "未同意 ✕", en: "Declined ✕" },
  ERASED: { zh: "已删除 ✓", en: "Erased ✓" },
};

export const erasureRefusalWords: Readonly<Record<ErasureRefusal, Wording>> = {
  unknownPerson: {
    zh: "登记册里没有这个人，或已经删除",
    en: "The register has nobody of this id, or he was erased",
  },
  alreadyAsked: {
    zh: "已经提出过，等监察同意",
    en: "It was asked for already and waits for a supervisor",
  },
  unknownRequest: { zh: "没有这个申请", en: "There is no such request" },
  alreadySettled: { zh: "已经办过了", en: "It is settled already" },
  samePerson: {
    zh: "提出的人不能自己同意",
    en: "Who asked can't agree himself",
  },
  openCase: {
    zh: "此人有未办结的办件，办结后才能删除",
    en: "He has an open case; he can be erased once it is over",
  },
  reasonMissing: {
    zh: "说明没写、太长，或写了证件号、电话",
    en: "The words are missing, too long, or hold an identity or telephone number",
  },
};
