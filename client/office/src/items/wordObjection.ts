import { fieldsOf } from "@onedoor/domain/formSchema";
import type { FormField } from "@onedoor/domain/formTypes";
import { ITEM_SHEET_FORM } from "@onedoor/domain/itemSheetForm";
import type { Language } from "@onedoor/ui/words/wording";
import type { Objection } from "./drafts.ts";
import { itemMessages, objectionWords } from "./itemMessages.ts";

const FIELDS = fieldsOf(ITEM_SHEET_FORM, ITEM_SHEET_FORM).flatMap(
  (section) => section.fields,
);

/** What is wrong, and where: a cell by its titles and row, anything else by its code. */
export function wordObjection(
  { reason, at }: Objection,
  language: Language,
): string {
  const place = at.startsWith("/") ? cellName(at, language) : at;
  const words = objectionWords[reason]?.[language] ?? reason;
  return language === "zh" ? `${place}：${words}` : `${place} ${words}`;
}

function cellName(at: string, language: Language): string {
  const zh = language === "zh";
  const names: string[] = [];
  let fields: readonly FormField[] = FIELDS;
  let rest = at;
  while (rest !== "") {
    const row = /^\/(\d+)(?=\/|$)/.exec(rest);
    if (row !== null) {
      names.push(itemMessages.row[language](Number(row[1]) + 1));
      rest = rest.slice(row[0].length);
      continue;
    }
    const field = fields.find(
      ({ path }) => rest === path || rest.startsWith(`${path}/`),
    );
    if (field === undefined) break;
    const title = zh ? field.title : field.titleEn;
    const group = zh ? field.group?.title : field.group?.titleEn;
    names.push(group === undefined ? title : `${group} · ${title}`);
    rest = rest.slice(field.path.length);
    fields = field.columns;
  }
  return names.length === 0 ? at : names.join(" · ");
}
