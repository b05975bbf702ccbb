import { type FormEvent, useId, useState } from "react";
import { NotDone, useAttempt } from "./Attempt.tsx";
import { useMessages } from "./LanguageProvider.tsx";
import { AskFirst } from "./plain/AskFirst.tsx";
import { PlainButton } from "./plain/PlainButton.tsx";
import { PlainPassword } from "./plain/PlainInput.tsx";
import { type UnlockRefusal, UnlockRefusalLine } from "./UnlockRefusalLine.tsx";
import { defineMessages } from "./words/messages.ts";

/** A locked vault on this computer: all that is known of it is whose it is. */
export interface LockedVault {
  vaultId: string;
  accountId: string;
  /** Its user forgot the passphrase and began another one. */
  isOlder: boolean;
  /** It opens by fingerprint, PIN or security key too. */
  hasPasskey: boolean;
}

export type Unlock = (
  vaultId: string,
  passphrase: string,
) => Promise<{ ok: true } | UnlockRefusal>;

export type UnlockByPasskey = (
  vaultId: string,
) => Promise<{ ok: true } | { ok: false; reason: "notVerified" }>;

/** Who it is, and the passphrase: the everyday way in, with or without a line. */
export function UnlockForm(props: {
  vaults: readonly LockedVault[];
  unlock: Unlock;
  unlockByPasskey: UnlockByPasskey;
  /** Takes a vault off this computer. `passphrase`: as it was filled in, or empty. */
  onWipe: (vaultId: string, passphrase: string) => void;
  /** The way through the county. */
  onSignIn: () => void;
}) {
  const { vaults } = props;
  const t = useMessages(messages);
  const passphraseId = useId();
  const whoName = useId();
  const newest = vaults.filter(({ isOlder }) => !isOlder).at(-1) ?? vaults[0];
  const [chosen, setChosen] = useState(newest?.vaultId ?? "");
  const [passphrase, setPassphrase] = useState("");
  const { busy, failed, attempt } = useAttempt();
  const [refusal, setRefusal] = useState<
    UnlockRefusal | "empty" | "notVerified"
  >();

  async function open() {
    setRefusal(undefined);
    const outcome = await props.unlock(chosen, passphrase);
    if (outcome.ok) return;
    setRefusal(outcome);
    setPassphrase("");
  }

  async function openByPasskey() {
    setRefusal(undefined);
    const outcome = await props.unlockByPasskey(chosen);
    if (!outcome.ok) setRefusal(outcome.reason);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (passphrase === "") setRefusal("empty");
    else void attempt(open);
  }

  const nameOf = ({ accountId, isOlder }: LockedVault) =>
    isOlder ? t.older(accountId) : accountId;
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <fieldset className="who-is-it">
        <legend>{t.who}</legend>
        {vaults.map((one) => (
          <label key={one.vaultId}>
            <input
              type="radio"
              name={whoName}
              checked={chosen === one.vaultId}
              onChange={() => setChosen(one.vaultId)}
            />{" "}
            {nameOf(one)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={passphraseId}>{t.passphrase}</label>
        <PlainPassword
          id={passphraseId}
          autoFocus
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {refusal === undefined ? null : typeof refusal === "string" ? (
          <p className="field-error" role="alert">
            ✗ {t[refusal]}
          </p>
        ) : (
          <UnlockRefusalLine refusal={refusal} />
        )}
        {failed ? <NotDone /> : null}
      </div>
      <PlainButton look="primary" type="submit" disabled={busy}>
        {busy ? t.opening : t.open}
      </PlainButton>
      {vaults.some((one) => one.vaultId === chosen && one.hasPasskey) ? (
        <PlainButton
          disabled={busy}
          onClick={() => void attempt(openByPasskey)}
        >
          {t.openByPasskey}
        </PlainButton>
      ) : null}
      <div className="other-ways">
        <PlainButton look="link" onClick={props.onSignIn}>
          {t.signIn}
        </PlainButton>
        <AskFirst
          label={t.takeOff}
          title={t.wipeTitle}
          hint={t.wipeHint}
          confirm={t.wipe}
          cancel={t.keep}
          isDangerous
          onConfirm={() => props.onWipe(chosen, passphrase)}
        />
      </div>
    </form>
  );
}

const messages = defineMessages({
  who: { zh: "您是哪一位", en: "Who are you" },
  older: {
    zh: (account: string) => `${account}（旧口令的那一份）`,
    en: (account: string) => `${account} (under the older passphrase)`,
  },
  passphrase: { zh: "口令", en: "Passphrase" },
  open: { zh: "打开", en: "Open" },
  opening: { zh: "正在打开…", en: "Opening…" },
  openByPasskey: {
    zh: "用指纹、PIN 或安全密钥打开",
    en: "Open by fingerprint, PIN or security key",
  },
  empty: { zh: "请填口令", en: "Fill in the passphrase" },
  notVerified: {
    zh: "没有认出您，或没有等到。再试一次，或用口令打开",
    en: "You weren't recognised, or nobody answered. Try again, or use the passphrase",
  },
  signIn: {
    zh: "换账号，或忘了口令：联网登录",
    en: "Another account, or a forgotten passphrase: sign in at the county",
  },
  takeOff: { zh: "从本机移除此账号", en: "Take this account off the computer" },
  wipeTitle: {
    zh: "移除后，没有传到县里的记录和影像就没有了",
    en: "What has not reached the county is gone then",
  },
  wipeHint: {
    zh: "已到县里的都在，重新登录会再取回来。不确定就先打开，看“都到县里了吗”。填好口令再移除，没用完的编号会还给县里",
    en: "What has arrived comes back after the next sign-in. If in doubt, open it first and look at the sync page. With the passphrase filled in, unused numbers go back to the county",
  },
  wipe: { zh: "移除", en: "Take it off" },
  keep: { zh: "先不动", en: "Keep it" },
});
