import type { RevealedField } from "./accessRecord.ts";
import { areRecordableWords } from "./decideReveal.ts";
import { levelOfDivision, parseDivisionCode } from "./divisionCode.ts";

/** How somebody is reached, and where he lives. */
export interface Contact {
  phone: string;
  address: string;
  /** 12 digits. */
  division: string;
}

export type ContactRefusal =
  | "unknownPerson"
  | "badPhone"
  | "badAddress"
  | "badDivision"
  | "nothingChanges"
  | "reasonMissing"
  | "ownMatter";

export type ContactDecision =
  /** `fields`: what of it is new; the division is of the address. */
  | { ok: true; contact: Contact; fields: readonly RevealedField[] }
  | { ok: false; reason: ContactRefusal };

/**
 * Whether somebody's telephone number and address are corrected [WD6] (PIPL art. 46: who finds data of his wrong has them
 * corrected). He stays in the county; who moves to another village names both.
 */
export function decideContact(question: {
  /** Null where there is nobody, or nobody in reach. */
  before: Contact | null;
  /** Null: as it was. */
  changes: { [Field in keyof Contact]: string | null };
  /** The first six digits of divisions of this county. */
  county: string;
  words: string;
}): ContactDecision {
  const { before, changes, county, words } = question;
  if (before === null) return refused("unknownPerson");
  const contact: Contact = {
    phone: changes.phone?.trim() ?? before.phone,
    address: changes.address?.trim() ?? before.address,
    division: changes.division?.trim() ?? before.division,
  };
  if (changes.phone !== null && !/^\+?[\d -]{5,20}$/u.test(contact.phone))
    return refused("badPhone");
  if (
    changes.address !== null &&
    (contact.address === "" || contact.address.length > 200)
  )
    return refused("badAddress");
  const moves = contact.division !== before.division;
  if (moves && !isVillageOf(county, contact.division))
    return refused("badDivision");
  // Who lives in another village doesn't live at the old address.
  if (moves && contact.address === before.address) return refused("badAddress");
  const fields: RevealedField[] = [
    ...(contact.phone === before.phone ? [] : (["phone"] as const)),
    ...(contact.address === before.address ? [] : (["address"] as const)),
  ];
  if (fields.length === 0) return refused("nothingChanges");
  if (words.trim() === "" || !areRecordableWords(words))
    return refused("reasonMissing");
  return { ok: true, contact, fields };
}

function isVillageOf(county: string, text: string): boolean {
  const division = parseDivisionCode(text);
  return (
    division.ok &&
    division.value === text &&
    text.startsWith(county) &&
    levelOfDivision(division.value) === "village"
  );
}

function refused(reason: ContactRefusal): ContactDecision {
  return { ok: false, reason };
}
