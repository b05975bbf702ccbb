import { checklistOf, type PresentedMaterial } from "@onedoor/domain/checklist";
import { valueAt } from "@onedoor/domain/formData";
import { fieldsOf } from "@onedoor/domain/formSchema";
import { oneTimeNotice } from "@onedoor/domain/oneTimeNotice";
import { resolveSituations } from "@onedoor/domain/situations";
import { sampleOf } from "@onedoor/items/seed/samples";
import { oneTimeNotification } from "@onedoor/ui/papers/oneTimeNotification";
import type { DocumentText } from "@onedoor/ui/papers/DocumentText";
import {
  emptyLegalEntity,
  emptyPerson,
  type IntakeDraft,
  newDraft,
} from "@onedoor/station/intake/intakeDraft";
import { formMaterials, intakeForm } from "@onedoor/station/intake/intakeForm";
import { intakeGaps } from "@onedoor/station/intake/intakeGaps";
import { takeIn } from "@onedoor/station/intake/takeIn";
import { OWN_DEFINITIONS } from "@onedoor/station/itemElements";
import { newQueryCode, newUuid } from "@onedoor/station/newIds";
import type { Language } from "@onedoor/ui/words/wording";
import { expect } from "vitest";
import { type Desk, itemAt } from "./Desk.ts";

export interface TakenIn {
  caseId: string;
  /** 一次性告知书, as it is printed before there is a case. */
  notification: Record<Language, DocumentText>;
}

/**
 * Takes the item's sample application in as the page does: situations answered, the form filled in, the papers of
 * this situation ticked off. `without`: codes of materials that the applicant hasn't brought.
 */
export async function takeInSample(
  desk: Desk,
  itemId: string,
  { without = [] }: { without?: readonly string[] } = {},
): Promise<TakenIn> {
  const { replica, today } = desk;
  const item = await itemAt(desk, itemId);
  const identities = { today, allowTestRegion: true };
  const draft = draftOf(desk, item.itemCode, itemId);
  const resolved = resolveSituations(item.elements, draft.answers);
  if (!resolved.ok)
    throw new Error(`open questions: ${resolved.unanswered.join()}`);
  expect(resolved.exit).toBeNull();
  expect(intakeGaps(draft, resolved, identities)).toEqual([]);

  const typed = typedOf(item.schema, sampleOf(itemId).form);
  const filled: IntakeDraft = {
    ...draft,
    typed,
    papers: resolved.materials
      .filter(({ required }) => required)
      .filter(({ material }) => material.sample !== "form")
      .filter(({ material }) => !without.includes(material.code))
      .map(({ material }) => ({
        materialCode: material.code,
        how:
          material.form === "electronic"
            ? "electronic"
            : material.originals > 0
              ? "original"
              : "copy",
      })),
  };
  const form = intakeForm(filled, item.schema, { person: null, ...identities });
  expect(form.problems).toEqual([]);
  const presented: PresentedMaterial[] = [
    ...filled.papers,
    ...formMaterials(item.elements).map((materialCode) => ({
      materialCode,
      how: "original" as const,
    })),
  ];
  const checklist = checklistOf(item.elements, filled.answers, presented);
  if (!checklist.ok) throw new Error("open questions");
  const missing = [...checklist.missing, ...checklist.deferrableMissing];
  expect(missing).toEqual(without);

  const taken = await takeIn(
    replica,
    filled,
    { terms: resolved.terms, form: item.schema, data: form.data },
    presented.map((paper) => ({ ...paper, materialId: null })),
  );
  expect(taken).toEqual({ ok: true, caseId: draft.caseId });

  const notice = oneTimeNotice(item.elements, draft.answers);
  if (!notice.ok) throw new Error("open questions");
  const notificationIn = (language: Language) =>
    oneTimeNotification({
      language,
      notice,
      missing,
      station: desk.station,
      officer: replica.displayName,
      today,
    });
  return {
    caseId: draft.caseId,
    notification: { zh: notificationIn("zh"), en: notificationIn("en") },
  };
}

type Block = Readonly<Record<string, unknown>>;

/** Who applies and by whom, as the first step of the page has it. */
function draftOf(
  { replica }: Desk,
  itemCode: string,
  itemId: string,
): IntakeDraft {
  const { answers, form } = sampleOf(itemId);
  const applicant = blockIn(form, "applicant");
  const text = (key: string, from: Block = applicant) => {
    const value = from[key];
    return typeof value === "string" ? value : "";
  };
  const who = {
    name: text("name"),
    phone: text("phone"),
    address: text("address"),
  };
  const agent = blockIn(form, "agentPerson");
  return {
    ...newDraft({
      draftId: newUuid(replica.now()),
      caseId: newUuid(replica.now()),
      queryCode: newQueryCode(),
      itemCode,
    }),
    applicant:
      "residentId" in applicant
        ? { ...emptyPerson(), ...who, residentId: text("residentId") }
        : {
            ...emptyLegalEntity(),
            ...who,
            representative: text("representative"),
            // Who founds a firm has no code for it yet.
            creditCode: "creditCode" in applicant ? text("creditCode") : null,
          },
    agent:
      Object.keys(agent).length === 0
        ? null
        : {
            name: text("name", agent),
            residentId: text("residentId", agent),
            phone: text("phone", agent),
            relation: text("relation", agent),
          },
    answers: { ...answers },
  };
}

/** What somebody types who copies the sample into the drawn form, field by field. */
function typedOf(
  schema: Parameters<typeof fieldsOf>[0],
  sample: Block,
): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(schema, OWN_DEFINITIONS)
      .flatMap(({ fields }) => fields)
      .map(({ path }) => [path, valueAt(sample, path)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function blockIn(form: Block, name: string): Block {
  const block = form[name];
  return typeof block === "object" && block !== null ? { ...block } : {};
}
