import type { Instant } from "@onedoor/domain/time";
import { Button, Input, Popconfirm, Radio } from "antd";
import { type FormEvent, useId, useState } from "react";
import { NotDone, useAttempt } from "./Attempt.tsx";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import { wordMoment } from "./words/dateWords.ts";
import { defineMessages } from "./words/messages.ts";

/** A locked vault on this computer: all that is known of it is whose it is. */
export interface LockedVault {
  vaultId: string;
  accountId: string;
  /** Its user forgot the passphrase and began another one. */
  isOlder: boolean;
}

export type UnlockRefusal =
  | { ok: false; reason: "wrongPassphrase" }
  | { ok: false; reason: "waitFirst"; until: Instant }
  | { ok: false; reason: "signInAtTheCounty" };

export type Unlock = (
  vaultId: string,
  passphrase: string,
) => Promise<{ ok: true } | UnlockRefusal>;

/** Who it is, and the passphrase: the everyday way in, with or without a line. */
export function UnlockForm(props: {
  vaults: readonly LockedVault[];
  unlock: Unlock;
  /** Takes a vault off this computer. */
  onWipe: (vaultId: string) => void;
  /** The way through the county. */
  onSignIn: () => void;
}) {
  const { vaults } = props;
  const t = useMessages(messages);
  const { language } = useLanguage();
  const passphraseId = useId();
  const newest = vaults.filter(({ isOlder }) => !isOlder).at(-1) ?? vaults[0];
  const [chosen, setChosen] = useState(newest?.vaultId ?? "");
  const [passphrase, setPassphrase] = useState("");
  const { busy, failed, attempt } = useAttempt();
  const [refusal, setRefusal] = useState<UnlockRefusal | "empty">();

  async function open() {
    setRefusal(undefined);
    const outcome = await props.unlock(chosen, passphrase);
    if (outcome.ok) return;
    setRefusal(outcome);
    setPassphrase("");
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
        <Radio.Group
          value={chosen}
          onChange={(event) => setChosen(String(event.target.value))}
          options={vaults.map((one) => ({
            value: one.vaultId,
            label: nameOf(one),
          }))}
        />
      </fieldset>
      <div className="field">
        <label htmlFor={passphraseId}>{t.passphrase}</label>
        <Input.Password
          id={passphraseId}
          autoFocus
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        {refusal === undefined ? null : (
          <p className="field-error" role="alert">
            ✗{" "}
            {refusal === "empty"
              ? t.missing
              : refusal.reason === "waitFirst"
                ? t.waitFirst(wordMoment(refusal.until, language))
                : t[refusal.reason]}
          </p>
        )}
        {failed ? <NotDone /> : null}
      </div>
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        disabled={busy}
      >
        {busy ? t.opening : t.open}
      </Button>
      <div className="other-ways">
        <Button type="link" onClick={props.onSignIn}>
          {t.signIn}
        </Button>
        <Popconfirm
          title={t.wipeTitle}
          description={t.wipeHint}
          okText={t.wipe}
          okButtonProps={{ danger: true }}
          cancelText={t.keep}
          onConfirm={() => props.onWipe(chosen)}
        >
          <Button type="link" danger>
            {t.takeOff}
          </Button>
        </Popconfirm>
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
  missing: { zh: "请填口令", en: "Fill in the passphrase" },
  wrongPassphrase: {
    zh: "口令不对，请再看一遍。忘了就联网登录",
    en: "The passphrase is wrong. If it is forgotten, sign in at the county",
  },
  waitFirst: {
    zh: (at: string) => `试错的次数太多，${at}以后再试，或联网登录`,
    en: (at: string) =>
      `Too many were wrong. Try again after ${at}, or sign in at the county`,
  },
  signInAtTheCounty: {
    zh: "试错的次数太多，须联网登录一次才能再打开",
    en: "Too many were wrong: it opens again after a sign-in at the county",
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
    zh: "已到县里的都在，重新登录会再取回来。不确定就先打开，看“都到县里了吗”",
    en: "What has arrived comes back after the next sign-in. If in doubt, open it first and look at the sync page",
  },
  wipe: { zh: "移除", en: "Take it off" },
  keep: { zh: "先不动", en: "Keep it" },
});
