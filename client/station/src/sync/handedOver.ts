import type { CaseView, Replica } from "@onedoor/replica/Replica";
import { notArrived } from "@onedoor/ui/notArrived";
import type { Wording } from "@onedoor/ui/words/wording";
import { combineLatest, map, type Observable, of, switchMap } from "rxjs";
import { parseItem } from "../itemElements.ts";

/** A case with entries that the county has not acknowledged. */
export interface HandedOver {
  view: CaseView;
  itemName: Wording;
}

/** What whoever comes on duty next has to know of, whichever window took it. */
export function handedOver(
  replica: Replica,
): Observable<readonly HandedOver[]> {
  return notArrived(replica).pipe(
    map(({ rows }) => [
      ...new Set(
        rows.flatMap(({ caseId, arrival }) =>
          caseId === null || arrival === "setAside" ? [] : caseId,
        ),
      ),
    ]),
    switchMap((caseIds) =>
      caseIds.length === 0
        ? of([])
        : combineLatest(caseIds.map((caseId) => replica.case(caseId))),
    ),
    switchMap((views) =>
      Promise.all(
        views
          .filter((view) => view !== null)
          .map(async (view) => ({
            view,
            itemName: await itemNameOf(replica, view),
          })),
      ),
    ),
  );
}

async function itemNameOf(replica: Replica, view: CaseView): Promise<Wording> {
  const { terms } = view.state;
  if (terms === null) return { zh: "", en: "" };
  const item = await replica.item(terms.itemCode, terms.itemVersion);
  return {
    zh: terms.itemName,
    en:
      (item === null ? undefined : parseItem(item)?.elements.nameEn) ??
      terms.itemName,
  };
}
