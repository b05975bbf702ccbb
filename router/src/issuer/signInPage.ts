import { pageHeaders } from "../http/pageHeaders.ts";

/** Why a sign-in was refused, as the graph's `SignInRefusal` names it. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  WRONG_ACCOUNT_OR_PASSWORD: [
    "账号或密码不对，请再看一遍",
    "The account or the password is wrong",
  ],
  TOO_MANY_ATTEMPTS: [
    "试的次数太多，请过几分钟再试",
    "Too many attempts. Try again in a few minutes",
  ],
  SECOND_FACTOR_NEEDED: [
    "这个账号还要动态验证码：请再填密码，并填手机验证器上的六位数字",
    "This account asks for a code as well: fill in the password again, and the six digits of your authenticator",
  ],
  NEW_PASSWORD_NEEDED: [
    "这是管理员给的初始密码：请先在服务站或办公应用里登录一次，另设密码",
    "This password was given out: sign in at a station or office first, and choose another",
  ],
  WRONG_SECOND_FACTOR: [
    "动态验证码不对，或者已经用过。请等下一个验证码再填",
    "The code is wrong, or was used before. Wait for the next one",
  ],
};

const ASKS_FOR_CODE = ["SECOND_FACTOR_NEEDED", "WRONG_SECOND_FACTOR"];

/** The page on which somebody signs in for other software. */
export function signInPage(given: {
  action: string;
  /** The software. */
  client: string;
  account: string;
  refused: string | null;
}): string {
  const [zh, en] = WORDS[given.refused ?? ""] ?? ["", ""];
  const alert =
    given.refused === null
      ? ""
      : `<p role="alert">✗ ${zh}<br /><span lang="en">${en}</span></p>`;
  const code = ASKS_FOR_CODE.includes(given.refused ?? "")
    ? `<label>动态验证码 <span lang="en">Code of the authenticator</span>
      <input name="code" inputmode="numeric" autocomplete="one-time-code" required /></label>`
    : "";
  return page(`
    <h1>登录 <span lang="en">Sign in</span></h1>
    <p>用一门的账号登录 <b>${escaped(given.client)}</b>
      <br /><span lang="en">with your account of Onedoor, for the software named above</span></p>
    <form method="post" action="${escaped(given.action)}">
      <label>账号 <span lang="en">Account</span>
        <input name="account" autocomplete="username" required value="${escaped(given.account)}" /></label>
      <label>密码 <span lang="en">Password</span>
        <input name="password" type="password" autocomplete="current-password" required /></label>
      ${code}${alert}
      <button>登录 Sign in</button>
    </form>`);
}

/** Where the software has asked for what it may not have, or the sign-in took too long. */
export function brokenOffPage(reason: string): string {
  return page(`
    <h1>登录没有完成 <span lang="en">Not signed in</span></h1>
    <p role="alert">请回到原来的网页，再登录一次。<br />
      <span lang="en">Go back to the page that you came from, and sign in again.</span></p>
    <p><code>${escaped(reason)}</code></p>`);
}

/**
 * In place of a form that was sent too often. Nothing of the sign-in was looked at for it, so that it doesn't know what
 * its form would have to: it leads back to the one that does.
 */
export function tooOftenPage(action: string, seconds: number): string {
  return page(`
    <h1>登录 <span lang="en">Sign in</span></h1>
    <p role="alert">✗ 试的次数太多，请过 ${seconds} 秒再登录<br />
      <span lang="en">Too many attempts. Try again in ${seconds} seconds</span></p>
    <form method="get" action="${escaped(action)}">
      <button>回到登录 Back to signing in</button>
    </form>`);
}

/** `back`: where the form's answer leads on to in the end; browsers want it named too. */
export function signInHeaders(back = ""): Readonly<Record<string, string>> {
  return {
    ...pageHeaders,
    "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${back}; base-uri 'none'; frame-ancestors 'none'`,
    "cache-control": "no-store",
    "content-type": "text/html; charset=utf-8",
  };
}

function page(body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>登录 · 一门 Onedoor</title>
    <style>
      body { font: 18px/1.8 system-ui, sans-serif; max-width: 24em; margin: 8vh auto; padding: 0 1em; color: #1f2933; }
      label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit; }
      input, button { padding: 0.3em 0.6em; margin: 0.2em 0 1em; }
      [role="alert"] { color: #a3231f; }
      span[lang] { color: #5b6770; font-size: 0.85em; }
    </style>
  </head>
  <body>
    <main>${body}
    </main>
  </body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
