import type { Context } from "../Context.ts";
import type {
  CasePullBulkResolvers,
  FeedPageResolvers,
  HubResolvers,
  InclusionProofsResolvers,
  PushEntriesResultResolvers,
} from "../generated/graphql.ts";
import { headOf } from "../hub/growTree.ts";
import type { TreeState } from "../store/CaseStore.ts";

export const hubResolvers: HubResolvers = {
  hubId: (_, __, { hub }) => hub.key.hubId,
  publicKey: (_, __, { hub }) => hub.key.publicKey,
  head: (tree, _, context) => headNow(tree, context),
  epochs: async (_, __, { hub }) => [...(await hub.store.epochStatements())],
};

/** The tree as it stands when the answer is put together; read only where it is asked for, and once. */
export const laterHead: Pick<
  CasePullBulkResolvers & PushEntriesResultResolvers,
  "head" | "backedUpTo"
> = {
  head: async (_: unknown, __: unknown, context: Context) =>
    headNow(await context.tree(), context),
  backedUpTo: async (_: unknown, __: unknown, context: Context) =>
    (await context.tree()).backedUpTo,
};

/** The tree of the very moment in which the page was read. */
export const pageHead: Pick<FeedPageResolvers, "head" | "backedUpTo"> = {
  head: ({ tree }, _, context) => headNow(tree, context),
  backedUpTo: ({ tree }) => tree.backedUpTo,
};

export const inclusionProofsResolvers: InclusionProofsResolvers = {
  proofs: ({ proofs }) =>
    proofs.map(({ seq, path }) => ({ seq, path: [...path] })),
};

function headNow(tree: TreeState, { hub }: Context) {
  return headOf(hub.key, tree, hub.now());
}
