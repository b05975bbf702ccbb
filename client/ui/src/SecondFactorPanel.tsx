import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useMessages, useSay } from "./LanguageProvider.tsx";
import { QrCode } from "./QrCode.tsx";
import { defineMessages } from "./words/messages.ts";
import { secondFactorWords } from "./words/secondFactorWords.ts";

type Refused = { ok: false; reason: keyof typeof secondFactorWords };

/** The authenticator of who is signed in; the replica's fits. */
interface SecondFactor {
  offer(
    password: string,
  ): Promise<{ ok: true; secret: string; uri: string } | Refused>;
  confirm(code: string, password: string): Promise<{ ok: true } | Refused>;
}

/** Sets an authenticator up: asks for the password, shows the secret, and asks for the first code. */
export function SecondFactorPanel({ factor }: { factor: SecondFactor }) {
  const say = useSay();
  const t = useMessages(messages);
  const codeId = useId();
  const passwordId = useId();
  const [busy, setBusy] = useState(false);
  const [isBegun, setIsBegun] = useState(false);
  const [offered, setOffered] = useState<{ secret: string; uri: string }>();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [isOn, setIsOn] = useState(false);
  const [refusal, setRefusal] = useState<Refused["reason"]>();

  async function asked<Answer extends { ok: true }>(
    answer: Promise<Answer | Refused>,
    use: (answer: Answer) => void,
  ) {
    setBusy(true);
    setRefusal(undefined);
    const outcome = await answer;
    setBusy(false);
    if (outcome.ok) use(outcome);
    else setRefusal(outcome.reason);
  }

  function offer(event: FormEvent) {
    event.preventDefault();
    if (password === "") return;
    void asked(factor.offer(password), setOffered);
  }

  function confirm(event: FormEvent) {
    event.preventDefault();
    if (code.trim() === "") return;
    void asked(factor.confirm(code, password), () => {
      setIsOn(true);
      setPassword("");
    });
    setCode("");
  }

  return (
    <section className="second-factor">
      <h2>{t.title}</h2>
      <p className="soft">{t.what}</p>
      {refusal === undefined ? null : (
        <p className="field-error" role="alert">
          ✗ {say(secondFactorWords[refusal])}
        </p>
      )}
      {isOn ? (
        <p role="status">✓ {t.isOn}</p>
      ) : !isBegun ? (
        <Button onClick={() => setIsBegun(true)}>{t.setUp}</Button>
      ) : offered === undefined ? (
        <form onSubmit={offer} noValidate>
          <div className="field">
            <label htmlFor={passwordId}>{t.password}</label>
            <Input.Password
              id={passwordId}
              autoFocus
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </div>
          <Button type="primary" htmlType="submit" disabled={busy}>
            {t.next}
          </Button>
        </form>
      ) : (
        <form onSubmit={confirm} noValidate>
          <p>{t.scan}</p>
          <QrCode text={offered.uri} label={t.qrCode} />
          <p>
            {t.orType} <code>{offered.secret}</code>
          </p>
          <div className="field">
            <label htmlFor={codeId}>{t.code}</label>
            <Input
              id={codeId}
              autoComplete="one-time-code"
              inputMode="numeric"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </div>
          <Button type="primary" htmlType="submit" disabled={busy}>
            {t.confirm}
          </Button>
        </form>
      )}
    </section>
  );
}

const messages = defineMessages({
  title: { zh: "动态验证码", en: "Authenticator" },
  what: {
    zh: "开启后，登录除了密码还要填手机验证器上的六位数字，别人知道密码也登不进来",
    en: "With it, sign-in asks for six digits from your phone as well: who learns your password still can't sign in",
  },
  password: {
    zh: "再填一次登录密码",
    en: "Your password once more",
  },
  setUp: { zh: "开启动态验证码", en: "Set up an authenticator" },
  next: { zh: "下一步", en: "Next" },
  scan: {
    zh: "用手机上的验证器扫这个码，再填它显示的六位数字。这个码只显示这一次",
    en: "Scan this with the authenticator on your phone, then fill in the six digits that it shows. It is shown this once",
  },
  qrCode: { zh: "验证器要扫的二维码", en: "QR code for the authenticator" },
  orType: { zh: "扫不了就手工输入：", en: "If it can't be scanned, type:" },
  code: { zh: "验证器上的六位数字", en: "Six digits of the authenticator" },
  confirm: { zh: "确认开启", en: "Turn it on" },
  isOn: {
    zh: "已开启。下次登录要填验证码。手机丢了请找县里的技术员",
    en: "It is on: the next sign-in asks for a code. If the phone is lost, ask the county's technician",
  },
});
