import { objectionToActor } from "./authority.ts";
import type { CaseState } from "./caseState.ts";
import type { AnyHeader, StaffActor } from "./entries.ts";
import type { EntryKind } from "./facts.ts";
import type { Signature } from "./signatures.ts";
import { dateOf, type Instant, type PlainDate } from "./time.ts";

/** What a department may let a station do in its place: answer an application, and the first step of the review. */
export const DELEGATED_ACTS = ["accept", "firstReview"] as const;
export type DelegatedAct = (typeof DELEGATED_ACTS)[number];

/**
 * A department's written word that a station may do something for it (授权、委托): for one version of one item, within
 * days. It is never edited; a withdrawal is added to it.
 */
export interface Delegation<By extends Signatory = Signatory> {
  delegationId: string;
  /** Unified social credit code of the body that gives it: the one that implements the item. */
  body: string;
  stationId: string;
  itemCode: string;
  itemVersion: number;
  acts: readonly DelegatedAct[];
  /** First and last day. */
  from: PlainDate;
  until: PlainDate;
  signedBy: By;
  signedAt: Instant;
  /** The hub's, over `delegationText`. */
  signature: Signature;
  withdrawn: Withdrawal<By> | null;
}

/** Who signs, as far as a signature names him. */
export type Signatory = Pick<StaffActor, "staffId">;

export interface Withdrawal<By extends Signatory = Signatory> {
  by: By;
  at: Instant;
  reason: string;
  /** The hub's, over `withdrawalText`. */
  signature: Signature;
}

export type DelegationTerms = Omit<Delegation, "signature" | "withdrawn">;

/** What the hub signs of a delegation: a station believes nothing that it can't check without a line. */
export function delegationText(hubId: string, terms: DelegationTerms): string {
  const { delegationId, body, stationId, itemCode, itemVersion, acts } = terms;
  const { from, until, signedBy, signedAt } = terms;
  return lines(
    "onedoor-delegation-1",
    hubId,
    delegationId,
    body,
    stationId,
    itemCode,
    itemVersion,
    [...acts].sort().join(","),
    from,
    until,
    signedBy.staffId,
    signedAt,
  );
}

/** What the hub signs of a withdrawal. */
export function withdrawalText(
  hubId: string,
  delegationId: string,
  { by, at }: Pick<Withdrawal, "by" | "at">,
): string {
  return lines("onedoor-withdrawal-1", hubId, delegationId, by.staffId, at);
}

const ACT_OF: Partial<Record<EntryKind, DelegatedAct>> = {
  accepted: "accept",
  acceptedWithDeferral: "accept",
  acceptanceRefused: "accept",
  stepPassed: "firstReview",
};

/** What somebody does under a delegation. `state` is the case before it. */
export interface DelegatedDeed {
  state: CaseState;
  kind: EntryKind;
  actor: StaffActor;
  /** When it takes effect: what was withdrawn or ran out before holds no more, whenever its author heard of it. */
  at: Instant;
}

/**
 * Why this delegation doesn't carry the deed; undefined where it does [A7]. `undefined`: the register has none of that
 * name.
 */
export function objectionToDelegation(
  delegation: Delegation | undefined,
  { state, kind, actor, at }: DelegatedDeed,
): "notDelegated" | "delegationEnded" | undefined {
  const terms = state.opened?.terms;
  if (delegation === undefined || terms === undefined) return "notDelegated";
  const act = ACT_OF[kind];
  const covers =
    act !== undefined &&
    delegation.acts.includes(act) &&
    (act !== "firstReview" || state.step === 0) &&
    delegation.stationId === actor.stationId &&
    delegation.body === terms.implementingBody &&
    delegation.itemCode === terms.itemCode &&
    delegation.itemVersion === terms.itemVersion &&
    dateOf(at) >= delegation.from &&
    at >= delegation.signedAt;
  if (!covers) return "notDelegated";
  const isOver =
    dateOf(at) > delegation.until ||
    (delegation.withdrawn !== null && at >= delegation.withdrawn.at);
  return isOver ? "delegationEnded" : undefined;
}

/**
 * What the register has against an entry that rests on a delegation. One that its author may make without doesn't need
 * the one that it names.
 */
export function objectionOfRegister(
  register: ReadonlyMap<string, Delegation>,
  state: CaseState,
  { kind, actor }: Pick<AnyHeader, "kind" | "actor">,
  at: Instant,
): "notDelegated" | "delegationEnded" | undefined {
  if (actor.type !== "staff" || actor.delegation === null) return undefined;
  const alone = { ...actor, delegation: null };
  if (objectionToActor(state, kind, alone, null, dateOf(at)) === undefined)
    return undefined;
  return objectionToDelegation(register.get(actor.delegation), {
    state,
    kind,
    actor,
    at,
  });
}

/** The official as he acts now: under a delegation where the deed needs one and one carries it. */
export function actingUnder(
  delegations: readonly Delegation[],
  deed: DelegatedDeed,
): StaffActor {
  const { state, kind, actor, at } = deed;
  if (state.opened === null) return actor;
  const objection = objectionToActor(state, kind, actor, null, dateOf(at));
  if (objection !== "notDelegated") return actor;
  const carrying = delegations.find(
    (one) => objectionToDelegation(one, deed) === undefined,
  );
  return carrying === undefined
    ? actor
    : { ...actor, delegation: carrying.delegationId };
}

/** Whether nothing can rest on it any more from this day on. */
export function isOver(
  { until, withdrawn }: Pick<Delegation, "until" | "withdrawn">,
  today: PlainDate,
): boolean {
  return withdrawn !== null || until < today;
}

/** Why a delegation can't be signed so; undefined where it can. `itemBody`: who implements the item. */
export function objectionToSigning(
  { from, until, acts }: Pick<Delegation, "from" | "until" | "acts">,
  { body, itemBody }: { body: string; itemBody: string | undefined },
  today: PlainDate,
): "notYourItem" | "nothingDelegated" | "badPeriod" | undefined {
  if (itemBody !== body) return "notYourItem";
  if (acts.length === 0) return "nothingDelegated";
  const longest = `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
  return until < from || until < today || until > longest
    ? "badPeriod"
    : undefined;
}

/** Nobody looks at a delegation that never ends [P]. */
const MOST_YEARS = 3;

function lines(...parts: readonly (string | number)[]): string {
  return parts.join("\n");
}
