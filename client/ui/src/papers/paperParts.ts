import { clocksOf, dueOnOf } from "@onedoor/domain/caseClocks";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { dateOf, type Instant, type PlainDate } from "@onedoor/domain/time";
import { wordDate } from "../words/dateWords.ts";
import { wordLimit } from "../words/limitWords.ts";
import { speak, type Spoken } from "../words/messages.ts";
import type { Language } from "../words/wording.ts";
import { presentedWords } from "../words/caseWords.ts";
import { wordCaseNumber } from "../words/wordCaseNumber.ts";
import { paperMessages } from "./paperMessages.ts";
import type { CountedEntry } from "./countedEntry.ts";
import type {
  DocumentLine,
  DocumentText,
  PaperContext,
} from "./DocumentText.ts";
import type { EntryKind } from "@onedoor/domain/facts";

export type PaperWords = Spoken<typeof paperMessages>;

export function paperWords(language: Language): PaperWords {
  return speak(paperMessages, language);
}

export function itemNameOf(context: PaperContext): string {
  const { item, view, language } = context;
  if (language === "en" && item !== null) return item.nameEn;
  return view.state.terms?.itemName ?? item?.name ?? "";
}

export function bodyNameOf(context: PaperContext): string {
  const { item, view, language } = context;
  if (item === null) return view.state.terms?.implementingBody ?? "";
  return language === "zh" ? item.authority.name : item.authority.nameEn;
}

export function applicantNameOf(context: PaperContext): string {
  return context.view.applicant?.name ?? "";
}

export function addressee(context: PaperContext): DocumentLine {
  return {
    kind: "addressee",
    text: paperWords(context.language).addressee(
      context.view.applicant?.name ?? "",
    ),
  };
}

/** What was applied for when, and since when it is being dealt with: how a department's papers begin. */
export function applicationLine(context: PaperContext): DocumentLine {
  const t = paperWords(context.language);
  const { acceptance } = context.view.state;
  return text(
    t.applicationText(
      submittedOnOf(context),
      itemNameOf(context),
      acceptance === null ? "" : wordOn(acceptance.on, context),
    ),
  );
}

/** A law and its article, `《…》第9条`; titles come with or without the marks. */
export function wordLaw(law: {
  title: string;
  article: string | null;
}): string {
  return `《${law.title.replace(/^《|》$/g, "")}》${law.article ?? ""}`;
}

/** The day on which it was applied for, in words. */
export function submittedOnOf(context: PaperContext): string {
  const at = context.view.state.submittedAt;
  return at === null ? "" : wordDate(dateOf(at), context.language);
}

/**
 * What acceptance, correction and refusal rest on: art. 32 of the Administrative License Law for licences, the
 * item's own rule for all others.
 */
export function acceptanceBasis(
  context: PaperContext,
  clause: "two" | "four" | "five",
): string {
  const zh = context.language === "zh";
  if (context.item?.itemType.code === "01") {
    const [zhClause, number] = {
      two: ["第（一）、（二）项", "1, 2"],
      four: ["第（四）项", "4"],
      five: ["第（五）项", "5"],
    }[clause];
    return zh
      ? `《中华人民共和国行政许可法》第三十二条第一款${zhClause}`
      : `article 32(1) no. ${number} of the Administrative License Law`;
  }
  const basis = context.item?.legalBasis[0];
  if (basis === undefined)
    return zh ? "本事项的办理规定" : "the rules of this item";
  return zh
    ? `${wordLaw(basis)}和本事项办事指南`
    : `${basis.title} ${basis.article ?? ""} and the item's published guide`;
}

/** Number, query code, who and where: the foot of every paper. */
export function windowLines(
  context: PaperContext,
  t: PaperWords,
): DocumentLine[] {
  const { station, item, officer } = context;
  return [
    ...(station === null
      ? []
      : [
          field(t.window, stationName(context)),
          field(t.address, station.address),
          field(t.hours, station.hours),
          field(t.windowPhone, station.phone),
        ]),
    field(t.officer, officer ?? ""),
    ...(item === null
      ? []
      : [
          field(t.consultPhone, item.consultPhone),
          field(t.supervisePhone, item.supervisePhone),
        ]),
  ].filter((line) => line.value !== "");
}

