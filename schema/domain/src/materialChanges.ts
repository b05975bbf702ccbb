import {
  changed,
  changedDetail,
  namedPart,
  type MaterialCount,
  type MaterialDeferral,
  type MaterialForm,
  type MaterialLicence,
  type MaterialNeed,
  type VersionChange,
} from "./changedParts.ts";
import type { Material } from "./itemTypes.ts";
import { pairedLists } from "./pairedLists.ts";

/** What is asked for otherwise than before. The order of the list alone is no change. */
export function materialChanges(
  before: readonly Material[],
  after: readonly Material[],
): VersionChange[] {
  return pairedLists(before, after, ({ code }) => code).flatMap(
    (pair): VersionChange[] => {
      const one = pair.after ?? pair.before;
      if (one === null) return [];
      const what = namedPart(pair.key, one.name, one.nameEn);
      if (pair.before === null)
        return changed("materialAdded", what, null, pair.after);
      if (pair.after === null)
        return changed("materialDropped", what, pair.before, null);
      const [old, now] = [pair.before, pair.after];
      const detail = changedDetail(old, now, TOLD_ELSEWHERE);
      return [
        ...changed("materialNeed", what, needOf(old), needOf(now)),
        ...changed("materialDeferral", what, deferralOf(old), deferralOf(now)),
        ...changed("materialCount", what, countOf(old), countOf(now)),
        ...changed("materialLicence", what, licenceOf(old), licenceOf(now)),
        ...changed("materialForm", what, formOf(old), formOf(now)),
        ...changed("materialDetail", what, detail.before, detail.after),
      ];
    },
  );
}

const TOLD_ELSEWHERE = [
  "necessity",
  "necessityText",
  "condition",
  "conditionText",
  "deferrable",
  "deferDays",
  "originals",
  "copies",
  "originalUse",
  "originalUseText",
  "licenceReplaceable",
  "licenceName",
  "licenceNameEn",
  "form",
  "formText",
] as const satisfies readonly (keyof Material)[];

function needOf(one: Material): MaterialNeed {
  const { necessity, necessityText, condition, conditionText } = one;
  return { necessity, necessityText, condition, conditionText };
}

function deferralOf({ deferrable, deferDays }: Material): MaterialDeferral {
  return { deferrable, deferDays };
}

function countOf(one: Material): MaterialCount {
  const { originals, copies, originalUse, originalUseText } = one;
  return { originals, copies, originalUse, originalUseText };
}

function licenceOf(one: Material): MaterialLicence {
  const { licenceReplaceable, licenceName, licenceNameEn } = one;
  return { licenceReplaceable, licenceName, licenceNameEn };
}

function formOf({ form, formText }: Material): MaterialForm {
  return { form, formText };
}
