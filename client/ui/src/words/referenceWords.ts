import type { MaterialReference } from "@onedoor/domain/caseState";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { wordDate } from "./dateWords.ts";
import { defineMessages, speak } from "./messages.ts";
import type { Language } from "./wording.ts";

/** What became of a paper that was taken from what the applicant gave before, in one sentence. */
export function wordReference(
  { materialCode, paper, resolved }: MaterialReference,
  context: {
    item: ItemVersion | null;
    stations: Readonly<Record<string, string>>;
    language: Language;
  },
): string {
  const { language } = context;
  const t = speak(messages, language);
  const material = context.item?.materials.find(
    ({ code }) => code === materialCode,
  );
  const name =
    language === "en" && material !== undefined ? material.nameEn : paper;
  if (resolved === null) return `◷ ${t.waiting(name)}`;
  if (resolved.outcome !== "found") return `✗ ${t[resolved.outcome](name)}`;
  const { stationId, takenOn } = resolved;
  const where =
    stationId === null ? "" : (context.stations[stationId] ?? t.otherStation);
  const when = takenOn === null ? "" : wordDate(takenOn, language);
  return `✓ ${t.found(name, when, where)}`;
}

const messages = defineMessages({
  waiting: {
    zh: (name: string) => `${name}：引用以前交过的，等县里核对`,
    en: (name: string) =>
      `${name}: taken from what was given before; the county has yet to look`,
  },
  found: {
    zh: (name: string, when: string, where: string) =>
      `不再要求：${name}，引用已确认（${when}在${where}交的）`,
    en: (name: string, when: string, where: string) =>
      `Not asked for again: ${name}, found on file (given on ${when} at ${where})`,
  },
  notFound: {
    zh: (name: string) => `没有可引用的${name}，请补交`,
    en: (name: string) => `No ${name} on file: please hand it in`,
  },
  expired: {
    zh: (name: string) => `以前交的${name}已过有效期，请补交`,
    en: (name: string) =>
      `The ${name} on file has run out: please hand in a new one`,
  },
  notAllowed: {
    zh: (name: string) => `${name}不能引用，请补交`,
    en: (name: string) =>
      `${name} can't be taken from before: please hand it in`,
  },
  otherStation: { zh: "本县其他窗口", en: "another window of the county" },
});
