import { defineMessages } from "@onedoor/ui/words/messages";

export const citizenMessages = defineMessages({
  title: { zh: "谁看过我的材料", en: "Who looked at my papers" },
  intro: {
    zh: "用您在本县的群众账号登录，看哪个单位、什么时候、为哪件事看过您的材料和信息。",
    en: "Sign in with your citizen's account to see which office looked at your papers and data, when, and for what.",
  },
  account: { zh: "账号", en: "Account" },
  password: { zh: "密码", en: "Password" },
  signIn: { zh: "登录查看", en: "Sign in and see" },
  wrong: {
    zh: "账号或密码不对，请再看一遍",
    en: "The account or the password is wrong",
  },
  tooMany: {
    zh: "试的次数太多，请过几分钟再试",
    en: "Too many attempts. Try again in a few minutes",
  },
  notACitizen: {
    zh: "这里只供群众本人查看，请用群众账号登录",
    en: "This is for residents alone: please use a citizen's account",
  },
  offline: {
    zh: "现在联系不上县里，请稍后再试",
    en: "The county can't be reached now. Please try again later",
  },
  of: {
    zh: (name: string) => `${name}的查看记录，最近的在前`,
    en: (name: string) => `Looks at what ${name} gave, newest first`,
  },
  nobody: { zh: "没有人看过", en: "Nobody has looked" },
  at: { zh: "时间", en: "When" },
  who: { zh: "单位和岗位", en: "Office and post" },
  what: { zh: "看了什么", en: "What" },
  why: { zh: "为什么", en: "Why" },
  caseNumber: { zh: "办件编号", en: "Case number" },
  paper: {
    zh: (name: string) => `引用的材料：${name}`,
    en: (name: string) => `A paper on file: ${name}`,
  },
  other: { zh: "其他", en: "Something else" },
  hint: {
    zh: "觉得不该看的，可以拿这张表到县里投诉。",
    en: "If somebody should not have looked, bring this sheet to the county.",
  },
  print: { zh: "打印", en: "Print" },
  signOut: { zh: "退出", en: "Sign out" },
});
