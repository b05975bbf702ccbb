import type { LegalEntity } from "@onedoor/demonstration/LegalEntity";
import type { Resident } from "@onedoor/demonstration/Resident";
import type { BodyOf } from "@onedoor/domain/facts";
import { applySituations } from "@onedoor/domain/applySituations";
import type { SeedItem } from "./SeedItem.ts";

/** An application that a resident, or a firm, makes for an item: the item's sample in his name. */
export function applicationOf(
  item: SeedItem,
  resident: Resident,
  firm: LegalEntity,
  queryCode: string,
): BodyOf<"submitted"> {
  const sample = recordOf(item.filledIn["applicant"]);
  const asPerson = "residentId" in sample;
  const applicant: BodyOf<"submitted">["applicant"] = asPerson
    ? {
        kind: "person",
        personId: resident.personId,
        name: resident.name,
        residentId: resident.residentId,
        phone: resident.phone,
        address: resident.address,
      }
    : {
        kind: "legalEntity",
        // Who founds a firm has no code for it yet.
        creditCode: "creditCode" in sample ? firm.creditCode : null,
        name: firm.name,
        representative: firm.representative,
        phone: firm.phone,
        address: firm.address,
      };
  const { division } = asPerson ? resident : firm;
  const own: Record<string, unknown> = {
    ...applicant,
    division,
    sex: resident.sex,
  };
  return {
    applicant,
    agent: null,
    answers: { ...item.answers },
    form: {
      ...item.filledIn,
      applicant: Object.fromEntries(
        Object.entries(sample).map(([field, value]) => [
          field,
          own[field] ?? value,
        ]),
      ),
    },
    presented: presentedFor(item),
    queryCode,
  };
}

/** Whether it is a person who applies for this item. */
export function isForPersons(item: SeedItem): boolean {
  return "residentId" in recordOf(item.filledIn["applicant"]);
}

function presentedFor(item: SeedItem): BodyOf<"submitted">["presented"] {
  const applied = applySituations(item.elements, item.answers);
  if (!applied.ok) return [];
  return applied.materials
    .filter(({ required }) => required)
    .map(({ material }) => ({
      materialCode: material.code,
      how: material.form === "electronic" ? "electronic" : "original",
      materialId: null,
    }));
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
