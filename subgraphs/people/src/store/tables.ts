import { ACCESS_KINDS, type RevealedField } from "@onedoor/domain/accessRecord";
import type {
  CreditClass,
  CreditKind,
  CreditMeasure,
} from "@onedoor/domain/creditRecord";
import { ERASURE_BASES } from "@onedoor/domain/decideErasure";
import type { GraphRole } from "@onedoor/domain/graphAccess";
import { GUARDIANSHIP_KINDS } from "@onedoor/domain/guardianship";
import type { DuplicateGround } from "@onedoor/domain/duplicateGrounds";
import { IDENTITY_DOCUMENTS } from "@onedoor/domain/identityDocument";
import {
  VILLAGE_FILE_KINDS,
  VILLAGE_FILE_STATES,
} from "@onedoor/domain/villageFileTerms";
import type { BasisOfLaw } from "@onedoor/domain/legalBasis";
import type { PlainDate } from "@onedoor/domain/time";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";

/** Everything that this subgraph owns. Moments are milliseconds since 1970, days are text as in `PlainDate`. */
export const peopleSchema = pgSchema("people");

export const households = peopleSchema.table("households", {
  householdId: text("household_id").primaryKey(),
  division: text("division").notNull(),
  /** Code of the grid cell that it belongs to; null where nobody has said so. */
  gridCell: text("grid_cell"),
});

export const persons = peopleSchema.table(
  "persons",
  {
    personId: text("person_id").primaryKey(),
    name: text("name").notNull(),
    /** Lower-case first letters of the name's pinyin. */
    initials: text("initials").notNull(),
    /** Keyed hash: what the number is looked up by. The clear number stands nowhere. */
    residentIdHash: text("resident_id_hash").notNull().unique(),
    residentIdSealed: text("resident_id_sealed").notNull(),
    /** Null in what is left of somebody who was erased. */
    sex: text("sex", { enum: ["female", "male"] }),
    birthDate: text("birth_date").notNull(),
    phone: text("phone").notNull(),
    address: text("address").notNull(),
    division: text("division").notNull(),
    householdId: text("household_id").references(() => households.householdId),
    relation: text("relation"),
    /** Null where he has been in it since the register was set up. */
    householdSince: text("household_since"),
    /** Erased by law: whatever says something of him is empty, for good. */
    erasedAt: bigint("erased_at", { mode: "number" }),
    documentKind: text("document_kind", { enum: IDENTITY_DOCUMENTS })
      .notNull()
      .default("residentId"),
    /** Whose id is asked for in place of this one; null of who is himself. */
    mergedInto: text("merged_into"),
    /** Number of the access record by which he came from a window. */
    registeredSeq: bigint("registered_seq", { mode: "number" }),
  },
  (table) => [
    index("persons_name_birth").on(table.name, table.birthDate),
    index("persons_merged").on(table.mergedInto),
    index("persons_name").on(table.name.op("text_pattern_ops")),
    index("persons_initials").on(table.initials.op("text_pattern_ops")),
    index("persons_household").on(table.householdId),
  ],
);

/** Households that people were of, until the day on which they left. Who is of one now, `persons` says. */
export const leftHouseholds = peopleSchema.table(
  "left_households",
  {
    /** Number of the access record by which he left. */
    leftSeq: bigint("left_seq", { mode: "number" })
      .primaryKey()
      .references(() => accessRecords.seq),
    personId: text("person_id").notNull(),
    householdId: text("household_id").notNull(),
    relation: text("relation").notNull(),
    /** Null where he was in it since the register was set up. */
    fromDay: text("from_day"),
    untilDay: text("until_day").notNull(),
  },
  (table) => [index("left_households_of_person").on(table.personId)],
);

