import { ConfigProvider, theme as antdTheme } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { useAppearance } from "./AppearanceProvider.tsx";
import { useLanguage } from "./LanguageProvider.tsx";

/** Ant Design with our few tokens, in the colours that `base.css` has for our own elements. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { dark, contrast, largeType } = useAppearance();
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === "zh" ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: {
          ...TOKENS,
          ...(largeType ? LARGE_TOKENS : {}),
          ...(dark ? DARK_TOKENS : {}),
          ...(contrast ? contrastTokens(dark) : {}),
        },
        components: {
          // What can be read on dark ground is too light for white words on it.
          Button: {
            dangerColor: dark ? "#000000" : "#ffffff",
            primaryColor: dark && contrast ? "#000000" : "#ffffff",
          },
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

const FONTS =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';

const TOKENS = {
  fontFamily: FONTS,
  fontSize: 16,
  lineHeight: 1.6,
  colorPrimary: "#0b6285",
  colorInfo: "#0b6285",
  colorError: "#b3261e",
  // Often the only word in a field that says what to do with it.
  colorTextPlaceholder: "#6b6b6b",
  borderRadius: 6,
  // Touch targets: 44 px for a finger, the same for reading glasses.
  controlHeight: 44,
  motionDurationMid: "0.1s",
  motionDurationSlow: "0.15s",
};

const LARGE_TOKENS = { fontSize: 20, controlHeight: 54 };

const DARK_TOKENS = {
  colorPrimary: "#2a86ab",
  colorInfo: "#2a86ab",
  colorError: "#ff8078",
  colorLink: "#6cc3e6",
  colorTextPlaceholder: "#9c9c9c",
};

function contrastTokens(dark: boolean) {
  const ink = dark ? "#ffffff" : "#000000";
  return {
    colorText: ink,
    colorTextSecondary: ink,
    colorTextTertiary: ink,
    colorTextDescription: ink,
    colorTextPlaceholder: ink,
    colorTextDisabled: dark ? "#c8c8c8" : "#3a3a3a",
    colorBorder: ink,
    colorBorderSecondary: ink,
    colorPrimary: dark ? "#7fd3f7" : "#00405c",
  };
}
