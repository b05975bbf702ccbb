import {
  type Consenting,
  decideReuse,
  paperKeyOf,
} from "@onedoor/domain/decideReuse";
import type { BodyOf, FactsOf } from "@onedoor/domain/facts";
import type { Material } from "@onedoor/domain/itemTypes";
import { isUnder14On, parseResidentId } from "@onedoor/domain/residentId";
import type { PlainDate } from "@onedoor/domain/time";
import type { IntakeDraft } from "./intakeDraft.ts";

/** Who agreed that a paper is taken from what was given before. */
export interface DraftConsent {
  materialCode: string;
  by: Consenting;
  name: string;
}

/** What `materialReferenced` says of one paper. */
export interface DraftReference {
  facts: FactsOf<"materialReferenced">;
  body: BodyOf<"materialReferenced">;
}

type Identities = { today: PlainDate; allowTestRegion: boolean };

/** Whose papers could be used again; null for a firm, and before the number is right. */
export function holderOf({ applicant }: IntakeDraft, identities: Identities) {
  if (applicant.kind !== "person") return null;
  const parsed = parseResidentId(applicant.residentId, identities);
  return parsed.ok ? parsed.value : null;
}

/** Whether a guardian has to agree in the applicant's place [Y2]. */
export function guardianConsents(
  draft: IntakeDraft,
  identities: Identities,
): boolean {
  const holder = holderOf(draft, identities);
  return holder !== null && isUnder14On(holder, identities.today);
}

/** The references that the draft may make: of the papers that are to be taken from before, with consent [Y1] [Y2]. */
export function referencesOf(
  draft: IntakeDraft,
  materials: readonly Material[],
  identities: Identities,
): DraftReference[] {
  return draft.papers.flatMap(({ materialCode, how }) => {
    if (how !== "reused") return [];
    const consent =
      draft.consents?.find((one) => one.materialCode === materialCode) ?? null;
    const material = materials.find(({ code }) => code === materialCode);
    const decision = decideReuse({
      materials,
      materialCode,
      applicant: holderOf(draft, identities),
      on: identities.today,
      consent,
    });
    if (!decision.ok || material === undefined || consent === null) return [];
    const { paper, consentBy } = decision;
    return [
      {
        facts: { materialCode, paper, holder: "applicant", consentBy },
        body: { words: consentWords(material.name), name: consent.name },
      },
    ];
  });
}

/** What is read out and agreed to. Chinese, as all that is signed is. */
export function consentWords(materialName: string): string {
  const paper = paperKeyOf({ name: materialName });
  return `同意办理本事项时引用本人以前在本县任一窗口交过的“${paper}”，不再重复提交；所引用的影像只供审查本事项的工作人员查看，每次查看都有记录，本人可以查询。`;
}
