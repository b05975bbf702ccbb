import { Button } from "antd";
import { useLanguage } from "./LanguageProvider.tsx";

/** Shows the other language in its own name, so that who needs it can read it. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  return language === "zh" ? (
    <Button type="text" lang="en" onClick={() => setLanguage("en")}>
      English
    </Button>
  ) : (
    <Button
      type="text"
      lang="zh-CN"
      aria-label="Chinese"
      data-own-name
      onClick={() => setLanguage("zh")}
    >
      中文
    </Button>
  );
}
