/** A JSON pointer (RFC 6901) to the value reached by these names from the root. */
export function pointerTo(names: readonly string[]): string {
  return names
    .map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** The names on the way; the empty pointer is the root itself. */
export function namesIn(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}
