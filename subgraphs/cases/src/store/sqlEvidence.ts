import type { RowProof } from "@onedoor/domain/offeredRow";
import type { SignedTreeHead } from "@onedoor/domain/treeHead";
import { sql } from "drizzle-orm";
import type { ChainSignature } from "./CaseStore.ts";
import type {
  ChainFork,
  FeedEvidence,
  RegisteredChain,
  UnnumberedEntry,
} from "./FeedEvidence.ts";
import { rowsOf, type SqlRunner } from "./sqlRunner.ts";
import {
  ACKNOWLEDGEMENT_COLUMNS,
  acknowledgementFrom,
  type EntryColumns,
} from "./storedRows.ts";

export function sqlEvidence(runner: SqlRunner): FeedEvidence {
  return {
    chains: (after, limit) =>
      rowsOf<RegisteredChain>(
        runner,
        sql`
          SELECT chain, device_id AS "deviceId", incarnation, actor, public_key AS "publicKey",
            opened_at AS "openedAt", proof, registration
          FROM cases.chains WHERE public_key IS NOT NULL AND chain > ${after ?? ""}
          ORDER BY chain LIMIT ${limit}`,
      ),
    segments: (after, limit) =>
      rowsOf<ChainSignature>(
        runner,
        sql`
          SELECT chain, from_no AS "from", to_no AS "to", header_hash AS "headerHash", signature
          FROM cases.chain_signatures
          WHERE (chain, to_no) > (${after?.chain ?? ""}, ${after?.chainNo ?? 0}::int)
          ORDER BY chain, to_no LIMIT ${limit}`,
      ),
    heads: (after, upTo, limit) =>
      rowsOf<SignedTreeHead>(
        runner,
        sql`
          SELECT epoch, size::float8 AS size, root, signed_at AS "at", signature FROM cases.tree_heads
          WHERE (epoch, size) > (${after?.epoch ?? 0}::int, ${after?.size ?? 0}::bigint) AND size <= ${upTo}
          ORDER BY epoch, size LIMIT ${limit}`,
      ),
    recovered: (after, upTo, limit) =>
      readRecovered(runner, after, upTo, limit),
    unnumbered: (after, upTo, limit) =>
      rowsOf<UnnumberedEntry>(
        runner,
        sql`
          SELECT chain, chain_no AS "chainNo", header_hash AS "headerHash", why, header AS "headerText" FROM (
            SELECT chain, chain_no, header_hash, 'held' AS why, header FROM cases.entries
            WHERE held_reason IS NOT NULL
            UNION ALL
            SELECT e.chain, e.chain_no, e.header_hash, 'later', e.header
            FROM cases.feed f JOIN cases.entries e ON e.entry_id = f.entry_id
            WHERE (f.seq > ${upTo} AND f.recovered_at IS NULL) OR f.recovered_at > ${upTo}
            UNION ALL
            SELECT chain, chain_no, header_hash, 'quarantined', NULL FROM cases.quarantine
          ) AS places
          WHERE (chain, chain_no) > (${after?.chain ?? ""}, ${after?.chainNo ?? 0}::int)
          ORDER BY chain, chain_no LIMIT ${limit}`,
      ),
    forks: (after, limit) => readForks(runner, after, limit),
  };
}

async function readRecovered(
  runner: SqlRunner,
  after: number,
  upTo: number,
  limit: number,
): ReturnType<FeedEvidence["recovered"]> {
  const rows = await rowsOf<
    EntryColumns & { recovered_at: number } & {
      [Part in keyof RowProof]: RowProof[Part] | null;
    }
  >(
    runner,
    sql`
      SELECT f.entry_id, f.case_id, e.chain, e.header, e.held_reason, b.body, p.head, p.path,
        f.recovered_at::float8 AS recovered_at, ${sql.raw(ACKNOWLEDGEMENT_COLUMNS)}
      FROM cases.feed f JOIN cases.entries e ON e.entry_id = f.entry_id
        LEFT JOIN cases.bodies b ON b.entry_id = f.entry_id
        LEFT JOIN cases.recovery_proofs p ON p.entry_id = f.entry_id
      WHERE f.recovered_at > ${after} AND f.recovered_at <= ${upTo} ORDER BY f.recovered_at LIMIT ${limit}`,
  );
  return rows.flatMap((row) => {
    const acknowledgement = acknowledgementFrom(row);
    const { head, path } = row;
    return acknowledgement === null
      ? []
      : [
          {
            ...acknowledgement,
            entryId: row.entry_id,
            caseId: row.case_id,
            recoveredAt: row.recovered_at,
            headerText: row.header,
            bodyText: row.body,
            proof: head === null || path === null ? null : { head, path },
          },
        ];
  });
}

async function readForks(
  runner: SqlRunner,
  after: string | null,
  limit: number,
): Promise<readonly ChainFork[]> {
  const rows = await rowsOf<ChainSignature & { headers: string[] }>(
    runner,
    sql`
      SELECT s.chain, s.from_no AS "from", s.to_no AS "to", s.header_hash AS "headerHash", s.signature,
        ARRAY(SELECT encode(k.header, 'hex') FROM cases.chain_forks k
          WHERE k.chain = s.chain AND k.chain_no BETWEEN s.from_no AND s.to_no
            AND NOT EXISTS (SELECT FROM cases.entries e WHERE e.chain = k.chain AND e.chain_no = k.chain_no
              AND e.header_hash = k.header_hash)
          ORDER BY k.chain_no) AS headers
      FROM cases.fork_signatures s WHERE s.chain > ${after ?? ""}
      ORDER BY s.chain LIMIT ${limit}`,
  );
  return rows.map(({ headers, ...signed }) => ({
    ...signed,
    headerTexts: headers.map((hex) => Buffer.from(hex, "hex").toString()),
  }));
}
