import { identifierText } from "@onedoor/domain/identifierText";
import {
  parseResidentId,
  type ResidentIdOptions,
  upgradeLegacyResidentId,
} from "@onedoor/domain/residentId";

/** What a search asks for. Names and initials match from their beginning. */
export type PeopleSearch =
  | { by: "residentId"; residentId: string }
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
  if (/^\d/.test(typed)) {
    const parsed =
      typed.length === 15
        ? upgradeLegacyResidentId(typed, options)
        : parseResidentId(typed, options);
    return parsed.ok
      ? { by: "residentId", residentId: parsed.value }
      : undefined;
  }
  if (Array.from(name).length < 2) return undefined;
  return /^[A-Z]+$/.test(typed)
    ? { by: "initials", initials: typed.toLowerCase() }
    : { by: "name", name };
}
