import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { useEffect, useState } from "react";
import { creditMessages, creditWords } from "../messages/creditMessages.ts";
import { useStation } from "../stationContext.tsx";
import type { ApplicantCredit, ApplicantKey } from "./applicantCredit.ts";

/** One sentence with its source. It informs; nothing here waits for it. */
export function CreditLine({ kind, id }: ApplicantKey) {
  const { applicantCredit } = useStation();
  const t = useMessages(creditMessages);
  const [told, setTold] = useState<
    ApplicantCredit | "asking" | "offline" | null
  >("asking");
  useEffect(() => {
    let left = false;
    applicantCredit({ kind, id }).then(
      (credit) => {
        if (!left) setTold(credit);
      },
      () => {
        if (!left) setTold("offline");
      },
    );
    return () => {
      left = true;
    };
  }, [applicantCredit, kind, id]);
  return (
    <p role="status">
      {told === "asking" || told === "offline" ? (
        t[told]
      ) : told === null ? (
        t.unknown
      ) : (
        <Sentence credit={told} />
      )}
    </p>
  );
}

function Sentence({ credit: { says, because } }: { credit: ApplicantCredit }) {
  const { today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(creditMessages);
  const say = useSay();
  const [newest, ...others] = because;
  if (newest === undefined || says === "asUsual")
    return t.asUsual(wordDate(today, language));
  const { name, nameEn } = newest.body;
  return t[says](
    say(creditWords[newest.kind]),
    language === "zh" ? name : nameEn,
    wordDate(newest.decidedOn, language),
    others.length,
  );
}