/** The case's number, large enough to be read across a counter. */
export function numberLines(
  context: PaperContext,
  t: PaperWords,
): DocumentLine[] {
  const { view } = context;
  const number = view.state.caseNumber ?? "";
  const short = wordCaseNumber(number);
  const provisional = isProvisionalNumber(number) ? t.provisionalNumber : "";
  return [
    { kind: "large", label: t.caseNumber, value: short + provisional },
    ...(short === number ? [] : [field(t.fullNumber, number)]),
    ...(view.queryCode === null
      ? []
      : [
          {
            kind: "large" as const,
            label: t.queryCode,
            value: view.queryCode,
          },
        ]),
  ];
}

export function isProvisionalNumber(number: string): boolean {
  return number.startsWith("P-");
}

/** Limits and the day by which it is expected, as the case's clocks have them. */
export function limitLines(
  context: PaperContext,
  t: PaperWords,
): DocumentLine[] {
  const { view, calendar, language } = context;
  const { terms } = view.state;
  if (terms === null) return [];
  const clocks = clocksOf(view.state, calendar);
  const due = dueOnOf(clocks);
  const provisional =
    (clocks.promised?.provisional ?? false) ||
    (clocks.statutory?.provisional ?? false);
  return [
    field(
      t.statutory,
      terms.statutoryLimit === null
        ? t.noStatutory
        : wordLimit(terms.statutoryLimit, language),
    ),
    field(t.promised, wordLimit(terms.promisedLimit, language)),
    ...(due === null
      ? []
      : [
          field(
            t.dueOn,
            (provisional ? t.dueProvisional : t.before)(
              wordDate(due, language),
            ),
          ),
        ]),
  ];
}

export function materialNameOf(
  item: ItemVersion | null,
  code: string,
  language: Language,
): string {
  const material = item?.materials.find((one) => one.code === code);
  if (material === undefined) return code;
  return language === "zh" ? material.name : material.nameEn;
}

export function presentedLines(
  context: PaperContext,
  presented: readonly {
    materialCode: string;
    how: keyof typeof presentedWords;
  }[],
  t: PaperWords,
): DocumentLine[] {
  const { item, language } = context;
  if (presented.length === 0) return [{ kind: "item", text: t.noMaterials }];
  return presented.map(({ materialCode, how }, index) => ({
    kind: "item",
    text: `${index + 1}. ${materialNameOf(item, materialCode, language)}${language === "zh" ? "（" : " ("}${presentedWords[how][language]}${language === "zh" ? "）" : ")"}`,
  }));
}

export function field(
  label: string,
  value: string,
): DocumentLine & {
  kind: "field";
} {
  return { kind: "field", label, value };
}

export function text(words: string): DocumentLine {
  return { kind: "text", text: words };
}

export function heading(words: string): DocumentLine {
  return { kind: "heading", text: words };
}

/** A heading and its words; nothing where there are none. */
export function section(title: string, words: string): DocumentLine[] {
  return words === "" ? [] : [heading(title), text(words)];
}

/** Head and foot that all papers of a case share. */
export function paperOf(
  context: PaperContext,
  entry: Pick<CountedEntry<EntryKind>, "at" | "acknowledged">,
  parts: {
    title: string;
    /** Left out for kinds that aren't numbered. */
    number?: string | null;
    lines: readonly DocumentLine[];
    signatures?: readonly string[];
    /** The window by default; decisions are the body's. */
    issuer?: string;
    /** False for what the applicant himself declares. */
    sealed?: boolean;
  },
): DocumentText {
  const t = paperWords(context.language);
  const { view } = context;
  return {
    language: context.language,
    title: parts.title,
    number: parts.number ?? null,
    numberMissing: parts.number === null,
    provisional:
      entry.acknowledged && !isProvisionalNumber(view.state.caseNumber ?? "")
        ? null
        : t.provisional,
    lines: [
      ...numberLines(context, t),
      ...parts.lines,
      ...windowLines(context, t),
    ],
    signatures: parts.signatures ?? [t.signApplicant, t.signDate],
    issuer: parts.issuer ?? stationName(context),
    sealed: parts.sealed ?? true,
    issuedOn: wordDay(entry.at, context.language),
    qr: qrTextOf(context),
  };
}

/** What the QR code holds: enough to ask about the case, and nobody's name. */
export function qrTextOf({ view }: PaperContext): string | null {
  const { caseNumber } = view.state;
  return caseNumber === null || view.queryCode === null
    ? null
    : `onedoor:case=${caseNumber}&code=${view.queryCode}`;
}

export function stationName({ station, language }: PaperContext): string {
  if (station === null) return "";
  return language === "zh" ? station.name : station.nameEn;
}

function wordDay(at: Instant, language: Language): string {
  return wordDate(dateOf(at), language);
}

export function wordOn(on: PlainDate, context: PaperContext): string {
  return wordDate(on, context.language);
}
