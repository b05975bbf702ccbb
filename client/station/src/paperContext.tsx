import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage } from "@onedoor/ui/LanguageProvider";
import type { PaperContext } from "@onedoor/ui/papers/DocumentText";
import { useItem } from "./itemElements.ts";
import { useStation } from "./stationContext.tsx";

/** What the papers of a case are made from, here and now. */
export function usePaperContext(view: CaseView): PaperContext {
  const { replica, directory, calendar, today } = useStation();
  const { language } = useLanguage();
  const { terms } = view.state;
  const item = useItem(replica, terms?.itemCode ?? null, terms?.itemVersion);
  const { stationId } = replica.actor;
  return {
    language,
    view,
    item: item?.elements ?? null,
    calendar,
    station:
      directory.stations.find((one) => one.stationId === stationId) ?? null,
    officer: replica.displayName,
    today,
  };
}
