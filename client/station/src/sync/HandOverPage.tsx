import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { wordDate, wordMoment } from "@onedoor/ui/words/dateWords";
import { useMemo } from "react";
import { stationName } from "../directory.ts";
import { DocumentSheet } from "@onedoor/ui/DocumentSheet";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { paperPageMessages } from "../messages/paperPageMessages.ts";
import { syncMessages } from "../messages/syncMessages.ts";
import { handedOver } from "./handedOver.ts";
import { handOverSheet } from "./handOverSheet.ts";

/** For whoever comes on duty next: what is on this computer and not yet with the county. */
export function HandOverPage() {
  const { replica, directory, now, today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(syncMessages);
  const tp = useMessages(paperPageMessages);
  const cases = useObservable(useMemo(() => handedOver(replica), [replica]));
  if (cases === undefined) return null;
  return (
    <DocumentSheet
      text={handOverSheet({
        t,
        language,
        cases,
        station: stationName(directory, replica.actor.stationId, language),
        at: wordMoment(now, language),
        on: wordDate(today, language),
      })}
      now={now}
      back={<a href={hrefOf({ page: "sync" })}>← {tp.back}</a>}
    />
  );
}