/** Who is, or was, whose guardian. The only place that says it. */
export const guardianships = peopleSchema.table(
  "guardianships",
  {
    guardianshipId: text("guardianship_id").primaryKey(),
    wardId: text("ward_id")
      .notNull()
      .references(() => persons.personId),
    guardianId: text("guardian_id")
      .notNull()
      .references(() => persons.personId),
    kind: text("kind", { enum: GUARDIANSHIP_KINDS }).notNull(),
    /** What it rests on. Empty once one of the two was erased. */
    basis: text("basis").notNull(),
    fromDay: text("from_day").notNull(),
    /** From this day on it is none any more. */
    untilDay: text("until_day"),
    /** Numbers of the access records by which it began and was ended; null where the register was set up with it. */
    startedSeq: bigint("started_seq", { mode: "number" }).references(
      () => accessRecords.seq,
    ),
    endedSeq: bigint("ended_seq", { mode: "number" }).references(
      () => accessRecords.seq,
    ),
  },
  (table) => [
    index("guardianships_of_ward").on(table.wardId),
    index("guardianships_of_guardian").on(table.guardianId),
  ],
);

/**
 * One row for each division that a person lives or has lived in, so that a replica that holds him learns that he
 * has left. Pulled in the order of `updatedSeq`, a division, town or county at a time: hence the three indexes.
 */
export const residences = peopleSchema.table(
  "residences",
  {
    personId: text("person_id")
      .notNull()
      .references(() => persons.personId),
    division: text("division").notNull(),
    // Columns, and no expressions of the indexes': what calls a function is asked after a reader's policy only.
    town: text("town").generatedAlwaysAs(sql`left(division, 9)`),
    county: text("county").generatedAlwaysAs(sql`left(division, 6)`),
    updatedSeq: bigint("updated_seq", { mode: "number" }).notNull(),
    departed: boolean("departed").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.division] }),
    index("residences_of_division").on(table.division, table.updatedSeq),
    index("residences_of_town").on(table.town, table.updatedSeq),
    index("residences_of_county").on(table.county, table.updatedSeq),
  ],
);

/** One row: the last `updatedSeq`. Locked by whoever writes, so that numbers become visible in their order. */
export const heads = peopleSchema.table("heads", {
  feed: text("feed").primaryKey(),
  head: bigint("head", { mode: "number" }).notNull(),
});

export const staff = peopleSchema.table("staff", {
  staffId: text("staff_id").primaryKey(),
  name: text("name").notNull(),
  postId: text("post_id").notNull(),
  post: text("post").notNull(),
  postEn: text("post_en").notNull(),
  stationId: text("station_id"),
  body: text("body").notNull(),
  division: text("division").notNull(),
  /** Who he is in the register of people; null where nobody has said so. */
  personId: text("person_id"),
});

export const accounts = peopleSchema.table("accounts", {
  accountId: text("account_id").primaryKey(),
  displayName: text("display_name").notNull(),
  role: text("role", {
    enum: [
      "windowClerk",
      "townOfficer",
      "reviewer",
      "approver",
      "supervisor",
      "operator",
      "securityAdministrator",
      "auditAdministrator",
      "citizen",
      "company",
    ],
  }).notNull(),
  passwordHash: text("password_hash").notNull(),
  /** Given out by an administrator: whoever signs in with it chooses another first. */
  passwordIsProvisional: boolean("password_is_provisional")
    .notNull()
    .default(false),
  staffId: text("staff_id").references(() => staff.staffId),
  personId: text("person_id"),
  creditCode: text("credit_code"),
});

