import { and, desc, eq } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { DraftRecord, DraftStore } from "./DraftStore.ts";
import type { VersionKey } from "./ItemsStore.ts";
import type * as tables from "./tables.ts";
import { itemDrafts } from "./tables.ts";

export function sqlDraftStore(
  database: NodePgDatabase<typeof tables>,
): DraftStore {
  return {
    async openDrafts(body, limit) {
      const rows = await database
        .select()
        .from(itemDrafts)
        .where(and(eq(itemDrafts.body, body), eq(itemDrafts.state, "open")))
        .orderBy(desc(itemDrafts.changedAt), desc(itemDrafts.draftId))
        .limit(limit);
      return rows.map(draftOf);
    },

    async findDraft(draftId) {
      const [row] = await database
        .select()
        .from(itemDrafts)
        .where(eq(itemDrafts.draftId, draftId));
      return row === undefined ? undefined : draftOf(row);
    },

    async addDraft(draft) {
      const added = await database
        .insert(itemDrafts)
        .values(rowOf(draft))
        .onConflictDoNothing()
        .returning({ draftId: itemDrafts.draftId });
      return added.length > 0;
    },

    async changeDraft(draft) {
      const changed = await database
        .update(itemDrafts)
        .set(rowOf(draft))
        .where(
          and(
            eq(itemDrafts.draftId, draft.draftId),
            eq(itemDrafts.revision, draft.revision - 1),
            eq(itemDrafts.state, "open"),
          ),
        )
        .returning({ draftId: itemDrafts.draftId });
      return changed.length > 0;
    },
  };
}

type DraftRow = typeof itemDrafts.$inferSelect;

function draftOf(row: DraftRow): DraftRecord {
  const { itemCode, baseVersion, publishedCode, publishedVersion, ...draft } =
    row;
  return {
    ...draft,
    base: keyOf(itemCode, baseVersion),
    published: keyOf(publishedCode, publishedVersion),
  };
}

function rowOf({ base, published, ...draft }: DraftRecord): DraftRow {
  return {
    ...draft,
    itemCode: base?.itemCode ?? null,
    baseVersion: base?.version ?? null,
    publishedCode: published?.itemCode ?? null,
    publishedVersion: published?.version ?? null,
  };
}

function keyOf(
  itemCode: string | null,
  version: number | null,
): VersionKey | null {
  return itemCode === null || version === null ? null : { itemCode, version };
}
