import { randomUUID } from "node:crypto";
import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { CreditRecord } from "@onedoor/domain/creditRecord";
import {
  objectionToPersonCredit,
  objectionToRepair,
  type PersonCreditRefusal,
  type RepairRefusal,
  type SaidOfRepair,
} from "@onedoor/domain/decideCredit";
import type { StaffActor } from "@onedoor/domain/entries";
import { objectionToKeeping } from "@onedoor/domain/officePermits";
import {
  dateOf,
  type Instant,
  instantOfEpochMs,
  type PlainDate,
} from "@onedoor/domain/time";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import type { SaidOfAnyCredit } from "@onedoor/subgraph-host/creditInGraph";
import { accessReaderOf } from "../accessReaderOf.ts";
import { ownPeople } from "../ownPeople.ts";
import { caseAsShownTo } from "../caseAsShownTo.ts";
import { type Services, whoStandFor } from "../Context.ts";
import { birthDateOf } from "../store/PeopleStore.ts";

type Deps = Pick<
  Services,
  | "personCredit"
  | "peopleStore"
  | "accountStore"
  | "guardianships"
  | "askGraph"
  | "now"
>;

export type PersonCreditOutcome =
  | { record: CreditRecord }
  | { refused: PersonCreditRefusal | "alreadyOnRecord" };

/** Puts on record what the official's own body has recognised of the credit of a case's applicant [CR9]. */
export async function recordPersonCredit(
  deps: Deps,
  reader: Claims,
  { caseId, ...said }: SaidOfAnyCredit & { caseId: string },
): Promise<PersonCreditOutcome> {
  const actor = keeperOf(reader);
  if (actor === undefined) return { refused: "notPermitted" };
  const shown = await caseAsShownTo(deps.askGraph, reader, caseId);
  const [person] =
    shown === null || shown.applicantPersonId === null
      ? []
      : await whoStandFor(deps.peopleStore.readingAs("county"), [
          shown.applicantPersonId,
        ]);
  const birthDate = person && birthDateOf(person);
  if (!person || !birthDate) return { refused: "unknownPerson" };
  const { personId } = person;
  if ((await ownPeople(deps, reader)).has(personId))
    return { refused: "notPermitted" };
  const record: CreditRecord = {
    ...said,
    recordId: randomUUID(),
    subject: { type: "person", personId },
    decidedBy: actor.body,
    repair: null,
  };
  const at = instantOfEpochMs(deps.now());
  const objection = objectionToPersonCredit(record, dateOf(at), birthDate);
  if (objection !== undefined) return { refused: objection };
  const { subject: _, repair: __, ...row } = record;
  const refused = await deps.personCredit.record(
    { ...row, personId },
    factsOf(at, reader, "creditRecorded", { ...record, personId, caseId }),
  );
  return refused === undefined ? { record } : { refused };
}

export type RepairOutcome =
  { recordId: string; repairedOn: PlainDate } | { refused: RepairRefusal };

/** Repairs what the official's own body has recognised; the record and its repair both stay [CR3]. */
export async function repairPersonCredit(
  deps: Deps,
  reader: Claims,
  { recordId, ...said }: SaidOfRepair & { recordId: string },
): Promise<RepairOutcome> {
  const actor = keeperOf(reader);
  if (actor === undefined) return { refused: "notPermitted" };
  const at = instantOfEpochMs(deps.now());
  const today = dateOf(at);
  const record = await deps.personCredit.find(recordId);
  const refused = objectionToRepair(record, said, { body: actor.body, today });
  if (refused !== undefined) return { refused };
  if (record === null) return { refused: "unknownRecord" };
  if ((await ownPeople(deps, reader)).has(record.personId))
    return { refused: "notPermitted" };
  const { docNo, words } = said;
  const isDone = await deps.personCredit.repair(
    recordId,
    { repairedOn: today, docNo, words },
    factsOf(at, reader, "creditRepaired", { ...record, docNo, caseId: null }),
  );
  return isDone
    ? { recordId, repairedOn: today }
    : { refused: "alreadyRepaired" };
}

/** Undefined where it isn't for him to say. */
function keeperOf(reader: Claims): StaffActor | undefined {
  const actor = actorOf(reader);
  return actor === null ||
    objectionToKeeping("credit.keep", actor, {
      body: actor.body,
      draftedBy: null,
    }) !== undefined
    ? undefined
    : actor;
}

function factsOf(
  at: Instant,
  reader: Claims,
  kind: "creditRecorded" | "creditRepaired",
  about: {
    personId: string;
    caseId: string | null;
    recordId: string;
    docNo: string;
  },
): AccessFacts {
  return {
    at,
    kind,
    reader: accessReaderOf(reader),
    personId: about.personId,
    caseId: about.caseId,
    fields: [],
    reason: about.recordId,
    words: about.docNo,
    span: null,
  };
}
