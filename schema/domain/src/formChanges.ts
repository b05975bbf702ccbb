import {
  changed,
  changedDetail,
  type ChangedPart,
  type FieldNeed,
  type FormHeading,
  namedPart,
  type PlacedField,
  type VersionChange,
} from "./changedParts.ts";
import type { FormField, FormSection } from "./formTypes.ts";
import { pairedLists } from "./pairedLists.ts";

/** What the form asks otherwise than before. Fields are known by their paths; their order alone is no change. */
export function formChanges(
  before: readonly FormSection[],
  after: readonly FormSection[],
): VersionChange[] {
  return [
    ...fieldChanges(placedIn(before), placedIn(after), null),
    ...sectionChanges(before, after),
  ];
}

function fieldChanges(
  before: readonly PlacedField[],
  after: readonly PlacedField[],
  table: FormField | null,
): VersionChange[] {
  return pairedLists(before, after, ({ path }) => path).flatMap(
    (pair): VersionChange[] => {
      const one = pair.after ?? pair.before;
      if (one === null) return [];
      const what = partOf(one, table);
      if (pair.before === null)
        return changed("fieldAdded", what, null, pair.after);
      if (pair.after === null)
        return changed("fieldDropped", what, pair.before, null);
      const [old, now] = [pair.before, pair.after];
      const detail = changedDetail(old, now, TOLD_ELSEWHERE);
      return [
        ...changed("fieldNeed", what, needOf(old), needOf(now)),
        ...changed("fieldChoices", what, old.options, now.options),
        ...changed("fieldDetail", what, detail.before, detail.after),
        ...fieldChanges(columnsOf(old), columnsOf(now), now),
      ];
    },
  );
}

const TOLD_ELSEWHERE = [
  "path",
  "required",
  "shown",
  "options",
  "columns",
] as const satisfies readonly (keyof PlacedField)[];

function sectionChanges(
  before: readonly FormSection[],
  after: readonly FormSection[],
): VersionChange[] {
  return pairedLists(before, after, ({ key }) => key).flatMap(
    (pair): VersionChange[] => {
      const one = pair.after ?? pair.before;
      if (one === null) return [];
      const what = namedPart(pair.key, one.title, one.titleEn);
      if (pair.before === null)
        return changed("sectionAdded", what, null, headingOf(one));
      if (pair.after === null)
        return changed("sectionDropped", what, headingOf(one), null);
      return changed(
        "sectionDetail",
        what,
        headingOf(pair.before),
        headingOf(pair.after),
      );
    },
  );
}

function placedIn(sections: readonly FormSection[]): PlacedField[] {
  return sections.flatMap(({ key, fields }) =>
    fields.map((field) => ({ ...field, section: key })),
  );
}

function columnsOf(table: PlacedField): PlacedField[] {
  return table.columns.map((column) => ({
    ...column,
    section: table.section,
  }));
}

function partOf(field: FormField, table: FormField | null): ChangedPart {
  const of = table ?? field.group;
  return namedPart(
    table === null ? field.path : `${table.path}/*${field.path}`,
    field.title,
    field.titleEn,
    of === null ? null : { name: of.title, nameEn: of.titleEn },
  );
}

function needOf({ required, shown }: FormField): FieldNeed {
  return { required, shown };
}

function headingOf({ key, title, titleEn }: FormSection): FormHeading {
  return { key, title, titleEn };
}
