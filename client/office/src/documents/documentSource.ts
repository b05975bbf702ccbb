import type { AnyHeader } from "@onedoor/domain/entries";
import {
  type BodyOf,
  type EntryKind,
  type FactsOf,
} from "@onedoor/domain/facts";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { bodyOf } from "@onedoor/domain/parseEntry";
import { dateOf, type PlainDate } from "@onedoor/domain/time";
import type { CaseView } from "@onedoor/replica/Replica";
import { wordDate } from "@onedoor/ui/words/dateWords";
import type { PrintedDocument } from "./PrintedDocument.ts";

/** What a paper is written from. */
export interface DocumentSource {
  view: CaseView;
  item: ItemVersion;
}

/** An entry with what it says; the body is undefined where this reader doesn't hold it. */
export interface ToldEntry<K extends EntryKind> {
  entryId: string;
  facts: FactsOf<K>;
  words: BodyOf<K> | undefined;
  on: PlainDate;
  acknowledged: boolean;
}

export function toldEntry<K extends EntryKind>(
  view: CaseView,
  entryId: string,
  kind: K,
): ToldEntry<K> | undefined {
  const entry = view.journal.find((one) => one.entryId === entryId);
  const header = entry?.header;
  if (entry === undefined || header?.kind !== kind) return undefined;
  return {
    entryId,
    facts: factsOf(header, kind),
    words: bodyOf(entry, kind),
    on: dateOf(entry.acknowledgement?.effectiveAt ?? header.at.wall),
    acknowledged: entry.acknowledgement?.verdict === "counted",
  };
}

/** What all papers of a case have in common. */
export function frameOf(
  { view, item }: DocumentSource,
  entry: { on: PlainDate; acknowledged: boolean },
): Pick<
  PrintedDocument,
  | "addressee"
  | "issuer"
  | "on"
  | "caseNumber"
  | "queryCode"
  | "phone"
  | "provisional"
> {
  return {
    addressee: view.applicant?.name ?? "",
    issuer: item.authority.name,
    on: entry.on,
    caseNumber: view.state.caseNumber,
    queryCode: view.queryCode,
    phone: item.consultPhone,
    provisional: !entry.acknowledged,
  };
}

/** `您于2026年9月10日申请的“…”（办件编号 …）`: how every paper begins. */
export function wordApplication({ view, item }: DocumentSource): string {
  const { submittedAt, acceptance } = view.state;
  const submitted =
    submittedAt === null ? "" : `于${wordDate(dateOf(submittedAt), "zh")}`;
  const accepted =
    acceptance === null ? "" : `，本机关于${wordDate(acceptance.on, "zh")}受理`;
  return `你（单位）${submitted}申请办理“${item.name}”${accepted}。`;
}

function factsOf<K extends EntryKind>(header: AnyHeader, kind: K): FactsOf<K> {
  if (header.kind !== kind)
    throw new Error(`${header.entryId} is ${header.kind}, not ${kind}`);
  return header.facts as FactsOf<K>;
}
