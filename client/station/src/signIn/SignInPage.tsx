import type { SignInOutcome } from "@onedoor/replica/session";
import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { shellMessages } from "../messages/shellMessages.ts";
import { signInMessages, signInRefusals } from "../messages/signInMessages.ts";
import type { DemonstrationAccount } from "./demonstrationAccounts.ts";

type Refusal = Exclude<SignInOutcome, { ok: true }>["reason"];

/** Signs an official in. Explains that this is the one moment that needs the network. */
export function SignInPage(props: {
  signIn: (account: string, password: string) => Promise<SignInOutcome>;
  listAccounts: () => Promise<DemonstrationAccount[]>;
}) {
  const { signIn, listAccounts } = props;
  const t = useMessages(signInMessages);
  const product = useMessages(shellMessages).product;
  const say = useSay();
  const { language } = useLanguage();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const [attempted, setAttempted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [accounts, setAccounts] = useState<DemonstrationAccount[]>([]);
  useEffect(() => {
    let here = true;
    void listAccounts().then((list) => (here ? setAccounts(list) : undefined));
    return () => {
      here = false;
    };
  }, [listAccounts]);

  const tryWith = async (name: string, secret: string) => {
    setBusy(true);
    setRefusal(undefined);
    const outcome = await signIn(name, secret);
    setBusy(false);
    if (!outcome.ok) setRefusal(outcome.reason);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (account !== "" && password !== "") void tryWith(account, password);
  };

  return (
    <main className="lone-page sign-in">
      <div className="lone-corner">
        <LanguageSwitch />
      </div>
      <h1>
        {product} · {t.title}
      </h1>
      <div className="sign-in-columns">
        <form onSubmit={submit} noValidate>
          <div className="field">
            <label htmlFor="account">{t.account}</label>
            <Input
              id="account"
              autoFocus
              autoComplete="username"
              value={account}
              onChange={(event) => setAccount(event.target.value.trim())}
            />
            {attempted && account === "" ? (
              <p className="field-error">✗ {t.accountMissing}</p>
            ) : null}
          </div>
          <div className="field">
            <label htmlFor="password">{t.password}</label>
            <Input
              id="password"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            {attempted && password === "" ? (
              <p className="field-error">✗ {t.passwordMissing}</p>
            ) : null}
          </div>
          {refusal === undefined ? null : (
            <p className="field-error" role="alert">
              ✗ {say(signInRefusals[refusal])}
            </p>
          )}
          <Button
            type="primary"
            htmlType="submit"
            size="large"
            block
            disabled={busy}
          >
            {busy ? t.signingIn : t.signIn}
          </Button>
        </form>
        <section className="sign-in-note">
          <h2>{t.offlineTitle}</h2>
          <p>{t.offline1}</p>
          <p>{t.offline2}</p>
        </section>
      </div>
      {accounts.length === 0 ? null : (
        <section>
          <h2>{t.demonstration}</h2>
          <ul className="account-list">
            {accounts.map((one) => (
              <li key={one.account}>
                <Button
                  disabled={busy}
                  onClick={() => void tryWith(one.account, one.password)}
                >
                  {t.use(one.displayName)}
                </Button>
                <span>{language === "zh" ? one.about : one.aboutEn}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
