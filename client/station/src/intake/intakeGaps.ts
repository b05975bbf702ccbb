import { guardianGap } from "@onedoor/domain/capacityOf";
import { parseCreditCode } from "@onedoor/domain/creditCode";
import { identifierText } from "@onedoor/domain/identifierText";
import { parseIdentityDocument } from "@onedoor/domain/identityDocument";
import type { ResolvedSituations } from "@onedoor/domain/situations";
import type { PlainDate } from "@onedoor/domain/time";
import type { IntakeDraft, IntakeStep } from "./intakeDraft.ts";
import type { intakeMessages } from "../messages/intakeMessages.ts";

/** What keeps a draft from being taken in, and on which step it is put right. */
export interface IntakeGap {
  step: IntakeStep;
  message: Extract<keyof typeof intakeMessages, `need${string}`>;
}

/** In the order of the page; empty when who and what are settled. Missing papers keep nobody from handing in. */
export function intakeGaps(
  draft: IntakeDraft,
  resolved: ResolvedSituations | null,
  context: { today: PlainDate; allowTestRegion: boolean },
): IntakeGap[] {
  const gaps = whoGaps(draft, context);
  const add = (message: IntakeGap["message"]) =>
    gaps.push({ step: "what", message });
  if (draft.itemCode === null) add("needItem");
  else if (resolved === null) add("needAnswers");
  else if (resolved.exit !== null) add("needNothing");
  return gaps;
}

/** What is lacking of the applicant, whatever he applies for. */
export function whoGaps(
  { applicant, agent }: IntakeDraft,
  context: { today: PlainDate; allowTestRegion: boolean },
): IntakeGap[] {
  const gaps: IntakeGap[] = [];
  const add = (step: IntakeStep, message: IntakeGap["message"]) =>
    gaps.push({ step, message });
  if (applicant.name.trim() === "") add("who", "needName");
  if (applicant.kind === "person") {
    const { documentKind: kind = "residentId", residentId: number } = applicant;
    const paper = parseIdentityDocument({ kind, number }, context);
    // 15 digits have had no force since 2013: they find somebody, and no new case rests on them.
    if (!paper.ok || paper.value.number !== identifierText(number))
      add("who", "needId");
    else {
      const gap = guardianGap({ applicant, agent }, context);
      if (gap !== undefined)
        add(
          "who",
          gap === "agentIsMinor" ? "needGrownGuardian" : "needGuardian",
        );
    }
  } else {
    if (
      applicant.creditCode !== null &&
      !parseCreditCode(applicant.creditCode).ok
    )
      add("who", "needCreditCode");
    if (applicant.representative.trim() === "")
      add("who", "needRepresentative");
  }
  if (applicant.phone.trim() === "") add("who", "needPhone");
  return gaps;
}
