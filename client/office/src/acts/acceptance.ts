import { dateOf } from "@onedoor/domain/time";
import { documentSeries } from "@onedoor/ui/papers/documentSeries";
import type { ActContext, ActPlan } from "./ActPlan.ts";

/** For what a window took in and may not accept itself. The limits start with it. */
export function accept({ replica, view }: ActContext): ActPlan {
  return {
    name: "accept",
    consequence: {
      zh: "办理时限从受理起算，受理通知书须交申请人。",
      en: "The limits run from the acceptance; its notice goes to the applicant.",
    },
    fields: [],
    async perform() {
      const documentNumber = await replica.takeDocumentNumber(
        documentSeries.acceptanceNotice,
        dateOf(replica.now()),
      );
      const done = await replica.act(
        "accepted",
        view.caseId,
        { documentNumber },
        {},
      );
      return done.ok ? { ok: true, documentNumber } : done;
    },
  };
}
