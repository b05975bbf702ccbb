import { ConfigProvider, theme as antdTheme } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useLanguage } from "./LanguageProvider.tsx";

/** `auto` follows the system, for darkness and for contrast. */
export type Appearance = "auto" | "light" | "dark" | "contrast";

const STORED_AT = "onedoor.appearance";

const AppearanceContext = createContext<{
  appearance: Appearance;
  setAppearance: (appearance: Appearance) => void;
}>({ appearance: "auto", setAppearance: () => undefined });

export function useAppearance() {
  return useContext(AppearanceContext);
}

/** Ant Design with our few tokens, and the same tokens as CSS variables for our own elements. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [appearance, setStored] = useState<Appearance>(storedAppearance);
  const systemDark = useMediaQuery("(prefers-color-scheme: dark)");
  const systemContrast = useMediaQuery("(prefers-contrast: more)");
  const { language } = useLanguage();
  const dark = appearance === "dark" || (appearance === "auto" && systemDark);
  const contrast =
    appearance === "contrast" || (appearance === "auto" && systemContrast);
  const value = useMemo(
    () => ({
      appearance,
      setAppearance: (chosen: Appearance) => {
        localStorage.setItem(STORED_AT, chosen);
        setStored(chosen);
      },
    }),
    [appearance],
  );
  return (
    <AppearanceContext.Provider value={value}>
      <ConfigProvider
        locale={language === "zh" ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: dark
            ? antdTheme.darkAlgorithm
            : antdTheme.defaultAlgorithm,
          token: {
            ...TOKENS,
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
        <TokensAsVariables dark={dark} />
        {children}
      </ConfigProvider>
    </AppearanceContext.Provider>
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

function TokensAsVariables({ dark }: { dark: boolean }) {
  const { token } = antdTheme.useToken();
  useEffect(() => {
    const { style } = document.documentElement;
    const variables = {
      "--ink": token.colorText,
      "--ink-soft": token.colorTextSecondary,
      "--line": token.colorBorderSecondary,
      "--line-strong": token.colorBorder,
      "--surface": token.colorBgContainer,
      "--ground": token.colorBgLayout,
      // Text needs more light on dark ground than a button's fill does.
      "--accent": dark ? "#6cc3e6" : token.colorPrimary,
      "--accent-soft": dark ? "#12303c" : "#e3f0f5",
      "--good": dark ? token.colorSuccessText : "#1d7a35",
      "--warn": dark ? "#f0b648" : "#8a5300",
      "--bad": dark ? token.colorError : "#b3261e",
      "--good-soft": token.colorSuccessBg,
      "--warn-soft": token.colorWarningBg,
      "--bad-soft": token.colorErrorBg,
      "--fonts": token.fontFamily,
      "color-scheme": dark ? "dark" : "light",
    };
    for (const [name, value] of Object.entries(variables))
      style.setProperty(name, value);
  }, [token, dark]);
  return null;
}

function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => queryMedia(query)?.matches);
  useEffect(() => {
    const media = queryMedia(query);
    if (media === undefined) return undefined;
    const update = () => setMatches(media.matches);
    media.addEventListener("change", update);
    return () => media.removeEventListener("change", update);
  }, [query]);
  return matches ?? false;
}

// jsdom has no media queries.
function queryMedia(query: string): MediaQueryList | undefined {
  return typeof window.matchMedia === "function"
    ? window.matchMedia(query)
    : undefined;
}

function storedAppearance(): Appearance {
  const stored = localStorage.getItem(STORED_AT);
  return stored === "light" || stored === "dark" || stored === "contrast"
    ? stored
    : "auto";
}
