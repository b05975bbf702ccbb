import { useLanguage } from "./LanguageProvider.tsx";
import { PlainButton } from "./plain/PlainButton.tsx";

/** Shows the other language in its own name, so that who needs it can read it. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  return language === "zh" ? (
    <PlainButton look="text" lang="en" onClick={() => setLanguage("en")}>
      English
    </PlainButton>
  ) : (
    <PlainButton
      look="text"
      lang="zh-CN"
      aria-label="Chinese"
      data-own-name
      onClick={() => setLanguage("zh")}
    >
      中文
    </PlainButton>
  );
}
