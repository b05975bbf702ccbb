import { defineMessages } from "@onedoor/ui/words/messages";

export const bundleMessages = defineMessages({
  titleFor: {
    zh: (bundle: string, name: string) => `${name}的“${bundle}”`,
    en: (bundle: string, name: string) => `“${bundle}” for ${name}`,
  },
  gone: {
    zh: "本机没有这个一件事，或其中的事项还没有到",
    en: "This matter, or an item of it, is not on this computer",
  },
  changeBundle: { zh: "换一个", en: "Choose another" },
  items: { zh: "一起办的事项", en: "Items taken together" },
  waitsFor: {
    zh: (items: string) => `等“${items}”办结后办理`,
    en: (items: string) => `waits for the decision on “${items}”`,
  },
  sideBySide: { zh: "收件后即可办理", en: "begins at once" },
  byDay: {
    zh: (day: string) => `预计 ${day}前`,
    en: (day: string) => `by ${day}`,
  },
  notNeeded: { zh: "这种情形不用办", en: "not needed in this situation" },
  anotherItem: {
    zh: (item: string) => `应当另办“${item}”，不在这里收`,
    en: (item: string) => `“${item}” is the right item: not taken here`,
  },
  external: {
    zh: (what: string) => `另外还有，不在本平台办：${what}`,
    en: (what: string) => `Done elsewhere: ${what}`,
  },
  asked: { zh: "少填少交", en: "What is saved" },
  lessAsked: {
    zh: (fields: number, papers: number) =>
      `一共少填 ${fields} 项、少交 ${papers} 份材料`,
    en: (fields: number, papers: number) =>
      `${fields} fewer fields and ${papers} fewer papers`,
  },
  fieldsAsked: {
    zh: (together: number, apart: number) =>
      `填 ${together} 项，分开办要填 ${apart} 项`,
    en: (together: number, apart: number) =>
      `${together} fields instead of ${apart}`,
  },
  papersAsked: {
    zh: (together: number, apart: number) =>
      `交 ${together} 份材料，分开办要交 ${apart} 份`,
    en: (together: number, apart: number) =>
      `${together} papers instead of ${apart}`,
  },
  timing: { zh: "什么时候办完", en: "When it is done" },
  allBy: {
    zh: (day: string) => `今天都收下的话，预计 ${day}前全部办完`,
    en: (day: string) => `If all is taken in today, done by ${day}`,
  },
  criticalPath: {
    zh: (items: string) => `最慢的一路：${items}`,
    en: (items: string) => `What takes longest: ${items}`,
  },
  takeInAll: {
    zh: (count: number) => `一次收件（${count} 件）`,
    en: (count: number) => `Take in all ${count}`,
  },
  nothingLeft: {
    zh: "这种情形一件也不用在这里办",
    en: "Nothing of it is taken in here",
  },
  filed: {
    zh: (count: number) => `已收件 ${count} 件`,
    en: (count: number) => `${count} cases taken in`,
  },
  filedHint: {
    zh: "每一件各自办理、各自出结果。要等前一件的，窗口会在前一件办结后补入它的结果。",
    en: "Each case goes its own way. What waits gets the result of the case before it when that is decided.",
  },
  printNotification: {
    zh: "打印一件事告知书",
    en: "Print the notification of the whole matter",
  },
});
