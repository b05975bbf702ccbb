import { type FormEvent, useId, useState } from "react";
import { NotDone, useAttempt } from "./Attempt.tsx";
import { useLanguage, useMessages, useSay } from "./LanguageProvider.tsx";
import { PlainButton } from "./plain/PlainButton.tsx";
import { PlainInput, PlainPassword } from "./plain/PlainInput.tsx";
import { defineMessages } from "./words/messages.ts";
import { signInWords } from "./words/signInWords.ts";

/** An account that a demonstration county offers. */
export interface OfferedAccount {
  account: string;
  password: string;
  displayName: string;
  about: string;
  aboutEn: string;
}

/** What the county may ask for beside the password. */
export interface SignInCodes {
  /** Of the authenticator. */
  authenticator?: string;
  /** One-time, for a computer that is new. */
  computer?: string;
  /** In place of a password that was given out. */
  newPassword?: string;
}

/** Signs somebody in, or says why not; the replica's sign-in fits. */
export type SignIn = (
  account: string,
  password: string,
  codes?: SignInCodes,
) => Promise<{ ok: true } | { ok: false; reason: keyof typeof signInWords }>;

/** Which code the county wants, by why it refused. */
const ASKS_FOR: Partial<Record<keyof typeof signInWords, keyof SignInCodes>> = {
  secondFactorNeeded: "authenticator",
  wrongSecondFactor: "authenticator",
  codeNeeded: "computer",
  wrongCode: "computer",
  newPasswordNeeded: "newPassword",
  newPasswordTooShort: "newPassword",
};

/** Name and password, a code where the county asks for one, and the demonstration's accounts where the county offers them. */
export function SignInForm(props: {
  signIn: SignIn;
  offered?: readonly OfferedAccount[];
}) {
  const { offered = [] } = props;
  const say = useSay();
  const t = useMessages(messages);
  const accountId = useId();
  const passwordId = useId();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  /** A code that isn't asked for has no place here. */
  const [codes, setCodes] = useState<SignInCodes>({});
  const [attempted, setAttempted] = useState(false);
  const { busy, failed, attempt } = useAttempt();
  const [refusal, setRefusal] = useState<keyof typeof signInWords>();

  const signIn = (...given: Parameters<SignIn>) => attempt(() => ask(...given));

  async function ask(...given: Parameters<SignIn>) {
    setRefusal(undefined);
    const outcome = await props.signIn(...given);
    if (outcome.ok) return;
    setRefusal(outcome.reason);
    const wanted = ASKS_FOR[outcome.reason];
    setCodes((known) => ({
      ...known,
      // An authenticator's code is taken once, whatever became of it.
      ...(known.authenticator === undefined ? {} : { authenticator: "" }),
      ...(wanted === undefined ? {} : { [wanted]: "" }),
    }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempted(true);
    if (account === "" || password === "") return;
    const given = Object.values(codes);
    if (given.includes("")) return;
    if (given.length === 0) void signIn(account, password);
    else void signIn(account, password, codes);
  }

  return (
    <>
      <form className="sign-in-form" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={accountId}>{t.account}</label>
          <PlainInput
            id={accountId}
            autoFocus
            autoComplete="username"
            value={account}
            onChange={(event) => {
              setAccount(event.target.value.trim());
              setCodes({});
            }}
          />
          {attempted && account === "" ? (
            <p className="field-error">✗ {t.accountMissing}</p>
          ) : null}
        </div>
        <div className="field">
          <label htmlFor={passwordId}>{t.password}</label>
          <PlainPassword
            id={passwordId}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {attempted && password === "" ? (
            <p className="field-error">✗ {t.passwordMissing}</p>
          ) : null}
        </div>
        {(["newPassword", "authenticator", "computer"] as const).map((kind) =>
          codes[kind] === undefined ? null : (
            <CodeField
              key={kind}
              kind={kind}
              label={t[kind]}
              value={codes[kind]}
              onChange={(code) => setCodes({ ...codes, [kind]: code })}
            />
          ),
        )}
        {refusal === undefined ? null : (
          <p className="field-error" role="alert">
            ✗ {say(signInWords[refusal])}
          </p>
        )}
        {failed ? <NotDone /> : null}
        <PlainButton look="primary" type="submit" disabled={busy}>
          {busy ? t.signingIn : t.signIn}
        </PlainButton>
      </form>
      {offered.length === 0 ? null : (
        <Offered
          accounts={offered}
          busy={busy}
          onChoose={(one) => void signIn(one.account, one.password)}
        />
      )}
    </>
  );
}

function CodeField(props: {
  kind: keyof SignInCodes;
  label: string;
  value: string;
  onChange: (code: string) => void;
}) {
  const { kind, label, value, onChange } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {kind === "newPassword" ? (
        <PlainPassword
          id={id}
          autoFocus
          autoComplete="new-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <PlainInput
          id={id}
          autoFocus
          autoComplete="one-time-code"
          inputMode={kind === "authenticator" ? "numeric" : "text"}
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      )}
    </div>
  );
}

function Offered(props: {
  accounts: readonly OfferedAccount[];
  busy: boolean;
  onChoose: (account: OfferedAccount) => void;
}) {
  const { language } = useLanguage();
  const t = useMessages(messages);
  return (
    <section className="offered-accounts">
      <h2>{t.offered}</h2>
      <p className="soft">{t.offeredHint}</p>
      <ul>
        {props.accounts.map((one) => (
          <li key={one.account}>
            <PlainButton
              disabled={props.busy}
              onClick={() => props.onChoose(one)}
            >
              {t.use(one.displayName)}
            </PlainButton>
            <span>{language === "zh" ? one.about : one.aboutEn}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const messages = defineMessages({
  account: { zh: "账号", en: "Account" },
  password: { zh: "密码", en: "Password" },
  newPassword: { zh: "新密码", en: "New password" },
  authenticator: { zh: "动态验证码", en: "Code of the authenticator" },
  computer: { zh: "登记码", en: "Code of this computer" },
  signIn: { zh: "登录", en: "Sign in" },
  signingIn: { zh: "正在向县里核对…", en: "Checking with the county…" },
  accountMissing: { zh: "请填账号", en: "Fill in the account" },
  passwordMissing: { zh: "请填密码", en: "Fill in the password" },
  offered: { zh: "演示账号", en: "Demonstration accounts" },
  offeredHint: {
    zh: "这是演示县，人物都是虚构的。点一下就以这个身份登录",
    en: "This is a demonstration county, and all people are fictional. One press signs you in",
  },
  use: {
    zh: (name: string) => `用${name}登录`,
    en: (name: string) => `Sign in as ${name}`,
  },
});
