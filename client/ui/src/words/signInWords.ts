import type { Words } from "./wording.ts";

/** Why somebody was not signed in. */
export const signInWords: Words<
  | "wrongAccountOrPassword"
  | "tooManyAttempts"
  | "secondFactorNeeded"
  | "wrongSecondFactor"
  | "newPasswordNeeded"
  | "newPasswordTooShort"
  | "notForStaff"
  | "deviceRefused"
  | "codeNeeded"
  | "wrongCode"
  | "offline"
> = {
  wrongAccountOrPassword: {
    zh: "账号或密码不对，请再看一遍。忘了密码请找县里重设",
    en: "The account or the password is wrong. The county can reset a password",
  },
  tooManyAttempts: {
    zh: "试的次数太多，请过几分钟再试",
    en: "Too many attempts. Try again in a few minutes",
  },
  secondFactorNeeded: {
    zh: "这个账号还要动态验证码：请打开手机上的验证器，填六位数字",
    en: "This account asks for a code as well: open the authenticator on your phone and fill in its six digits",
  },
  wrongSecondFactor: {
    zh: "动态验证码不对，或者已经用过。请等下一个验证码再填",
    en: "The code is wrong, or was used before. Wait for the next one",
  },
  newPasswordNeeded: {
    zh: "这是管理员给的初始密码。请另设一个只有您自己知道的密码，至少十个字",
    en: "This password was given out. Choose another that only you know, of ten characters at least",
  },
  newPasswordTooShort: {
    zh: "新密码太短，至少要十个字",
    en: "The new password is too short: ten characters at least",
  },
  notForStaff: {
    zh: "这是群众或企业账号，请到网上办事大厅登录",
    en: "This is a citizen's or company's account: use the portal",
  },
  deviceRefused: {
    zh: "县里不认这台电脑：它属于别的站、已挂失，或不是原来那台。请找县里的技术员",
    en: "The county refuses this computer: it is another station's, was reported lost, or isn't the one it says. Ask the county's technician",
  },
  codeNeeded: {
    zh: "这台电脑第一次用，请输入登记码。登记码由镇里发，十分钟内有效",
    en: "This computer is new: type its code. The town officer gives one, good for ten minutes",
  },
  wrongCode: {
    zh: "登记码不对、用过、过时，或不是发给这个站的。请再看一遍，或请镇里重发一个",
    en: "The code is wrong, used, too late or another station's. Look again, or ask the town for another",
  },
  offline: {
    zh: "现在连不上县里。这台电脑第一次登录必须联网：请检查网线或手机热点，再点登录",
    en: "The county can't be reached. The first sign-in on this computer needs it: check the cable or the hotspot, then try again",
  },
};
