import { caseNamedIn } from "@onedoor/domain/caseNamedIn";
import { stateText } from "@onedoor/domain/caseState";
import { recordset } from "@onedoor/subgraph-host/recordset";
import { type SQL, sql } from "drizzle-orm";
import type {
  CaseChange,
  ChainSignature,
  HubChanges,
  NewFeedRow,
  QuarantineRecord,
  RecoveredRow,
  TreeGrowth,
} from "./CaseStore.ts";
import { rowsOf, type SqlRunner, textArray } from "./sqlRunner.ts";
import { insertHeads, insertNodes } from "./sqlTree.ts";

/**
 * Writes what a transaction of the hub has decided, each table in one statement. `locked`: the cases that have a row.
 * The others get theirs here, and where somebody else was quicker the key is taken: the transaction begins anew.
 */
export async function writeChanges(
  runner: SqlRunner,
  changes: HubChanges,
  locked: ReadonlySet<string>,
): Promise<void> {
  await writeEntries(runner, changes);
  if (changes.tree !== null) await writeTree(runner, changes.tree);
  await writeEvidence(runner, changes);
  await writeSignatures(runner, changes);
  await writeCases(runner, changes.cases, locked);
  if (changes.materials.length > 0) {
    await runner.execute(sql`
      INSERT INTO cases.materials (material_id, case_id, material_code, sha256, bytes)
      SELECT "materialId", "caseId", "materialCode", sha256, bytes
      FROM ${recordset(changes.materials, { materialId: "text", caseId: "text", materialCode: "text", sha256: "text", bytes: "bigint" })}
      ON CONFLICT (material_id) DO NOTHING`);
  }
  if (changes.chains.length > 0) {
    await runner.execute(sql`
      UPDATE cases.chains c SET next_no = n."nextNo", head_hash = n."headHash",
        not_before = coalesce(n."notBefore", c.not_before)
      FROM ${recordset(changes.chains, { chain: "text", nextNo: "int", headHash: "text", notBefore: "text" })}
      WHERE c.chain = n.chain`);
  }
  if (changes.erased.length > 0) await eraseBodies(runner, changes.erased);
}

async function writeEntries(
  runner: SqlRunner,
  { entries, rows, recovered, released }: HubChanges,
): Promise<void> {
  if (entries.length > 0) {
    await runner.execute(sql`
      INSERT INTO cases.entries
        (entry_id, case_id, chain, chain_no, kind, header, header_hash, received_at, held_reason, not_before)
      SELECT "entryId", "caseId", chain, "chainNo", kind, "headerText", "headerHash", "receivedAt", held, "notBefore"
      FROM ${recordset(entries, { entryId: "text", caseId: "text", chain: "text", chainNo: "int", kind: "text", headerText: "text", headerHash: "text", receivedAt: "text", held: "text", notBefore: "text" })}`);
    await runner.execute(sql`
      INSERT INTO cases.bodies (entry_id, body)
      SELECT "entryId", "bodyText"
      FROM ${recordset(entries, { entryId: "text", bodyText: "text" })} WHERE "bodyText" IS NOT NULL`);
  }
  if (rows.length + recovered.length > 0) {
    await runner.execute(sql`
      INSERT INTO cases.feed (epoch, seq, entry_id, case_id, verdict, reason, effective_at, received_at, leaf_hash,
        recovered_at)
      SELECT epoch, seq, "entryId", "caseId", verdict, reason, "effectiveAt", "receivedAt", "leafHash", "recoveredAt"
      FROM ${recordset<NewFeedRow & Partial<RecoveredRow>>([...rows, ...recovered], { epoch: "int", seq: "bigint", entryId: "text", caseId: "text", verdict: "text", reason: "text", effectiveAt: "text", receivedAt: "text", leafHash: "text", recoveredAt: "bigint" })}`);
  }
  if (recovered.length > 0) {
    const proofs = recovered.map(({ entryId, proof: { head, path } }) => ({
      entryId,
      head: JSON.stringify(head),
      path: JSON.stringify(path),
    }));
    await runner.execute(sql`
      INSERT INTO cases.recovery_proofs (entry_id, head, path)
      SELECT "entryId", head::jsonb, ARRAY(SELECT json_array_elements_text(path::json))
      FROM ${recordset(proofs, { entryId: "text", head: "text", path: "text" })}`);
  }
  if (released.length > 0) {
    await runner.execute(sql`
      UPDATE cases.entries SET held_reason = NULL
      WHERE entry_id = ANY(${textArray(released)})`);
  }
}

