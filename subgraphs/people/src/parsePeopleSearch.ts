import { identifierText } from "@onedoor/domain/identifierText";
import {
  IDENTITY_DOCUMENTS,
  type IdentityDocument,
  parseIdentityDocument,
} from "@onedoor/domain/identityDocument";
import type { ResidentIdOptions } from "@onedoor/domain/residentId";

/** What a search asks for. Names and initials match from their beginning. */
export type PeopleSearch =
  /** Of whichever paper: a text may be a number of more than one. */
  | { by: "number"; documents: readonly IdentityDocument[] }
  | { by: "name"; name: string }
  | { by: "initials"; initials: string };

/**
 * Undefined for a text that finds nobody: a number with a mistake in it, or a text too short to mean one person,
 * since a surname alone would list a village.
 */
export function parsePeopleSearch(
  text: string,
  options: ResidentIdOptions,
): PeopleSearch | undefined {
  const name = text.trim();
  const typed = identifierText(text);
  // Names have no digits, and numbers of papers have some.
  if (/\d/.test(typed)) {
    const documents = IDENTITY_DOCUMENTS.flatMap((kind) => {
      const parsed = parseIdentityDocument({ kind, number: typed }, options);
      return parsed.ok ? [parsed.value] : [];
    });
    return documents.length > 0 ? { by: "number", documents } : undefined;
  }
  if (Array.from(name).length < 2) return undefined;
  return /^[A-Z]+$/.test(typed)
    ? { by: "initials", initials: typed.toLowerCase() }
    : { by: "name", name };
}
