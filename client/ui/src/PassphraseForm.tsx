import { type FormEvent, useId, useState } from "react";
import { NotDone, useAttempt } from "./Attempt.tsx";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import { AskFirst } from "./plain/AskFirst.tsx";
import { PlainButton } from "./plain/PlainButton.tsx";
import { PlainPassword } from "./plain/PlainInput.tsx";
import type { UnlockRefusal } from "./UnlockRefusalLine.tsx";
import { wordMoment } from "./words/dateWords.ts";
import { defineMessages } from "./words/messages.ts";

/** What a passphrase needs at least, in characters: shorter ones are guessed from a copy of the disk. */
const SHORTEST = 10;

/** A new passphrase, typed twice. */
export function NewPassphraseForm(props: {
  onChoose: (passphrase: string) => Promise<void>;
}) {
  const t = useMessages(messages);
  const [firstId, secondId] = [useId(), useId()];
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const { busy, failed, attempt } = useAttempt();
  const [attempted, setAttempted] = useState(false);
  const fault =
    [...first.normalize("NFKC")].length < SHORTEST
      ? t.tooShort(SHORTEST)
      : first === second
        ? undefined
        : t.differ;

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempted(true);
    if (fault === undefined) void attempt(() => props.onChoose(first));
  }

  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <h2>{t.chooseTitle}</h2>
      <p className="soft">{t.chooseHint}</p>
      <div className="field">
        <label htmlFor={firstId}>{t.passphrase}</label>
        <PlainPassword
          id={firstId}
          autoFocus
          autoComplete="new-password"
          value={first}
          onChange={(event) => setFirst(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={secondId}>{t.again}</label>
        <PlainPassword
          id={secondId}
          autoComplete="new-password"
          value={second}
          onChange={(event) => setSecond(event.target.value)}
        />
        {attempted && fault !== undefined ? (
          <p className="field-error" role="alert">
            ✗ {fault}
          </p>
        ) : null}
        {failed ? <NotDone /> : null}
      </div>
      <PlainButton look="primary" type="submit" disabled={busy}>
        {t.choose}
      </PlainButton>
    </form>
  );
}

/** The passphrase that held before the password was changed at the county; who has forgotten it begins anew. */
export function FormerPassphraseForm(props: {
  onTry: (passphrase: string) => Promise<{ ok: true } | UnlockRefusal>;
  onBeginAnew: () => void;
}) {
  const t = useMessages(messages);
  const { language } = useLanguage();
  const id = useId();
  const [passphrase, setPassphrase] = useState("");
  const { busy, failed, attempt } = useAttempt();
  const [refusal, setRefusal] = useState<UnlockRefusal>();

  async function open() {
    setRefusal(undefined);
    const outcome = await props.onTry(passphrase);
    if (!outcome.ok) setRefusal(outcome);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(open);
  }

  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <h2>{t.formerTitle}</h2>
      <p className="soft">{t.formerHint}</p>
      <div className="field">
        <label htmlFor={id}>{t.former}</label>
        <PlainPassword
          id={id}
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {refusal === undefined ? null : (
          <p className="field-error" role="alert">
            ✗{" "}
            {refusal.reason === "waitFirst"
              ? t.waitFirst(wordMoment(refusal.until, language))
              : t.wrong}
          </p>
        )}
        {failed ? <NotDone /> : null}
      </div>
      <PlainButton look="primary" type="submit" disabled={busy}>
        {t.open}
      </PlainButton>
      <div className="other-ways">
        <AskFirst
          label={t.forgotten}
          title={t.anewTitle}
          hint={t.anewHint}
          confirm={t.anew}
          cancel={t.cancel}
          onConfirm={props.onBeginAnew}
        />
      </div>
    </form>
  );
}

const messages = defineMessages({
  chooseTitle: { zh: "定一个本机口令", en: "Choose a passphrase" },
  chooseHint: {
    zh: "断网时用它打开这台电脑上的办件。一句话最好记，别人猜不到就行",
    en: "It opens the cases on this computer without a line. A sentence is easy to remember and hard to guess",
  },
  passphrase: { zh: "口令", en: "Passphrase" },
  again: { zh: "再填一遍", en: "Once more" },
  choose: { zh: "就用它", en: "Use it" },
  tooShort: {
    zh: (least: number) => `至少 ${least} 个字符`,
    en: (least: number) => `At least ${least} characters`,
  },
  differ: { zh: "两遍不一样", en: "The two differ" },
  formerTitle: {
    zh: "请填这台电脑原来的口令",
    en: "This computer's former passphrase",
  },
  formerHint: {
    zh: "密码在县里改过了。填一次原来的口令，以后就用新密码打开",
    en: "The password was changed at the county. Say the former passphrase once; the new password opens it from then on",
  },
  former: { zh: "原来的口令", en: "Former passphrase" },
  wrong: { zh: "不是这个口令", en: "It isn't this one" },
  waitFirst: {
    zh: (at: string) => `试错的次数太多，${at}以后再试`,
    en: (at: string) => `Too many were wrong. Try again after ${at}`,
  },
  open: { zh: "打开", en: "Open" },
  forgotten: { zh: "想不起来了", en: "It is forgotten" },
  anewTitle: { zh: "另起一份空的？", en: "Begin an empty one?" },
  anewHint: {
    zh: "原来那份原样封在本机，哪天想起口令还能打开。里面没传的记录，打开之前到不了县里",
    en: "The older one stays here, sealed, and opens when the passphrase comes back. What hasn't left it can't reach the county before",
  },
  anew: { zh: "另起一份", en: "Begin anew" },
  cancel: { zh: "再想想", en: "Think again" },
});
