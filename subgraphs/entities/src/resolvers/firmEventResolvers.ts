import type {
  FirmEventRefusal as Refused,
  SaidOfFirmEvent,
} from "@onedoor/domain/decideFirmEvent";
import { FIRM_EVENT_KINDS, FIRM_KINDS } from "@onedoor/domain/firmLife";
import { dateFromGraph } from "@onedoor/subgraph-host/creditInGraph";
import { recordFirmEvent } from "../commands/recordFirmEvent.ts";
import type {
  FirmEventRefusal,
  MutationResolvers,
  RecordFirmEventInput,
} from "../generated/graphql.ts";
import { MOMENTS } from "./creditEnums.ts";
import { FIRM_KINDS_IN_GRAPH } from "./legalEntityResolvers.ts";

export const firmEventMutations: Required<
  Pick<MutationResolvers, "recordFirmEvent">
> = {
  async recordFirmEvent(_, { input }, context) {
    const { reader } = context;
    if (reader === null) throw new Error("an event was recorded by nobody");
    const decided = await recordFirmEvent(context, reader, saidOf(input));
    return decided.ok
      ? { __typename: "FirmEventRecorded", legalEntity: decided.firm }
      : { __typename: "FirmEventRefused", reason: REFUSALS[decided.reason] };
  },
};

function saidOf(input: RecordFirmEventInput): SaidOfFirmEvent {
  return {
    caseId: input.caseId ?? null,
    creditCode: input.creditCode,
    kind: wordOf(FIRM_EVENT_KINDS, MOMENTS, input.kind),
    docNo: input.docNo,
    on: dateFromGraph(input.on),
    name: input.name ?? null,
    entityKind:
      input.entityKind === null || input.entityKind === undefined
        ? null
        : wordOf(FIRM_KINDS, FIRM_KINDS_IN_GRAPH, input.entityKind),
    representative: input.representative ?? null,
    phone: input.phone ?? null,
    address: input.address ?? null,
    division: input.division ?? null,
  };
}

function wordOf<Word extends string>(
  words: readonly Word[],
  names: Readonly<Record<Word, string>>,
  name: string,
): Word {
  const word = words.find((one) => names[one] === name);
  if (word === undefined) throw new Error(`the graph has no ${name}`);
  return word;
}

const REFUSALS: Record<Refused, FirmEventRefusal> = {
  notPermitted: "NOT_PERMITTED",
  notInScope: "NOT_IN_SCOPE",
  caseNeeded: "CASE_NEEDED",
  caseErased: "CASE_ERASED",
  notApproved: "NOT_APPROVED",
  caseUsed: "CASE_USED",
  otherFirm: "OTHER_FIRM",
  notYours: "NOT_YOURS",
  badCode: "BAD_CODE",
  alreadyRegistered: "ALREADY_REGISTERED",
  unknownFirm: "UNKNOWN_FIRM",
  ended: "ENDED",
  documentMissing: "DOCUMENT_MISSING",
  inTheFuture: "IN_THE_FUTURE",
  beforeLastEvent: "BEFORE_LAST_EVENT",
  alreadyOnRecord: "ALREADY_ON_RECORD",
  detailsMissing: "DETAILS_MISSING",
  otherDetails: "OTHER_DETAILS",
  notRecordable: "NOT_RECORDABLE",
  badName: "BAD_NAME",
  badDivision: "BAD_DIVISION",
  unchanged: "UNCHANGED",
};
