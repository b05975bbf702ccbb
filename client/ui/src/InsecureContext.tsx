import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { useMessages } from "./LanguageProvider.tsx";
import { defineMessages } from "./words/messages.ts";

type Capability =
  "secureContext" | "serviceWorker" | "cryptography" | "storage" | "locks";

/**
 * What this page lacks for keeping anybody's case; empty when it can work. Over plain HTTP on a name that isn't the
 * loopback, browsers withhold most of it.
 */
export function missingForOffline(scope: {
  isSecureContext: boolean;
  crypto?: { subtle?: unknown } | undefined;
  indexedDB?: unknown;
  navigator: { serviceWorker?: unknown; locks?: unknown };
}): readonly Capability[] {
  const has: Record<Capability, boolean> = {
    secureContext: scope.isSecureContext,
    serviceWorker: scope.navigator.serviceWorker !== undefined,
    cryptography: scope.crypto?.subtle !== undefined,
    storage: scope.indexedDB !== undefined,
    locks: scope.navigator.locks !== undefined,
  };
  return CAPABILITIES.filter((capability) => !has[capability]);
}

const CAPABILITIES = [
  "secureContext",
  "serviceWorker",
  "cryptography",
  "storage",
  "locks",
] as const;

/** Told instead of the app where it can't keep its promise to work without a line: what is missing, why, what to do. */
export function InsecureContext(props: {
  missing: readonly Capability[];
  /** The page's own. */
  address: string;
}) {
  const t = useMessages(messages);
  return (
    <main className="lone-page">
      <div className="lone-corner">
        <LanguageSwitch />
      </div>
      <h1>{t.title}</h1>
      <h2>{t.missing}</h2>
      <ul>
        {props.missing.map((capability) => (
          <li key={capability}>✗ {t[capability]}</li>
        ))}
      </ul>
      <h2>{t.whyTitle}</h2>
      <p>{t.why}</p>
      <h2>{t.whatTitle}</h2>
      <ol>
        <li>{t.tryAddress(props.address.replace(/^http:/, "https:"))}</li>
        <li>{t.tellTechnician}</li>
        <li>{t.onTheServer}</li>
      </ol>
    </main>
  );
}

const messages = defineMessages({
  title: {
    zh: "这个地址不能安全地存办件",
    en: "Cases can't be kept safely at this address",
  },
  missing: { zh: "缺少", en: "Missing" },
  secureContext: {
    zh: "安全连接：地址应以 https:// 开头",
    en: "A secure connection: the address should begin with https://",
  },
  serviceWorker: {
    zh: "离线打开的能力（Service Worker）",
    en: "Opening without a network (service worker)",
  },
  cryptography: {
    zh: "给办件加密的能力（WebCrypto）",
    en: "Encrypting cases (WebCrypto)",
  },
  storage: {
    zh: "在本机存数据的能力（IndexedDB）",
    en: "Keeping data on this computer (IndexedDB)",
  },
  locks: {
    zh: "让几个窗口互不打架的能力（Web Locks）",
    en: "Keeping several windows from getting in each other's way (Web Locks)",
  },
  whyTitle: { zh: "为什么", en: "Why" },
  why: {
    zh: "浏览器只在安全连接上允许离线使用和加密。普通 http:// 上，路过的人可以改动网页、看到群众的身份信息，所以这里不让登录。",
    en: "Browsers allow offline use and encryption on secure connections only. Over plain http:// somebody on the way could change the page or read people's data, so signing in is not offered here.",
  },
  whatTitle: { zh: "怎么办", en: "What to do" },
  tryAddress: {
    zh: (address: string) => `试试这个地址：${address}`,
    en: (address: string) => `Try this address: ${address}`,
  },
  tellTechnician: {
    zh: "还是这一页，请告诉县里的技术员：“站点要用 https 证书”。",
    en: "If this page comes again, tell the county's technician: the server needs a certificate.",
  },
  onTheServer: {
    zh: "在服务器本机上，用 http://localhost 也可以。",
    en: "On the server itself, http://localhost works too.",
  },
});
