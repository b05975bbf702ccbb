import { useCallback, useEffect, useState } from "react";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { useMessages } from "./LanguageProvider.tsx";
import { PlainButton } from "./plain/PlainButton.tsx";
import { FormerPassphraseForm, NewPassphraseForm } from "./PassphraseForm.tsx";
import {
  type OfferedAccount,
  type SignInCodes,
  SignInForm,
} from "./SignInForm.tsx";
import {
  type LockedVault,
  type Unlock,
  type UnlockByPasskey,
  UnlockForm,
} from "./UnlockForm.tsx";
import type { UnlockRefusal } from "./UnlockRefusalLine.tsx";
import { defineMessages } from "./words/messages.ts";
import type { signInWords } from "./words/signInWords.ts";

/** The way to a vault; the replica's `Entrance` fits. */
export interface EntrancePort {
  vaults(): Promise<readonly LockedVault[]>;
  unlock: Unlock;
  unlockByPasskey: UnlockByPasskey;
  signIn(
    account: string,
    password: string,
    codes?: SignInCodes,
  ): Promise<
    | { ok: true; next: "choosePassphrase" | "formerPassphrase" | null }
    | { ok: false; reason: keyof typeof signInWords }
  >;
  choosePassphrase(passphrase: string): Promise<void>;
  useFormerPassphrase(
    passphrase: string,
  ): Promise<{ ok: true } | UnlockRefusal>;
  /** With the passphrase, where one was filled in: then unused numbers go back. */
  wipe(vaultId: string, passphrase: string): Promise<void>;
  /** Calls `hear` when who has signed in walked away before a vault was open. The answer ends that. */
  onForgotten(hear: () => void): () => void;
}

type Step = "unlock" | "signIn" | "choosePassphrase" | "formerPassphrase";

/** Opens an official's vault: by its passphrase where he has one on this computer, else through the county. */
export function EntrancePage(props: {
  /** What one signs in to. */
  title: string;
  entrance: EntrancePort;
  listAccounts: () => Promise<readonly OfferedAccount[]>;
}) {
  const { entrance } = props;
  const t = useMessages(messages);
  const offered = useOffered(props.listAccounts);
  // `undefined` until the browser has told.
  const [vaults, setVaults] = useState<readonly LockedVault[]>();
  const [step, setStep] = useState<Step>("unlock");
  const [wipeFailed, setWipeFailed] = useState(false);
  const read = useCallback(
    () => void entrance.vaults().then(setVaults),
    [entrance],
  );
  useEffect(read, [read]);
  useEffect(
    () =>
      entrance.onForgotten(() => {
        read();
        setStep("unlock");
      }),
    [entrance, read],
  );
  async function wipe(vaultId: string, passphrase: string) {
    setWipeFailed(false);
    try {
      await entrance.wipe(vaultId, passphrase);
    } catch (failure) {
      console.error(failure);
      setWipeFailed(true);
    }
    read();
  }

  if (vaults === undefined) return null;
  const shown = step === "unlock" && vaults.length === 0 ? "signIn" : step;
  return (
    <main className="lone-page">
      <div className="lone-corner">
        <LanguageSwitch />
      </div>
      <h1>{props.title}</h1>
      {wipeFailed ? (
        <p className="field-error" role="alert">
          ✗ {t.wipeFailed}
        </p>
      ) : null}
      <div className="sign-in-columns">
        {shown === "unlock" ? (
          <UnlockForm
            key={vaults.map(({ vaultId }) => vaultId).join()}
            vaults={vaults}
            unlock={(vaultId, passphrase) =>
              entrance.unlock(vaultId, passphrase)
            }
            unlockByPasskey={(vaultId) => entrance.unlockByPasskey(vaultId)}
            onWipe={(...given) => void wipe(...given)}
            onSignIn={() => setStep("signIn")}
          />
        ) : shown === "signIn" ? (
          <SignInForm
            offered={offered}
            signIn={async (...given) => {
              const outcome = await entrance.signIn(...given);
              if (outcome.ok && outcome.next !== null) setStep(outcome.next);
              return outcome;
            }}
          />
        ) : shown === "choosePassphrase" ? (
          <NewPassphraseForm
            onChoose={(passphrase) => entrance.choosePassphrase(passphrase)}
          />
        ) : (
          <FormerPassphraseForm
            onTry={(passphrase) => entrance.useFormerPassphrase(passphrase)}
            onBeginAnew={() => setStep("choosePassphrase")}
          />
        )}
        <section className="sign-in-note">
          <h2>{t.offlineTitle}</h2>
          <p>{shown === "unlock" ? t.unlockOffline : t.offline1}</p>
          <p>{t.offline2}</p>
          {shown === "signIn" && vaults.length > 0 ? (
            <PlainButton onClick={() => setStep("unlock")}>
              {t.back}
            </PlainButton>
          ) : null}
        </section>
      </div>
    </main>
  );
}

function useOffered(
  listAccounts: () => Promise<readonly OfferedAccount[]>,
): readonly OfferedAccount[] {
  const [offered, setOffered] = useState<readonly OfferedAccount[]>([]);
  useEffect(() => {
    let here = true;
    void listAccounts().then((list) => (here ? setOffered(list) : undefined));
    return () => {
      here = false;
    };
  }, [listAccounts]);
  return offered;
}

const messages = defineMessages({
  offlineTitle: { zh: "断网也能办", en: "It works without a network" },
  unlockOffline: {
    zh: "打开不用联网。每个人的办件各锁各的，别人的口令打不开",
    en: "Opening needs no network. Everybody's work has its own lock, and no other passphrase opens it",
  },
  offline1: {
    zh: "第一次登录要联网一次。之后断网、断电、重启，都能打开继续办件。",
    en: "The first sign-in needs the network once. After that, the app opens without it.",
  },
  offline2: {
    zh: "办件先安全存在本机，连上以后自动送到县里，不用您操心。",
    en: "Cases are kept safely on this computer, and go to the county by themselves once it is reached.",
  },
  wipeFailed: {
    zh: "移除没有做完。请重新打开本页；名单里还有这个账号就再移除一次，没有了的，剩下的谁也打不开",
    en: "It wasn't taken off entirely. Open this page again, and take it off once more if the account is still listed; what is left of one that isn't opens to nobody",
  },
  back: { zh: "← 用本机口令打开", en: "← Open with the passphrase" },
});
