import {
  isRequired,
  isShown,
  valueAt,
  withValueAt,
} from "@onedoor/domain/formData";
import type { FormField, FormSection } from "@onedoor/domain/formTypes";
import { memo, useCallback, useId, useLayoutEffect, useRef } from "react";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import { FieldInput, wordFieldValue } from "./FieldInput.tsx";
import { formMessages } from "./words/formMessages.ts";

/** Errors in words by the field's path, e.g. `/applicant/name`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** A form as data, drawn section by section. Without `onChange` it is for reading. */
export function SchemaForm(props: {
  sections: readonly FormSection[];
  data: Readonly<Record<string, unknown>>;
  onChange?: (data: Record<string, unknown>, path: string) => void;
  errors?: FieldErrors;
  /** Where a prefilled value comes from, by path. */
  sources?: Readonly<Record<string, string>>;
}) {
  const { language } = useLanguage();
  const { data } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const onValue = useCallback((path: string, value: unknown) => {
    const now = latest.current;
    now.onChange?.(withValueAt(now.data, path, value), path);
  }, []);
  return (
    <div className="schema-form">
      {props.sections.map((section) => {
        const fields = section.fields.filter(
          (field) =>
            isShown(field, data) &&
            (props.onChange !== undefined ||
              !isBlank(valueAt(data, field.path))),
        );
        return fields.length === 0 ? null : (
          <fieldset key={section.key}>
            <legend>
              {language === "zh" ? section.title : section.titleEn}
            </legend>
            <div className="fields">
              {fields.map((field, index) => (
                <FieldWithHeading
                  key={field.path}
                  field={field}
                  value={valueAt(data, field.path)}
                  required={isRequired(field, data)}
                  error={props.errors?.[field.path]}
                  source={props.sources?.[field.path]}
                  onValue={props.onChange === undefined ? null : onValue}
                  headed={
                    field.group !== null &&
                    field.group.title !== section.title &&
                    fields[index - 1]?.group?.path !== field.group.path
                  }
                />
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

interface FieldProps {
  field: FormField;
  headed: boolean;
  value: unknown;
  required: boolean;
  error: string | undefined;
  source: string | undefined;
  /** Null for reading. */
  onValue: ((path: string, value: unknown) => void) | null;
}

/** Drawn anew only when something of its own has changed: a large form is typed into at every keystroke. */
const FieldWithHeading = memo(function FieldWithHeading(props: FieldProps) {
  const { language } = useLanguage();
  const { group } = props.field;
  return (
    <>
      {props.headed && group !== null ? (
        <h4 className="field-group">
          {language === "zh" ? group.title : group.titleEn}
        </h4>
      ) : null}
      <OneField {...props} />
    </>
  );
});

function OneField(props: FieldProps) {
  const { field, value, error, source, onValue } = props;
  const { language } = useLanguage();
  const t = useMessages(formMessages);
  const id = useId();
  const zh = language === "zh";
  const title = zh ? field.title : field.titleEn;
  const help = zh ? field.help : field.helpEn;
  if (onValue === null)
    return (
      <dl className={field.widget === "table" ? "wide-field" : undefined}>
        <dt>{title}</dt>
        <dd>{wordFieldValue(field, value, language)}</dd>
      </dl>
    );
  const wide =
    field.widget === "table" ||
    field.widget === "textarea" ||
    field.widget === "radio" ||
    field.type === "array";
  return (
    <div
      className={`field${wide ? " wide-field" : ""}${error === undefined ? "" : " wrong"}`}
      data-path={field.path}
    >
      <label htmlFor={id} id={`${id}-label`}>
        {title}
        {props.required ? (
          <span className="required" title={t.required}>
            {" "}
            *
          </span>
        ) : (
          <span className="optional"> {t.optional}</span>
        )}
      </label>
      <FieldInput
        id={id}
        field={field}
        value={value}
        invalid={error !== undefined}
        describedBy={`${id}-note`}
        onChange={(next) => onValue(field.path, next)}
      />
      <div id={`${id}-note`} className="field-notes">
        {error === undefined ? null : (
          <p className="field-error" role="alert">
            ✗ {error}
          </p>
        )}
        {source === undefined || value === undefined ? null : (
          <p className="field-source">
            {field.readOnly ? t.fromFixed(source) : t.from(source)}
          </p>
        )}
        {help === null || error !== undefined || value !== undefined ? null : (
          <p className="field-help">{help}</p>
        )}
      </div>
    </div>
  );
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
