import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { bodyOf } from "@onedoor/domain/parseEntry";
import { parseDocumentNumber } from "@onedoor/domain/documentNumber";
import type { CaseView } from "@onedoor/replica/Replica";
import {
  type DocumentText,
  plainTextOf,
} from "@onedoor/ui/papers/DocumentText";
import { expect } from "vitest";
import { inWords } from "./dates.ts";
import type { Desk } from "./Desk.ts";

/** What a reader of a paper learns from it. Case number, phones, window and day are expected of every paper. */
export interface PaperFacts {
  title: string;
  /** The mark of its number, such as `演政受`; left out where the paper has none. */
  series?: string;
  /** Left out where the window itself issues it. */
  issuer?: string;
  says: readonly string[];
  doesNotSay?: readonly string[];
}

/** A paper of a case in both languages, as a desk prints it. */
export interface PrintedPaper {
  zh: DocumentText;
  en: DocumentText;
  view: CaseView;
  item: ItemVersion;
  desk: Desk;
}

const PROVISIONAL =
  "待县里确认：本件在断网时开具，县里确认后编号和内容即为正式";

/** A paper says what it should, in Chinese and in its English translation, and is provisional or isn't. */
export function expectPaper(
  paper: PrintedPaper,
  facts: PaperFacts,
  { provisional }: { provisional: boolean },
): void {
  const { zh, view, desk } = paper;
  const text = plainTextOf(zh);
  expect(zh.title).toBe(facts.title);
  expect(zh.provisional).toBe(provisional ? PROVISIONAL : null);
  expectNumber(zh.number, facts.series);
  expect(zh.issuer).toBe(facts.issuer ?? desk.station?.name);
  expect(zh.issuedOn).toBe(inWords(desk.today));
  expectSaid(text, [
    ...caseNumberLines(view),
    ...windowLines(paper),
    paper.item.name,
    ...facts.says,
  ]);
  for (const words of facts.doesNotSay ?? []) expect(text).not.toContain(words);
  expect(zh.qr).toBe(
    `onedoor:case=${view.state.caseNumber}&code=${view.queryCode}`,
  );
  expectEnglish(paper.en, dataOf(paper));
  expect(paper.en.provisional?.startsWith("PROVISIONAL") ?? false).toBe(
    provisional,
  );
  expect(plainTextOf(paper.en)).toContain(paper.item.nameEn);
}

/** Everything is said; and nothing of the software shows through. */
export function expectSaid(text: string, says: readonly string[]): void {
  for (const words of says) expect(text).toContain(words);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
}

export function expectNumber(
  number: string | null,
  series: string | undefined,
) {
  if (series === undefined) {
    expect(number).toBeNull();
    return;
  }
  expect(parseDocumentNumber(number ?? "")).toMatchObject({ ok: true });
  expect(number).toMatch(new RegExp(`^${series}字〔\\d{4}〕第\\d{4,}号$`));
}

/** The English form has no Chinese of its own: with the data taken out, none is left. */
export function expectEnglish(
  paper: DocumentText,
  data: readonly string[],
): void {
  const longestFirst = [...data].sort((a, b) => b.length - a.length);
  const ownWords = longestFirst.reduce(
    (text, value) => (value === "" ? text : text.replaceAll(value, "")),
    plainTextOf(paper),
  );
  expect(ownWords).not.toMatch(/\p{Script=Han}/u);
  expectSaid(ownWords, []);
}

/** What people wrote and what the law is called: it stays as it is in any language. */
export function dataOf({
  zh,
  view,
  item,
  desk,
}: Omit<PrintedPaper, "en" | "view"> & { view: CaseView | null }): string[] {
  return [
    zh.number ?? "",
    desk.replica.displayName,
    desk.station?.address ?? "",
    desk.station?.hours ?? "",
    item.consultPhone,
    item.supervisePhone,
    item.oneTimeNotice.remedy,
    item.fee.basis ?? "",
    ...item.conditions,
    ...item.refusal,
    item.statutoryLimit.basis ?? "",
    item.visits.reason,
    ...item.materials.flatMap(({ issuer, notes }) => [
      issuer ?? "",
      notes ?? "",
    ]),
    ...item.situations.flatMap(({ options }) =>
      options.map(({ note }) => note ?? ""),
    ),
    ...item.results.flatMap(({ name, validity }) => [name, validity]),
    item.extension?.basis ?? "",
    ...item.legalBasis.flatMap(({ title, docNo, article }) => [
      title,
      docNo ?? "",
      article ?? "",
    ]),
    ...(view === null ? [] : wordsOf(view)),
  ];
}

function wordsOf(view: CaseView): string[] {
  return [
    view.applicant?.name ?? "",
    ...view.journal.flatMap((entry) =>
      entry.header === null
        ? []
        : [
            ...stringsIn(entry.header.facts),
            ...stringsIn(bodyOf(entry, entry.header.kind)),
          ],
    ),
  ];
}

function stringsIn(value: unknown): string[] {
  // A sentence loses its stop where it becomes a part of another.
  if (typeof value === "string") return [value, value.replace(/。$/, "")];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function caseNumberLines({ state, queryCode }: CaseView): string[] {
  const number = state.caseNumber ?? "";
  expect(number).toHaveLength(48);
  return [
    `办件编号：${number.slice(31, 39)}-${number.slice(39, 47)}-${number.slice(47)}`,
    `编号全文：${number}`,
    `查询码：${queryCode}`,
  ];
}

export function windowLines({
  desk,
  item,
}: Pick<PrintedPaper, "desk" | "item">): string[] {
  const { station, replica } = desk;
  return [
    ...(station === null
      ? []
      : [
          `窗口：${station.name}`,
          `地址：${station.address}`,
          `办公时间：${station.hours}`,
          `窗口电话：${station.phone}`,
          `经办人：${replica.displayName}`,
        ]),
    `咨询电话：${item.consultPhone}`,
    `监督投诉电话：${item.supervisePhone}`,
  ];
}
