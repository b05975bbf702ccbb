import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";

// Moments are kept as text in their one spelling, 24 characters of UTC: it sorts as time, and neither database
// nor driver can turn it into another time zone or lose its milliseconds.

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const hashBits = customType<{ data: string }>({ dataType: () => "bit(256)" });
/**
 * Ids and codes, sorted by their bytes whatever the language of the database: ranges of them mean the same
 * everywhere, and its rules would be asked at each step into an index.
 */
const key = customType<{ data: string }>({
  dataType: () => 'text COLLATE "C"',
});
const serial = (name: string) => bigint(name, { mode: "number" });

/** What has no date due comes last, and a page can begin after it. */
const DUE_OR_NEVER = sql`coalesce(due_on, '9999-12-31'::date)`;

export const casesSchema = pgSchema("cases");

/** One row. Whoever updates it holds the feed until he commits, so numbers are given in the order of commits. */
export const feedHead = casesSchema.table("feed_head", {
  id: integer("id").primaryKey(),
  epoch: integer("epoch").notNull(),
  head: serial("head").notNull(),
  /** The right edge of the tree over all rows up to `head`, largest subtree first. */
  treePeaks: text("tree_peaks")
    .array()
    .notNull()
    .default(sql`'{}'`),
  /** Rows up to this number are in a backup. */
  backedUpTo: serial("backed_up_to").notNull().default(0),
});

/** Complete subtrees of 256 leaves and more. Smaller ones are computed from the rows' leaves. */
export const treeNodes = casesSchema.table(
  "tree_nodes",
  {
    level: integer("level").notNull(),
    index: serial("node_index").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.level, table.index] })],
);

