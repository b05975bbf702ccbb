import type {
  AccessKind as DomainKind,
  AccessRecord,
  RevealedField as DomainField,
} from "@onedoor/domain/accessRecord";
import { ACCOUNT_ACTS } from "@onedoor/domain/accountActs";
import { ERASURE_BASES } from "@onedoor/domain/decideErasure";
import {
  REVEAL_REASONS,
  type RevealReason as DomainReason,
  type RevealRefusal as DomainRefusal,
} from "@onedoor/domain/decideReveal";
import { HANDLERS } from "@onedoor/domain/graphAccess";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { serviceClaims } from "@onedoor/subgraph-host/claims";
import { GraphQLError } from "graphql";
import { BASES_IN_GRAPH } from "../basesInGraph.ts";
import { forbidden } from "../accessErrors.ts";
import {
  looksAt,
  readAccessRecords,
  verifyWholeChain,
} from "../commands/readAccessRecords.ts";
import { revealPerson } from "../commands/revealPerson.ts";
import type { Context } from "../Context.ts";
import type {
  AccessChainResolvers,
  AccessKind,
  AccessRecordConnectionResolvers,
  AccessRecordResolvers,
  MutationResolvers,
  MyAccessRecordResolvers,
  QueryResolvers,
  RevealedField,
  RevealReason,
  RevealRefusal,
} from "../generated/graphql.ts";

const MOST_RECORDS = 200;

export const accessQueries: Pick<
  QueryResolvers,
  "accessRecords" | "myAccessRecords"
> = {
  accessRecords(_, { first, after, personId }, context) {
    if (context.reader === null) throw forbidden();
    if (typeof personId === "string" && !isPersonId(personId))
      throw new GraphQLError("Records are filtered by the id of a person.", {
        extensions: { code: "BAD_USER_INPUT" },
      });
    return readAccessRecords(context, context.reader, {
      limit: pageSize(first),
      before: parseSeq(after),
      personId: personId ?? null,
    });
  },

  async myAccessRecords(_, { first }, context) {
    const personId = context.reader?.personId ?? null;
    if (personId === null) return [];
    return looksAt(context, personId, pageSize(first));
  },
};

export const revealMutation: Pick<MutationResolvers, "revealPerson"> = {
  async revealPerson(_, { input }, context) {
    const outcome = await revealPerson(context, context.reader, {
      caseId: input.caseId,
      personId: input.personId ?? null,
      fields: input.fields.map((field) => FIELDS[field]),
      reason: REASONS[input.reason],
      words: input.words ?? "",
    });
    if ("refused" in outcome)
      return {
        __typename: "RevealRefused",
        reason: REFUSALS[outcome.refused],
      };
    const { recordSeq, personId, shown } = outcome;
    return { __typename: "Revealed", recordSeq, personId, ...shown };
  },
};

export const materialReadMutation: Pick<
  MutationResolvers,
  "recordMaterialRead"
> = {
  async recordMaterialRead(_, { input }, { reader, accessLog, now }) {
    // Another part's word for it would put looks on record that nobody took.
    if (reader?.accountId !== CASES) throw forbidden();
    const { personId, caseId, paper } = input;
    const role = HANDLERS.find((one) => one === input.reader.role);
    if (role === undefined) throw forbidden();
    const { accountId, staffId, postId, body, deviceId } = input.reader;
    const record = await accessLog.append({
      at: instantOfEpochMs(now()),
      kind: "materialRead",
      reader: {
        accountId,
        role,
        staffId: staffId ?? null,
        postId: postId ?? null,
        // No window sees such a page.
        stationId: null,
        body: body ?? null,
        deviceId: deviceId ?? null,
      },
      personId: personId ?? null,
      caseId,
      fields: [],
      reason: "examineApplication",
      words: paper,
      span: null,
    });
    return record.seq;
  },
};

const CASES = serviceClaims("cases").accountId;

export const accessRecordConnectionResolvers: AccessRecordConnectionResolvers =
  {
    nodes: ({ records }) => records,
    pageInfo: ({ records, hasNextPage }) => ({
      hasNextPage,
      endCursor: records.at(-1)?.seq.toString() ?? null,
    }),
    chain: (_, __, { accessLog }) => verifyWholeChain(accessLog),
  };

export const accessChainResolvers: AccessChainResolvers = {
  verified: ({ head }) => head.seq,
  head: ({ head }) => head.hash,
  async hashAt(_, { seq }, { accessLog }) {
    const [record] = await accessLog.following(seq - 1, 1);
    return record?.seq === seq ? record.hash : null;
  },
};

/** What both sorts of records say alike. */
const told = {
  body: ({ reader }: AccessRecord) =>
    reader.body === null ? null : { creditCode: reader.body },
  station: ({ reader }: AccessRecord) =>
    reader.stationId === null ? null : { stationId: reader.stationId },
  fields: ({ fields }: AccessRecord) => fields.map(fieldInGraph),
  reason: ({ reason }: AccessRecord) => reasonInGraph(reason),
  case: ({ caseId }: AccessRecord) => (caseId === null ? null : { caseId }),
};

