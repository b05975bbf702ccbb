import { DocumentText } from "@onedoor/office/documents/DocumentText";
import type { OfferedDocument } from "@onedoor/office/documents/documentsOf";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { CaseView } from "@onedoor/replica/Replica";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import { inWords } from "./dates.ts";
import type { Desk } from "./Desk.ts";
import { expectNumber, expectSaid, type PaperFacts } from "./expectPaper.ts";

/** A paper of the office, as it is drawn, says what it should. It is Chinese in any language; its name isn't. */
export function expectOfficePaper(
  { name, document }: OfferedDocument,
  facts: PaperFacts,
  {
    provisional,
    view,
    item,
    desk,
  }: { provisional: boolean; view: CaseView; item: ItemVersion; desk: Desk },
): void {
  const text = textOf(
    renderToStaticMarkup(createElement(DocumentText, { document })),
  );
  expect(document.title).toBe(facts.title);
  expectNumber(document.documentNumber, facts.series);
  expectSaid(text, [
    facts.title,
    document.documentNumber ?? "文书编号：____",
    `${view.applicant?.name}：`,
    `申请办理“${item.name}”，本机关于${inWords(desk.today)}受理。`,
    ...facts.says,
    `${item.authority.name}（印章）`,
    inWords(desk.today),
    `办件编号：${view.state.caseNumber}`,
    `查询码：${view.queryCode}`,
    `咨询电话：${item.consultPhone}`,
    "签收人：",
  ]);
  for (const words of facts.doesNotSay ?? []) expect(text).not.toContain(words);
  if (provisional) expect(text).toContain("待县里确认");
  else expect(text).not.toContain("待县里确认");
  expect(name.en).not.toMatch(/\p{Script=Han}/u);
}

function textOf(markup: string): string {
  return markup
    .replaceAll(/<br\/?>|<\/(p|h1)>/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
