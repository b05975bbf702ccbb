import type { Hash } from "@onedoor/domain/hash";
import {
  appendLeaves,
  EMPTY_EDGE,
  type RightEdge,
  rootOf,
} from "@onedoor/domain/merkleTree";
import type { Instant } from "@onedoor/domain/time";
import {
  type EpochStatement,
  type HubIdentity,
  isEpochOf,
  isHeadOf,
  type SignedTreeHead,
} from "@onedoor/domain/treeHead";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import type {
  IntegrityFinding,
  SupervisionStore,
  WatchedRow,
  WatchedTree,
} from "../store/SupervisionStore.ts";

interface Deps {
  store: SupervisionStore;
  askGraph: AskGraph;
  now: () => Instant;
}

export type HubOnTheWire = HubIdentity & { epochs: readonly EpochStatement[] };

const HUB = `query { hub { hubId publicKey
  epochs { epoch begins { size root } furthest { size root } signature } } }`;
const LEAVES_A_PAGE = 10_000;

/** Who the hub is, asked once a catch-up and only where there is something to check. */
export function askedOnce(askGraph: AskGraph): () => Promise<HubOnTheWire> {
  let asked: Promise<HubOnTheWire> | undefined;
  return () =>
    (asked ??= askGraph<{ hub: HubOnTheWire }>(HUB).then(({ hub }) => hub));
}

/**
 * Where a restored hub goes on from. What was read beyond it is lost until it comes back, and supervision says how much
 * that is. The rows below have to be those that the hub says they are [P7].
 */
export async function crossEpoch(
  deps: Deps,
  tree: WatchedTree,
  head: SignedTreeHead,
  hub: HubOnTheWire,
): Promise<WatchedTree> {
  const since = hub.epochs.filter(
    (one) =>
      one.epoch > tree.epoch &&
      one.epoch <= head.epoch &&
      isEpochOf(hub, one, checkSignature),
  );
  const begins = since
    .map((one) => one.begins)
    .reduce<EpochStatement["begins"] | undefined>(
      (least, one) =>
        least === undefined || one.size < least.size ? one : least,
      undefined,
    );
  if (begins === undefined || begins.size >= tree.edge.size)
    return { ...tree, epoch: head.epoch };
  const edge = await edgeAt(deps.store, begins.size);
  if (rootOf(edge) !== begins.root)
    await raise(deps, {
      rule: "A15",
      what: "contradicts",
      kept: tree.head,
      seen: head,
    });
  const cut = { epoch: head.epoch, edge, head: tree.head };
  const lost = await deps.store.cutOff(cut);
  await raise(deps, { rule: "A16", epoch: head.epoch, lost });
  return cut;
}

/** The tree with these rows, checked against the head that came with them [P6]. */
export async function followTree(
  deps: Deps,
  tree: WatchedTree,
  rows: readonly WatchedRow[],
  head: SignedTreeHead,
  hub: () => Promise<HubIdentity>,
): Promise<WatchedTree> {
  const { edge } = appendLeaves(
    tree.edge,
    rows.map(({ leafHash }) => leafHash),
  );
  const grown = rows.length === 0 ? tree : { ...tree, edge };
  // Before the last page there is nothing to compare; and a head that was checked once needn't be again.
  if (head.size > edge.size || isKept(tree, edge, head)) return grown;
  const what = !isHeadOf(await hub(), head, checkSignature)
    ? "notSigned"
    : head.size < edge.size
      ? "older"
      : head.root !== rootOf(edge)
        ? "contradicts"
        : undefined;
  if (what === undefined) return { ...grown, head };
  await raise(deps, { rule: "A15", what, kept: tree.head, seen: head });
  return grown;
}

function isKept(
  { head: kept }: WatchedTree,
  edge: RightEdge,
  head: SignedTreeHead,
): boolean {
  return kept?.signature === head.signature && edge.size === head.size;
}

async function edgeAt(
  store: SupervisionStore,
  size: number,
): Promise<RightEdge> {
  let edge = EMPTY_EDGE;
  while (edge.size < size) {
    const leaves: readonly Hash[] = await store.leaves(
      edge.size,
      Math.min(LEAVES_A_PAGE, size - edge.size),
    );
    if (leaves.length === 0) break;
    ({ edge } = appendLeaves(edge, leaves));
  }
  return edge;
}

/** Once for each pair of heads: a hub that goes on contradicting itself is told of once. */
async function raise(
  { store, now }: Deps,
  finding: IntegrityFinding,
): Promise<void> {
  const about =
    finding.rule === "A15"
      ? `${finding.what}|${finding.kept?.signature ?? ""}`
      : `${finding.epoch}`;
  const alertId = `${finding.rule}|${about}`;
  await store.raise({ alertId, foundAt: now(), finding });
}
