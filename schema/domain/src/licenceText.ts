import { type Hash, hashText } from "./hash.ts";
import type { PlainDate } from "./time.ts";

/** One version of a licence, as it is sealed. */
export interface LicenceVersion {
  /** The county's own secret for this case: without it nobody tries out names until one has the hash, or fits the seal. */
  salt: Hash;
  /** 电子证照标识, or what the office had it numbered as; null where it can have none. */
  identifier: string | null;
  /** 1 for the first; a change makes the next. */
  version: number;
  /** 证照名称. */
  name: string;
  /** In full. */
  holder: string;
  itemCode: string;
  itemName: string;
  /** Credit code of the body that issued it. */
  issuer: string;
  issuedOn: PlainDate;
  /** Last day; null for one without. */
  validUntil: PlainDate | null;
  /** Of the text of the version before; null for the first. */
  previous: Hash | null;
}

/** What the seal covers: every field, in this order, so that nothing that somebody typed can pass for another field [EL4]. */
export function licenceText(licence: LicenceVersion): string {
  return JSON.stringify([
    "onedoor-licence-1",
    licence.salt,
    licence.identifier,
    licence.version,
    licence.name,
    licence.holder,
    licence.itemCode,
    licence.itemName,
    licence.issuer,
    licence.issuedOn,
    licence.validUntil,
    licence.previous,
  ]);
}

/** SHA-256 of its text: by it a version is named. */
export function licenceHash(licence: LicenceVersion): Hash {
  return hashText(licenceText(licence));
}
