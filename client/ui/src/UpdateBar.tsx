import { useEffect, useState } from "react";
import { useMessages } from "./LanguageProvider.tsx";
import { PlainButton } from "./plain/PlainButton.tsx";
import { defineMessages } from "./words/messages.ts";

/**
 * Installs the app's service worker, which starts the app without a line. A new version waits until somebody takes
 * it here: it never reloads over something half written.
 */
export function UpdateBar(props: {
  /** The address of its script. */
  worker: string;
  /** While something is being filled in that had better be finished first. */
  isBusy?: boolean;
}) {
  const { worker, isBusy = false } = props;
  const t = useMessages(messages);
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => watchForUpdate(worker, setWaiting), [worker]);
  if (waiting === undefined) return null;
  return (
    <div className="update-bar not-printed" role="status">
      <span>{t.newVersion}</span>
      {isBusy ? (
        <span className="soft">{t.finishFirst}</span>
      ) : (
        <PlainButton onClick={() => takeOver(waiting)}>{t.takeIt}</PlainButton>
      )}
      <PlainButton look="text" onClick={() => setWaiting(undefined)}>
        {t.later}
      </PlainButton>
    </div>
  );
}

/** How often a page that stays open for weeks looks for a new version. */
const LOOK_AGAIN_MS = 6 * 3_600_000;

function watchForUpdate(
  worker: string,
  onWaiting: (waiting: ServiceWorker) => void,
): (() => void) | undefined {
  if (!("serviceWorker" in navigator)) return undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let left = false;
  void navigator.serviceWorker.register(worker).then(
    (registration) => {
      if (left) return;
      const tell = () => {
        // The first worker of a machine replaces nothing, so there is nothing to ask.
        if (
          registration.waiting !== null &&
          navigator.serviceWorker.controller !== null
        )
          onWaiting(registration.waiting);
      };
      tell();
      registration.addEventListener("updatefound", () => {
        registration.installing?.addEventListener("statechange", tell);
      });
      timer = setInterval(
        () => void registration.update().catch(() => undefined),
        LOOK_AGAIN_MS,
      );
    },
    // Without a line nothing is registered anew; the worker that is here goes on.
    () => undefined,
  );
  return () => {
    left = true;
    clearInterval(timer);
  };
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener(
    "controllerchange",
    () => location.reload(),
    { once: true },
  );
  // The word that workbox's worker waits for.
  waiting.postMessage({ type: "SKIP_WAITING" });
}

const messages = defineMessages({
  newVersion: {
    zh: "有新版本。办完手头的事再换，不会丢东西",
    en: "A new version is ready. Switch when you have finished; nothing is lost",
  },
  takeIt: { zh: "现在换", en: "Switch now" },
  finishFirst: {
    zh: "正在填的表先办完",
    en: "Finish the form that is open first",
  },
  later: { zh: "以后再说", en: "Later" },
});