async function writeTree(
  runner: SqlRunner,
  { edge, nodes, head }: TreeGrowth,
): Promise<void> {
  await runner.execute(
    sql`UPDATE cases.feed_head SET tree_peaks = ${textArray(edge.peaks)} WHERE id = 1`,
  );
  await insertHeads(runner, [head]);
  await insertNodes(runner, nodes);
}

async function writeSignatures(
  runner: SqlRunner,
  { signatures, forkSignatures, quarantinedDevices }: HubChanges,
): Promise<void> {
  const insert = (table: SQL, rows: readonly ChainSignature[]) =>
    runner.execute(sql`
      INSERT INTO ${table} (chain, from_no, to_no, header_hash, signature)
      SELECT chain, "from", "to", "headerHash", signature
      FROM ${recordset(rows, { chain: "text", from: "int", to: "int", headerHash: "text", signature: "text" })}
      ON CONFLICT DO NOTHING`);
  if (signatures.length > 0)
    await insert(sql`cases.chain_signatures`, signatures);
  if (forkSignatures.length > 0)
    await insert(sql`cases.fork_signatures`, forkSignatures);
  if (quarantinedDevices.length > 0) {
    await runner.execute(sql`
      INSERT INTO cases.device_quarantine (device_id, chain, since)
      SELECT "deviceId", chain, since
      FROM ${recordset(quarantinedDevices, { deviceId: "text", chain: "text", since: "text" })}
      ON CONFLICT DO NOTHING`);
  }
}

async function writeEvidence(
  runner: SqlRunner,
  { quarantined, otherBodies, forks }: HubChanges,
): Promise<void> {
  if (quarantined.length > 0) {
    await runner.execute(sql`
      INSERT INTO cases.quarantine (chain, chain_no, header_hash, header, body, reason, owner, received_at)
      ${quarantineRows(quarantined)}`);
  }
  if (otherBodies.length > 0) {
    await runner.execute(sql`
      INSERT INTO cases.other_bodies (chain, chain_no, header_hash, header, body, reason, owner, received_at)
      ${quarantineRows(otherBodies)} ON CONFLICT DO NOTHING`);
  }
  if (forks.length > 0) {
    await runner.execute(sql`
      INSERT INTO cases.chain_forks (chain, chain_no, header_hash, header, body, received_at)
      SELECT chain, "chainNo", "headerHash", decode(header, 'hex'), decode(body, 'hex'), "receivedAt"
      FROM ${recordset(forks.map(withBytes), EVIDENCE)}
      ON CONFLICT DO NOTHING`);
  }
}

const EVIDENCE = {
  chain: "text",
  chainNo: "int",
  headerHash: "text",
  header: "text",
  body: "text",
  receivedAt: "text",
} as const;

function quarantineRows(records: readonly QuarantineRecord[]): SQL {
  const rows = records.map((one) => ({
    ...withBytes(one),
    reason: one.reason,
    owner: one.owner,
  }));
  return sql`
    SELECT chain, "chainNo", "headerHash", decode(header, 'hex'), decode(body, 'hex'), reason, owner, "receivedAt"
    FROM ${recordset(rows, { ...EVIDENCE, reason: "text", owner: "text" })}`;
}

function withBytes(one: Omit<QuarantineRecord, "reason" | "owner">) {
  return {
    chain: one.chain,
    chainNo: one.chainNo,
    headerHash: one.headerHash,
    receivedAt: one.receivedAt,
    header: Buffer.from(one.headerText).toString("hex"),
    body: Buffer.from(one.bodyText).toString("hex"),
  };
}

async function writeCases(
  runner: SqlRunner,
  changes: readonly CaseChange[],
  locked: ReadonlySet<string>,
): Promise<void> {
  if (changes.length === 0) return;
  const { fresh = [], known = [] } = Object.groupBy(
    [...changes].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)),
    ({ caseId }) => (locked.has(caseId) ? "known" : "fresh"),
  );
  await writeStates(runner, fresh, known);
  await writeListing(runner, changes);
  await writeAuthors(runner, fresh, known);
  await writeScope(runner, fresh, known);
}

async function writeStates(
  runner: SqlRunner,
  fresh: readonly CaseChange[],
  known: readonly CaseChange[],
): Promise<void> {
  const states = (some: readonly CaseChange[]) =>
    recordset(
      some.map(({ caseId, state, lastSeq, digest, parties }) => ({
        caseId,
        parties: JSON.stringify(parties),
        state: stateText(state),
        lastSeq,
        count: digest.count,
        xor: digest.xor,
      })),
      {
        caseId: "text",
        state: "text",
        lastSeq: "bigint",
        count: "int",
        xor: "text",
        parties: "text",
      },
    );
  if (fresh.length > 0)
    await runner.execute(sql`
      INSERT INTO cases.case_states (case_id, state, last_seq, row_count, row_xor, parties)
      SELECT "caseId", state, "lastSeq", count, xor, parties FROM ${states(fresh)}`);
  if (known.length > 0)
    await runner.execute(sql`
      UPDATE cases.case_states s SET state = n.state, last_seq = n."lastSeq", row_count = n.count, row_xor = n.xor,
        parties = n.parties
      FROM ${states(known)} WHERE s.case_id = n."caseId"`);
}

