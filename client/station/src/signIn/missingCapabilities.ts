/** What a browser page needs before it may keep anybody's case. */
export type Capability =
  "secureContext" | "serviceWorker" | "cryptography" | "storage";

/** What this page lacks; empty when it can work. Over plain HTTP on a name that isn't the loopback, most of it. */
export function missingCapabilities(page: {
  isSecureContext: boolean;
  hasServiceWorker: boolean;
  hasCryptography: boolean;
  hasStorage: boolean;
}): Capability[] {
  const missing: Capability[] = [];
  if (!page.isSecureContext) missing.push("secureContext");
  if (!page.hasServiceWorker) missing.push("serviceWorker");
  if (!page.hasCryptography) missing.push("cryptography");
  if (!page.hasStorage) missing.push("storage");
  return missing;
}

export function capabilitiesOfThisPage() {
  return {
    isSecureContext: window.isSecureContext,
    hasServiceWorker: "serviceWorker" in navigator,
    hasCryptography: globalThis.crypto?.subtle !== undefined,
    hasStorage: "indexedDB" in window,
  };
}
