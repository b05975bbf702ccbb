import type { Stage } from "./caseState.ts";
import {
  type DataClass,
  dataClassOf,
  type DataSubject,
  factsAbout,
} from "./dataClass.ts";
import type { DataRequestState } from "./dataRequest.ts";
import { needsApplicant } from "./decideReveal.ts";
import { type GraphRole, HANDLERS } from "./graphAccess.ts";
import type { Material } from "./itemTypes.ts";
import { dateOf, type Instant } from "./time.ts";

/** What is known where an official wants a department asked about a paper. */
export interface DataQuestion {
  /** Null for who isn't signed in. */
  reader: { role: GraphRole } | null;
  /** The case as the reader himself is shown it: null where it is out of his reach, or isn't there. */
  openedFor: {
    stage: Stage;
    /** By `dataSubjectOf`: null where no department knows the applicant by his number. */
    subject: DataSubject | null;
    isErased: boolean;
  } | null;
  /** Of the version that the case began with; null where that has none of this code. */
  material: Pick<Material, "dataShare" | "name" | "licenceName"> | null;
  /** What was asked about the same paper in this case before. */
  earlier: readonly { state: DataRequestState; settledAt: Instant | null }[];
  /** Whether the county is joined to the departments' systems at all. */
  isJoined: boolean;
  now: Instant;
}

export type DataRequestRefusal =
  | "notSignedIn"
  | "notInScope"
  | "noOpenCase"
  | "unknownMaterial"
  /** The item doesn't say that this paper's data is shared, or none of the ten classes has it. */
  | "notShared"
  /** The class says nothing of such an applicant. */
  | "notOfApplicant"
  | "underWay"
  | "answeredToday"
  | "notJoined";

/** Whether a department is asked: on duty, for an open case, about a paper that the item itself says is shared [O1]. */
export function decideDataRequest(
  question: DataQuestion,
):
  | { ok: true; dataClass: DataClass }
  | { ok: false; reason: DataRequestRefusal } {
  const { reader, openedFor, material, earlier, now } = question;
  if (reader === null) return refused("notSignedIn");
  // Who only watches sees every case, and asks nothing about anybody.
  if (!SERVES.has(reader.role) || openedFor === null)
    return refused("notInScope");
  if (openedFor.isErased || !needsApplicant(openedFor.stage))
    return refused("noOpenCase");
  if (material === null) return refused("unknownMaterial");
  const dataClass = dataClassOf(material);
  if (dataClass === null) return refused("notShared");
  const { subject } = openedFor;
  if (subject === null || factsAbout(dataClass, subject).length === 0)
    return refused("notOfApplicant");
  if (earlier.some(({ state }) => isUnderWay(state)))
    return refused("underWay");
  if (earlier.some((one) => wasAnsweredToday(one, now)))
    return refused("answeredToday");
  return question.isJoined ? { ok: true, dataClass } : refused("notJoined");
}

/** Whether a department's word is still to come. */
export function isUnderWay(state: DataRequestState): boolean {
  return state === "asked" || state === "handedOff";
}

function wasAnsweredToday(
  { state, settledAt }: DataQuestion["earlier"][number],
  now: Instant,
): boolean {
  return (
    state === "answered" &&
    settledAt !== null &&
    dateOf(settledAt) === dateOf(now)
  );
}

const SERVES: ReadonlySet<GraphRole> = new Set(HANDLERS);

function refused(reason: DataRequestRefusal): {
  ok: false;
  reason: DataRequestRefusal;
} {
  return { ok: false, reason };
}
