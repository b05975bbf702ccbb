import { Button, Input } from "antd";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import { defineMessages } from "./words/messages.ts";

/** An account that a demonstration county offers. */
export interface OfferedAccount {
  account: string;
  password: string;
  displayName: string;
  about: string;
  aboutEn: string;
}

/** Name and password, and the demonstration's accounts where the county offers them. */
export function SignInForm(props: {
  /** What one signs in to. */
  title: string;
  offered: readonly OfferedAccount[];
  /** Why the last attempt failed, in words. */
  trouble: string | undefined;
  onSignIn: (account: string, password: string) => Promise<void>;
  children?: ReactNode;
}) {
  const { language } = useLanguage();
  const t = useMessages(messages);
  const accountId = useId();
  const passwordId = useId();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);

  async function signIn(name: string, word: string) {
    setBusy(true);
    try {
      await props.onSignIn(name, word);
    } finally {
      setBusy(false);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void signIn(account.trim(), password);
  }

  return (
    <div className="sign-in">
      <form onSubmit={submit}>
        <h1>{props.title}</h1>
        <label htmlFor={accountId}>{t.account}</label>
        <Input
          id={accountId}
          autoFocus
          autoComplete="username"
          value={account}
          onChange={(event) => setAccount(event.target.value)}
        />
        <label htmlFor={passwordId}>{t.password}</label>
        <Input.Password
          id={passwordId}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {props.trouble === undefined ? null : (
          <p role="alert" className="field-error">
            ✗ {props.trouble}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          {t.signIn}
        </Button>
        {props.children}
      </form>
      {props.offered.length === 0 ? null : (
        <section>
          <h2>{t.offered}</h2>
          <p className="soft">{t.offeredHint}</p>
          <ul className="offered-accounts">
            {props.offered.map((one) => (
              <li key={one.account}>
                <Button
                  disabled={busy}
                  onClick={() => {
                    setAccount(one.account);
                    setPassword(one.password);
                    void signIn(one.account, one.password);
                  }}
                >
                  <span lang="zh-CN">{one.displayName}</span>
                </Button>{" "}
                <span className="soft">
                  {language === "zh" ? one.about : one.aboutEn}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const messages = defineMessages({
  account: { zh: "账号", en: "Account" },
  password: { zh: "密码", en: "Password" },
  signIn: { zh: "登录", en: "Sign in" },
  offered: { zh: "演示账号", en: "Demonstration accounts" },
  offeredHint: {
    zh: "点一下就以这个身份登录。人物都是虚构的",
    en: "One press signs you in. All people are fictional",
  },
});
