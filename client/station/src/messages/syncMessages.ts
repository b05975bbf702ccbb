import { defineMessages } from "@onedoor/ui/words/messages";

export const syncMessages = defineMessages({
  signInAgain: {
    zh: "县里要重新登录一次，登录后自动继续上传",
    en: "The county asks for a new sign-in; sending goes on after it",
  },
  delegations: {
    zh: "部门授权本窗口办的",
    en: "What departments delegated to this window",
  },
  delegation: {
    zh: (item: string, version: number, acts: string, until: string) =>
      `${item}（第 ${version} 版）：${acts}，到${until}`,
    en: (item: string, version: number, acts: string, until: string) =>
      `${item} (version ${version}): ${acts}, until ${until}`,
  },
  accept: { zh: "受理", en: "acceptance" },
  firstReview: { zh: "初审", en: "first review" },
  storage: { zh: "这台电脑的存储", en: "This computer's storage" },
  persisted: {
    zh: "✓ 浏览器答应不会自动清理",
    en: "✓ The browser promised not to clear it",
  },
  notPersisted: {
    zh: "▲ 浏览器没有答应长期保留，请勿清理浏览器数据",
    en: "▲ The browser did not promise to keep it: don't clear its data",
  },
  askPersist: { zh: "请浏览器长期保留", en: "Ask the browser to keep it" },
  quota: {
    zh: (used: string, all: string, share: number) =>
      `已用 ${used}，共 ${all}（${share}%）`,
    en: (used: string, all: string, share: number) =>
      `${used} of ${all} used (${share}%)`,
  },
  quotaHigh: {
    zh: "▲ 空间快满了，请告诉技术员",
    en: "▲ Nearly full: tell the technician",
  },
  shift: {
    zh: "交班：草稿交给本机的另一位",
    en: "Hand drafts over to a colleague on this computer",
  },
  budget: { zh: "影像每天传多少", en: "Scanned pages a day" },
  budgetADay: { zh: "每天最多传", en: "At most a day" },
  noBudget: { zh: "不限", en: "No limit" },
  megabytes: {
    zh: (count: number) => `${count} MB`,
    en: (count: number) => `${count} MB`,
  },
  sentToday: {
    zh: (sent: number) => `今天已传 ${sent} MB`,
    en: (sent: number) => `${sent} MB sent today`,
  },
  sentTodayOf: {
    zh: (sent: number, of: number) => `今天已传 ${sent} / ${of} MB`,
    en: (sent: number, of: number) => `${sent} of ${of} MB sent today`,
  },
  budgetHint: {
    zh: "办件记录和小图不受限，总是先传；原图超出的留到第二天",
    en: "Entries and small pictures always go first; pages beyond it wait for the next day",
  },
  refusedPages: {
    zh: (count: number) => `县里没收下的影像 ${count} 页`,
    en: (count: number) =>
      `${count} scanned page${count === 1 ? "" : "s"} that the county didn't take`,
  },
  refusedPagesStay: {
    zh: "不会再自动上传，本机还留着，可以打开看。请按说明重拍，在办件里补交",
    en: "They are not sent again, and stay readable here. Take the page again as it says, and add it to the case",
  },
  refusedPage: { zh: "没收下的影像", en: "The page that was not taken" },
  refusedPageCase: { zh: "打开办件", en: "Open the case" },
  lookAtPage: { zh: "看这一页", en: "Look at the page" },
  savePage: { zh: "存成文件看", en: "Save it as a file" },
  handOver: { zh: "打印交接清单", en: "Print the hand-over sheet" },
  handOverTitle: { zh: "办件交接清单", en: "Hand-over sheet" },
  handOverText: {
    zh: (station: string, at: string) =>
      `${station}截至${at}，下列办件还没有全部到达县里，均已保存在本站电脑中。`,
    en: (station: string, at: string) =>
      `${station}, as of ${at}: these cases have not wholly reached the county. All are kept on this station's computer.`,
  },
  handOverNone: {
    zh: "没有未到县里的办件。",
    en: "There is nothing that has not reached the county.",
  },
  handOverBy: { zh: "交班人（签名）：", en: "Handed over by:" },
  handOverTo: { zh: "接班人（签名）：", en: "Taken over by:" },
});
