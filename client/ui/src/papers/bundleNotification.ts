import type { BundleSchedule } from "@onedoor/domain/bundleSchedule";
import type { AskedCount } from "@onedoor/domain/countAsked";
import type { Bundle, ItemVersion } from "@onedoor/domain/itemTypes";
import type { JointMaterial } from "@onedoor/domain/jointMaterials";
import type { PlainDate } from "@onedoor/domain/time";
import { wordDate } from "../words/dateWords.ts";
import { labelled } from "../words/labelled.ts";
import { wordLimit } from "../words/limitWords.ts";
import type { Language } from "../words/wording.ts";
import type {
  DocumentLine,
  DocumentText,
  IssuingWindow,
} from "./DocumentText.ts";
import { field, heading, paperWords, text } from "./paperParts.ts";

/** 一件事告知书: what all items of a bundle ask together, what each decides by when, and what waits for what. */
export function bundleNotification(context: {
  language: Language;
  bundle: Bundle;
  /** Those that are applied for, by the keys that the bundle uses. */
  items: ReadonlyMap<string, ItemVersion>;
  papers: readonly JointMaterial[];
  asked: AskedCount;
  schedule: BundleSchedule;
  station: IssuingWindow | null;
  officer: string;
  today: PlainDate;
}): DocumentText {
  const { language, bundle, items, station, schedule, asked } = context;
  const t = paperWords(language);
  const zh = language === "zh";
  const stationName =
    station === null ? "" : zh ? station.name : station.nameEn;
  const nameOf = (key: string) => {
    const item = items.get(key);
    return (zh ? item?.name : item?.nameEn) ?? key;
  };
  return {
    language,
    title: t.bundleTitle,
    number: null,
    numberMissing: false,
    provisional: null,
    lines: [
      text(t.notificationText(zh ? bundle.name : bundle.nameEn)),
      heading(t.bundleItems),
      ...numbered(
        schedule.items.map(({ item, waitsFor, dueOn }) => {
          const version = items.get(item);
          const limit = version?.promisedLimit.limit ?? null;
          const hints = [
            (zh ? version?.authority.name : version?.authority.nameEn) ?? "",
            limit === null ? "" : wordLimit(limit, language),
            waitsFor.length === 0
              ? ""
              : t.bundleWaits(waitsFor.map(nameOf).join(zh ? "、" : ", ")),
            t.before(wordDate(dueOn, language)),
          ].filter((hint) => hint !== "");
          return labelled(nameOf(item), hints.join(zh ? "，" : ", "), language);
        }),
      ),
      text(t.bundleDone(wordDate(schedule.dueOn, language))),
      heading(t.needed),
      ...numbered(
        context.papers.map(({ material, required, uses }) => {
          const licence = zh ? material.licenceName : material.licenceNameEn;
          const hints = [
            material.originals > 0 ? t.originals(material.originals) : "",
            material.copies > 0 ? t.copies(material.copies) : "",
            material.originalUse === "checked" ? t.originalChecked : "",
            material.sample === "form" ? t.filledHere : "",
            material.licenceReplaceable && licence !== null
              ? t.licenceReplaces(licence)
              : "",
            material.deferDays === null ? "" : t.mayFollow(material.deferDays),
            required ? "" : t.notRequired,
            uses.length > 1 ? t.bundleUses(uses.length) : "",
          ].filter((hint) => hint !== "");
          return labelled(
            zh ? material.name : material.nameEn,
            hints.join(zh ? "，" : ", "),
            language,
          );
        }),
      ),
      text(
        t.bundleSaved(
          asked.fields.apart - asked.fields.together,
          asked.materials.apart - asked.materials.together,
        ),
      ),
      ...(bundle.external.length === 0
        ? []
        : [field(t.bundleElsewhere, bundle.external.join(zh ? "、" : ", "))]),
      ...(station === null
        ? []
        : [
            field(t.window, stationName),
            field(t.address, station.address),
            field(t.hours, station.hours),
            field(t.windowPhone, station.phone),
          ]),
      field(t.officer, context.officer),
      text(t.notificationKeep),
    ],
    signatures: [t.signApplicant, t.signDate],
    issuer: stationName,
    sealed: true,
    issuedOn: wordDate(context.today, language),
    qr: null,
  };
}

function numbered(items: readonly string[]): DocumentLine[] {
  return items.map((item, index) => ({
    kind: "item",
    text: `${index + 1}. ${item}`,
  }));
}
