import { isWithinDivision } from "./divisionCode.ts";
import type { SetAsideReason, StaffActor } from "./entries.ts";

/**
 * What may be done, in one word each. `case.takeIn` is everything at the window up to an answer, `case.review` the
 * steps of the review, `case.examine` what is done to find out: visits, questions, special procedures. `list.publish` is
 * every change of a row of the county's lists, `credit.keep` what a body recognises of somebody's credit, and its repair,
 * `firm.keep` what becomes of a firm in the register.
 */
export const PERMISSIONS = [
  "case.submit",
  "case.takeIn",
  "case.accept",
  "case.decideOnSpot",
  "case.review",
  "case.examine",
  "case.decide",
  "case.confirm",
  "case.extend",
  "case.transfer",
  "case.terminate",
  "case.close",
  "case.issue",
  "case.deliver",
  "case.withdraw",
  "case.rate",
  "case.share",
  "case.addMaterial",
  "case.note",
  "case.settle",
  "licence.govern",
  "delegation.sign",
  "item.draft",
  "item.publish",
  "list.publish",
  "credit.keep",
  "firm.keep",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What an act is about, as far as a condition may ask. */
export interface Matter {
  /** 12-digit division that it belongs to. */
  division: string;
  /** The station that took it; null where none did. */
  stationId: string | null;
  /** Credit code of the body that decides it. */
  body: string;
  /** Exercise levels of the windows that may accept (GB/T 39046: 4 county, 5 town, 6 village). */
  acceptLevels: readonly string[];
  /** Who accepted it; null while nobody has, or the law did. */
  acceptedBy: string | null;
  /** Whether the station has been let into it. */
  isGrantedTo(stationId: string): boolean;
  /** Whether it is the official's own, or that of somebody close to him. */
  isOwnOf(staffId: string): boolean;
  /** Who wrote the item version that is to be published; null where the matter is none. */
  draftedBy: string | null;
}

type Condition = (actor: StaffActor, matter: Matter) => boolean;

/** Every condition that a permit may name, with what is said where it doesn't hold. */
const CONDITIONS = {
  "division=mine": {
    holds: ({ division }, matter) =>
      isWithinDivision(division, matter.division),
    otherwise: "outsideScope",
  },
  "station=mine": {
    holds: ({ stationId }, matter) =>
      stationId !== null && stationId === matter.stationId,
    otherwise: "outsideScope",
  },
  "station=granted": {
    holds: ({ stationId }, matter) =>
      stationId !== null && matter.isGrantedTo(stationId),
    otherwise: "outsideScope",
  },
  "body=mine": {
    holds: ({ body }, matter) => body === matter.body,
    otherwise: "outsideScope",
  },
  "decider=mine": {
    holds: ({ body }, matter) => body === matter.body,
    otherwise: "notPermitted",
  },
  "level=accepting": {
    holds: (actor, matter) => matter.acceptLevels.includes(levelOf(actor)),
    otherwise: "notDelegated",
  },
  // Which one is named here; whether it holds and covers the act is asked of the register.
  "item=delegated": {
    holds: ({ delegation }) => delegation !== null,
    otherwise: "notDelegated",
  },
  "acceptor=other": {
    holds: ({ staffId }, matter) => matter.acceptedBy !== staffId,
    otherwise: "acceptorMayNotApprove",
  },
  // Who wrote a version doesn't approve it.
  "drafter=other": {
    holds: ({ staffId }, matter) => matter.draftedBy !== staffId,
    otherwise: "acceptorMayNotApprove",
  },
  "applicant=other": {
    holds: ({ staffId }, matter) => !matter.isOwnOf(staffId),
    otherwise: "conflictOfInterest",
  },
} as const satisfies Record<
  string,
  { holds: Condition; otherwise: SetAsideReason }
>;
type ConditionName = keyof typeof CONDITIONS;

/** One permission with its conditions: all of them have to hold, of each one alternative. */
export interface Permit {
  permission: Permission;
  conditions: readonly (readonly ConditionName[])[];
}

/**
 * Reads `case.accept[division=mine, item=delegated]`: a permission and, in brackets, conditions that all have to hold;
 * `a | b` holds where one of them does. Without brackets it holds everywhere. Throws for any other text: permits are
 * the program's own.
 */
export function parsePermit(text: string): Permit {
  const match = /^([a-z]+\.[A-Za-z]+)(?:\[([^[\]]+)\])?$/.exec(text.trim());
  const permission = PERMISSIONS.find((one) => one === match?.[1]);
  if (permission === undefined) throw new Error(`no permit: ${text}`);
  const conditions = match?.[2]
    ?.split(",")
    .map((alternatives) =>
      alternatives.split("|").map((name) => conditionNamed(name.trim(), text)),
    );
  return { permission, conditions: conditions ?? [] };
}

/** The permit as `parsePermit` reads it. */
export function permitText({ permission, conditions }: Permit): string {
  return conditions.length === 0
    ? permission
    : `${permission}[${conditions.map((any) => any.join(" | ")).join(", ")}]`;
}

/**
 * Why none of these permits lets the actor do it; undefined where one does. Of several that don't, the one speaks that
 * came furthest.
 */
export function objectionOfPermits(
  permits: readonly Permit[],
  actor: StaffActor,
  matter: Matter,
): SetAsideReason | undefined {
  let furthest = -1;
  let reason: SetAsideReason = "notPermitted";
  for (const { conditions } of permits) {
    const failed = conditions.findIndex(
      (any) => !any.some((name) => CONDITIONS[name].holds(actor, matter)),
    );
    if (failed === -1) return undefined;
    const first = conditions[failed]?.[0];
    if (failed <= furthest || first === undefined) continue;
    furthest = failed;
    reason = CONDITIONS[first].otherwise;
  }
  return reason;
}

function conditionNamed(name: string, text: string): ConditionName {
  if (!Object.hasOwn(CONDITIONS, name))
    throw new Error(`no condition of a permit: ${name} in ${text}`);
  return name as ConditionName;
}

/** The exercise level of the actor's window; none for a post without one. */
function levelOf({ stationId, division }: StaffActor): string {
  if (stationId === null) return "";
  if (!division.endsWith("000")) return "6";
  return division.endsWith("000000") ? "4" : "5";
}
