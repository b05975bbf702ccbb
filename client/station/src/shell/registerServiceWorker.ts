import { announceUpdate } from "./appUpdates.ts";

/** Keeps the app on this machine. A newer version is fetched quietly, and waits until somebody takes it. */
export async function registerServiceWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  // The first worker takes no page over, so a change of controller always is an update that was asked for.
  let asked = false;
  serviceWorker.addEventListener("controllerchange", () => {
    if (asked) window.location.reload();
  });
  const registration = await serviceWorker.register(
    `${import.meta.env.BASE_URL}sw.js`,
    { scope: import.meta.env.BASE_URL },
  );
  const offer = (worker: ServiceWorker | null) => {
    if (worker === null || serviceWorker.controller === null) return;
    announceUpdate({
      apply: async () => {
        asked = true;
        worker.postMessage({ type: "SKIP_WAITING" });
      },
    });
  };
  offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") offer(installing);
    });
  });
}
