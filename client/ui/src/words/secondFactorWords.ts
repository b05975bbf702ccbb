import type { Words } from "./wording.ts";

/** Why an authenticator was not set up. */
export const secondFactorWords: Words<
  | "alreadyOn"
  | "notEnrolled"
  | "wrongCode"
  | "wrongPassword"
  | "tooManyAttempts"
  | "offline"
> = {
  alreadyOn: {
    zh: "这个账号已经开启。换手机或手机丢了，请找县里的技术员",
    en: "This account has one already. For another phone, ask the county's technician",
  },
  notEnrolled: {
    zh: "请先扫码，再填验证码",
    en: "Scan the code first, then fill in the digits",
  },
  wrongCode: {
    zh: "验证码不对。请看手机时间准不准，等下一个验证码再填",
    en: "The code is wrong. Check the phone's time, and wait for the next one",
  },
  wrongPassword: {
    zh: "密码不对。请填登录县里用的密码",
    en: "The password is wrong. Fill in the one that you sign in to the county with",
  },
  tooManyAttempts: {
    zh: "试的次数太多，请过几分钟再试",
    en: "Too many attempts. Try again in a few minutes",
  },
  offline: {
    zh: "现在连不上县里，连上以后再开启",
    en: "The county can't be reached. Set it up once it can",
  },
};
