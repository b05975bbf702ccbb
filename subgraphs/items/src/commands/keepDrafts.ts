import type { StaffActor } from "@onedoor/domain/entries";
import type { ItemSheet } from "@onedoor/domain/itemSheet";
import type { ApprovalKind } from "@onedoor/domain/itemTypes";
import { objectionToKeeping } from "@onedoor/domain/officePermits";
import { dateOf, type Instant } from "@onedoor/domain/time";
import type { DraftRecord, DraftStore } from "../store/DraftStore.ts";
import type { ItemsStore, VersionKey } from "../store/ItemsStore.ts";
import { checkDraft, type DraftObjection } from "./checkDraft.ts";
import { publishCatalogue } from "./publishCatalogue.ts";

export interface DraftParts {
  items: ItemsStore;
  drafts: DraftStore;
  now: () => Instant;
}

export type DraftRefusal =
  /** The office writes no items, or none of this body. */
  | "notPermitted"
  /** Whoever wrote the version doesn't approve it. */
  | "ownDraft"
  | "unknownDraft"
  | "unknownVersion"
  /** Somebody else has saved, published or discarded it since it was read. */
  | "changedMeanwhile"
  | "tooLarge"
  /** The body has all the drafts that it may have open. */
  | "tooMany"
  /** Something stands against publishing it. */
  | "notWhole";

export type DraftOutcome =
  | { draft: DraftRecord }
  | { refused: DraftRefusal; objections: readonly DraftObjection[] };

/** What a draft may hold: ten times the largest item of a county. */
const MOST_CHARACTERS = 400_000;
const MOST_OPEN = 200;

export interface SavedDraft {
  draftId: string;
  /** The one that was read; 0 for a draft that isn't there yet. */
  revision: number;
  base: VersionKey | null;
  sheet: ItemSheet;
}

/** Begins a draft, or replaces what it says. */
export async function saveDraft(
  parts: DraftParts,
  actor: StaffActor,
  { draftId, revision, base, sheet }: SavedDraft,
): Promise<DraftOutcome> {
  if (JSON.stringify(sheet).length > MOST_CHARACTERS)
    return refused("tooLarge");
  const changed = { sheet, changedBy: actor.staffId, changedAt: parts.now() };
  if (revision > 0)
    return changeDraft(parts, actor, { draftId, revision }, changed);
  const body = await bodyOf(parts, actor, base);
  if (body === undefined) return refused("unknownVersion");
  if (!mayDraft(actor, body)) return refused("notPermitted");
  const open = await parts.drafts.openDrafts(body, MOST_OPEN);
  if (open.length >= MOST_OPEN) return refused("tooMany");
  const draft: DraftRecord = {
    draftId,
    body,
    base,
    ...changed,
    state: "open",
    revision: 1,
    published: null,
  };
  return (await parts.drafts.addDraft(draft))
    ? { draft }
    : refused("changedMeanwhile");
}

/** Puts it away. It stays on record. */
export async function discardDraft(
  parts: DraftParts,
  actor: StaffActor,
  key: { draftId: string; revision: number },
): Promise<DraftOutcome> {
  return changeDraft(parts, actor, key, {
    state: "discarded",
    changedBy: actor.staffId,
    changedAt: parts.now(),
  });
}

/**
 * Publishes what another official wrote, as the next version of its item. The version and the draft's end are two
 * writes: where the second gets lost, publishing it again finds the first done and makes up for it.
 */
export async function publishDraft(
  parts: DraftParts,
  actor: StaffActor,
  key: { draftId: string; revision: number },
  { kind, words }: { kind: ApprovalKind; words: string },
): Promise<DraftOutcome> {
  const draft = await parts.drafts.findDraft(key.draftId);
  if (draft === undefined || !mayDraft(actor, draft.body))
    return refused("unknownDraft");
  const objection = objectionToKeeping("item.publish", actor, {
    body: draft.body,
    draftedBy: draft.changedBy,
  });
  if (objection !== undefined)
    return refused(
      objection === "acceptorMayNotApprove" ? "ownDraft" : "notPermitted",
    );
  if (draft.state !== "open" || draft.revision !== key.revision)
    return refused("changedMeanwhile");
  const now = parts.now();
  const checked = await checkDraft(parts.items, draft, dateOf(now));
  if (checked.offered === null)
    return { refused: "notWhole", objections: checked.objections };
  const result = await publishCatalogue(parts.items, {
    versions: [checked.offered],
    approval: {
      kind,
      words,
      draftedBy: draft.changedBy,
      approvedBy: actor.staffId,
      publishedAt: now,
    },
  });
  if (!result.ok)
    return {
      refused: "notWhole",
      objections: result.refusals.map(({ reason, at }) => ({ reason, at })),
    };
  const published = result.published[0] ?? result.unchanged[0] ?? null;
  // Who wrote it stays its author: the version says who approved.
  const ended: DraftRecord = {
    ...draft,
    state: "published",
    revision: draft.revision + 1,
    published,
  };
  return (await parts.drafts.changeDraft(ended))
    ? { draft: ended }
    : refused("changedMeanwhile");
}

async function changeDraft(
  parts: DraftParts,
  actor: StaffActor,
  { draftId, revision }: { draftId: string; revision: number },
  changes: Partial<DraftRecord>,
): Promise<DraftOutcome> {
  const draft = await parts.drafts.findDraft(draftId);
  if (draft === undefined || !mayDraft(actor, draft.body))
    return refused("unknownDraft");
  const changed = { ...draft, ...changes, revision: revision + 1 };
  return draft.state === "open" && (await parts.drafts.changeDraft(changed))
    ? { draft: changed }
    : refused("changedMeanwhile");
}

/** The body of the item that is changed, or the actor's own for a new one. */
async function bodyOf(
  { items }: DraftParts,
  actor: StaffActor,
  base: VersionKey | null,
): Promise<string | undefined> {
  if (base === null) return actor.body;
  const [version] = await items.versions([base]);
  return version?.elements.authority.creditCode;
}

export function mayDraft(actor: StaffActor, body: string): boolean {
  return (
    objectionToKeeping("item.draft", actor, { body, draftedBy: null }) ===
    undefined
  );
}

function refused(reason: DraftRefusal): DraftOutcome {
  return { refused: reason, objections: [] };
}
