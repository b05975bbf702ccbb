import {
  birthDateOfDocument,
  parseIdentityDocument,
} from "./identityDocument.ts";
import type { IdentityDocumentKind } from "./identityDocument.ts";
import { identifierText } from "./identifierText.ts";
import { ageOfBornOn, type ResidentIdOptions } from "./residentId.ts";
import type { PlainDate } from "./time.ts";

/** Of acts in law by age (Civil Code art. 17 to 20). */
export type Capacity = "none" | "limited" | "full";

/**
 * By age alone: none below 8, limited below 18. Who lives on his own work at 16 counts as of age (art. 18), which no
 * register says; an adult without capacity has a guardian whom a court has appointed (art. 24, 28).
 */
export function capacityOf(birth: PlainDate, on: PlainDate): Capacity {
  const age = ageOfBornOn(birth, on);
  return age < 8 ? "none" : age < 18 ? "limited" : "full";
}

/**
 * Who acts where somebody of this age applies [WD1]. `guardian`: below 14 a guardian does as his agent, since he has no
 * capacity (Civil Code art. 20, below 8) or his data need a guardian's consent (PIPL art. 31). `guardianAgrees`: below 18 a
 * guardian agrees to what isn't merely to his benefit (art. 19), which is told, and stops nobody.
 */
export type WhoApplies = "himself" | "guardianAgrees" | "guardian";

export function whoApplies(birth: PlainDate, on: PlainDate): WhoApplies {
  const age = ageOfBornOn(birth, on);
  return age < 14 ? "guardian" : age < 18 ? "guardianAgrees" : "himself";
}

/** What an application says of its applicant, as far as age asks. */
export interface ApplicantsPaper {
  residentId: string;
  documentKind?: IdentityDocumentKind | undefined;
}

/** Null where his paper doesn't tell it: a passport, or a number that isn't one. */
export function birthDateOfApplicant(
  { residentId: number, documentKind: kind = "residentId" }: ApplicantsPaper,
  options: ResidentIdOptions,
): PlainDate | null {
  const paper = parseIdentityDocument({ kind, number }, options);
  return paper.ok ? birthDateOfDocument(paper.value) : null;
}

/** Why an agent is none for a child. */
export type GuardianGap = "agentMissing" | "agentIsMinor" | "relationMissing";

/**
 * What an application of somebody below 14 lacks [WD1]: an agent who is another person, of age, known by his number, with what
 * he is to the child. Undefined where nothing is, and of all who are older or whose paper tells no age.
 */
export function guardianGap(
  application: {
    applicant: ApplicantsPaper;
    agent: { name: string; residentId: string; relation: string } | null;
  },
  options: ResidentIdOptions,
): GuardianGap | undefined {
  const { applicant, agent } = application;
  const birth = birthDateOfApplicant(applicant, options);
  if (birth === null || whoApplies(birth, options.today) !== "guardian")
    return undefined;
  if (agent === null || agent.name.trim() === "") return "agentMissing";
  const ofAgent = birthDateOfApplicant(agent, options);
  const isHimself =
    identifierText(agent.residentId) === identifierText(applicant.residentId);
  if (ofAgent === null || isHimself) return "agentMissing";
  if (capacityOf(ofAgent, options.today) !== "full") return "agentIsMinor";
  return agent.relation.trim() === "" ? "relationMissing" : undefined;
}
