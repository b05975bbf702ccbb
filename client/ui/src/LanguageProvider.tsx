import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { type Phrase, speak, type Spoken } from "./words/messages.ts";
import type { Language, Wording } from "./words/wording.ts";

const STORED_AT = "onedoor.language";

const LanguageContext = createContext<{
  language: Language;
  setLanguage: (language: Language) => void;
}>({ language: "zh", setLanguage: () => undefined });

/** Holds the language of the interface, and remembers it on this machine. */
export function LanguageProvider(props: {
  children: ReactNode;
  /** For tests and previews; else what was chosen last, and Chinese at first. */
  initial?: Language;
  /** What the browser calls the page. */
  title?: Wording;
}) {
  const { title } = props;
  const [language, setLanguage] = useState<Language>(
    props.initial ?? storedLanguage,
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    if (title !== undefined) document.title = title[language];
  }, [language, title]);
  const value = useMemo(
    () => ({
      language,
      setLanguage: (chosen: Language) => {
        localStorage.setItem(STORED_AT, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <LanguageContext.Provider value={value}>
      {props.children}
    </LanguageContext.Provider>
  );
}

export function useLanguage() {
  return useContext(LanguageContext);
}

/** The sentences of one area in the language of the interface. */
export function useMessages<
  M extends Readonly<Record<string, Readonly<{ zh: Phrase; en: Phrase }>>>,
>(messages: M): Spoken<M> {
  return speak(messages, useLanguage().language);
}

/** Picks a word: `const say = useSay(); say(stageWords.accepted)`. */
export function useSay(): (wording: Wording) => string {
  const { language } = useLanguage();
  return (wording) => wording[language];
}

function storedLanguage(): Language {
  return localStorage.getItem(STORED_AT) === "en" ? "en" : "zh";
}
