import type {
  NoticeMaterial,
  OneTimeNotice,
} from "@onedoor/domain/oneTimeNotice";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import { wordDate } from "../words/dateWords.ts";
import { labelled } from "../words/labelled.ts";
import { wordLimit } from "../words/limitWords.ts";
import type { Language } from "../words/wording.ts";
import type {
  DocumentLine,
  DocumentText,
  IssuingWindow,
} from "./DocumentText.ts";
import {
  field,
  heading,
  type PaperWords,
  paperWords,
  text,
} from "./paperParts.ts";

/**
 * 一次性告知书: all that this applicant's situation asks for. `missing`: codes of what was found missing at the window;
 * null where nothing was handed in yet.
 */
export function oneTimeNotification(context: {
  language: Language;
  notice: OneTimeNotice;
  missing: readonly string[] | null;
  station: IssuingWindow | null;
  officer: string;
  today: PlainDate;
}): DocumentText {
  const { language, notice, station } = context;
  const t = paperWords(language);
  const zh = language === "zh";
  const name = zh ? notice.itemName : notice.itemNameEn;
  const stationName =
    station === null ? "" : zh ? station.name : station.nameEn;
  return {
    language,
    title: t.notificationTitle,
    number: null,
    numberMissing: false,
    provisional: null,
    lines: [
      text(t.notificationText(name)),
      field(t.itemCode, notice.itemCode),
      field(t.itemVersion, wordVersion(notice, language, t)),
      field(t.body, zh ? notice.implementingBody : notice.implementingBodyEn),
      ...exitLines(notice, zh, t),
      ...listed(
        t.situation,
        notice.situation.map(({ note, ...one }) =>
          [
            zh
              ? `${one.question} ${one.answer}`
              : `${one.questionEn} ${one.answerEn}`,
            ...(note === null ? [] : [zh ? `（${note}）` : `(${note})`]),
          ].join(zh ? "" : " "),
        ),
      ),
      ...listed(t.conditions, notice.conditions),
      ...listed(t.refusalGrounds, notice.refusalGrounds),
      ...listed(
        t.needed,
        notice.materials.map((material) =>
          wordMaterial(material, context.missing, language, t),
        ),
      ),
      heading(t.limits),
      field(t.answerLimit, wordLimit(notice.acceptanceLimit, language)),
      field(
        t.statutory,
        notice.statutoryLimit === null
          ? t.noStatutory
          : withBasis(
              wordLimit(notice.statutoryLimit, language),
              notice.statutoryBasis,
              t,
            ),
      ),
      field(t.promised, wordLimit(notice.promisedLimit, language)),
      field(t.correctionLimit, wordLimit(notice.correctionLimit, language)),
      ...(notice.extension === null
        ? []
        : [field(t.extension, wordLimit(notice.extension, language))]),
      field(t.delivery, wordLimit(notice.deliveryLimit, language)),
      ...listed(
        t.specialTime,
        notice.specialProcedures.map((one) =>
          labelled(
            zh ? one.name : one.nameEn,
            `${wordLimit(one.limit, language)}${zh ? "，" : ", "}${one.pausesClock ? t.notCounted : t.counted}`,
            language,
          ),
        ),
      ),
      ...listed(
        t.steps,
        notice.steps.map((step) =>
          labelled(
            zh
              ? `${step.name}（${step.role}）`
              : `${step.nameEn} (${step.roleEn})`,
            wordLimit(step.limit, language),
            language,
          ),
        ),
      ),
      field(
        t.fee,
        notice.fee.charged ? t.feeCharged(notice.fee.basis ?? "") : t.noFee,
      ),
      field(
        t.results,
        notice.results
          .map((one) => (zh ? one.name : one.nameEn))
          .join(zh ? "、" : ", "),
      ),
      ...listed(
        t.resultTerms,
        notice.results.map((one) =>
          labelled(
            zh ? one.name : one.nameEn,
            [
              one.kind === "other" ? "" : t[one.kind],
              one.validity,
              one.eLicence ? t.eLicence : "",
            ]
              .filter((part) => part !== "")
              .join(zh ? "，" : ", "),
            language,
          ),
        ),
      ),
      field(
        t.visits,
        withBasis(String(notice.visits), notice.visitReason || null, t),
      ),
      ...listed(
        t.legalBasis,
        notice.legalBasis.map((basis) =>
          [basis.title, basis.docNo, basis.article]
            .filter((part) => part !== null)
            .join(" "),
        ),
      ),
      ...(station === null
        ? []
        : [
            field(t.window, stationName),
            field(t.address, station.address),
            field(t.hours, station.hours),
            field(t.windowPhone, station.phone),
          ]),
      field(t.officer, context.officer),
      field(t.consultPhone, notice.consultPhone),
      field(t.supervisePhone, notice.supervisePhone),
      field(t.remedies, notice.remedy),
      text(t.notificationKeep),
    ],
    signatures: [t.signApplicant, t.signDate],
    issuer: stationName,
    sealed: true,
    issuedOn: wordDate(context.today, language),
    qr: null,
  };
}

function exitLines(
  { exit }: OneTimeNotice,
  zh: boolean,
  t: PaperWords,
): DocumentLine[] {
  if (exit === null) return [];
  if (exit.kind === "notRequired") return [text(t.exitNotRequired)];
  const { itemName, itemNameEn } = exit.redirect;
  return [text(t.exitRedirect(zh ? itemName : itemNameEn))];
}

function wordMaterial(
  material: NoticeMaterial,
  missing: readonly string[] | null,
  language: Language,
  t: PaperWords,
): string {
  const zh = language === "zh";
  const licence = zh
    ? material.replacedByLicence
    : material.replacedByLicenceEn;
  const hints = [
    material.originals > 0 ? t.originals(material.originals) : "",
    material.copies > 0 ? t.copies(material.copies) : "",
    material.originalUse === "checked" ? t.originalChecked : "",
    material.isForm ? t.filledHere : "",
    licence === null ? "" : t.licenceReplaces(licence),
    material.deferDays === null ? "" : t.mayFollow(material.deferDays),
    material.required ? "" : t.notRequired,
    material.isForm ? "" : t[`${material.form}Form`],
    material.issuer === null ? "" : t.issuedBy(material.issuer),
    material.notes ?? "",
  ].filter((hint) => hint !== "");
  const mark =
    missing?.includes(material.code) === true
      ? zh
        ? `【${t.stillMissing}】`
        : `[${t.stillMissing}] `
      : "";
  const name = zh ? material.name : material.nameEn;
  return `${mark}${labelled(name, hints.join(zh ? "，" : ", "), language)}`;
}

function wordVersion(
  { itemVersion, effectiveFrom }: OneTimeNotice,
  language: Language,
  t: PaperWords,
): string {
  const from = parsePlainDate(effectiveFrom);
  return from.ok
    ? t.versionFrom(itemVersion, wordDate(from.value, language))
    : String(itemVersion);
}

function withBasis(text: string, basis: string | null, t: PaperWords): string {
  return basis === null ? text : t.basisOf(text, basis);
}

/** A heading and a numbered list; nothing where the list is empty. */
function listed(title: string, items: readonly string[]): DocumentLine[] {
  return items.length === 0
    ? []
    : [
        heading(title),
        ...items.map((item, index) => ({
          kind: "item" as const,
          text: `${index + 1}. ${item}`,
        })),
      ];
}
