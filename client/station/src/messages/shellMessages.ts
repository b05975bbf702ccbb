import { defineMessages } from "@onedoor/ui/words/messages";

export const shellMessages = defineMessages({
  product: { zh: "一门", en: "Onedoor" },
  signInTo: { zh: "一门 · 便民服务站", en: "Onedoor · Service station" },
  today: { zh: "今天", en: "Today" },
  village: { zh: "户档案", en: "Households" },
  checkLicence: { zh: "核验证照", en: "Check a licence" },
  newCase: { zh: "新办件", en: "New case" },
  sync: { zh: "同步", en: "Sync" },
  skip: { zh: "跳到正文", en: "Skip to the page" },
  desk: { zh: "看哪些办件", en: "Which cases" },
  deskMine: { zh: "本窗口", en: "This window" },
  deskSubtree: { zh: "全镇", en: "Whole town" },
  settings: { zh: "显示", en: "Display" },
  largeType: { zh: "大字", en: "Large type" },
  appearance: { zh: "外观", en: "Appearance" },
  auto: { zh: "跟随系统", en: "As the system" },
  light: { zh: "浅色", en: "Light" },
  dark: { zh: "深色", en: "Dark" },
  contrast: { zh: "高对比", en: "High contrast" },
  signOut: { zh: "退出，换人", en: "Sign out" },
  signOutHint: {
    zh: "办件锁在本机，下一位看不到；您再用口令打开，不用联网",
    en: "Your work stays locked on this computer, out of the next one's sight; your passphrase opens it, without a line",
  },
  opening: { zh: "正在打开本机的数据…", en: "Opening this computer's data…" },
  firstCopy: {
    zh: (cases: number, items: number, people: number) =>
      `第一次使用，正在取数据：事项 ${items}，人员 ${people}，办件 ${cases}`,
    en: (cases: number, items: number, people: number) =>
      `First use, fetching: ${items} items, ${people} people, ${cases} cases`,
  },
  firstCopyHint: {
    zh: "取完之前也可以办件，只是有些事项可能还没到",
    en: "Work can begin; some items may still be on their way",
  },
  failed: { zh: "这一页出了问题", en: "Something went wrong on this page" },
  failedHint: {
    zh: "已保存的办件都还在。请重新打开；还不行，把下面这行告诉技术员",
    en: "What was saved is still there. Open the app again; if that fails, tell the technician this line",
  },
  reopen: { zh: "重新打开", en: "Open again" },
});