async function writeAuthors(
  runner: SqlRunner,
  fresh: readonly CaseChange[],
  known: readonly CaseChange[],
): Promise<void> {
  const authors = (some: readonly CaseChange[]) =>
    some.flatMap(({ caseId, authored }) =>
      authored.map(({ chain, seq, digest: { count, xor } }) => ({
        chain,
        caseId,
        seq,
        count,
        xor,
      })),
    );
  const insert = (rows: ReturnType<typeof authors>) => sql`
    INSERT INTO cases.case_authors AS a (chain, case_id, seq, row_count, row_bits)
    SELECT chain, "caseId", seq, count, ('x' || xor)::bit(256)
    FROM ${recordset(rows, { chain: "text", caseId: "text", seq: "bigint", count: "int", xor: "text" })}`;
  const first = authors(fresh);
  if (first.length > 0) await runner.execute(insert(first));
  // What a chain adds is combined with what it had, so nobody has to read that first.
  const more = authors(known);
  if (more.length > 0)
    await runner.execute(sql`${insert(more)}
      ON CONFLICT (chain, case_id) DO UPDATE SET seq = greatest(a.seq, excluded.seq),
        row_count = a.row_count + excluded.row_count, row_bits = a.row_bits # excluded.row_bits`);
}

async function writeScope(
  runner: SqlRunner,
  fresh: readonly CaseChange[],
  known: readonly CaseChange[],
): Promise<void> {
  const scope = (some: readonly CaseChange[]) =>
    some.flatMap(({ caseId, lastSeq, scopeKeys, leftKeys }) => [
      ...scopeKeys.map((key) => ({ key, caseId, seq: lastSeq, left: false })),
      ...leftKeys.map((key) => ({ key, caseId, seq: lastSeq, left: true })),
    ]);
  const again = scope(known);
  if (again.length > 0)
    await runner.execute(sql`
      DELETE FROM cases.case_scope s USING ${recordset(again, { key: "text", caseId: "text" })}
      WHERE s.case_id = n."caseId" AND s.scope_key = n.key`);
  const all = [...scope(fresh), ...again];
  if (all.length > 0)
    await runner.execute(sql`
      INSERT INTO cases.case_scope (scope_key, case_id, seq, has_left)
      SELECT key, "caseId", seq, "left"
      FROM ${recordset(all, { key: "text", caseId: "text", seq: "bigint", left: "boolean" })}`);
}

const CHANGING = {
  caseId: "text",
  stage: "text",
  assignee: "text",
  caseNumber: "text",
  acceptedOn: "text",
  dueOn: "text",
  calendarVersion: "text",
  decidedOn: "text",
  outcome: "text",
  deliveredOn: "text",
  lastSeq: "bigint",
  updatedAt: "text",
  erasedAt: "text",
  erasureRecord: "bigint",
} as const;

const OPENING = {
  ...CHANGING,
  itemCode: "text",
  itemVersion: "int",
  itemName: "text",
  implementingBody: "text",
  division: "text",
  stationId: "text",
  applicantKind: "text",
  submittedAt: "text",
  channel: "text",
  applicantPersonId: "text",
  applicantCreditCode: "text",
  applicantNameMasked: "text",
  provisionalNumber: "text",
  queryCodeHash: "text",
} as const;

