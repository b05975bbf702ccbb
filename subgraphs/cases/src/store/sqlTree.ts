import type { TreeHead } from "@onedoor/domain/entries";
import type { Hash } from "@onedoor/domain/hash";
import {
  appendLeaves,
  EMPTY_EDGE,
  type RightEdge,
  rootOf,
  type TreeNode,
} from "@onedoor/domain/merkleTree";
import type { Signature } from "@onedoor/domain/signatures";
import type { Instant } from "@onedoor/domain/time";
import type { EpochStatement, SignedTreeHead } from "@onedoor/domain/treeHead";
import { recordset } from "@onedoor/subgraph-host/recordset";
import { sql } from "drizzle-orm";
import { KEPT_LEVEL } from "../hub/growTree.ts";
import {
  type EpochBeginning,
  serialsPassedOver,
  type TreeState,
} from "./CaseStore.ts";
import {
  type CasesDatabase,
  rowsOf,
  type SqlRunner,
  textArray,
} from "./sqlRunner.ts";

type StateColumns = {
  epoch: number;
  size: number;
  peaks: Hash[];
  backed_up_to: number;
  signed_epoch: number | null;
  signed_size: number | null;
  root: Hash | null;
  signed_at: Instant | null;
  signature: Signature | null;
};

/** The feed's position, its tree and the last head, as they are in one statement. */
export async function treeStateOf(runner: SqlRunner): Promise<TreeState> {
  const [row] = await rowsOf<StateColumns>(
    runner,
    sql`
      SELECT f.epoch, f.head::float8 AS size, f.tree_peaks AS peaks, f.backed_up_to::float8 AS backed_up_to,
        h.epoch AS signed_epoch, h.size::float8 AS signed_size, h.root, h.signed_at, h.signature
      FROM cases.feed_head f LEFT JOIN LATERAL
        (SELECT * FROM cases.tree_heads ORDER BY epoch DESC, size DESC LIMIT 1) h ON true
      WHERE f.id = 1`,
  );
  if (row === undefined) throw new Error("the feed has no head");
  const { signed_epoch, signed_size, root, signed_at, signature } = row;
  return {
    epoch: row.epoch,
    edge: { size: row.size, peaks: row.peaks },
    backedUpTo: row.backed_up_to,
    head:
      signed_epoch === null ||
      signed_size === null ||
      root === null ||
      signed_at === null ||
      signature === null
        ? null
        : {
            epoch: signed_epoch,
            size: signed_size,
            root,
            at: signed_at,
            signature,
          },
  };
}

/** Those of the heads that were signed, as they were. */
export function issuedHeads(
  runner: SqlRunner,
  heads: readonly TreeHead[],
): Promise<readonly TreeHead[]> {
  return rowsOf<TreeHead & Record<string, unknown>>(
    runner,
    sql`
      SELECT h.epoch, h.size::float8 AS size, h.root, h.signed_at AS at
      FROM ${recordset(heads, { epoch: "bigint", size: "bigint", root: "text", at: "text" })}
        JOIN cases.tree_heads h ON h.epoch = n.epoch AND h.size = n.size AND h.root = n.root AND h.signed_at = n.at`,
  );
}

/** Large subtrees are kept; small ones are hashed from the leaves of their rows. */
export async function treeHashes(
  runner: SqlRunner,
  nodes: readonly TreeNode[],
): Promise<readonly Hash[]> {
  const kept = await keptHashes(
    runner,
    nodes.filter(({ level }) => level >= KEPT_LEVEL),
  );
  const leaves = await leavesOf(
    runner,
    nodes.filter(({ level }) => level < KEPT_LEVEL),
  );
  return nodes.map((node) => {
    const hash =
      node.level >= KEPT_LEVEL
        ? kept.get(nameOf(node))
        : rootOf(appendLeaves(EMPTY_EDGE, leaves.get(nameOf(node)) ?? []).edge);
    if (hash === undefined)
      throw new Error(`the tree has no node ${nameOf(node)}`);
    return hash;
  });
}

async function keptHashes(
  runner: SqlRunner,
  nodes: readonly TreeNode[],
): Promise<ReadonlyMap<string, Hash>> {
  if (nodes.length === 0) return new Map();
  const rows = await rowsOf<TreeNode & { hash: Hash }>(
    runner,
    sql`
      SELECT level, node_index::float8 AS index, hash FROM cases.tree_nodes
        JOIN ${recordset(nodes, { level: "int", index: "bigint" })}
          USING (level)
      WHERE node_index = n.index`,
  );
  return new Map(rows.map((row) => [nameOf(row), row.hash]));
}

