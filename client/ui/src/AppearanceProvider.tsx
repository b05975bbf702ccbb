import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";

/** `auto` follows the system, for darkness and for contrast. */
export type Appearance = "auto" | "light" | "dark" | "contrast";

const STORED_AT = "onedoor.appearance";
const LARGE_AT = "onedoor.largeType";

interface Look {
  appearance: Appearance;
  dark: boolean;
  contrast: boolean;
  /** For who reads without glasses: all words a quarter larger. */
  largeType: boolean;
  setAppearance: (appearance: Appearance) => void;
  setLargeType: (largeType: boolean) => void;
}

const AppearanceContext = createContext<Look>({
  appearance: "auto",
  dark: false,
  contrast: false,
  largeType: false,
  setAppearance: () => undefined,
  setLargeType: () => undefined,
});

export function useAppearance(): Look {
  return useContext(AppearanceContext);
}

/** How the page looks, as its user has chosen on this computer: for `base.css`, and for the component kit once it is here. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [appearance, setStored] = useState<Appearance>(storedAppearance);
  const [largeType, setLarge] = useState(
    () => localStorage.getItem(LARGE_AT) === "yes",
  );
  const systemDark = useMediaQuery("(prefers-color-scheme: dark)");
  const systemContrast = useMediaQuery("(prefers-contrast: more)");
  const dark = appearance === "dark" || (appearance === "auto" && systemDark);
  const contrast =
    appearance === "contrast" || (appearance === "auto" && systemContrast);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset["ground"] = dark ? "dark" : "light";
    dataset["contrast"] = contrast ? "more" : "usual";
    dataset["type"] = largeType ? "large" : "usual";
  }, [dark, contrast, largeType]);
  const value = useMemo(
    () => ({
      appearance,
      dark,
      contrast,
      largeType,
      setAppearance: (chosen: Appearance) => {
        localStorage.setItem(STORED_AT, chosen);
        setStored(chosen);
      },
      setLargeType: (chosen: boolean) => {
        localStorage.setItem(LARGE_AT, chosen ? "yes" : "no");
        setLarge(chosen);
      },
    }),
    [appearance, dark, contrast, largeType],
  );
  return (
    <AppearanceContext.Provider value={value}>
      {children}
    </AppearanceContext.Provider>
  );
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