async function writeListing(
  runner: SqlRunner,
  changes: readonly CaseChange[],
): Promise<void> {
  const opened = changes.flatMap(
    ({ caseId, projection, opening, lastSeq, updatedAt }) =>
      projection === null || opening === null
        ? []
        : [{ ...projection, ...opening, caseId, lastSeq, updatedAt }],
  );
  if (opened.length > 0) {
    await runner.execute(sql`
      INSERT INTO cases.cases (case_id, item_code, item_version, item_name, implementing_body, stage, division,
        station_id, assignee, channel, applicant_kind, applicant_person_id, applicant_credit_code,
        applicant_name_masked, case_number, provisional_number, query_code_hash, submitted_at, accepted_on, due_on, calendar_version,
        decided_on, outcome, delivered_on, last_seq, updated_at, erased_at, erasure_record)
      SELECT "caseId", "itemCode", "itemVersion", "itemName", "implementingBody", stage, division, "stationId",
        assignee, channel, "applicantKind", "applicantPersonId", "applicantCreditCode", "applicantNameMasked",
        "caseNumber", "provisionalNumber", "queryCodeHash", "submittedAt", "acceptedOn"::date, "dueOn"::date,
        "calendarVersion", "decidedOn"::date, outcome, "deliveredOn"::date, "lastSeq", "updatedAt",
        "erasedAt", "erasureRecord"
      FROM ${recordset(opened, OPENING)}`);
  }
  const changed = changes.flatMap(
    ({ caseId, projection, opening, lastSeq, updatedAt }) =>
      projection === null || opening !== null
        ? []
        : [{ ...projection, caseId, lastSeq, updatedAt }],
  );
  if (changed.length > 0) {
    await runner.execute(sql`
      UPDATE cases.cases c SET stage = n.stage, assignee = n.assignee, case_number = n."caseNumber",
        accepted_on = n."acceptedOn"::date, due_on = n."dueOn"::date, calendar_version = n."calendarVersion",
        decided_on = n."decidedOn"::date, outcome = n.outcome, delivered_on = n."deliveredOn"::date,
        last_seq = n."lastSeq", updated_at = coalesce(n."updatedAt", c.updated_at),
        erased_at = n."erasedAt", erasure_record = n."erasureRecord",
        applicant_person_id = CASE WHEN n."erasedAt" IS NULL THEN c.applicant_person_id END,
        applicant_name_masked = CASE WHEN n."erasedAt" IS NULL THEN c.applicant_name_masked END,
        query_code_hash = CASE WHEN n."erasedAt" IS NULL THEN c.query_code_hash ELSE '' END
      FROM ${recordset(changed, CHANGING)}
      WHERE c.case_id = n."caseId"`);
  }
}

const EVIDENCE_TABLES = [
  sql`cases.chain_forks`,
  sql`cases.other_bodies`,
  sql`cases.quarantine`,
];

async function eraseBodies(
  runner: SqlRunner,
  erased: HubChanges["erased"],
): Promise<void> {
  const caseIds = new Set(erased.map(({ caseId }) => caseId));
  const cases = textArray([...caseIds]);
  const entries = textArray(erased.flatMap(({ entryIds }) => entryIds));
  await runner.execute(
    sql`DELETE FROM cases.bodies WHERE entry_id = ANY(${entries})`,
  );
  // The row itself, which as a tombstone would still say whose case it was.
  await runner.execute(sql`
    DELETE FROM cases.case_scope
    WHERE case_id = ANY(${cases}) AND scope_key >= 'p:' AND scope_key < 'p;'`);
  await runner.execute(sql`
    INSERT INTO cases.erased_files (material_id, sha256, case_id)
    SELECT material_id, sha256, case_id FROM cases.materials WHERE case_id = ANY(${cases})
    UNION SELECT material_id, sha256, case_id FROM cases.material_files WHERE case_id = ANY(${cases})
    ON CONFLICT DO NOTHING`);
  await runner.execute(sql`
    DELETE FROM cases.material_files f
    USING cases.erased_files e WHERE e.material_id = f.material_id AND e.sha256 = f.sha256`);
  await runner.execute(sql`
    UPDATE cases.data_requests SET answer = NULL WHERE case_id = ANY(${cases})`);
  for (const table of EVIDENCE_TABLES)
    await eraseEvidence(runner, table, caseIds);
}

/** Whose a piece of evidence is, its header says, which was kept as bytes: the database only looks for what may name a case. */
async function eraseEvidence(
  runner: SqlRunner,
  table: SQL,
  caseIds: ReadonlySet<string>,
): Promise<void> {
  // Behind a backslash any id may be spelt in another way.
  const spelt = textArray([...caseIds, "\\"]);
  const rows = await rowsOf<{
    chain: string;
    chainNo: number;
    headerHash: string;
    header: Uint8Array;
  }>(
    runner,
    sql`
      SELECT chain, chain_no AS "chainNo", header_hash AS "headerHash", header FROM ${table}
      WHERE body <> ''::bytea
        AND EXISTS (SELECT FROM unnest(${spelt}) AS c WHERE position(convert_to(c, 'UTF8') IN header) > 0)`,
  );
  const theirs = rows.filter(({ header }) =>
    caseIds.has(caseNamedIn(Buffer.from(header).toString()) ?? ""),
  );
  if (theirs.length > 0)
    await runner.execute(sql`
      UPDATE ${table} AS e SET body = ''::bytea
      FROM ${recordset(theirs, { chain: "text", chainNo: "int", headerHash: "text" })}
      WHERE e.chain = n.chain AND e.chain_no = n."chainNo" AND e.header_hash = n."headerHash"`);
}
