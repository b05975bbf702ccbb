import { useLanguage } from "@onedoor/ui/LanguageProvider";
import type { KnownNames } from "@onedoor/ui/words/journalLines";
import type { Language, Wording } from "@onedoor/ui/words/wording";
import { useMemo } from "react";
import { useOffice } from "./Office.tsx";

/** Names of people and places as far as this machine knows them, in the language of the interface. */
export function useKnownNames(): KnownNames {
  const { replica, places } = useOffice();
  const { language } = useLanguage();
  return useMemo(
    () => ({
      staff: { [replica.actor.staffId]: replica.displayName },
      stations: inLanguage(places.stations, language),
      bodies: inLanguage(places.bodies, language),
    }),
    [replica, places, language],
  );
}

function inLanguage(
  names: Readonly<Record<string, Wording>>,
  language: Language,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([id, name]) => [id, name[language]]),
  );
}
