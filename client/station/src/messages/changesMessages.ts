import { defineMessages } from "@onedoor/ui/words/messages";

export const changesMessages = defineMessages({
  title: { zh: "事项变化", en: "Changes of items" },
  toToday: { zh: "今天", en: "Today" },
  all: { zh: "全部变化", en: "All changes" },
  notice: {
    zh: (count: number) => `${count} 个事项有变化`,
    en: (count: number) =>
      count === 1 ? "1 item changed" : `${count} items changed`,
  },
  see: { zh: "看有什么变化", en: "See what changed" },
  mark: {
    zh: "本事项自上次同步有变化",
    en: "This item changed since your last sync",
  },
  none: { zh: "没有变化", en: "No changes" },
  noneHint: {
    zh: "县里改了事项的材料、时限、条件或表单，同步后会列在这里。",
    en: "When the county changes an item's materials, limits, conditions or form, it is listed here after a sync.",
  },
  arrived: {
    zh: (on: string) => `${on}同步到本机`,
    en: (on: string) => `came with the sync of ${on}`,
  },
  gotIt: { zh: "知道了", en: "Got it" },
  gotItAll: {
    zh: (count: number) => `${count} 个都知道了`,
    en: (count: number) => `Got all ${count}`,
  },
  read: { zh: "✓ 已看过", en: "✓ read" },
  unread: { zh: "● 没看过", en: "● new" },
});
