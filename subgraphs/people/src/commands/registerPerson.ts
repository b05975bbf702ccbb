import {
  birthDateOfDocument,
  type IdentityDocument,
  type IdentityDocumentKind,
  parseIdentityDocument,
} from "@onedoor/domain/identityDocument";
import { parseDivisionCode } from "@onedoor/domain/divisionCode";
import { parsePersonName } from "@onedoor/domain/personName";
import { hashText } from "@onedoor/domain/hash";
import {
  fullNumberOf,
  type ResidentId,
  sexOf,
} from "@onedoor/domain/residentId";
import { dateOf, instantOfEpochMs, type PlainDate } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { accessReaderOf } from "../accessReaderOf.ts";
import { caseAsShownTo } from "../caseAsShownTo.ts";
import type { Services } from "../Context.ts";
import type { PersonRecord } from "../store/PeopleStore.ts";

export type RegistrationRefusal =
  | "notInScope"
  | "applicantKnown"
  | "badName"
  | "badNumber"
  | "otherNumber"
  | "caseUsed"
  | "birthMissing"
  | "badDivision";

export interface RegistrationInput {
  caseId: string;
  name: string;
  documentKind: IdentityDocumentKind;
  number: string;
  phone: string;
  address: string;
  division: string;
  birthDate: PlainDate | null;
  sex: "female" | "male" | null;
}

type Deps = Pick<Services, "merges" | "askGraph" | "demonstration" | "now">;

/**
 * Takes the applicant of a case into the register, by the word of an official in whose reach the case is [Z6]. Who has the
 * number already is answered with; the others of his village that he may be are for a town officer to see. A case answers for
 * one number, its applicant's, and once: else whoever has a case could ask of any number whether it is known. Either answer
 * is on record.
 */
export async function registerPerson(
  deps: Deps,
  reader: Claims,
  input: RegistrationInput,
): Promise<
  { person: PersonRecord; isNew: boolean } | { refused: RegistrationRefusal }
> {
  const named = await caseAsShownTo(deps.askGraph, reader, input.caseId);
  if (named === null) return { refused: "notInScope" };
  if (named.isFirms || named.applicantPersonId !== null)
    return { refused: "applicantKnown" };
  const at = instantOfEpochMs(deps.now());
  const name = parsePersonName(input.name);
  if (!name.ok) return { refused: "badName" };
  const paper = parseIdentityDocument(
    { kind: input.documentKind, number: input.number },
    { today: dateOf(at), allowTestRegion: deps.demonstration },
  );
  if (!paper.ok) return { refused: "badNumber" };
  const { kind, number } = paper.value;
  if (!(await isApplicants(deps.askGraph, input.caseId, number)))
    return { refused: "otherNumber" };
  const birthDate = birthDateOfDocument(paper.value) ?? input.birthDate;
  const sex = sexOfDocument(paper.value) ?? input.sex;
  if (birthDate === null || sex === null || birthDate > dateOf(at))
    return { refused: "birthMissing" };
  if (!isOfCounty(reader, input.division)) return { refused: "badDivision" };
  const person: PersonRecord = {
    personId: `person-${crypto.randomUUID()}`,
    name: name.value,
    residentId: number,
    sex,
    birthDate,
    phone: input.phone.trim(),
    address: input.address.trim(),
    division: input.division,
    householdId: null,
    relation: null,
    ...(kind === "residentId" ? {} : { documentKind: kind }),
  };
  const registered = await deps.merges.register(person, {
    at,
    kind: "personRegistered",
    reader: accessReaderOf(reader),
    personId: person.personId,
    caseId: input.caseId,
    fields: [],
    reason: null,
    words: "",
    span: null,
  });
  return registered ?? { refused: "caseUsed" };
}

/** The cases say it by a hash: their numbers stay theirs. */
async function isApplicants(
  askGraph: AskGraph,
  caseId: string,
  number: string,
): Promise<boolean> {
  const salt = crypto.randomUUID();
  const answer = await askGraph<{ applicantNumberHash: string | null }>(
    APPLICANT_NUMBER,
    { caseId, salt },
  );
  return (
    answer.applicantNumberHash === hashText(`${salt}|${fullNumberOf(number)}`)
  );
}

const APPLICANT_NUMBER = `query ApplicantNumber($caseId: ID!, $salt: String!) {
  applicantNumberHash(caseId: $caseId, salt: $salt)
}`;

/** A resident's by his number, and so of people from Hong Kong, Macao and Taiwan; the others' papers are no such number. */
function sexOfDocument({
  kind,
  number,
}: IdentityDocument): "female" | "male" | null {
  return kind === "residentId" || kind === "hmtResidence"
    ? sexOf(number as ResidentId)
    : null;
}

/** Somewhere in the county that the official serves; the village, where the window knew it. */
function isOfCounty({ division: own }: Claims, text: string): boolean {
  const division = parseDivisionCode(text);
  return division.ok && own !== null && own.slice(0, 6) === text.slice(0, 6);
}
