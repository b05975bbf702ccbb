/**
 * An identifier as people type and scan it, in its plain spelling: full-width letters and digits of a
 * Chinese input method become ASCII, letters become upper case, spaces go.
 */
export function identifierText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/\s+/g, "")
    .toUpperCase();
}
