import { Button, Input } from "antd";
import { type FormEvent, useEffect, useId, useState } from "react";
import { NotDone, useAttempt } from "./Attempt.tsx";
import { useMessages } from "./LanguageProvider.tsx";
import { type UnlockRefusal, UnlockRefusalLine } from "./UnlockRefusalLine.tsx";
import { defineMessages } from "./words/messages.ts";

type NotMade = { ok: false; reason: "noPrf" | "notVerified" };
type Refusal = UnlockRefusal | NotMade;

/** The second lock of the vault that is open; the replica's fits. */
interface Passkey {
  isOffered(): Promise<boolean>;
  isOn(): Promise<boolean>;
  add(passphrase: string): Promise<{ ok: true } | Refusal>;
  remove(): Promise<void>;
}

/**
 * Lets whoever has his vault open be known by finger, face, PIN or security key beside his passphrase. Nothing where the
 * browser can't.
 */
export function PasskeyPanel({ passkey }: { passkey: Passkey }) {
  const t = useMessages(messages);
  const [isOn, setIsOn] = useState<boolean>();
  const [isOffered, setIsOffered] = useState(false);
  const { busy, failed, attempt } = useAttempt();
  useEffect(() => {
    let here = true;
    void Promise.all([passkey.isOn(), passkey.isOffered()]).then(
      ([on, offered]) => {
        if (!here) return;
        setIsOn(on);
        setIsOffered(offered);
      },
    );
    return () => {
      here = false;
    };
  }, [passkey]);
  if (isOn === undefined || (!isOn && !isOffered)) return null;
  return (
    <section className="second-factor" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="soft">{t.what}</p>
      {failed ? <NotDone /> : null}
      {isOn ? (
        <>
          <p role="status">✓ {t.isOn}</p>
          <Button
            disabled={busy}
            onClick={() =>
              void attempt(async () => {
                await passkey.remove();
                setIsOn(false);
              })
            }
          >
            {t.remove}
          </Button>
        </>
      ) : (
        <AddForm
          busy={busy}
          add={(passphrase, onRefused) =>
            void attempt(async () => {
              const outcome = await passkey.add(passphrase);
              if (outcome.ok) setIsOn(true);
              else onRefused(outcome);
            })
          }
        />
      )}
    </section>
  );
}

function AddForm(props: {
  busy: boolean;
  add: (passphrase: string, onRefused: (refusal: Refusal) => void) => void;
}) {
  const t = useMessages(messages);
  const id = useId();
  const [passphrase, setPassphrase] = useState("");
  const [refusal, setRefusal] = useState<Refusal>();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (passphrase === "") return;
    setRefusal(undefined);
    setPassphrase("");
    props.add(passphrase, setRefusal);
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor={id}>{t.passphrase}</label>
        <Input.Password
          id={id}
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </div>
      {refusal === undefined ? null : isOfPassphrase(refusal) ? (
        <UnlockRefusalLine refusal={refusal} />
      ) : (
        <p className="field-error" role="alert">
          ✗ {t[refusal.reason]}
        </p>
      )}
      <Button htmlType="submit" disabled={props.busy}>
        {props.busy ? t.adding : t.add}
      </Button>
    </form>
  );
}

function isOfPassphrase(refusal: Refusal): refusal is UnlockRefusal {
  return refusal.reason !== "noPrf" && refusal.reason !== "notVerified";
}

const messages = defineMessages({
  title: {
    zh: "用指纹、PIN 或安全密钥打开",
    en: "Open by fingerprint, PIN or security key",
  },
  what: {
    zh: "加上以后，在这台电脑上不打口令也能打开，断网也行。口令照旧有用，请别忘了",
    en: "With it your work opens on this computer without typing, also without a network. The passphrase goes on working: don't forget it",
  },
  passphrase: { zh: "您的本机口令", en: "Your passphrase" },
  add: { zh: "加上", en: "Add it" },
  adding: { zh: "请按电脑的提示做…", en: "Follow what the computer asks…" },
  isOn: { zh: "已加上", en: "It is on" },
  remove: { zh: "去掉，只用口令", en: "Take it off: the passphrase alone" },
  noPrf: {
    zh: "这台电脑或这把密钥的型号不支持，请继续用口令",
    en: "This computer or key can't do it: go on with the passphrase",
  },
  notVerified: {
    zh: "没有认出您，或没有等到。可以再试一次",
    en: "You weren't recognised, or nobody answered. Try again",
  },
});