async function leavesOf(
  runner: SqlRunner,
  nodes: readonly TreeNode[],
): Promise<ReadonlyMap<string, Hash[]>> {
  const leaves = new Map<string, Hash[]>();
  if (nodes.length === 0) return leaves;
  const rows = await rowsOf<TreeNode & { leaf_hash: Hash }>(
    runner,
    sql`
      SELECT n.level, n.index::float8 AS index, f.leaf_hash
      FROM ${recordset(nodes, { level: "int", index: "bigint" })}
        JOIN cases.feed f ON f.seq > n.index << n.level AND f.seq <= (n.index + 1) << n.level
          AND f.recovered_at IS NULL
      ORDER BY f.seq`,
  );
  for (const { leaf_hash, ...node } of rows) {
    const known = leaves.get(nameOf(node));
    if (known === undefined) leaves.set(nameOf(node), [leaf_hash]);
    else known.push(leaf_hash);
  }
  return leaves;
}

function nameOf({ level, index }: TreeNode): string {
  return `${level}/${index}`;
}

export async function epochStatementsOf(
  runner: SqlRunner,
): Promise<readonly EpochStatement[]> {
  const rows = await rowsOf<{
    epoch: number;
    begins_size: number;
    begins_root: Hash;
    furthest_size: number;
    furthest_root: Hash;
    signature: Signature;
  }>(
    runner,
    sql`
      SELECT epoch, begins_size::float8 AS begins_size, begins_root, furthest_size::float8 AS furthest_size,
        furthest_root, signature
      FROM cases.epoch_statements ORDER BY epoch`,
  );
  return rows.map((row) => ({
    epoch: row.epoch,
    begins: { size: row.begins_size, root: row.begins_root },
    furthest: { size: row.furthest_size, root: row.furthest_root },
    signature: row.signature,
  }));
}

/** Begins the next epoch; whoever writes to the feed waits meanwhile. */
export function beginEpoch(
  database: CasesDatabase,
  state: (tree: TreeState) => EpochBeginning,
): Promise<EpochStatement> {
  return database.transaction(async (runner) => {
    await runner.execute(
      sql`SELECT 1 FROM cases.feed_head WHERE id = 1 FOR UPDATE`,
    );
    const before = await treeStateOf(runner);
    const { statement, head } = state(before);
    const { epoch, begins, furthest, signature } = statement;
    const passedOver = serialsPassedOver(before.epoch, epoch);
    await runner.execute(sql`
      WITH passed_over AS (
        UPDATE cases.serial_counter SET next = next + ${passedOver} WHERE id = 1 RETURNING next
      )
      INSERT INTO cases.epoch_statements
        (epoch, begins_size, begins_root, furthest_size, furthest_root, signature, passed_over_from, passed_over_to)
      SELECT ${epoch}, ${begins.size}, ${begins.root}, ${furthest.size}, ${furthest.root}, ${signature},
        next - ${passedOver}, next - 1 FROM passed_over`);
    // They may have been leased again in what was lost.
    await runner.execute(
      sql`UPDATE cases.returned_serials SET passed_over_in = ${epoch} WHERE passed_over_in IS NULL`,
    );
    await insertHeads(runner, [head]);
    await runner.execute(
      sql`UPDATE cases.feed_head SET epoch = ${epoch} WHERE id = 1`,
    );
    return statement;
  });
}

const LEAVES_A_PAGE = 10_000;

/** Grows the tree of a feed that was written before there was one. */
export async function growMissingTree(database: CasesDatabase): Promise<void> {
  const { edge } = await treeStateOf(database);
  if (edge.size === 0 || edge.peaks.length > 0) return;
  await database.transaction(async (runner) => {
    await runner.execute(
      sql`SELECT 1 FROM cases.feed_head WHERE id = 1 FOR UPDATE`,
    );
    let grown: RightEdge = EMPTY_EDGE;
    while (grown.size < edge.size) {
      const leaves = await rowsOf<{ leaf_hash: Hash }>(
        runner,
        sql`
          SELECT leaf_hash FROM cases.feed WHERE seq > ${grown.size} AND recovered_at IS NULL
          ORDER BY seq LIMIT ${LEAVES_A_PAGE}`,
      );
      if (leaves.length === 0) throw new Error("the feed has a hole");
      const step = appendLeaves(
        grown,
        leaves.map((row) => row.leaf_hash),
      );
      await insertNodes(
        runner,
        step.completed.filter(({ level }) => level >= KEPT_LEVEL),
      );
      grown = step.edge;
    }
    await runner.execute(
      sql`UPDATE cases.feed_head SET tree_peaks = ${textArray(grown.peaks)} WHERE id = 1`,
    );
  });
}

export async function insertNodes(
  runner: SqlRunner,
  nodes: readonly (TreeNode & { hash: Hash })[],
): Promise<void> {
  if (nodes.length === 0) return;
  await runner.execute(sql`
    INSERT INTO cases.tree_nodes (level, node_index, hash)
    SELECT level, index, hash
    FROM ${recordset(nodes, { level: "int", index: "bigint", hash: "text" })}`);
}

export async function insertHeads(
  runner: SqlRunner,
  heads: readonly SignedTreeHead[],
): Promise<void> {
  await runner.execute(sql`
    INSERT INTO cases.tree_heads (epoch, size, root, signed_at, signature)
    SELECT epoch, size, root, at, signature
    FROM ${recordset(heads, { epoch: "int", size: "bigint", root: "text", at: "text", signature: "text" })}`);
}
