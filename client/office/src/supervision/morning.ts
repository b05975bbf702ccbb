import { addDays, type Instant, type PlainDate } from "@onedoor/domain/time";
import type { Lamp } from "@onedoor/domain/lamp";
import type { GraphQuestion } from "./Graph.ts";

/** What rules of supervision found on a case. */
export interface MorningAlert {
  alertId: string;
  rule: string;
  lamp: Lamp;
  since: PlainDate;
  caseId: string;
  body: string | null;
  /** Null where the cases subgraph doesn't answer. */
  found: {
    caseNumber: string | null;
    itemName: string;
    itemNameEn: string;
    applicantName: string | null;
  } | null;
}

/** A share with its parts, so that nobody has to trust the quotient. */
export interface Share {
  numerator: number;
  denominator: number;
  value: number | null;
}

export interface Figures {
  accepted: number;
  closed: number;
  /** Papers that nobody had to bring again. */
  reused: number;
  onTime: Share;
  closing: Share;
  rated: Share;
  satisfied: Share;
}

/** What didn't go together in what the county showed of its feed. */
export interface IntegrityAlert {
  alertId: string;
  rule: string;
  foundAt: Instant;
  /** Sizes of the tree that was signed for, and of the one that was shown. */
  kept: { size: number; at: Instant } | null;
  seen: { size: number; at: Instant } | null;
  /** Rows that a restore has cut off, and those of them that have not come back. */
  lost: number | null;
  missing: number | null;
}

export interface Morning {
  /** Before everything else: whether what follows can be believed. Null where supervision doesn't say. */
  integrity: readonly IntegrityAlert[] | null;
  /** Red and black, newest first; bounded, so `total` may be more. */
  alerts: readonly MorningAlert[];
  total: number;
  /** This month so far, and the same days of the month before. */
  now: Figures | null;
  before: Figures | null;
  /** How far supervision has read: what is told can't be newer. */
  readAt: Instant | null;
}

export interface MorningPeriods {
  now: { from: PlainDate; to: PlainDate };
  before: { from: PlainDate; to: PlainDate };
}

/** The month up to today, and as many days of the month before, so that the figures can be compared. */
export function periodsOf(today: PlainDate): MorningPeriods {
  const from = `${today.slice(0, 8)}01` as PlainDate;
  const lastOfBefore = addDays(from, -1);
  const beforeFrom = `${lastOfBefore.slice(0, 8)}01` as PlainDate;
  const sameDay = addDays(beforeFrom, Number(today.slice(8, 10)) - 1);
  return {
    now: { from, to: today },
    before: {
      from: beforeFrom,
      to: sameDay < lastOfBefore ? sameDay : lastOfBefore,
    },
  };
}

/** Those that began on `day` or later. */
export function since(
  alerts: readonly MorningAlert[],
  day: PlainDate,
): readonly MorningAlert[] {
  return alerts.filter((alert) => alert.since >= day);
}

const FIGURES = `accepted closed reused
    onTime { numerator denominator value }
    closing { numerator denominator value }
    rated { numerator denominator value }
    satisfied { numerator denominator value }`;

const ALERTS = `totalCount
    nodes { alertId rule lamp since body { creditCode } case { caseId caseNumber applicantName item { name nameEn } } }`;

export const MORNING: GraphQuestion<Morning> = {
  document: `query SupervisorsMorning($now: PeriodInput!, $before: PeriodInput!) {
  red: alerts(filter: { lamp: RED }, first: 100) { ${ALERTS} }
  black: alerts(filter: { lamp: BLACK }, first: 100) { ${ALERTS} }
  now: statistics(period: $now) { ${FIGURES} }
  before: statistics(period: $before) { ${FIGURES} }
  watch { readAt }
  integrityAlerts { alertId rule foundAt kept { size at } seen { size at } lost missing }
}`,
  parse(data) {
    const { red, black, now, before, watch, integrityAlerts } = data as {
      integrityAlerts?: readonly IntegrityAlert[] | null;
      red: AlertsOnTheWire | null;
      black: AlertsOnTheWire | null;
      now: Figures | null;
      before: Figures | null;
      watch: { readAt: Instant | null } | null;
    };
    const alerts = [...(black?.nodes ?? []), ...(red?.nodes ?? [])].map(
      parseAlert,
    );
    return {
      integrity: integrityAlerts ?? null,
      alerts: alerts.sort((a, b) =>
        a.since < b.since ? 1 : a.since > b.since ? -1 : 0,
      ),
      total: (red?.totalCount ?? 0) + (black?.totalCount ?? 0),
      now,
      before,
      readAt: watch?.readAt ?? null,
    };
  },
};

interface AlertsOnTheWire {
  totalCount: number;
  nodes: AlertOnTheWire[];
}

interface AlertOnTheWire {
  alertId: string;
  rule: string;
  lamp: string;
  since: PlainDate;
  body: { creditCode: string } | null;
  case: {
    caseId: string;
    caseNumber?: string | null;
    applicantName?: string | null;
    item?: { name: string; nameEn: string } | null;
  };
}

function parseAlert(alert: AlertOnTheWire): MorningAlert {
  const { caseId, caseNumber, applicantName, item } = alert.case;
  return {
    alertId: alert.alertId,
    rule: alert.rule,
    lamp: alert.lamp.toLowerCase() as Lamp,
    since: alert.since,
    caseId,
    body: alert.body?.creditCode ?? null,
    found:
      item === null || item === undefined
        ? null
        : {
            caseNumber: caseNumber ?? null,
            applicantName: applicantName ?? null,
            itemName: item.name,
            itemNameEn: item.nameEn,
          },
  };
}
