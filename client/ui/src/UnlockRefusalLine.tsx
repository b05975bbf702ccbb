import type { Instant } from "@onedoor/domain/time";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import { wordMoment } from "./words/dateWords.ts";
import { defineMessages } from "./words/messages.ts";

export type UnlockRefusal =
  | { ok: false; reason: "wrongPassphrase" }
  | { ok: false; reason: "waitFirst"; until: Instant }
  | { ok: false; reason: "signInAtTheCounty" };

/** Why a passphrase opens nothing, and what to do. */
export function UnlockRefusalLine({ refusal }: { refusal: UnlockRefusal }) {
  const t = useMessages(messages);
  const { language } = useLanguage();
  return (
    <p className="field-error" role="alert">
      ✗{" "}
      {refusal.reason === "waitFirst"
        ? t.waitFirst(wordMoment(refusal.until, language))
        : t[refusal.reason]}
    </p>
  );
}

const messages = defineMessages({
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
});
