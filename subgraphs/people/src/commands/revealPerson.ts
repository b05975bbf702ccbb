import { peopleReaderOf } from "../sightOf.ts";
import {
  type AccessFacts,
  REVEALED_FIELDS,
  type RevealedField,
} from "@onedoor/domain/accessRecord";
import {
  decideReveal,
  type RevealReason,
  type RevealRefusal,
} from "@onedoor/domain/decideReveal";
import { instantOfEpochMs, MS_PER_HOUR } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { accessReaderOf } from "../accessReaderOf.ts";
import { whoStandFor } from "../Context.ts";
import { caseAsShownTo } from "../caseAsShownTo.ts";
import type { AccessLog } from "../store/AccessLog.ts";
import type { PeopleStore, PersonRecord } from "../store/PeopleStore.ts";

export interface RevealDeps {
  peopleStore: PeopleStore;
  accessLog: AccessLog;
  askGraph: AskGraph;
  now: () => number;
}

export interface RevealInput {
  caseId: string;
  personId: string | null;
  fields: readonly RevealedField[];
  reason: RevealReason;
  words: string;
}

export type RevealOutcome =
  | {
      recordSeq: number;
      personId: string | null;
      /** Those that were asked for and that the register has. */
      shown: Partial<PersonRecord>;
    }
  | { refused: RevealRefusal };

/** What was shown is on record before anybody sees it; what can't be recorded isn't shown. */
export async function revealPerson(
  deps: RevealDeps,
  reader: Claims | null,
  input: RevealInput,
): Promise<RevealOutcome> {
  if (reader === null) return { refused: "notSignedIn" };
  const openedFor = await caseAsShownTo(deps.askGraph, reader, input.caseId);
  const personId = openedFor?.applicantPersonId ?? null;
  const [person] =
    personId === null
      ? []
      : await whoStandFor(deps.peopleStore.readingAs(peopleReaderOf(reader)), [
          personId,
        ]);
  const at = deps.now();
  const facts: AccessFacts = {
    at: instantOfEpochMs(at),
    kind: "revealed",
    reader: accessReaderOf(reader),
    personId,
    caseId: input.caseId,
    fields: REVEALED_FIELDS.filter((field) => input.fields.includes(field)),
    reason: input.reason,
    words: input.words.trim(),
    span: null,
  };
  let refused: RevealRefusal | undefined;
  const record = await deps.accessLog.appendRevealed(
    reader.accountId,
    instantOfEpochMs(at - MS_PER_HOUR),
    (recent) => {
      const decision = decideReveal({ ...input, reader, openedFor, recent });
      if (decision.ok) return facts;
      refused = decision.reason;
      return undefined;
    },
  );
  return record === undefined
    ? { refused: refused ?? "notInScope" }
    : {
        recordSeq: record.seq,
        personId,
        shown: shownOf(person, facts.fields),
      };
}

function shownOf(
  person: PersonRecord | null | undefined,
  fields: readonly RevealedField[],
): Partial<PersonRecord> {
  if (person === undefined || person === null) return {};
  return Object.fromEntries(
    fields.flatMap((field) =>
      // Nothing is left to show of who was erased.
      field === "application" || person[field] === ""
        ? []
        : [[field, person[field]]],
    ),
  );
}
