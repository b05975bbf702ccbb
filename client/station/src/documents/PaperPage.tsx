import type { CaseView } from "@onedoor/replica/Replica";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { paperMessages } from "../messages/paperMessages.ts";
import { hrefOf, type Route } from "../navigation.tsx";
import { usePaperContext } from "../paperContext.tsx";
import { useStation } from "../stationContext.tsx";
import { DocumentSheet } from "./DocumentSheet.tsx";
import { paperText } from "./papersOf.ts";

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
  const context = usePaperContext(view);
  const text = paperText(route.paper, context, route.entryId);
  if (text === undefined) return <NoPaper />;
  return (
    <DocumentSheet
      text={text}
      receiptRoll={route.paper === "receipt"}
      backHref={hrefOf({ page: "case", caseId: view.caseId })}
    />
  );
}

function NoPaper() {
  const t = useMessages(paperMessages);
  return <EmptyState title={t.notThere} />;
}
