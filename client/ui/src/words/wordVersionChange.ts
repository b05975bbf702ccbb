import type {
  Change,
  ChangedPart,
  VersionChange,
} from "@onedoor/domain/changedParts";
import type { LegalBasis, Material } from "@onedoor/domain/itemTypes";
import { parsePlainDate } from "@onedoor/domain/time";
import { AREA_OF } from "@onedoor/domain/versionChanges";
import { compareLimits, type TimeLimit } from "@onedoor/domain/timeLimit";
import { wordDate } from "./dateWords.ts";
import { wordLimit } from "./limitWords.ts";
import { speak, type Spoken } from "./messages.ts";
import {
  detailWords,
  handlingWords,
  levelWords,
  materialFormWords,
  necessityWords,
  newStateWords,
  otherDetail,
  versionChangeWords,
} from "./versionChangeWords.ts";
import type { Language, Wording } from "./wording.ts";

/** A change of an item in a sentence: `承诺时限由 10 个工作日缩短为 7 个工作日`. Texts of the law stay Chinese. */
export function wordVersionChange(
  change: VersionChange,
  language: Language,
): string {
  const voice: Voice = { language, t: speak(versionChangeWords, language) };
  const { t } = voice;
  const name =
    AREA_OF[change.kind] === "form"
      ? placedName(change.what, voice)
      : nameOf(change.what, voice);
  const text = textOf(change);
  switch (change.kind) {
    case "state":
      return change.after === null ? "" : newStateWords[change.after][language];
    case "lastDay":
      return wordLastDay(change, voice);
    case "materialAdded":
      return change.after === null
        ? ""
        : t.materialAdded(
            t.material(name),
            necessityWords[change.after.necessity][language],
            wordCount(change.after, voice),
          );
    case "materialDropped":
      return t.materialDropped(t.material(name));
    case "materialNeed":
      return wordNeed(change, t.material(name), voice);
    case "materialDeferral":
      return wordDeferral(change, t.material(name), voice);
    case "materialCount":
      return change.before === null || change.after === null
        ? ""
        : wordPair(
            t.material(name),
            wordCount(change.before, voice),
            wordCount(change.after, voice),
            voice,
          );
    case "materialLicence":
      return wordLicence(change, t.material(name), voice);
    case "materialForm":
      return change.before === null || change.after === null
        ? ""
        : wordPair(
            t.material(name),
            materialFormWords[change.before.form][language],
            materialFormWords[change.after.form][language],
            voice,
          );
    case "materialDetail":
      return wordDetails(t.material(name), change, voice);
    case "limit":
      return wordLimits(elementName(change.what, language), change, voice);
    case "limitGround":
      return wordDetails(elementName(change.what, language), change, voice);
    case "extension":
      return wordExtension(change, voice);
    case "handlingType":
      return change.before === null || change.after === null
        ? ""
        : wordPair(
            elementName(change.what, language),
            handlingWords[change.before.handlingType][language],
            handlingWords[change.after.handlingType][language],
            voice,
          );
    case "fieldAdded":
      return (change.after?.required ?? null) === null
        ? t.fieldAdded(name)
        : t.fieldAddedRequired(name);
    case "fieldDropped":
      return t.fieldDropped(name);
    case "fieldNeed":
      return wordFieldNeed(change, name, voice);
    case "fieldChoices":
      return wordChoices(change, t.field(name), voice);
    case "fieldDetail":
      return wordDetails(t.field(name), change, voice);
    case "sectionAdded":
      return t.sectionAdded(name);
    case "sectionDropped":
      return t.sectionDropped(name);
    case "sectionDetail": {
      const key = language === "zh" ? "title" : "titleEn";
      return t.sectionDetail(
        change.before?.[key] ?? "",
        change.after?.[key] ?? "",
      );
    }
    case "conditionAdded":
    case "conditionDropped":
    case "refusalAdded":
    case "refusalDropped":
      return t[change.kind](text);
    case "questionAdded":
    case "questionDropped":
      return t[change.kind](name);
    case "questionDetail":
      return wordDetails(t.question(name), change, voice);
    case "optionAdded":
    case "optionDropped":
      return t[change.kind](questionOf(change.what, language), name);
    case "optionDetail":
      return wordDetails(
        t.option(questionOf(change.what, language), name),
        change,
        voice,
      );
    case "fee":
      return wordFee(change, voice);
    case "stepAdded":
    case "stepDropped":
      return t[change.kind](name);
    case "stepLimit":
      return wordLimits(t.stepLimit(name), change, voice);
    case "stepDetail":
      return wordDetails(t.step(name), change, voice);
    case "procedureAdded":
      return t.procedureAdded(
        name,
        change.after === null ? "" : wordLimit(change.after.limit, language),
      );
    case "procedureDropped":
      return t.procedureDropped(name);
    case "procedureDetail":
      return wordDetails(t.procedure(name), change, voice);
    case "resultAdded":
    case "resultDropped":
      return t[change.kind](name);
    case "resultDetail":
      return wordDetails(t.result(name), change, voice);
    case "basisAdded":
      return t.basisAdded(wordLaw(change.after));
    case "basisDropped":
      return t.basisDropped(wordLaw(change.before));
    case "basisDetail":
      return wordDetails(t.basis(name), change, voice);
    case "acceptLevels":
      return wordLevels(change, voice);
    case "visits":
      return change.before === null ||
        change.after === null ||
        change.before.onsite === change.after.onsite
        ? t.isChanged(t.visitsOtherwise)
        : t.visits(change.before.onsite, change.after.onsite);
    case "phone":
      return wordPair(
        elementName(change.what, language),
        change.before ?? "",
        change.after ?? "",
        voice,
      );
    case "order":
      return change.what.id === "steps"
        ? t.stepOrder((change.after ?? []).join(COMMA[language]))
        : t.questionOrder;
    case "element":
      return wordValues(
        elementName(change.what, language),
        change.before,
        change.after,
        voice,
      );
  }
}

