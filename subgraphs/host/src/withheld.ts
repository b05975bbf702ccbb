/** What a person could be known by, or get in with, wherever it stands in a text; with what stands in its place. */
const PRIVATE: readonly [RegExp, string][] = [
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, "[token]"],
  [/\b(bearer|basic)\s+[\w+/=.~-]+/gi, "$1 [token]"],
  [
    /(\\?["']?)\b(authorization|cookie|password|secret|token|code|queryCode|name|displayName|applicantName|residentId|phone|address|account|words)\1\s*[:=]\s*(\\?["'])(?:(?!\3).)*\3/gi,
    "$2: [withheld]",
  ],
  // GraphQL shows what was wrong with an argument.
  [/\bgot invalid value .*?(?=(?: at "[\w.[\]]+")?[;\n]|$)/g, "got a value"],
  // Chinese in quotes is a name, an address or somebody's words: what the county itself says is English.
  [
    /(\\?["'“「])[^"'”」\n]*\p{Script=Han}[^"'”」\n]*(\\?["'”」])/gu,
    "$1[words]$2",
  ],
  [/(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dXx])/g, "[number]"],
  [/(?<!\d)\d{15}(?!\d)/g, "[number]"],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, "[phone]"],
];

/** A statement with its stack has room in it. */
const LONGEST = 10_000;

/** The text without what a log has no business to hold. A last wall: who writes a line leaves such things out of it. */
export function withheld(text: string): string {
  return PRIVATE.reduce(
    (rest, [pattern, instead]) => rest.replace(pattern, instead),
    text.slice(0, LONGEST),
  );
}
