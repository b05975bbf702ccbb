import type { JournalEntry } from "@onedoor/domain/entries";
import type { BodyOf } from "@onedoor/domain/facts";
import { hashText } from "@onedoor/domain/hash";
import { bodyOf } from "@onedoor/domain/parseEntry";
import type { Party } from "./Roster.ts";

/**
 * Whom an application is about: the applicant by his id in the register and by his number, the agent by his. `salt`: a
 * secret of the hub's, without which a number can't be guessed from its hash.
 */
export function partiesOf(
  { applicant, agent }: BodyOf<"submitted">,
  salt: string,
): readonly Party[] {
  const named =
    applicant.kind === "person"
      ? [
          ...(applicant.personId === null
            ? []
            : [partyOfPerson(applicant.personId)]),
          partyOfNumber(hashText(`${salt}|${applicant.residentId}`)),
        ]
      : [];
  return agent === null
    ? named
    : [...named, partyOfNumber(hashText(`${salt}|${agent.residentId}`))];
}

/** The person whose case it is, by the hash of his number; undefined for a firm's, and where nobody can read it. */
export function holderIn(
  counted: readonly JournalEntry[],
  salt: string,
): Party | undefined {
  for (const entry of counted) {
    const applicant = bodyOf(entry, "submitted")?.applicant;
    if (applicant?.kind === "person")
      return partyOfNumber(hashText(`${salt}|${applicant.residentId}`));
  }
  return undefined;
}

/** The salt of the hub with this key, as 64 hexadecimal digits. */
export const partySaltOf = (hubKey: string): string =>
  hashText(`salt of parties|${hubKey}`);

export const partyOfPerson = (personId: string): Party => `p:${personId}`;

/** `hash`: of salt and number, as `officeHolders` answers it. */
export const partyOfNumber = (hash: string): Party => `n:${hash}`;
