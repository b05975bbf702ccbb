import type { SetAsideReason } from "@onedoor/domain/entries";
import { ENTRY_KINDS, type EntryKind } from "@onedoor/domain/facts";
import type { Lamp } from "@onedoor/domain/lamp";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { GraphQuestion } from "./Graph.ts";

/** A case as supervision may see it: no bodies, the applicant masked. */
export interface SupervisedCase {
  caseId: string;
  caseNumber: string | null;
  itemName: string;
  itemNameEn: string;
  applicantName: string | null;
  body: string;
  dueOn: PlainDate | null;
  lamp: Lamp | null;
  alerts: readonly {
    alertId: string;
    rule: string;
    lamp: Lamp;
    since: PlainDate;
  }[];
  acts: readonly {
    entryId: string;
    kind: EntryKind | null;
    at: Instant;
    staff: string | null;
    station: string | null;
    body: string | null;
    setAside: SetAsideReason | null;
  }[];
}

export const SUPERVISED_CASE: GraphQuestion<SupervisedCase | null> = {
  document: `query SupervisedCase($caseId: ID!) {
  case(caseId: $caseId) {
    caseId caseNumber applicantName dueOn lamp
    item { name nameEn }
    implementingBody { creditCode }
    alerts { alertId rule lamp since }
    timeline {
      entryId kind at effectiveAt
      acknowledgement { verdict reason }
      actor { staff { staffId name } station { stationId } body { creditCode } }
    }
  }
}`,
  parse(data) {
    const { case: found } = data as { case: CaseOnTheWire | null };
    if (found === null) return null;
    return {
      caseId: found.caseId,
      caseNumber: found.caseNumber,
      itemName: found.item?.name ?? "",
      itemNameEn: found.item?.nameEn ?? "",
      applicantName: found.applicantName,
      body: found.implementingBody.creditCode,
      dueOn: found.dueOn,
      lamp: found.lamp === null ? null : (found.lamp.toLowerCase() as Lamp),
      alerts: (found.alerts ?? []).map((alert) => ({
        ...alert,
        lamp: alert.lamp.toLowerCase() as Lamp,
      })),
      acts: found.timeline.map((entry) => ({
        entryId: entry.entryId,
        kind: ENTRY_KINDS.find((kind) => kind === entry.kind) ?? null,
        at: entry.effectiveAt ?? entry.at,
        staff: entry.actor.staff?.name ?? null,
        station: entry.actor.station?.stationId ?? null,
        body: entry.actor.body?.creditCode ?? null,
        setAside:
          entry.acknowledgement?.verdict === "SET_ASIDE"
            ? (entry.acknowledgement.reason as SetAsideReason | null)
            : null,
      })),
    };
  },
};

interface CaseOnTheWire {
  caseId: string;
  caseNumber: string | null;
  applicantName: string | null;
  dueOn: PlainDate | null;
  lamp: string | null;
  item: { name: string; nameEn: string } | null;
  implementingBody: { creditCode: string };
  alerts:
    { alertId: string; rule: string; lamp: string; since: PlainDate }[] | null;
  timeline: {
    entryId: string;
    kind: string;
    at: Instant;
    effectiveAt: Instant | null;
    acknowledgement: { verdict: string; reason: string | null } | null;
    actor: {
      staff?: { name?: string | null } | null;
      station: { stationId: string } | null;
      body: { creditCode: string } | null;
    };
  }[];
}
