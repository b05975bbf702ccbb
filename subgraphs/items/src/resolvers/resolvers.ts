import { searchWordsOf } from "@onedoor/domain/itemFit";
import { GraphQLError } from "graphql";
import type { Resolvers } from "../generated/graphql.ts";
import type { ItemRecord } from "../store/ItemsStore.ts";
import {
  draftMutations,
  draftOutcomeResolvers,
  draftQueries,
  draftResolvers,
} from "./draftResolvers.ts";
import {
  listMutations,
  listQueries,
  listRowResolvers,
} from "./listResolvers.ts";
import { findVersion, getVersion } from "./findVersion.ts";
import {
  readItemCursor,
  readSearchCursor,
  writeItemCursor,
  writeSearchCursor,
} from "./itemCursor.ts";
import { presentCalendarYear } from "./presentCalendarYear.ts";
import { presentChanges } from "./presentChanges.ts";
import {
  presentAudience,
  presentDocument,
  readAudience,
} from "./presentVersion.ts";

const MOST_LISTED = 200;
const MOST_PULLED = 200;
/** Packed, where nothing calls a resolver for each of them. */
const MOST_PACKED = 2500;

export const resolvers: Resolvers = {
  Query: {
    item: (_, { itemCode }, context) => context.items.load(itemCode),
    itemVersion: (_, key, context) => findVersion(key, context),

    async items(_, { filter, first, after }, context) {
      const found = await context.store.search(
        {
          words: searchWordsOf(filter?.search ?? ""),
          department: filter?.department ?? null,
          acceptLevel: filter?.acceptLevel ?? null,
          audience:
            filter?.audience === undefined || filter.audience === null
              ? null
              : readAudience(filter.audience),
          first: Math.min(Math.max(first ?? 50, 1), MOST_LISTED),
          after: after ? readSearchCursor(after) : null,
        },
        context.today(),
      );
      const last = found.records.at(-1);
      return {
        nodes: [...found.records],
        totalCount: found.totalCount,
        pageInfo: {
          hasNextPage: found.hasNextPage,
          endCursor: last === undefined ? null : writeSearchCursor(last),
        },
      };
    },

    async pullItems(_, { checkpoint, limit }, context) {
      mustBeWithin(limit, MOST_PACKED);
      const { store, division } = context;
      const reach = division ?? "";
      const head = await store.head();
      const after = readItemCursor(checkpoint?.cursor, head, reach);
      const records = await store.publishedAfter(after, limit, division);
      const last = records.at(-1)?.seq ?? after;
      // The last page says how far the catalogue was looked through, where nothing more of it was for the reader.
      const seq = records.length < limit ? Math.max(last, head.seq) : last;
      const cursor = writeItemCursor({ ...head, seq }, reach);
      return { records, limit, checkpoint: { cursor } };
    },

    workCalendar: async (_, { year }, context) =>
      presentCalendarYear(await context.store.calendar(), year),
    workCalendarDocument: (_, __, context) => context.store.calendar(),
    bundles: async (_, __, context) => [...(await context.store.bundles(null))],
    ...draftQueries,
    ...listQueries,
  },
  Mutation: { ...draftMutations, ...listMutations },
  ItemDraft: draftResolvers,
  ItemDraftOutcome: draftOutcomeResolvers,
  ListRow: listRowResolvers,

  ItemPullBulk: {
    documents({ records, limit }) {
      mustBeWithin(limit, MOST_PULLED);
      return records.map(presentDocument);
    },
    packed: ({ records }, _, { snapshots }) => snapshots.packed(records),
  },

  Item: {
    __resolveReference: ({ itemCode }, context) => context.items.load(itemCode),
    audience: ({ audience }) => presentAudience(audience),
    department: ({ implementingBody }) => ({ creditCode: implementingBody }),
    current: (item, _, context) => getVersion(item, context),
    versions: async ({ itemCode }, _, context) => {
      const keys = await context.versionKeys.load(itemCode);
      return Promise.all(keys.map((key) => getVersion(key, context)));
    },
  },

  ItemVersion: {
    __resolveReference: (key, context) => findVersion(key, context),
    async changesSince({ itemCode, version }, { version: since }, context) {
      const [before, after] = await Promise.all([
        context.versions.load({ itemCode, version: since }),
        context.versions.load({ itemCode, version }),
      ]);
      return before === null || after === null
        ? null
        : presentChanges(before, after);
    },
  },

  Bundle: {
    __resolveReference: ({ bundleId }, context) =>
      context.bundles.load(bundleId),
    external: ({ external }) => [...external],
    dependsOn: ({ dependsOn }) =>
      dependsOn.map(({ item, on, yields }) => ({
        itemCode: item,
        onItemCode: on,
        ...yields,
      })),
    async items({ itemCodes }, _, context) {
      const found = await context.items.loadMany(itemCodes);
      return found.filter(isItem);
    },
  },
};

/** A bundle may name an item that comes into effect later. Failures are thrown on. */
function isItem(found: ItemRecord | Error | null): found is ItemRecord {
  if (found instanceof Error) throw found;
  return found !== null;
}

/** A page shorter than was asked for would be the end of the catalogue to a replica: refused, not shortened. */
function mustBeWithin(limit: number, most: number): void {
  if (limit < 1 || limit > most)
    throw new GraphQLError(`The limit is from 1 to ${most}.`, {
      extensions: { code: "BAD_USER_INPUT" },
    });
}
