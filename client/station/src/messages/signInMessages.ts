import type { SignInOutcome } from "@onedoor/replica/session";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Words } from "@onedoor/ui/words/wording";

export const signInMessages = defineMessages({
  title: { zh: "便民服务站", en: "Service station" },
  account: { zh: "账号", en: "Account" },
  password: { zh: "密码", en: "Password" },
  signIn: { zh: "登录", en: "Sign in" },
  signingIn: { zh: "正在向县里核对…", en: "Checking with the county…" },
  accountMissing: { zh: "请填账号", en: "Fill in the account" },
  passwordMissing: { zh: "请填密码", en: "Fill in the password" },
  offlineTitle: { zh: "断网也能办", en: "It works without a network" },
  offline1: {
    zh: "第一次登录要联网一次。之后断网、断电、重启，都能打开继续办件。",
    en: "The first sign-in needs the network once. After that, the station opens without it.",
  },
  offline2: {
    zh: "办件先安全存在本机，连上以后自动送到县里，不用您操心。",
    en: "Cases are kept safely on this computer, and go to the county by themselves once it is reached.",
  },
  demonstration: {
    zh: "这是演示县，可以用这些账号",
    en: "This is a demonstration county. These accounts can be used",
  },
  use: {
    zh: (name: string) => `用${name}登录`,
    en: (name: string) => `Sign in as ${name}`,
  },
});

export const signInRefusals: Words<
  Exclude<SignInOutcome, { ok: true }>["reason"]
> = {
  wrongAccountOrPassword: {
    zh: "账号或密码不对，请再看一遍。忘了密码请找镇便民服务中心重设",
    en: "The account or the password is wrong. The town's centre can reset it",
  },
  tooManyAttempts: {
    zh: "试的次数太多，请过几分钟再试",
    en: "Too many attempts. Try again in a few minutes",
  },
  notForStaff: {
    zh: "这是群众或企业账号，请到网上办事大厅登录",
    en: "This is a citizen's or company's account: use the portal",
  },
  deviceRefused: {
    zh: "这台电脑没有登记在您的站点，请找县里的技术员",
    en: "This computer is not enrolled for your station: ask the county's technician",
  },
  offline: {
    zh: "现在连不上县里。这台电脑第一次登录必须联网：请检查网线或手机热点，再点登录",
    en: "The county can't be reached. The first sign-in on this computer needs it: check the cable or the hotspot, then try again",
  },
};

export const insecureMessages = defineMessages({
  title: {
    zh: "这个地址不能安全地存办件",
    en: "Cases can't be kept safely at this address",
  },
  missing: { zh: "缺少", en: "Missing" },
  secureContext: {
    zh: "安全连接：地址应以 https:// 开头",
    en: "A secure connection: the address should begin with https://",
  },
  serviceWorker: {
    zh: "离线打开的能力（Service Worker）",
    en: "Opening without a network (service worker)",
  },
  cryptography: {
    zh: "给办件加密的能力（WebCrypto）",
    en: "Encrypting cases (WebCrypto)",
  },
  storage: {
    zh: "在本机存数据的能力（IndexedDB）",
    en: "Keeping data on this computer (IndexedDB)",
  },
  whyTitle: { zh: "为什么", en: "Why" },
  why: {
    zh: "浏览器只在安全连接上允许离线使用和加密。普通 http:// 上，路过的人可以改动网页、看到群众的身份信息，所以这里不让登录。",
    en: "Browsers allow offline use and encryption on secure connections only. Over plain http:// somebody on the way could change the page or read people's data, so signing in is not offered here.",
  },
  whatTitle: { zh: "怎么办", en: "What to do" },
  what1: {
    zh: (address: string) => `试试这个地址：${address}`,
    en: (address: string) => `Try this address: ${address}`,
  },
  what2: {
    zh: "还是这一页，请告诉县里的技术员：“站点要用 https 证书”。",
    en: "If this page comes again, tell the county's technician: the server needs a certificate.",
  },
  what3: {
    zh: "在服务器本机上，用 http://localhost 也可以。",
    en: "On the server itself, http://localhost works too.",
  },
});
