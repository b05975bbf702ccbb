import type { EntryHeader } from "@onedoor/domain/entries";
import type { BodyOf } from "@onedoor/domain/facts";
import { hashText } from "@onedoor/domain/hash";
import { maskName } from "@onedoor/domain/masking";
import type { CaseOpening } from "../store/CaseStore.ts";

/** What lists need of the applicant, from the `submitted` that counts. `salt`: random, as text. */
export function openingOf(
  { facts }: EntryHeader<"submitted">,
  body: BodyOf<"submitted">,
  salt: string,
): CaseOpening {
  const { applicant } = body;
  return {
    channel: facts.channel,
    applicantPersonId: applicant.kind === "person" ? applicant.personId : null,
    applicantCreditCode:
      applicant.kind === "legalEntity" ? applicant.creditCode : null,
    // A firm's name stands in the public register.
    applicantNameMasked:
      applicant.kind === "person" ? maskName(applicant.name) : applicant.name,
    provisionalNumber: facts.provisionalNumber,
    queryCodeHash: hashQueryCode(body.queryCode, salt),
  };
}

/** The same where the law has erased what the application said. */
export function openingWithoutBody({
  facts,
}: EntryHeader<"submitted">): CaseOpening {
  return {
    channel: facts.channel,
    applicantPersonId: null,
    applicantCreditCode: null,
    applicantNameMasked: null,
    provisionalNumber: facts.provisionalNumber,
    queryCodeHash: "",
  };
}

/** What lists keep of a case once the law has erased what it says of its applicant. */
export function withoutApplicant(opening: CaseOpening): CaseOpening {
  return {
    ...opening,
    applicantPersonId: null,
    applicantNameMasked: null,
    queryCodeHash: "",
  };
}

/** The query code as it is kept: its salt, and a hash of both. */
export function hashQueryCode(queryCode: string, salt: string): string {
  return `${salt}.${hashText(`${salt}.${queryCode.trim().toUpperCase()}`)}`;
}

/** Whether this is the code behind a kept hash, in a time that doesn't tell how much of it was right. */
export function isQueryCode(queryCode: string, kept: string): boolean {
  const salt = kept.slice(0, kept.indexOf("."));
  const given = hashQueryCode(queryCode, salt);
  let difference = given.length ^ kept.length;
  for (let at = 0; at < given.length; at += 1)
    difference |= given.charCodeAt(at) ^ kept.charCodeAt(at);
  return difference === 0;
}
