import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { useEffect, useMemo, useState } from "react";
import { parseItem } from "../itemElements.ts";
import { syncMessages } from "../messages/syncMessages.ts";
import { useStation } from "../stationContext.tsx";

/** What departments let this window do in their place. Nothing where there is none. */
export function DelegationList() {
  const { replica, today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(syncMessages);
  const delegations = useObservable(
    useMemo(() => replica.delegations(), [replica]),
  );
  const standing = (delegations ?? []).filter(
    ({ withdrawn, until }) => withdrawn === null && today <= until,
  );
  const names = useItemNames(standing.map(({ itemCode }) => itemCode));
  if (standing.length === 0) return null;
  return (
    <section>
      <h2>{t.delegations}</h2>
      <ul>
        {standing.map(
          ({ delegationId, itemCode, itemVersion, acts, until }) => (
            <li key={delegationId}>
              {t.delegation(
                names[itemCode]?.[language] ?? itemCode,
                itemVersion,
                acts.map((act) => t[act]).join("、"),
                wordDate(until, language),
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function useItemNames(itemCodes: readonly string[]) {
  const { replica } = useStation();
  const [names, setNames] = useState<
    Readonly<Record<string, { zh: string; en: string }>>
  >({});
  const wanted = itemCodes.join(" ");
  useEffect(() => {
    let left = false;
    const read = async () => {
      const found = await Promise.all(
        wanted.split(" ").map(async (itemCode) => {
          const item = await replica.item(itemCode);
          const elements =
            item === null ? undefined : parseItem(item)?.elements;
          return elements === undefined
            ? []
            : [[itemCode, { zh: elements.name, en: elements.nameEn }] as const];
        }),
      );
      if (!left) setNames(Object.fromEntries(found.flat()));
    };
    void read();
    return () => {
      left = true;
    };
  }, [replica, wanted]);
  return names;
}
