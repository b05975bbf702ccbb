import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import type { KnownNames } from "@onedoor/ui/words/journalLines";
import type { Language, Wording } from "@onedoor/ui/words/wording";
import { useEffect, useMemo } from "react";
import type { KnownPlaces } from "../supervision/knownPlaces.ts";
import { useOffice } from "./Office.tsx";

/**
 * Names of people and places as far as this machine knows them, in the language of the interface. With a case, the
 * county is asked who acted in it.
 */
export function useKnownNames(view?: CaseView): KnownNames {
  const { replica, places, staff } = useOffice();
  const learnt = useObservable(staff.names$);
  useEffect(() => {
    if (view === undefined) return;
    staff.learnFrom(view.caseId, authorsOf(view, replica.actor.staffId));
  }, [staff, view, replica]);
  const { language } = useLanguage();
  return useMemo(
    () => ({
      staff: { ...learnt, [replica.actor.staffId]: replica.displayName },
      ...namesOfPlaces(places, language),
    }),
    [replica, places, learnt, language],
  );
}

/** Names of places in one language, by their ids. */
export function namesOfPlaces(
  { stations, bodies }: KnownPlaces,
  language: Language,
): Pick<KnownNames, "stations" | "bodies"> {
  return {
    stations: inLanguage(stations, language),
    bodies: inLanguage(bodies, language),
  };
}

function inLanguage(
  names: Readonly<Record<string, Wording>>,
  language: Language,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([id, name]) => [id, name[language]]),
  );
}

/** Officials who acted in the case, but for this one, who knows his own name. */
function authorsOf(view: CaseView, self: string): readonly string[] {
  const authors = view.journal.flatMap(({ header }) =>
    header?.actor.type === "staff" ? [header.actor.staffId] : [],
  );
  return [...new Set(authors)].filter((staffId) => staffId !== self).sort();
}