const COMMA: Wording = { zh: "、", en: ", " };
const CLAUSE: Wording = { zh: "，", en: ", " };
const SEMICOLON: Wording = { zh: "；", en: "; " };

interface Voice {
  language: Language;
  t: Spoken<typeof versionChangeWords>;
}

function nameOf({ name, nameEn, id }: ChangedPart, voice: Voice): string {
  return (voice.language === "zh" ? name : nameEn) ?? id;
}

/** Two blocks of a form may ask for the same: `代办人 · 姓名`. */
function placedName(what: ChangedPart, voice: Voice): string {
  const { of } = what;
  const block = voice.language === "zh" ? of?.name : of?.nameEn;
  const name = nameOf(what, voice);
  return block === undefined || block === "" ? name : `${block} · ${name}`;
}

function elementName({ id }: ChangedPart, language: Language): string {
  return (detailWords[id] ?? otherDetail)[language];
}

function questionOf({ of }: ChangedPart, language: Language): string {
  return (language === "zh" ? of?.name : of?.nameEn) ?? "";
}

/** What was added or dropped, where that is a text. */
function textOf({ before, after }: VersionChange): string {
  const value = after ?? before;
  return typeof value === "string" ? value : "";
}

function wordLastDay(
  { before, after }: Change<"lastDay">,
  { t, language }: Voice,
): string {
  const [old, now] = [before, after].map((on) => wordDay(on, language));
  if (before === null) return t.lastDaySet(now ?? "");
  return after === null
    ? t.lastDayGone(old ?? "")
    : t.lastDayMoved(old ?? "", now ?? "");
}

function wordDay(on: string | null, language: Language): string {
  const date = parsePlainDate(on ?? "");
  return date.ok ? wordDate(date.value, language) : "";
}

function wordNeed(
  { before, after }: Change<"materialNeed">,
  what: string,
  { t }: Voice,
): string {
  if (after === null) return "";
  const when = after.conditionText ?? t.asAnswered;
  if (before?.necessity === after.necessity)
    return t.situationMoved(what, when);
  switch (after.necessity) {
    case "required":
      return t.nowRequired(what);
    case "optional":
      return t.nowOptional(what);
    case "situational":
      return t.nowSituational(what, when);
  }
}

function wordDeferral(
  { before, after }: Change<"materialDeferral">,
  what: string,
  { t }: Voice,
): string {
  const old = before?.deferrable === true ? before.deferDays : null;
  const now = after?.deferrable === true ? after.deferDays : null;
  if (now === null) return t.deferralEnded(what);
  return old === null
    ? t.deferralBegun(what, String(now))
    : t.deferralMoved(what, String(old), String(now));
}

function wordCount(
  one: Pick<Material, "originals" | "copies" | "originalUse">,
  { language }: Voice,
): string {
  const zh = language === "zh";
  const { originals, copies } = one;
  return [
    originals === 0
      ? ""
      : zh
        ? `原件 ${originals} 份`
        : `${originals} original${originals === 1 ? "" : "s"}`,
    copies === 0
      ? ""
      : zh
        ? `复印件 ${copies} 份`
        : `${copies} ${copies === 1 ? "copy" : "copies"}`,
    one.originalUse === "checked"
      ? zh
        ? "验原件"
        : "original is checked"
      : zh
        ? "收取"
        : "kept",
  ]
    .filter((part) => part !== "")
    .join(CLAUSE[language]);
}

function wordLicence(
  { before, after }: Change<"materialLicence">,
  what: string,
  voice: Voice,
): string {
  const { t, language } = voice;
  const [old, now] = [before, after].map((one) =>
    one?.licenceReplaceable === true
      ? ((language === "zh" ? one.licenceName : one.licenceNameEn) ?? "")
      : null,
  );
  if (now === null || now === undefined) return t.licenceEnded(what, old ?? "");
  return old === null || old === undefined
    ? t.licenceBegun(what, now)
    : wordPair(what, old, now, voice);
}