export const accessRecordResolvers: AccessRecordResolvers = {
  ...told,
  kind: ({ kind }) => KINDS[kind],
  accountId: ({ reader }) => reader.accountId,
  staff: ({ reader }, _, { loaders }) =>
    reader.staffId === null ? null : loaders.staff.load(reader.staffId),
  postId: ({ reader }) => reader.postId,
  deviceId: ({ reader }) => reader.deviceId,
  basis({ reason }) {
    const known = ERASURE_BASES.find((one) => one === reason);
    return known === undefined ? null : BASES_IN_GRAPH[known];
  },
  account: ({ kind, reason }) =>
    ACCOUNT_ACTS.some((act) => act === kind) ? reason : null,
  otherPersonId: ({ kind, reason }) => (OF_TWO.has(kind) ? reason : null),
  householdId: ({ kind, reason }) =>
    kind === "villageFileRead" ? reason : null,
  count: ({ span }) => span?.count ?? null,
  from: ({ span }) => span?.from ?? null,
  to: ({ span }) => span?.to ?? null,
};

const OF_TWO: ReadonlySet<DomainKind> = new Set([
  "personsMerged",
  "personsSplit",
  "guardianAppointed",
  "guardianEnded",
]);

export const myAccessRecordResolvers: MyAccessRecordResolvers = {
  ...told,
  kind: ({ kind }) => KINDS[kind],
  post: async (record, _, { loaders }) =>
    (await postOf(record, loaders))?.post ?? null,
  postEn: async (record, _, { loaders }) =>
    (await postOf(record, loaders))?.postEn ?? null,
};

/** Undefined where he has moved: his post of now isn't the one from which he looked. */
async function postOf(
  { reader: { staffId, postId } }: AccessRecord,
  loaders: Context["loaders"],
) {
  if (staffId === null) return undefined;
  const found = await loaders.staff.load(staffId);
  return found?.postId === postId ? found : undefined;
}

/** What is asked for stands in the chain for ever: no identity or telephone number may. */
function isPersonId(text: string): boolean {
  return /^[A-Za-z0-9-]{1,64}$/.test(text) && !/^\d{11,}[Xx]?$/.test(text);
}

function pageSize(first: number): number {
  return Math.min(Math.max(first, 1), MOST_RECORDS);
}

function parseSeq(after: string | null | undefined): number | null {
  const seq = Number(after ?? "");
  return Number.isSafeInteger(seq) && seq > 0 ? seq : null;
}

const KINDS: Record<DomainKind, AccessKind> = {
  revealed: "REVEALED",
  materialRead: "MATERIAL_READ",
  pulled: "PULLED",
  logRead: "LOG_READ",
  erasureAsked: "ERASURE_ASKED",
  erasureDeclined: "ERASURE_DECLINED",
  erased: "ERASED",
  accountOpened: "ACCOUNT_OPENED",
  postChanged: "POST_CHANGED",
  accountClosed: "ACCOUNT_CLOSED",
  passwordReset: "PASSWORD_RESET",
  factorRemoved: "FACTOR_REMOVED",
  officialIdentified: "OFFICIAL_IDENTIFIED",
  personRegistered: "PERSON_REGISTERED",
  personsMerged: "PERSONS_MERGED",
  personsSplit: "PERSONS_SPLIT",
  villageFileRead: "VILLAGE_FILE_READ",
  villageFilesListed: "VILLAGE_FILES_LISTED",
  villageFilesPulled: "VILLAGE_FILES_PULLED",
  guardianAppointed: "GUARDIAN_APPOINTED",
  guardianEnded: "GUARDIAN_ENDED",
  householdChanged: "HOUSEHOLD_CHANGED",
  contactCorrected: "CONTACT_CORRECTED",
  creditRecorded: "CREDIT_RECORDED",
  creditRepaired: "CREDIT_REPAIRED",
};

const FIELDS: Record<RevealedField, DomainField> = {
  NAME: "name",
  RESIDENT_ID: "residentId",
  PHONE: "phone",
  ADDRESS: "address",
  BIRTH_DATE: "birthDate",
  APPLICATION: "application",
};

const FIELDS_IN_GRAPH: Record<DomainField, RevealedField> = {
  name: "NAME",
  residentId: "RESIDENT_ID",
  phone: "PHONE",
  address: "ADDRESS",
  birthDate: "BIRTH_DATE",
  application: "APPLICATION",
};

function fieldInGraph(field: DomainField): RevealedField {
  return FIELDS_IN_GRAPH[field];
}

const REASONS: Record<RevealReason, DomainReason> = {
  CHECK_IDENTITY: "checkIdentity",
  CONTACT_APPLICANT: "contactApplicant",
  EXAMINE_APPLICATION: "examineApplication",
  PREPARE_DOCUMENT: "prepareDocument",
  DELIVER: "deliver",
  CORRECT_RECORD: "correctRecord",
};

const REASONS_IN_GRAPH: Record<DomainReason, RevealReason> = {
  checkIdentity: "CHECK_IDENTITY",
  contactApplicant: "CONTACT_APPLICANT",
  examineApplication: "EXAMINE_APPLICATION",
  prepareDocument: "PREPARE_DOCUMENT",
  deliver: "DELIVER",
  correctRecord: "CORRECT_RECORD",
};

function reasonInGraph(reason: string | null): RevealReason | null {
  const known = REVEAL_REASONS.find((one) => one === reason);
  return known === undefined ? null : REASONS_IN_GRAPH[known];
}

const REFUSALS: Record<DomainRefusal, RevealRefusal> = {
  notSignedIn: "NOT_SIGNED_IN",
  notInScope: "NOT_IN_SCOPE",
  noOpenCase: "NO_OPEN_CASE",
  reasonMissing: "REASON_MISSING",
  tooMany: "TOO_MANY",
};
