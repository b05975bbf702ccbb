import {
  changed,
  changedDetail,
  elementPart,
  namedPart,
  type VersionChange,
} from "./changedParts.ts";
import type { Situation } from "./itemTypes.ts";
import { pairedLists, reordered } from "./pairedLists.ts";

/** What is asked otherwise about an applicant's situation, or answered otherwise. The order of answers is no change. */
export function situationChanges(
  before: readonly Situation[],
  after: readonly Situation[],
): VersionChange[] {
  const idOf = ({ id }: { id: string }) => id;
  const order = reordered(before, after, idOf);
  return [
    ...pairedLists(before, after, idOf).flatMap((pair): VersionChange[] => {
      const one = pair.after ?? pair.before;
      if (one === null) return [];
      const what = namedPart(pair.key, one.question, one.questionEn);
      if (pair.before === null)
        return changed("questionAdded", what, null, pair.after);
      if (pair.after === null)
        return changed("questionDropped", what, pair.before, null);
      const detail = changedDetail(pair.before, pair.after, ["id", "options"]);
      return [
        ...changed("questionDetail", what, detail.before, detail.after),
        ...optionChanges(pair.before, pair.after),
      ];
    }),
    ...(order === undefined
      ? []
      : changed("order", elementPart("situations"), order.before, order.after)),
  ];
}

function optionChanges(before: Situation, after: Situation): VersionChange[] {
  const of = { name: after.question, nameEn: after.questionEn };
  return pairedLists(before.options, after.options, ({ id }) => id).flatMap(
    (pair): VersionChange[] => {
      const one = pair.after ?? pair.before;
      if (one === null) return [];
      const what = namedPart(
        `${after.id}/${pair.key}`,
        one.label,
        one.labelEn,
        of,
      );
      if (pair.before === null)
        return changed("optionAdded", what, null, pair.after);
      if (pair.after === null)
        return changed("optionDropped", what, pair.before, null);
      const detail = changedDetail(pair.before, pair.after, ["id"]);
      return changed("optionDetail", what, detail.before, detail.after);
    },
  );
}