/** Sessions that can be renewed. Of refresh tokens there are hashes only. */
export const sessions = peopleSchema.table(
  "sessions",
  {
    sessionId: text("session_id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.accountId),
    deviceId: text("device_id"),
    current: text("current_token"),
    currentSince: bigint("current_since", { mode: "number" }).notNull(),
    replaced: text("replaced_tokens").array().notNull(),
    offered: text("offered_tokens").array().notNull(),
    expiresAt: bigint("expires_at", { mode: "number" }).notNull(),
    /** When a token of before was presented, which ended it. */
    endedAt: bigint("ended_at", { mode: "number" }),
  },
  (table) => [index("sessions_expiry").on(table.expiresAt)],
);

/** What officials' authenticators make codes of, sealed. */
export const secondFactors = peopleSchema.table("second_factors", {
  accountId: text("account_id")
    .primaryKey()
    .references(() => accounts.accountId),
  secretSealed: text("secret_sealed").notNull(),
  isConfirmed: boolean("is_confirmed").notNull(),
  /** Of the code that was taken last: it and all before it are used up. */
  lastStep: bigint("last_step", { mode: "number" }).notNull(),
});

/** Whose a subject of an outside issuer is. */
export const linkedSubjects = peopleSchema.table(
  "linked_subjects",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.accountId),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] })],
);

/**
 * Wrong passwords, by a hash of what was typed as the account: people type other things there, and an unknown
 * account is slowed down just as a known one.
 */
export const signInFailures = peopleSchema.table(
  "sign_in_failures",
  {
    accountHash: text("account_hash").primaryKey(),
    failures: integer("failures").notNull(),
    lastFailedAt: bigint("last_failed_at", { mode: "number" }).notNull(),
  },
  (table) => [index("sign_in_failures_age").on(table.lastFailedAt)],
);

/**
 * Who read personal data: the domain's `AccessRecord`, a row each. Rows are added under the lock of their head and never
 * touched again: the database itself refuses to change or delete one.
 */
export const accessRecords = peopleSchema.table(
  "access_records",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    prev: text("prev").notNull(),
    hash: text("hash").notNull(),
    at: bigint("at", { mode: "number" }).notNull(),
    kind: text("kind", { enum: ACCESS_KINDS }).notNull(),
    accountId: text("account_id").notNull(),
    role: text("role").$type<GraphRole>().notNull(),
    staffId: text("staff_id"),
    postId: text("post_id"),
    stationId: text("station_id"),
    body: text("body"),
    deviceId: text("device_id"),
    personId: text("person_id"),
    caseId: text("case_id"),
    fields: text("fields").array().$type<RevealedField[]>().notNull(),
    reason: text("reason"),
    words: text("words").notNull(),
    spanCount: integer("span_count"),
    spanFrom: bigint("span_from", { mode: "number" }),
    spanTo: bigint("span_to", { mode: "number" }),
  },
  (table) => [
    index("access_records_of_person").on(table.personId, table.seq),
    index("access_records_of_village_file")
      .on(table.reason)
      .where(sql`${table.kind} = 'villageFileRead'`),
    index("access_records_of_account").on(table.accountId, table.at),
    index("access_records_of_registered_case")
      .on(table.caseId)
      .where(sql`${table.kind} = 'personRegistered'`),
    index("access_records_of_guardian")
      .on(table.reason, table.seq)
      .where(sql`${table.kind} in ('guardianAppointed', 'guardianEnded')`),
  ],
);

/** What the law is asked to erase. Who asked and who agreed stands in the access records. */
export const erasures = peopleSchema.table("erasures", {
  /** Number of the access record in which it was asked for. */
  askedSeq: bigint("asked_seq", { mode: "number" })
    .primaryKey()
    .references(() => accessRecords.seq),
  personId: text("person_id").notNull(),
  basis: text("basis", { enum: ERASURE_BASES }).notNull(),
  state: text("state", { enum: ["asked", "declined", "erased"] }).notNull(),
  /** Number of the access record in which it was settled. */
  settledSeq: bigint("settled_seq", { mode: "number" }),
  /** From which day on the cases are to be asked, once more where some are kept; null once none of them is. */
  casesDueOn: text("cases_due_on"),
  /** As the cases answered last; null before they have. */
  casesErased: integer("cases_erased"),
  /** His cases that name him by no id, as they were found before his number went; none once none is due. */
  caseIds: text("case_ids").array().notNull().default([]),
  casesKept: integer("cases_kept"),
  /** The last day on which a case is kept; null where none is, and where one goes on. */
  casesKeptUntil: text("cases_kept_until"),
});

