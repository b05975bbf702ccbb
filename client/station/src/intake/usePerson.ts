import type { PersonView } from "@onedoor/replica/Replica";
import { useEffect, useState } from "react";
import { useStation } from "../stationContext.tsx";

/** The register's own words about a person; null where it has none here. */
export function usePerson(personId: string | null): PersonView | null {
  const { replica } = useStation();
  const [person, setPerson] = useState<PersonView | null>(null);
  useEffect(() => {
    let wanted = true;
    if (personId !== null)
      void replica.person(personId).then((found) => {
        if (wanted) setPerson(found);
      });
    return () => {
      wanted = false;
    };
  }, [replica, personId]);
  return person?.personId === personId ? person : null;
}