function wordLimits(
  what: string,
  { before, after }: { before: TimeLimit | null; after: TimeLimit | null },
  { t, language }: Voice,
): string {
  if (after === null)
    return before === null
      ? ""
      : t.limitEnded(what, wordLimit(before, language));
  const now = wordLimit(after, language);
  if (before === null) return t.limitBegun(what, now);
  const old = wordLimit(before, language);
  const longer = compareLimits(after, before);
  if (longer === "incomparable") return t.otherLimit(what, old, now);
  return longer < 0 ? t.shorter(what, old, now) : t.longer(what, old, now);
}

function wordExtension(change: Change<"extension">, voice: Voice): string {
  const { before, after } = change;
  const { t, language } = voice;
  if (after === null) return t.extensionEnded;
  if (before === null)
    return t.extensionBegun(wordLimit(after.limit, language));
  return wordDetails(
    t.extensionOf,
    { before: differing(before, after), after: differing(after, before) },
    voice,
  );
}

function differing<T extends object>(one: T, other: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(one).filter(
      ([key, value]) =>
        JSON.stringify(value) !== JSON.stringify(Reflect.get(other, key)),
    ),
  ) as Partial<T>;
}

function wordFieldNeed(
  { before, after }: Change<"fieldNeed">,
  name: string,
  { t }: Voice,
): string {
  const required = (one: typeof after) => (one?.required ?? null) !== null;
  if (required(after) && !required(before)) return t.fieldNowRequired(name);
  if (!required(after) && required(before)) return t.fieldNowOptional(name);
  return t.fieldAskedOtherwise(name);
}

function wordChoices(
  { before, after }: Change<"fieldChoices">,
  what: string,
  { t, language }: Voice,
): string {
  const missingIn = (list: typeof after, other: typeof after) =>
    (list ?? [])
      .filter(({ value }) => !other?.some((one) => one.value === value))
      .map(({ title, titleEn }) =>
        language === "zh" ? `“${title}”` : `“${titleEn}”`,
      );
  const added = missingIn(after, before);
  const dropped = missingIn(before, after);
  const said = [
    added.length === 0 ? "" : t.choiceAdded(what, added.join(COMMA[language])),
    dropped.length === 0
      ? ""
      : t.choiceDropped(what, dropped.join(COMMA[language])),
  ].filter((one) => one !== "");
  return said.length === 0
    ? t.isChanged(t.choicesOf(what))
    : said.join(SEMICOLON[language]);
}

function wordFee({ before, after }: Change<"fee">, voice: Voice): string {
  const { t } = voice;
  if (after?.charged === true && before?.charged !== true)
    return t.feeBegun(after.basis ?? "");
  if (after?.charged !== true && before?.charged === true) return t.feeEnded;
  return wordValues(
    t.feeBasis,
    before?.basis ?? null,
    after?.basis ?? null,
    voice,
  );
}

function wordLevels(
  { before, after }: Change<"acceptLevels">,
  { t, language }: Voice,
): string {
  const missingIn = (list: string[] | null, other: string[] | null) =>
    (list ?? [])
      .filter((level) => !(other ?? []).includes(level))
      .map((level) => levelWords[level]?.[language] ?? level);
  const added = missingIn(after, before);
  const dropped = missingIn(before, after);
  return [
    added.length === 0 ? "" : t.levelAdded(added.join(COMMA[language])),
    dropped.length === 0 ? "" : t.levelDropped(dropped.join(COMMA[language])),
  ]
    .filter((one) => one !== "")
    .join(SEMICOLON[language]);
}

function wordLaw(basis: LegalBasis | null): string {
  return [basis?.title, basis?.docNo, basis?.article]
    .filter((part) => typeof part === "string")
    .join(" ");
}

/** Each detail that differs: with both values where they can be read, else only that it differs. */
function wordDetails(
  what: string,
  { before, after }: { before: object | null; after: object | null },
  voice: Voice,
): string {
  const { t, language } = voice;
  return Object.keys({ ...before, ...after })
    .map((key) =>
      wordValues(
        t.of(what, (detailWords[key] ?? otherDetail)[language]),
        Reflect.get(before ?? {}, key),
        Reflect.get(after ?? {}, key),
        voice,
      ),
    )
    .join(SEMICOLON[language]);
}

function wordValues(
  what: string,
  before: unknown,
  after: unknown,
  voice: Voice,
): string {
  const [old, now] = [wordValue(before, voice), wordValue(after, voice)];
  return old === undefined || now === undefined || old === now
    ? voice.t.isChanged(what)
    : voice.t.becomes(what, old, now);
}

/** A value that can be read as it stands; undefined where it can't. */
function wordValue(value: unknown, { t, language }: Voice): string | undefined {
  if (value === null || value === undefined || value === "") return t.nothing;
  if (typeof value === "string" || typeof value === "number")
    return String(value);
  if (typeof value !== "object") return undefined;
  const name: unknown = Reflect.get(
    value,
    language === "zh" ? "name" : "nameEn",
  );
  return typeof name === "string" ? name : undefined;
}

function wordPair(
  what: string,
  before: string,
  after: string,
  { t }: Voice,
): string {
  if (before === after) return t.isChanged(what);
  return t.becomes(
    what,
    before === "" ? t.nothing : before,
    after === "" ? t.nothing : after,
  );
}
