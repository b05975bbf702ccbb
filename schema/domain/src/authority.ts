import type { CaseState } from "./caseState.ts";
import type { ActorRef, SetAsideReason } from "./entries.ts";
import type { EntryKind, FactsOf } from "./facts.ts";
import { APPLICANTS_KINDS, PERMISSION_OF, permitsOf } from "./officePermits.ts";
import { type Matter, objectionOfPermits } from "./permit.ts";
import type { PlainDate } from "./time.ts";

/** Whether a case is an official's own, or that of somebody close to him, for whoever knows the register [A9]. */
export type IsOwnCase = (staffId: string) => boolean;

/** Where the register isn't known, nobody is near: the hub has the last word. */
export const NOBODYS_OWN: IsOwnCase = () => false;

/**
 * Whether this actor may make an entry of this kind in this case, from what the entry says and the case
 * is; undefined when he may. `opening` is the case that a `submitted` would open, `on` the day of the act.
 */
export function objectionToActor(
  state: CaseState,
  kind: EntryKind,
  actor: ActorRef,
  opening: FactsOf<"submitted"> | null,
  on: PlainDate,
  isOwn: IsOwnCase = NOBODYS_OWN,
): SetAsideReason | undefined {
  if (actor.type === "hub") return undefined;
  const permission = PERMISSION_OF[kind];
  if (permission === null) return "hubOnly";
  if (actor.type === "applicant")
    return APPLICANTS_KINDS.has(kind) ? undefined : "notPermitted";
  const permits = permitsOf(actor.role, permission);
  const opened = state.opened ?? opening;
  // A case that never came belongs to nobody yet: what was held of it is settled by who looks after it.
  if (opened === null) return permits.length === 0 ? "notPermitted" : undefined;
  return objectionOfPermits(permits, actor, matterOf(state, opened, on, isOwn));
}

function matterOf(
  state: CaseState,
  { division, stationId, terms }: FactsOf<"submitted">,
  on: PlainDate,
  isOwn: IsOwnCase,
): Matter {
  return {
    division,
    stationId,
    body: terms.implementingBody,
    acceptLevels: terms.acceptLevels,
    acceptedBy: state.acceptance?.by ?? null,
    isGrantedTo: (station) =>
      state.grants.some(
        (grant) =>
          grant.stationId === station &&
          (grant.until === null || on <= grant.until),
      ),
    isOwnOf: isOwn,
    draftedBy: null,
  };
}
