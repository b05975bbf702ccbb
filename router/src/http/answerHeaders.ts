const OF_EVERY_ANSWER = {
  // Of what isn't a page: nothing in it runs or is shown, whoever takes it for one. Pages have policies of their own.
  "content-security-policy":
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "x-permitted-cross-domain-policies": "none",
  "x-dns-prefetch-control": "off",
  // The camera takes pictures of papers, and who has added it opens his vault by finger or key; nothing else of a machine
  // is of use here.
  "permissions-policy":
    "camera=(self), publickey-credentials-create=(self), publickey-credentials-get=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=(), display-capture=()",
  // Answers are about people. What may be kept, such as an app's files, says so itself.
  "cache-control": "no-store",
} as const;

/** A year. Of what runs below the county's name on other machines it says nothing. */
const ONLY_HTTPS = { "strict-transport-security": "max-age=31536000" } as const;

/** What every answer says to a browser, unless it has a word of its own. */
export function answerHeaders({
  tls,
}: {
  tls: boolean;
}): Readonly<Record<string, string>> {
  return tls ? { ...OF_EVERY_ANSWER, ...ONLY_HTTPS } : OF_EVERY_ANSWER;
}
