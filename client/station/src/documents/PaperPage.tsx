import type { CaseView } from "@onedoor/replica/Replica";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { paperPageMessages } from "../messages/paperPageMessages.ts";
import { hrefOf, type Route } from "../navigation.tsx";
import { usePaperContext } from "../paperContext.tsx";
import { useStation } from "../stationContext.tsx";
import { DocumentSheet } from "@onedoor/ui/DocumentSheet";
import { printedPaper } from "@onedoor/ui/papers/papersOf";
import { wordErased } from "@onedoor/ui/words/erasureWords";

type PaperRoute = Extract<Route, { page: "paper" }>;

/** One paper of a case, for the printer. */
export function PaperPage({ route }: { route: PaperRoute }) {
  const { replica } = useStation();
  const view = useObservable(
    useMemo(() => replica.case(route.caseId), [replica, route.caseId]),
  );
  return view === undefined ? null : view === null ? (
    <NoPaper />
  ) : (
    <OnePaper view={view} route={route} />
  );
}

function OnePaper(props: { view: CaseView; route: PaperRoute }) {
  const { view, route } = props;
  const { now } = useStation();
  const { language } = useLanguage();
  const t = useMessages(paperPageMessages);
  const printed = printedPaper(
    route.paper,
    usePaperContext(view),
    route.entryId,
  );
  const { erased } = view.state;
  if (printed === undefined)
    return (
      <NoPaper
        {...(erased === null ? {} : { hint: wordErased(erased, language) })}
      />
    );
  return (
    <DocumentSheet
      {...printed}
      now={now}
      receiptRoll={route.paper === "receipt"}
      back={
        <a href={hrefOf({ page: "case", caseId: view.caseId })}>← {t.back}</a>
      }
    />
  );
}

function NoPaper(props: { hint?: string }) {
  const t = useMessages(paperPageMessages);
  return <EmptyState title={t.notThere} {...props} />;
}
