import type { IdentityDocumentKind } from "./identityDocument.ts";
import { identifierText } from "./identifierText.ts";
import { comparableName } from "./personName.ts";
import { legacyNumberOf } from "./residentId.ts";

/** Why two rows of the register may be one person. `sameNumber` is certain, the other only alike. */
export const DUPLICATE_GROUNDS = [
  "sameNumber",
  "sameNameBirthVillage",
] as const;
export type DuplicateGround = (typeof DUPLICATE_GROUNDS)[number];

/** Somebody as far as telling duplicates asks. */
export interface ComparedPerson {
  personId: string;
  name: string;
  documentKind: IdentityDocumentKind;
  residentId: string;
  birthDate: string;
  /** 12 digits. */
  division: string;
}

/**
 * What speaks for it that two rows are one person [Z3]; empty where nothing does. The same number, also where one row has the
 * 15 digits of before; or the same name, day of birth and village with different numbers. It is the same whichever comes
 * first, and merges nobody: that is a person's to do.
 */
export function duplicateGrounds(
  one: ComparedPerson,
  other: ComparedPerson,
): readonly DuplicateGround[] {
  if (one.personId === other.personId) return [];
  const grounds: DuplicateGround[] = [];
  if (one.documentKind === other.documentKind && isSameNumber(one, other))
    grounds.push("sameNumber");
  const name = comparableName(one.name);
  if (
    name !== "" &&
    name === comparableName(other.name) &&
    one.birthDate !== "" &&
    one.birthDate === other.birthDate &&
    one.division !== "" &&
    one.division === other.division
  )
    grounds.push("sameNameBirthVillage");
  return grounds;
}

function isSameNumber(one: ComparedPerson, other: ComparedPerson): boolean {
  const [a, b] = [
    identifierText(one.residentId),
    identifierText(other.residentId),
  ];
  if (a === "" || b === "") return false;
  if (a === b) return true;
  if (one.documentKind !== "residentId") return false;
  return legacyNumberOf(a) === legacyNumberOf(b) && a.length !== b.length;
}
