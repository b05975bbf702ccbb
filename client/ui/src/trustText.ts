interface Rules {
  createHTML(text: string): string | null;
  createScriptURL(address: string): string | null;
}

interface TrustingBrowser {
  trustedTypes?: { createPolicy(name: "default", rules: Rules): unknown };
}

/**
 * Pages are served so that no text becomes markup or a script by itself (Trusted Types). What may: style sheets, which
 * the components write as text, and the address of the app's own service worker. Browsers that don't know of it refuse
 * nothing. Call it once, before anything is shown.
 */
export function trustText(
  worker: string,
  browser: TrustingBrowser = globalThis as TrustingBrowser,
): void {
  browser.trustedTypes?.createPolicy("default", {
    // Without this sign no text makes an element.
    createHTML: (text) => (text.includes("<") ? null : text),
    createScriptURL: (address) => (address === worker ? address : null),
  });
}
