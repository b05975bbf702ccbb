import type { Words } from "./wording.ts";

/** Why somebody was not signed in. */
export const signInWords: Words<
  | "wrongAccountOrPassword"
  | "tooManyAttempts"
  | "notForStaff"
  | "deviceRefused"
  | "offline"
> = {
  wrongAccountOrPassword: {
    zh: "账号或密码不对，请再看一遍",
    en: "Account or password is wrong: look again",
  },
  tooManyAttempts: {
    zh: "试的次数太多，请过几分钟再试",
    en: "Too many attempts: try again in a few minutes",
  },
  notForStaff: {
    zh: "这里是工作人员用的，群众和企业请用网上办事大厅",
    en: "This is for officials; citizens and firms use the portal",
  },
  deviceRefused: {
    zh: "这台电脑没有获准使用，请联系镇里登记",
    en: "This machine isn't enrolled: ask the town to enrol it",
  },
  offline: {
    zh: "联系不上县里。第一次登录需要连网，之后离线也能打开",
    en: "The county can't be reached. The first sign-in needs a line; later the app opens without one",
  },
};