/** Every head that was ever signed: what a device may call its witness. */
export const treeHeads = casesSchema.table(
  "tree_heads",
  {
    epoch: integer("epoch").notNull(),
    size: serial("size").notNull(),
    root: text("root").notNull(),
    at: text("signed_at").notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [primaryKey({ columns: [table.epoch, table.size] })],
);

/** How each epoch after the first follows the one before. */
export const epochStatements = casesSchema.table("epoch_statements", {
  epoch: integer("epoch").primaryKey(),
  beginsSize: serial("begins_size").notNull(),
  beginsRoot: text("begins_root").notNull(),
  furthestSize: serial("furthest_size").notNull(),
  furthestRoot: text("furthest_root").notNull(),
  signature: text("signature").notNull(),
  /** Serials that nobody is leased again; null in epochs that earlier versions began. */
  passedOverFrom: serial("passed_over_from"),
  passedOverTo: serial("passed_over_to"),
});

export const feed = casesSchema.table(
  "feed",
  {
    epoch: integer("epoch").notNull(),
    seq: serial("seq").notNull(),
    entryId: key("entry_id").notNull().unique(),
    caseId: key("case_id").notNull(),
    verdict: text("verdict").notNull(),
    reason: text("reason"),
    effectiveAt: text("effective_at").notNull(),
    receivedAt: text("received_at").notNull(),
    leafHash: text("leaf_hash").notNull(),
    /**
     * Set for a row that a restore had cut off and that was taken back: the number of the hub's row that says so. It
     * is no part of the feed that is paged, nor of the tree.
     */
    recoveredAt: serial("recovered_at"),
  },
  (table) => [
    primaryKey({ columns: [table.epoch, table.seq] }),
    index("feed_by_seq").on(table.seq),
    index("feed_recovered")
      .on(table.recoveredAt)
      .where(sql`recovered_at IS NOT NULL`),
  ],
);

/** By what a row that came back was proved: an export shows it to whoever doesn't take the hub's word. */
export const recoveryProofs = casesSchema.table("recovery_proofs", {
  entryId: text("entry_id").primaryKey(),
  head: jsonb("head").notNull(),
  path: text("path").array().notNull(),
});

export const entries = casesSchema.table(
  "entries",
  {
    entryId: key("entry_id").primaryKey(),
    caseId: key("case_id").notNull(),
    chain: key("chain").notNull(),
    chainNo: integer("chain_no").notNull(),
    kind: text("kind").notNull(),
    /** As received: what was signed and hashed. */
    header: text("header").notNull(),
    headerHash: text("header_hash").notNull(),
    receivedAt: text("received_at").notNull(),
    /** Set while the entry is stored without a number: why it can't be judged yet. */
    heldReason: text("held_reason"),
    /** Of a held entry: before which moment it can't have been made. */
    notBefore: text("not_before"),
  },
  (table) => [
    unique("entries_place").on(table.chain, table.chainNo),
    index("entries_of_case").on(table.caseId),
    index("entries_held")
      .on(table.caseId)
      .where(sql`held_reason IS NOT NULL`),
  ],
);

/** Apart from the headers, so that a body can be withheld or erased by law. */
export const bodies = casesSchema.table("bodies", {
  entryId: key("entry_id").primaryKey(),
  body: text("body").notNull(),
});

export const chains = casesSchema.table(
  "chains",
  {
    chain: text("chain").primaryKey(),
    deviceId: text("device_id").notNull(),
    staffId: text("staff_id").notNull(),
    actor: jsonb("actor").notNull(),
    incarnation: integer("incarnation").notNull(),
    nextNo: integer("next_no").notNull(),
    headHash: text("head_hash").notNull(),
    /** Null for the hub's own chains: what they hold is signed with the feed's heads. */
    publicKey: text("public_key"),
    openedAt: text("opened_at").notNull(),
    /** By the key: that the device holds it. */
    proof: text("proof"),
    /** By the hub: whose the chain is, with which key and since when. */
    registration: text("registration"),
    /** Before which moment the last entry can't have been made; null before the first. */
    notBefore: text("not_before"),
    /** It has given serials back: it may say so once more, and must not hold them again by then. */
    gaveBack: boolean("gave_back").notNull().default(false),
  },
  (table) => [index("chains_of_device").on(table.deviceId, table.staffId)],
);

/** The last signature of every segment that landed: the device's word for all up to `to`. */
export const chainSignatures = casesSchema.table(
  "chain_signatures",
  {
    chain: key("chain").notNull(),
    from: integer("from_no").notNull(),
    to: integer("to_no").notNull(),
    headerHash: text("header_hash").notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [primaryKey({ columns: [table.chain, table.to] })],
);

/** Devices of which a chain has forked, until an operator releases them. */
export const deviceQuarantine = casesSchema.table("device_quarantine", {
  deviceId: text("device_id").primaryKey(),
  chain: text("chain").notNull(),
  since: text("since").notNull(),
});

/** A number that the hub holds, offered again with other bytes. */
export const chainForks = casesSchema.table(
  "chain_forks",
  {
    chain: text("chain").notNull(),
    chainNo: integer("chain_no").notNull(),
    headerHash: text("header_hash").notNull(),
    header: bytes("header").notNull(),
    body: bytes("body").notNull(),
    receivedAt: text("received_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.chainNo, table.headerHash] }),
  ],
);

/** The signature of a segment that forked its chain: with the headers above, the proof that the device wrote both. */
export const forkSignatures = casesSchema.table(
  "fork_signatures",
  {
    chain: text("chain").notNull(),
    from: integer("from_no").notNull(),
    to: integer("to_no").notNull(),
    headerHash: text("header_hash").notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.to, table.headerHash] }),
  ],
);

