import type { ItemVersion, Step } from "@onedoor/domain/itemTypes";

/**
 * The steps between acceptance and the decision, which is the last of them. Application and acceptance come before
 * anybody reviews; what doesn't count toward the limit comes after the decision.
 */
export function reviewSteps(item: ItemVersion): readonly Step[] {
  const accepted = item.steps.findLastIndex((step) =>
    /受理|收件/u.test(step.name),
  );
  return item.steps
    .slice(accepted + 1)
    .filter((step) => step.countsTowardLimit);
}

/** Where the case is among them; the decision once all others are passed, undefined without steps. */
export function currentStep(
  steps: readonly Step[],
  passed: number,
): { step: Step; at: number } | undefined {
  const index = Math.min(Math.max(passed, 0), steps.length - 1);
  const step = steps[index];
  return step === undefined ? undefined : { step, at: index + 1 };
}
