import { isShown, valueAt, withValueAt } from "@onedoor/domain/formData";
import type { FormField } from "@onedoor/domain/formTypes";
import { Button, Checkbox, Input, InputNumber, Radio, Select } from "antd";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import { formMessages } from "./words/formMessages.ts";
import type { Language } from "./words/wording.ts";

type InputProps = {
  id: string;
  field: FormField;
  value: unknown;
  invalid: boolean;
  describedBy: string;
  onChange: (value: unknown) => void;
};

/** The control of one field. An emptied field is `undefined`, so that it is as if it had never been filled. */
export function FieldInput(props: InputProps) {
  const { id, field, value, invalid, describedBy, onChange } = props;
  const { language } = useLanguage();
  const t = useMessages(formMessages);
  const status = invalid ? { status: "error" as const } : {};
  const options = field.options.map((option) => ({
    value: option.value,
    label: language === "zh" ? option.title : option.titleEn,
  }));
  const text = typeof value === "string" ? value : "";
  const common = {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
  };
  const unit = language === "zh" ? field.unit : field.unitEn;
  switch (field.widget) {
    case "table":
      return <RowsInput {...props} />;
    case "radio":
      return (
        <Radio.Group
          id={id}
          aria-labelledby={`${id}-label`}
          disabled={field.readOnly}
          options={options}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "select":
      return (
        <Select
          {...status}
          {...common}
          disabled={field.readOnly}
          allowClear={field.required === null}
          showSearch={
            options.length > 12 ? { optionFilterProp: "label" } : false
          }
          placeholder={t.choose}
          options={options}
          value={value}
          onChange={(chosen: unknown) => onChange(chosen)}
        />
      );
    case "checkbox":
      return field.type === "array" ? (
        <Checkbox.Group
          options={options}
          value={Array.isArray(value) ? value : []}
          onChange={(chosen) => onChange(chosen)}
        />
      ) : (
        <Checkbox
          {...common}
          disabled={field.readOnly}
          checked={value === true}
          onChange={(event) =>
            onChange(event.target.checked ? true : undefined)
          }
        >
          {t.yes}
        </Checkbox>
      );
    case "number":
      return (
        <InputNumber
          {...status}
          {...common}
          disabled={field.readOnly}
          controls={false}
          {...(unit === null ? {} : { suffix: unit })}
          value={typeof value === "number" ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case "date":
      return (
        <Input
          {...status}
          {...common}
          type="date"
          disabled={field.readOnly}
          value={text}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
    case "textarea":
      return (
        <Input.TextArea
          {...status}
          {...common}
          disabled={field.readOnly}
          autoSize={{ minRows: 2, maxRows: 8 }}
          {...(field.maxLength === null ? {} : { maxLength: field.maxLength })}
          value={text}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
    case "text":
      return (
        <Input
          {...status}
          {...common}
          disabled={field.readOnly}
          {...(field.pattern === YEAR_AND_MONTH ? { type: "month" } : {})}
          autoComplete="off"
          {...(field.maxLength === null ? {} : { maxLength: field.maxLength })}
          value={text}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
  }
}

/** How forms ask for a year and a month; the browser has a control for it. */
const YEAR_AND_MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

function RowsInput(props: InputProps) {
  const { id, field, value, onChange } = props;
  const { language } = useLanguage();
  const t = useMessages(formMessages);
  const rows = rowsOf(value);
  const replace = (index: number, row: Record<string, unknown>) =>
    onChange(rows.map((one, at) => (at === index ? row : one)));
  const full = field.maxItems !== null && rows.length >= field.maxItems;
  return (
    <div className="rows-input" id={id}>
      {rows.map((row, index) => (
        <div className="row-input" key={index}>
          <div className="row-fields">
            {field.columns
              .filter((column) => isShown(column, row))
              .map((column) => {
                const columnId = `${id}-${index}-${column.path}`;
                return (
                  <div className="field" key={column.path}>
                    <label htmlFor={columnId} id={`${columnId}-label`}>
                      {language === "zh" ? column.title : column.titleEn}
                    </label>
                    <FieldInput
                      id={columnId}
                      field={column}
                      value={valueAt(row, column.path)}
                      invalid={props.invalid}
                      describedBy={props.describedBy}
                      onChange={(next) =>
                        replace(index, withValueAt(row, column.path, next))
                      }
                    />
                  </div>
                );
              })}
          </div>
          <Button
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            {t.removeRow(index + 1)}
          </Button>
        </div>
      ))}
      <Button disabled={full} onClick={() => onChange([...rows, {}])}>
        {t.addRow}
      </Button>
    </div>
  );
}

/** A value for reading: options by their titles, rows one after another. */
export function wordFieldValue(
  field: FormField,
  value: unknown,
  language: Language,
): string {
  const zh = language === "zh";
  if (value === undefined || value === null) return "";
  if (field.widget === "table")
    return rowsOf(value)
      .map((row) =>
        field.columns
          .map((column) =>
            wordFieldValue(column, valueAt(row, column.path), language),
          )
          .filter((part) => part !== "")
          .join(zh ? "，" : ", "),
      )
      .join(zh ? "；" : "; ");
  if (Array.isArray(value))
    return value
      .map((one) => wordOption(field, one, language))
      .join(zh ? "、" : ", ");
  if (value === true) return zh ? "是" : "yes";
  if (value === false) return zh ? "否" : "no";
  const unit = zh ? field.unit : field.unitEn;
  const word = wordOption(field, value, language);
  return unit === null || word === "" ? word : `${word} ${unit}`;
}

function wordOption(
  field: FormField,
  value: unknown,
  language: Language,
): string {
  const option = field.options.find((one) => one.value === value);
  if (option !== undefined)
    return language === "zh" ? option.title : option.titleEn;
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : "";
}

function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value)
    ? value.filter(
        (row): row is Record<string, unknown> =>
          typeof row === "object" && row !== null && !Array.isArray(row),
      )
    : [];
}