/** What couldn't be read. Bytes, since it may hold what no text column takes. */
export const quarantine = casesSchema.table(
  "quarantine",
  {
    chain: text("chain").notNull(),
    chainNo: integer("chain_no").notNull(),
    headerHash: text("header_hash").notNull(),
    header: bytes("header").notNull(),
    body: bytes("body").notNull(),
    reason: text("reason").notNull(),
    owner: text("owner").notNull(),
    receivedAt: text("received_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.chainNo] }),
    index("quarantine_by_time").on(table.receivedAt),
  ],
);

/** What was done about work without a verdict, outside of any case: who, when and why. Only ever added to. */
export const laneActs = casesSchema.table("lane_acts", {
  /** What it is about, so that nothing is dealt with twice: a place, or a device and a moment. */
  actId: text("act_id").primaryKey(),
  act: text("act").notNull(),
  /** Of what couldn't be read: its place in its chain. */
  chain: text("chain"),
  chainNo: integer("chain_no"),
  deviceId: text("device_id"),
  doneBy: jsonb("done_by").notNull(),
  doneAt: text("done_at").notNull(),
  words: text("words").notNull(),
});

/** What departments let stations do in their place. Only ever added to: a withdrawal stands beside what it ends. */
export const delegations = casesSchema.table(
  "delegations",
  {
    delegationId: text("delegation_id").primaryKey(),
    body: text("body").notNull(),
    stationId: text("station_id").notNull(),
    itemCode: text("item_code").notNull(),
    itemVersion: integer("item_version").notNull(),
    acts: text("acts").array().notNull(),
    validFrom: text("valid_from").notNull(),
    validUntil: text("valid_until").notNull(),
    signedBy: jsonb("signed_by").notNull(),
    signedAt: text("signed_at").notNull(),
    signature: text("signature").notNull(),
    withdrawnBy: jsonb("withdrawn_by"),
    withdrawnAt: text("withdrawn_at"),
    withdrawalReason: text("withdrawal_reason"),
    withdrawalSignature: text("withdrawal_signature"),
  },
  (table) => [
    index("delegations_of_station").on(table.stationId),
    index("delegations_of_body").on(table.body),
  ],
);

/** A header that the hub holds, offered again with another body than the first time: the first such of its place. */
export const otherBodies = casesSchema.table(
  "other_bodies",
  {
    chain: text("chain").notNull(),
    chainNo: integer("chain_no").notNull(),
    headerHash: text("header_hash").notNull(),
    header: bytes("header").notNull(),
    body: bytes("body").notNull(),
    reason: text("reason").notNull(),
    owner: text("owner").notNull(),
    receivedAt: text("received_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.chain, table.chainNo] })],
);

export const serialCounter = casesSchema.table("serial_counter", {
  id: integer("id").primaryKey(),
  next: serial("next").notNull(),
});

export const serialBlocks = casesSchema.table(
  "serial_blocks",
  {
    from: serial("from_serial").primaryKey(),
    to: serial("to_serial").notNull(),
    chain: text("chain").notNull(),
    leasedAt: text("leased_at").notNull(),
  },
  (table) => [index("serial_blocks_of_chain").on(table.chain)],
);

/** Serials that came back from the chain that held them. Each is leased again, or passed over when an epoch begins. */
export const returnedSerials = casesSchema.table("returned_serials", {
  from: serial("from_serial").primaryKey(),
  to: serial("to_serial").notNull(),
  /** The feed's head when they came back: a backup that has gone beyond it knows of them. */
  head: serial("head").notNull(),
  returnedAt: text("returned_at").notNull(),
  /** The epoch that passed over them; null where they may be leased. */
  passedOverIn: integer("passed_over_in"),
});

/** The folded state of every case that an entry has named: what pushes lock, judge on and replace. */
export const caseStates = casesSchema.table(
  "case_states",
  {
    caseId: key("case_id").primaryKey(),
    /** JSON that only this code reads, and whole: no `jsonb`, which would be taken apart and put together each time. */
    state: text("state").notNull(),
    lastSeq: serial("last_seq").notNull(),
    /** Of the case's rows in the feed. */
    rowCount: integer("row_count").notNull(),
    rowXor: text("row_xor").notNull(),
    /** Whom the case is about, as JSON: ids, and numbers as hashes with a secret of the hub's. */
    parties: text("parties").notNull().default("[]"),
  },
  (table) => [
    index("case_states_of_party").using("gin", sql`(${table.parties}::jsonb)`),
  ],
);

/** What lists, filters and orders ask for. Derived from the state, written together with it. */
export const cases = casesSchema.table(
  "cases",
  {
    caseId: key("case_id").primaryKey(),
    itemCode: key("item_code").notNull(),
    itemVersion: integer("item_version").notNull(),
    itemName: text("item_name").notNull(),
    implementingBody: key("implementing_body").notNull(),
    stage: key("stage").notNull(),
    division: text("division").notNull(),
    stationId: key("station_id"),
    assignee: key("assignee"),
    channel: text("channel").notNull(),
    applicantKind: text("applicant_kind").notNull(),
    applicantPersonId: key("applicant_person_id"),
    applicantCreditCode: key("applicant_credit_code"),
    applicantNameMasked: text("applicant_name_masked"),
    caseNumber: text("case_number"),
    /** A column, and no expression of the index's: what calls a function is asked after a reader's policy only. */
    numberReversed: text("number_reversed").generatedAlwaysAs(
      sql`reverse(case_number)`,
    ),
    provisionalNumber: key("provisional_number"),
    /** Salt and hash of the code that is printed on the receipt. */
    queryCodeHash: text("query_code_hash").notNull(),
    submittedAt: text("submitted_at").notNull(),
    acceptedOn: date("accepted_on", { mode: "string" }),
    /** For ordering only: read from the clocks with the calendar of `calendarVersion`. */
    dueOn: date("due_on", { mode: "string" }),
    calendarVersion: text("calendar_version").notNull(),
    decidedOn: date("decided_on", { mode: "string" }),
    outcome: text("outcome"),
    deliveredOn: date("delivered_on", { mode: "string" }),
    lastSeq: serial("last_seq").notNull(),
    updatedAt: text("updated_at").notNull(),
    /** Then the columns of the applicant are empty, and no code has the hash. */
    erasedAt: text("erased_at"),
    erasureRecord: serial("erasure_record"),
  },
  (table) => [
    index("cases_by_change").on(table.lastSeq),
    index("cases_by_due").on(DUE_OR_NEVER, table.caseId),
    index("cases_by_stage").on(table.stage, table.lastSeq),
    index("cases_by_stage_due").on(table.stage, DUE_OR_NEVER, table.caseId),
    index("cases_by_item").on(table.itemCode, table.lastSeq),
    index("cases_by_body").on(table.implementingBody, table.lastSeq),
    index("cases_by_body_due").on(
      table.implementingBody,
      DUE_OR_NEVER,
      table.caseId,
    ),
    index("cases_by_station").on(table.stationId, table.lastSeq),
    index("cases_by_assignee").on(table.assignee, table.lastSeq),
    index("cases_by_assignee_due").on(
      table.assignee,
      DUE_OR_NEVER,
      table.caseId,
    ),
    index("cases_by_division").on(table.division.op("text_pattern_ops")),
    // Also says that a number is given once, and finds a whole one.
    uniqueIndex("cases_by_number_end").on(
      table.numberReversed.op("text_pattern_ops"),
    ),
    index("cases_by_provisional_number")
      .on(table.provisionalNumber)
      .where(sql`provisional_number IS NOT NULL`),
    index("cases_by_person")
      .on(table.applicantPersonId)
      .where(sql`applicant_person_id IS NOT NULL`),
    index("cases_by_credit_code")
      .on(table.applicantCreditCode)
      .where(sql`applicant_credit_code IS NOT NULL`),
  ],
);

/**
 * Who sees a case, and since which number. A key that a case has left stays, as the tombstone. Each key of a case has
 * one row: whoever writes them holds the case's state, so that a third index would only say so again.
 */
export const caseScope = casesSchema.table(
  "case_scope",
  {
    scopeKey: key("scope_key").notNull(),
    caseId: key("case_id").notNull(),
    seq: serial("seq").notNull(),
    left: boolean("has_left").notNull(),
  },
  (table) => [
    index("case_scope_by_seq").on(table.scopeKey, table.seq),
    index("case_scope_of_case").on(table.caseId),
  ],
);

/** Who has written in a case: a chain's author sees his own entries, wherever the case goes. */
export const caseAuthors = casesSchema.table(
  "case_authors",
  {
    chain: key("chain").notNull(),
    caseId: key("case_id").notNull(),
    /** Number of the chain's last row in the case; 0 where all of it is held. */
    seq: serial("seq").notNull(),
    /** Of the chain's rows in the case: their part in the digest of a reader who sees only them. */
    rowCount: integer("row_count").notNull(),
    rowBits: hashBits("row_bits").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chain, table.caseId] }),
    index("case_authors_by_seq").on(table.chain, table.seq),
  ],
);

