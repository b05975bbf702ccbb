import { defineMessages } from "@onedoor/ui/words/messages";

export const shellMessages = defineMessages({
  product: { zh: "一门 · 办公", en: "Onedoor · Office" },
  inbox: { zh: "待办", en: "Inbox" },
  morning: { zh: "早报", en: "Morning" },
  sync: { zh: "同步", en: "Sync" },
  lanes: { zh: "待判", en: "No verdict" },
  devices: { zh: "电脑", en: "Computers" },
  accounts: { zh: "账号", en: "Accounts" },
  access: { zh: "谁看过", en: "Who looked" },
  pages: { zh: "页面", en: "Pages" },
  delegations: { zh: "授权", en: "Delegations" },
  items: { zh: "事项", en: "Items" },
  people: { zh: "人口", en: "People" },
  village: { zh: "户档案", en: "Households" },
  lists: { zh: "清单", en: "Lists" },
  lock: { zh: "锁屏", en: "Lock" },
  signOut: { zh: "退出", en: "Sign out" },
  signOutWaiting: {
    zh: (count: number) =>
      `还有 ${count} 条没有上传，都封存在本机，下次登录继续上传。仍要退出吗？`,
    en: (count: number) =>
      `${count} entries are not sent yet. They stay sealed here and are sent after the next sign-in. Sign out all the same?`,
  },
  signOutAnyway: { zh: "仍要退出", en: "Sign out" },
  stay: { zh: "先不退出", en: "Stay" },
  signInAgain: {
    zh: "重新登录后继续上传",
    en: "Sign in again to go on sending",
  },
  opening: { zh: "正在打开本机的办件…", en: "Opening this machine's cases…" },
  failed: { zh: "打不开本机的数据", en: "This machine's data can't be opened" },
  failedHint: {
    zh: "什么都没有丢。请刷新一次；仍打不开的，请联系运维并不要清除浏览器数据",
    en: "Nothing is lost. Reload once; if it still fails, ask the operator and don't clear the browser's data",
  },
  reload: { zh: "刷新", en: "Reload" },
  firstCopy: {
    zh: (cases: number, items: number) =>
      `第一次同步：已收到 ${cases} 件办件、${items} 个事项，可以先看着办`,
    en: (cases: number, items: number) =>
      `First copy: ${cases} cases and ${items} items so far; you may begin`,
  },
});