/** Which rows of the register were said to be one person. Who said so stands in the access records. */
export const personMerges = peopleSchema.table(
  "person_merges",
  {
    /** Number of the access record in which it was said. */
    mergedSeq: bigint("merged_seq", { mode: "number" })
      .primaryKey()
      .references(() => accessRecords.seq),
    keptId: text("kept_id").notNull(),
    mergedId: text("merged_id").notNull(),
    grounds: text("grounds").array().$type<DuplicateGround[]>().notNull(),
    /** Number of the access record in which it was undone. */
    undoneSeq: bigint("undone_seq", { mode: "number" }).references(
      () => accessRecords.seq,
    ),
  },
  (table) => [index("person_merges_of_kept").on(table.keptId)],
);

/**
 * What was written of households on file, never changed: gone with the last of the household's members who the law erases.
 * What it says of health and income is sealed.
 */
export const villageFileEntries = peopleSchema.table(
  "village_file_entries",
  {
    entryId: text("entry_id").primaryKey(),
    householdId: text("household_id")
      .notNull()
      .references(() => households.householdId),
    entrySealed: text("entry_sealed").notNull(),
  },
  (table) => [index("village_file_entries_of").on(table.householdId)],
);

/**
 * What lists and counts of files are made of, written with each entry: the fold of the household's. One row for each
 * division that a household on file lives or has lived in, so that a replica that holds the file learns that it has left.
 */
export const villageFiles = peopleSchema.table(
  "village_files",
  {
    householdId: text("household_id")
      .notNull()
      .references(() => households.householdId),
    division: text("division").notNull(),
    state: text("state", { enum: VILLAGE_FILE_STATES }).notNull(),
    fileKind: text("file_kind", { enum: VILLAGE_FILE_KINDS }),
    openedOn: text("opened_on"),
    lastVisitOn: text("last_visit_on"),
    updatedSeq: bigint("updated_seq", { mode: "number" }).notNull(),
    departed: boolean("departed").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.householdId, table.division] }),
    index("village_files_of_division").on(table.division, table.updatedSeq),
  ],
);
/** What bodies recognised of people's credit. Never changed; deleted with the person alone, when the law has him erased. */
export const personCredit = peopleSchema.table(
  "person_credit",
  {
    recordId: text("record_id").primaryKey(),
    /** Number of the access record by which it came. */
    recordedSeq: bigint("recorded_seq", { mode: "number" })
      .notNull()
      .references(() => accessRecords.seq),
    personId: text("person_id")
      .notNull()
      .references(() => persons.personId),
    kind: text("kind").$type<CreditKind>().notNull(),
    class: text("class").$type<CreditClass>(),
    isNeeded: boolean("is_needed").notNull(),
    docNo: text("doc_no").notNull(),
    basis: jsonb("basis").$type<BasisOfLaw>().notNull(),
    decidedOn: date("decided_on").$type<PlainDate>().notNull(),
    decidedBy: text("decided_by").notNull(),
    measures: jsonb("measures").$type<readonly CreditMeasure[]>().notNull(),
  },
  (table) => [
    uniqueIndex("person_credit_once").on(
      table.personId,
      table.decidedBy,
      table.docNo,
      table.kind,
    ),
  ],
);

export const personCreditRepairs = peopleSchema.table("person_credit_repairs", {
  recordId: text("record_id")
    .primaryKey()
    .references(() => personCredit.recordId, { onDelete: "cascade" }),
  repairedSeq: bigint("repaired_seq", { mode: "number" })
    .notNull()
    .references(() => accessRecords.seq),
  repairedOn: date("repaired_on").$type<PlainDate>().notNull(),
  docNo: text("doc_no").notNull(),
  words: text("words").notNull(),
});
