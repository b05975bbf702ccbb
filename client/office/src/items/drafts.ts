import { rowsOfForm } from "@onedoor/domain/formRows";
import type { FormSchema } from "@onedoor/domain/formTypes";
import { type ItemSheet, sheetOfItem } from "@onedoor/domain/itemSheet";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { Wording } from "@onedoor/ui/words/wording";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** An item of the own body in the version that stands, with its newest one. */
export interface KeptItem {
  itemCode: string;
  name: Wording;
  state: "IN_FORCE" | "SUSPENDED" | "CANCELLED";
  version: number;
  effectiveFrom: PlainDate;
  /** The newest version: the one to change. It may come into force later. */
  newest: { version: number; effectiveFrom: PlainDate };
}

/** A draft in the list. */
export interface ListedDraft {
  draftId: string;
  name: string;
  changedBy: Wording;
  changedAt: Instant;
  objections: number;
  /** The version that it changes; null for a new item. */
  base: { itemCode: string; version: number } | null;
}

export interface ItemDesk {
  items: readonly KeptItem[];
  drafts: readonly ListedDraft[];
}

export interface Objection {
  reason: string;
  at: string;
}

/** A draft that is open on the page. */
export interface OpenDraft {
  draftId: string;
  state: "OPEN" | "PUBLISHED" | "DISCARDED";
  revision: number;
  sheet: ItemSheet;
  changedBy: { staffId: string; name: Wording };
  changedAt: Instant;
  objections: readonly Objection[];
  base: { itemCode: string; version: number; name: Wording } | null;
  published: { itemCode: string; version: number } | null;
}

export type DraftRefusal =
  | "NOT_PERMITTED"
  | "OWN_DRAFT"
  | "UNKNOWN_DRAFT"
  | "UNKNOWN_VERSION"
  | "CHANGED_MEANWHILE"
  | "TOO_LARGE"
  | "TOO_MANY"
  | "NOT_WHOLE";

export type DraftAnswer =
  | { ok: true; draft: OpenDraft }
  | { ok: false; reason: DraftRefusal; objections: readonly Objection[] };

/** Of the body whose credit code `$body` is. */
export const ITEM_DESK: GraphQuestion<ItemDesk> = {
  document: `query OfficeItems($body: ID!) {
  items(filter: { department: $body }, first: 200) { nodes {
    itemCode
    current { version name nameEn state effectiveFrom department { creditCode } }
    versions { version effectiveFrom }
  } }
  itemDrafts {
    draftId sheet changedAt changedBy { name post postEn } objections { reason }
    base { itemCode version }
  }
}`,
  parse(data) {
    const { items, itemDrafts } = data as DeskOnTheWire;
    return {
      items: items.nodes.map(({ itemCode, current, versions }) => ({
        itemCode,
        name: { zh: current.name, en: current.nameEn },
        state: current.state,
        version: current.version,
        effectiveFrom: current.effectiveFrom,
        newest: versions[0] ?? current,
      })),
      drafts: itemDrafts.map(({ sheet, changedBy, objections, ...draft }) => ({
        ...draft,
        name: textOf(sheet["name"]),
        changedBy: nameOf(changedBy),
        objections: objections.length,
      })),
    };
  },
};

/** A version as the sheet of its next one; null where this version of the app can't read it. */
export const STANDING_VERSION: GraphQuestion<ItemSheet | null> = {
  document: `query OfficeItemVersion($itemCode: ID!, $version: Int!) {
  itemVersion(itemCode: $itemCode, version: $version) { elements form }
}`,
  parse(data) {
    const { itemVersion } = data as {
      itemVersion: { elements: unknown; form: FormSchema } | null;
    };
    const elements = parseItemVersion(itemVersion?.elements);
    if (itemVersion === null || !elements.ok) return null;
    const fields = rowsOfForm(itemVersion.form);
    return { ...sheetOfItem(elements.value), fields };
  },
};

const DRAFT_FIELDS = `draftId state revision sheet changedAt
    changedBy { staffId name post postEn }
    objections { reason at }
    base { itemCode version name nameEn }
    published { itemCode version }`;

/** Null for one that isn't there, or another body's. */
export const DRAFT: GraphQuestion<OpenDraft | null> = {
  document: `query OfficeItemDraft($draftId: ID!) {
  itemDraft(draftId: $draftId) { ${DRAFT_FIELDS} }
}`,
  parse(data) {
    const { itemDraft } = data as { itemDraft: DraftOnTheWire | null };
    return itemDraft === null ? null : draftOf(itemDraft);
  },
};

export const SAVE_DRAFT = acting("saveItemDraft", "SaveItemDraftInput");
export const DISCARD_DRAFT = acting("discardItemDraft", "ItemDraftInput");
export const PUBLISH_DRAFT = acting(
  "publishItemDraft",
  "PublishItemDraftInput",
);

function acting(field: string, input: string): GraphQuestion<DraftAnswer> {
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return {
    document: `mutation ${name}($input: ${input}!) {
  ${field}(input: $input) {
    __typename
    ... on ItemDraft { ${DRAFT_FIELDS} }
    ... on ItemDraftRefused { reason refusedFor: objections { reason at } }
  }
}`,
    parse(data) {
      const answer = (data as Record<string, AnswerOnTheWire>)[field];
      if (answer?.__typename === "ItemDraft")
        return { ok: true, draft: draftOf(answer) };
      if (answer === undefined) throw new Error(`no answer to ${field}`);
      return {
        ok: false,
        reason: answer.reason,
        objections: answer.refusedFor,
      };
    },
  };
}

interface OfficialOnTheWire {
  name: string;
  post: string;
  postEn: string;
}

interface DraftOnTheWire extends Omit<OpenDraft, "changedBy" | "base"> {
  changedBy: OfficialOnTheWire & { staffId: string };
  base: {
    itemCode: string;
    version: number;
    name: string;
    nameEn: string;
  } | null;
}

type AnswerOnTheWire =
  | ({ __typename: "ItemDraft" } & DraftOnTheWire)
  | {
      __typename: "ItemDraftRefused";
      reason: DraftRefusal;
      refusedFor: readonly Objection[];
    };

interface DeskOnTheWire {
  items: {
    nodes: {
      itemCode: string;
      current: {
        version: number;
        name: string;
        nameEn: string;
        state: KeptItem["state"];
        effectiveFrom: PlainDate;
      };
      versions: { version: number; effectiveFrom: PlainDate }[];
    }[];
  };
  itemDrafts: {
    draftId: string;
    sheet: ItemSheet;
    changedAt: Instant;
    changedBy: OfficialOnTheWire;
    objections: object[];
    base: { itemCode: string; version: number } | null;
  }[];
}

function draftOf({ changedBy, base, ...draft }: DraftOnTheWire): OpenDraft {
  return {
    ...draft,
    changedBy: { staffId: changedBy.staffId, name: nameOf(changedBy) },
    base:
      base === null
        ? null
        : {
            itemCode: base.itemCode,
            version: base.version,
            name: { zh: base.name, en: base.nameEn },
          },
  };
}

function nameOf({ name, post, postEn }: OfficialOnTheWire): Wording {
  return { zh: `${name}（${post}）`, en: `${name} (${postEn})` };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
