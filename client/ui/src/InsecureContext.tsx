import { useMessages } from "./LanguageProvider.tsx";
import { defineMessages } from "./words/messages.ts";

/** What the browser withholds on a plain connection, and the app can't do without. */
export function missingForOffline(scope: {
  isSecureContext: boolean;
  crypto?: { subtle?: unknown } | undefined;
  navigator: { serviceWorker?: unknown; locks?: unknown };
}): readonly ("secureContext" | "cryptography" | "serviceWorker" | "locks")[] {
  return [
    ...(scope.isSecureContext ? [] : (["secureContext"] as const)),
    ...(scope.crypto?.subtle === undefined ? (["cryptography"] as const) : []),
    ...(scope.navigator.serviceWorker === undefined
      ? (["serviceWorker"] as const)
      : []),
    ...(scope.navigator.locks === undefined ? (["locks"] as const) : []),
  ];
}

/** Told instead of the app where it can't keep its promise to work without a line. */
export function InsecureContext(props: {
  missing: ReturnType<typeof missingForOffline>;
  address: string;
}) {
  const t = useMessages(messages);
  return (
    <main className="insecure-context">
      <h1>{t.title}</h1>
      <p>{t.why(props.address)}</p>
      <ul>
        {props.missing.map((one) => (
          <li key={one}>✗ {t[one]}</li>
        ))}
      </ul>
      <p>{t.whatToDo}</p>
    </main>
  );
}

const messages = defineMessages({
  title: {
    zh: "这个地址不能离线工作",
    en: "This address can't work without a line",
  },
  why: {
    zh: (address: string) =>
      `您打开的是 ${address}。浏览器只在加密连接（https）或本机地址上，允许网页把办件安全地保存在电脑里。现在缺少：`,
    en: (address: string) =>
      `You opened ${address}. Only over an encrypted connection (https), or on this machine itself, do browsers let a page keep cases safely on the computer. What is missing:`,
  },
  secureContext: {
    zh: "加密连接（https）",
    en: "an encrypted connection (https)",
  },
  cryptography: {
    zh: "浏览器的加密功能，用来封存本机数据",
    en: "the browser's cryptography, which seals what is kept here",
  },
  serviceWorker: {
    zh: "离线启动（Service Worker）",
    en: "starting without a line (service worker)",
  },
  locks: {
    zh: "多个窗口之间的协调（Web Locks）",
    en: "coordination between windows (Web Locks)",
  },
  whatToDo: {
    zh: "请用 https:// 开头的地址打开；没有的，请县里的运维人员为服务装上证书。",
    en: "Open the address that begins with https://. If there is none, ask the county's operator to install a certificate.",
  },
});