/**
 * The keys behind a cursor's `scopeEpoch`, so that a reader who moved learns what he has to forget: of scopes that he
 * himself has had, since a cursor comes from outside.
 */
export const readerScopes = casesSchema.table(
  "reader_scopes",
  {
    reader: text("reader").notNull(),
    scopeEpoch: text("scope_epoch").notNull(),
    keys: text("keys").array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reader, table.scopeEpoch] })],
);

/** A paper's scan, as a counted `materialAdded` announced it. */
export const materials = casesSchema.table(
  "materials",
  {
    materialId: text("material_id").primaryKey(),
    caseId: text("case_id").notNull(),
    materialCode: text("material_code").notNull(),
    sha256: text("sha256").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
  },
  (table) => [index("materials_of_case").on(table.caseId)],
);

/** Bytes that arrived and have this hash, whether or not the case is known yet. */
export const materialFiles = casesSchema.table(
  "material_files",
  {
    materialId: text("material_id").notNull(),
    sha256: text("sha256").notNull(),
    caseId: text("case_id").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    mediaType: text("media_type").notNull(),
    arrivedAt: text("arrived_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.materialId, table.sha256] }),
    // Whoever erases asks who else holds the same bytes.
    index("material_files_by_hash").on(table.sha256),
  ],
);

/** Files that the law has erased, until the disk has let go of them. */
export const erasedFiles = casesSchema.table(
  "erased_files",
  {
    materialId: text("material_id").notNull(),
    sha256: text("sha256").notNull(),
    caseId: text("case_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.materialId, table.sha256] })],
);

/** Misses of the public question, by case number and by the address that asked, in windows of time. */
export const progressAttempts = casesSchema.table(
  "progress_attempts",
  {
    about: text("about").notNull(),
    window: serial("window_no").notNull(),
    misses: integer("misses").notNull(),
  },
  (table) => [primaryKey({ columns: [table.about, table.window] })],
);

/** Questions to departments, each bound to a paper of a case. Whom it is about, the case says. */
export const dataRequests = casesSchema.table(
  "data_requests",
  {
    requestId: key("request_id").primaryKey(),
    caseId: key("case_id").notNull(),
    itemCode: key("item_code").notNull(),
    itemVersion: integer("item_version").notNull(),
    materialCode: text("material_code").notNull(),
    dataClass: text("data_class").notNull(),
    askedBy: jsonb("asked_by").notNull(),
    askedAt: text("asked_at").notNull(),
    askedOn: date("asked_on", { mode: "string" }).notNull(),
    state: text("state").notNull(),
    attempts: integer("attempts").notNull(),
    nextAttemptAt: text("next_attempt_at"),
    leasedUntil: text("leased_until"),
    inDoubt: boolean("in_doubt").notNull(),
    /** Facts alone, and none of a case that was erased. */
    answer: jsonb("answer"),
    settledAt: text("settled_at"),
  },
  (table) => [
    uniqueIndex("data_requests_under_way")
      .on(table.caseId, table.materialCode)
      .where(sql`next_attempt_at IS NOT NULL`),
    index("data_requests_of_case").on(table.caseId),
    index("data_requests_due")
      .on(table.nextAttemptAt)
      .where(sql`next_attempt_at IS NOT NULL`),
    index("data_requests_of_day").on(table.askedOn),
  ],
);

/** What went out to a department and what came of it. Rows are only ever added. */
export const dataHandOffs = casesSchema.table(
  "data_hand_offs",
  {
    requestId: key("request_id").notNull(),
    /** Place in the request's record, from 1. */
    line: integer("line").notNull(),
    attempt: integer("attempt").notNull(),
    at: text("at").notNull(),
    outcome: text("outcome").notNull(),
    sent: text("sent"),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.line] })],
);
