import type { OfferedDraft } from "@onedoor/replica/Replica";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { useMemo } from "react";
import { shiftMessages } from "../messages/shiftMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { useShift } from "./useShift.ts";

/** What the shift before has handed over, and what of one's own nobody has taken yet. Nothing where there is neither. */
export function ShiftNotice() {
  const { replica } = useStation();
  const { language } = useLanguage();
  const t = useMessages(shiftMessages);
  const { offered } = useShift();
  const drafts = useObservable(useMemo(() => replica.drafts(), [replica]));
  const lines = [
    ...handOversOf(offered ?? []).map(({ from, count }) =>
      t.offeredBy(from.displayName, count, wordMoment(from.at, language)),
    ),
    ...(drafts ?? []).flatMap(({ handedTo }) =>
      handedTo === null
        ? []
        : handedTo.isReturned
          ? t.returned(handedTo.accountId)
          : t.notTakenYet(handedTo.accountId),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-label={t.title}>
      <ul className="shift-lines" role="status">
        {lines.map((words, at) => (
          <li key={at}>{words}</li>
        ))}
      </ul>
      <a href={hrefOf({ page: "shift" })}>{t.see} →</a>
    </section>
  );
}

/** Each time that somebody handed something over, with how much it was. */
function handOversOf(offered: readonly OfferedDraft[]) {
  const counted = new Map<
    string,
    { from: OfferedDraft["from"]; count: number }
  >();
  for (const { from } of offered) {
    const when = `${from.accountId} ${from.at}`;
    const count = (counted.get(when)?.count ?? 0) + 1;
    counted.set(when, { from, count });
  }
  return [...counted.values()];
}
