import type { FormSchema } from "@onedoor/domain/formTypes";
import type { ItemSheet } from "@onedoor/domain/itemSheet";
import type {
  Authority,
  ItemState,
  ItemVersion,
  VersionApproval,
} from "@onedoor/domain/itemTypes";
import type {
  ListKind,
  ListRow,
  RowChangeRecord,
  RowContent,
} from "@onedoor/domain/listRow";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { CalendarYear } from "@onedoor/domain/workCalendar";
import type { BundleRecord } from "./ItemsStore.ts";
import {
  date,
  index,
  integer,
  json,
  pgSchema,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { DraftState } from "./DraftStore.ts";

export const items = pgSchema("items");

/** How many versions were ever published: one row, whose lock makes publishers wait for each other. */
export const catalogueHead = items.table("catalogue_head", {
  id: integer("id").primaryKey(),
  /** Changes where the catalogue was restored from a copy, so that replicas read it anew. */
  epoch: integer("epoch").notNull(),
  seq: integer("seq").notNull(),
});

/** Definitions that forms share by reference, once for all forms that were published with them. */
export const formDefinitions = items.table("form_definitions", {
  hash: text("hash").primaryKey(),
  definitions: json("definitions").$type<FormSchema>().notNull(),
});

/**
 * Published versions: rows are written once. Documents are `json` and not `jsonb`, which would lose the order of
 * their keys: a form's fields are drawn in it.
 */
export const itemVersions = items.table(
  "item_versions",
  {
    itemCode: text("item_code").notNull(),
    version: integer("version").notNull(),
    /** The catalogue's short key, by which bundles name the item. */
    catalogueKey: text("catalogue_key").notNull(),
    name: text("name").notNull(),
    nameEn: text("name_en").notNull(),
    state: text("state").$type<ItemState>().notNull(),
    effectiveFrom: date("effective_from", { mode: "string" }).notNull(),
    effectiveUntil: date("effective_until", { mode: "string" }),
    audience: text("audience").$type<ItemVersion["audience"]>().notNull(),
    /** Credit codes: the body that decides, and the department in charge of the field. */
    implementingBody: text("implementing_body").notNull(),
    department: text("department").notNull(),
    acceptLevels: text("accept_levels").array().notNull(),
    /** 12 digits: where the body that decides stands. */
    division: text("division").notNull(),
    searchText: text("search_text").notNull(),
    elements: json("elements").$type<ItemVersion>().notNull(),
    form: json("form").$type<FormSchema>().notNull(),
    definitionsHash: text("definitions_hash")
      .notNull()
      .references(() => formDefinitions.hash),
    /** Of everything that was published, whatever the order of its keys. */
    contentHash: text("content_hash").notNull(),
    /** What people call it; in the search text too. */
    alsoCalled: text("also_called").array().notNull(),
    /** Why it was published, and by whom; null where it came with the catalogue that the county began with. */
    approval: json("approval").$type<VersionApproval>(),
    /** Place in the order of publication: dense from 1. */
    seq: integer("seq").notNull().unique(),
  },
  (table) => [
    primaryKey({ columns: [table.itemCode, table.version] }),
    index("item_versions_body").on(table.implementingBody),
    index("item_versions_department").on(table.department),
    index("item_versions_key").on(table.catalogueKey),
  ],
);

/**
 * Whom a version is told to: machines above and below these divisions [I19]. Its own, if a window may accept it, and
 * those of the item's versions before it, so that whoever had one hears what becomes of it.
 */
export const itemReach = items.table(
  "item_reach",
  {
    division: text("division").notNull(),
    seq: integer("seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.division, table.seq] })],
);

/** The bodies that elements name by key. What else is known of them is kept by whoever owns departments. */
export const departments = items.table("departments", {
  key: text("key").primaryKey(),
  creditCode: text("credit_code").notNull(),
  /** What a new item of the body says of it. */
  authority: json("authority").$type<Authority>(),
});

/** Versions that are being written. One that is published or given up stays, so that it can be looked up. */
export const itemDrafts = items.table(
  "item_drafts",
  {
    draftId: uuid("draft_id").primaryKey(),
    /** Credit code of the body whose item it is. */
    body: text("body").notNull(),
    /** The version that it changes; null for a new item. */
    itemCode: text("item_code"),
    baseVersion: integer("base_version"),
    sheet: json("sheet").$type<ItemSheet>().notNull(),
    state: text("state").$type<DraftState>().notNull(),
    /** Counts its changes: who saves says which one he has read. */
    revision: integer("revision").notNull(),
    /** Id of the official who changed it last. */
    changedBy: text("changed_by").notNull(),
    changedAt: text("changed_at").$type<Instant>().notNull(),
    /** What it was published as. */
    publishedCode: text("published_code"),
    publishedVersion: integer("published_version"),
  },
  (table) => [index("item_drafts_body").on(table.body, table.state)],
);

export const bundles = items.table("bundles", {
  bundleId: text("bundle_id").primaryKey(),
  position: integer("position").notNull(),
  name: text("name").notNull(),
  nameEn: text("name_en").notNull(),
  itemCodes: text("item_codes").array().notNull(),
  external: text("external").array().notNull(),
  dependsOn: json("depends_on")
    .$type<BundleRecord["dependsOn"]>()
    .notNull()
    .default([]),
  joint: json("joint")
    .$type<BundleRecord["joint"]>()
    .notNull()
    .default({ settled: [], roles: [], sameMaterials: [] }),
});

/** Calendars as published; a later notice about the same year is a revision, and the last one holds. */
export const calendarYears = items.table(
  "work_calendar",
  {
    year: integer("year").notNull(),
    revision: integer("revision").notNull(),
    calendar: json("calendar").$type<CalendarYear>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.year, table.revision] })],
);

/** Versions of the rows of the county's lists: written once. */
export const listRows = items.table(
  "list_rows",
  {
    kind: text("kind").$type<ListKind>().notNull(),
    number: integer("number").notNull(),
    version: integer("version").notNull(),
    state: text("state").$type<ListRow["state"]>().notNull(),
    /** Credit code of the body whose row it is. */
    body: text("body").notNull(),
    /** With what the codes of the items begin that the row covers; null where it covers none. */
    covers: text("covers"),
    searchText: text("search_text").notNull(),
    content: json("content").$type<RowContent>().notNull(),
    beganOn: date("began_on", { mode: "string" }).$type<PlainDate>().notNull(),
    effectiveFrom: date("effective_from", { mode: "string" })
      .$type<PlainDate>()
      .notNull(),
    predecessor: integer("predecessor"),
    successor: integer("successor"),
    change: json("change").$type<RowChangeRecord>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.number, table.version] }),
    index("list_rows_covers").on(table.covers),
  ],
);
