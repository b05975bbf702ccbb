import { formOfSheet, rowsOfForm } from "@onedoor/domain/formRows";
import { fieldsOf } from "@onedoor/domain/formSchema";
import { itemOfSheet, sheetOfItem } from "@onedoor/domain/itemSheet";
import { ITEM_SHEET_FORM } from "@onedoor/domain/itemSheetForm";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import type { PlainDate } from "@onedoor/domain/time";
import { validateForm } from "@onedoor/domain/validateForm";
import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { commonDefinitions, forms } from "./forms.ts";

const items = catalogue.items.map((item) => [item.id, item] as const);

test.each(items)(
  "[G1] %s comes whole out of the sheet that it is edited in",
  (_, item) => {
    const body = { departmentKey: item.department, authority: item.authority };
    const again = parseItemVersion(
      itemOfSheet(sheetOfItem(item), item, body, item.version),
    );
    expect(again).toEqual({ ok: true, value: item });
  },
);

test.each(items)("[G1] the sheet of %s is filled in as it asks", (_, item) => {
  const sheet = { ...sheetOfItem(item), fields: rowsOfForm(formOf(item.id)) };
  const problems = validateForm(ITEM_SHEET_FORM, ITEM_SHEET_FORM, sheet, {
    today: "2026-11-01" as PlainDate,
    allowTestRegion: true,
  });
  expect(problems).toEqual([]);
});

test.each(items)("[G1] the form of %s is drawn as before", (_, item) => {
  const form = formOf(item.id);
  const again = formOfSheet(
    { fields: rowsOfForm(form) },
    item.situations,
    form,
  );
  expect(fieldsOf(again, commonDefinitions)).toEqual(
    fieldsOf(form, commonDefinitions),
  );
});

function formOf(id: string) {
  const form = forms[id];
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}
