import type { FormSchema } from "@onedoor/domain/formTypes";
import type { ItemTerms } from "@onedoor/domain/itemTerms";
import type { BodyOf, FactsOf } from "@onedoor/domain/facts";
import type { SetAsideReason } from "@onedoor/domain/entries";
import { unopenedCase } from "@onedoor/domain/caseState";
import { tidyForm } from "@onedoor/domain/tidyForm";
import { dateOf } from "@onedoor/domain/time";
import type { ActResult, Replica } from "@onedoor/replica/Replica";
import { firstValueFrom } from "rxjs";
import { OWN_DEFINITIONS } from "../itemElements.ts";
import type { IntakeDraft } from "./intakeDraft.ts";
import type { DraftReference } from "./reuseConsent.ts";

export type TakeInResult =
  { ok: true; caseId: string } | { ok: false; reason: SetAsideReason };

/** The one case of a draft. */
export type TakenCase = Pick<
  IntakeDraft,
  | "caseId"
  | "queryCode"
  | "number"
  | "applicant"
  | "agent"
  | "division"
  | "answers"
  | "scans"
>;

/** What the draft's item makes of it. */
export interface IntakeItem {
  terms: ItemTerms;
  form: FormSchema;
  data: Record<string, unknown>;
}

/**
 * Opens the case, takes its papers in and adds its pages. Safe to repeat after a crash in the middle: the case's
 * id and number are kept in the draft before anything is written, and what was done already is passed over.
 */
export async function takeIn(
  replica: Replica,
  draft: IntakeDraft,
  item: IntakeItem,
  presented: BodyOf<"submitted">["presented"],
  references: readonly DraftReference[] = [],
): Promise<TakeInResult> {
  const taken = await takeInCase(replica, draft, item, presented, (number) =>
    replica.saveDraft(draft.draftId, draft.itemCode, { ...draft, number }),
  );
  if (taken.ok) await refer(replica, draft.caseId, references);
  if (taken.ok) await replica.removeDraft(draft.draftId);
  return taken;
}

/** The same for one case of several; `keep` writes its number into the draft that they are of. */
export async function takeInCase(
  replica: Replica,
  draft: TakenCase,
  item: IntakeItem,
  presented: BodyOf<"submitted">["presented"],
  keep: (number: NonNullable<IntakeDraft["number"]>) => Promise<void>,
): Promise<TakeInResult> {
  const { caseId } = draft;
  const { opened, takenInOn, materials } =
    (await firstValueFrom(replica.case(caseId)))?.state ?? unopenedCase(caseId);
  const number =
    draft.number ??
    (await replica.takeCaseNumber(item.terms.itemCode, dateOf(replica.now())));
  await keep(number);

  if (opened === null) {
    const submitted = await submit(replica, draft, item, presented, number);
    if (!submitted.ok) return submitted;
  }
  if (takenInOn === null) {
    const taken = await replica.act(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented },
    );
    if (!taken.ok) return taken;
  }
  for (const scan of draft.scans) {
    const { materialId, materialCode, bytes, sha256, mediaType } = scan;
    if (materials.includes(materialId)) continue;
    const added = await replica.act(
      "materialAdded",
      caseId,
      { materialId, materialCode, bytes, sha256 },
      { name: materialCode, mediaType, pages: 1 },
    );
    // The draft stays, and its pages with it.
    if (!added.ok) return added;
  }
  return { ok: true, caseId };
}

/** Papers that the hub is to find among those that the applicant gave before. */
async function refer(
  replica: Replica,
  caseId: string,
  references: readonly DraftReference[],
): Promise<void> {
  const view = await firstValueFrom(replica.case(caseId));
  for (const { facts, body } of references) {
    const known = view?.state.references ?? [];
    if (known.some((one) => one.materialCode === facts.materialCode)) continue;
    await replica.act("materialReferenced", caseId, facts, body);
  }
}

function submit(
  replica: Replica,
  draft: TakenCase,
  item: IntakeItem,
  presented: BodyOf<"submitted">["presented"],
  number: NonNullable<IntakeDraft["number"]>,
): Promise<ActResult> {
  const facts: FactsOf<"submitted"> = {
    terms: item.terms,
    applicantKind: draft.applicant.kind,
    division: draft.division ?? replica.actor.division,
    stationId: replica.actor.stationId,
    channel: draft.agent === null ? "window" : "agent",
    ...number,
  };
  return replica.act("submitted", draft.caseId, facts, {
    applicant: draft.applicant,
    agent: draft.agent,
    answers: draft.answers,
    form: tidyForm(item.form, OWN_DEFINITIONS, item.data),
    presented,
    queryCode: draft.queryCode,
  });
}
