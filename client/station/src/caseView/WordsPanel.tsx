import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Radio, Select } from "antd";
import { type ReactNode, useId, useState } from "react";
import { TextField } from "../intake/TextField.tsx";
import { caseMessages } from "../messages/caseMessages.ts";

type Values = Readonly<Record<string, string>>;

/** A question of an act: a line, a text, or a choice. */
export interface PanelField {
  name: string;
  label: string;
  kind: "line" | "text" | "choice" | "select";
  choices?: readonly { value: string; label: string }[];
  initial?: string;
  /** By default it is. */
  isRequired?: (values: Values) => boolean;
  isShown?: (values: Values) => boolean;
}

/** Asks what an act has to say, and does it. Nothing is done before the button is pressed. */
export function WordsPanel(props: {
  title: string;
  explanation?: string;
  fields: readonly PanelField[];
  confirm: string;
  danger?: boolean;
  onConfirm: (values: Values) => Promise<void>;
  onCancel: () => void;
  children?: ReactNode;
}) {
  const { fields } = props;
  const t = useMessages(caseMessages);
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(
      fields.map(({ name, initial }) => [name, initial ?? ""]),
    ),
  );
  const [attempted, setAttempted] = useState(false);
  const [busy, setBusy] = useState(false);
  const shown = fields.filter((field) => field.isShown?.(values) ?? true);
  const missing = shown.filter(
    (field) =>
      (field.isRequired?.(values) ?? true) &&
      (values[field.name] ?? "").trim() === "",
  );
  const confirm = async () => {
    setAttempted(true);
    if (missing.length > 0) return;
    setBusy(true);
    await props.onConfirm(values);
    setBusy(false);
  };
  return (
    <section className="act-panel" aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.explanation === undefined ? null : <p>{props.explanation}</p>}
      {props.children}
      <div className="panel-fields">
        {shown.map((field) => (
          <PanelInput
            key={field.name}
            field={field}
            value={values[field.name] ?? ""}
            required={field.isRequired?.(values) ?? true}
            wrong={attempted && missing.includes(field)}
            onChange={(value) =>
              setValues((before) => ({ ...before, [field.name]: value }))
            }
          />
        ))}
      </div>
      <div className="panel-actions">
        <Button
          type="primary"
          size="large"
          danger={props.danger === true}
          disabled={busy}
          onClick={() => void confirm()}
        >
          {props.confirm}
        </Button>
        <Button onClick={props.onCancel}>{t.cancel}</Button>
      </div>
    </section>
  );
}

function PanelInput(props: {
  field: PanelField;
  value: string;
  required: boolean;
  wrong: boolean;
  onChange: (value: string) => void;
}) {
  const { field, value, wrong, onChange } = props;
  const t = useMessages(caseMessages);
  const id = useId();
  if (field.kind === "line" || field.kind === "text")
    return (
      <TextField
        label={field.label}
        value={value}
        required={props.required}
        multiline={field.kind === "text"}
        maxLength={field.kind === "text" ? 4000 : 200}
        onChange={onChange}
        {...(wrong ? { error: t.mustFill } : {})}
      />
    );
  const options = [...(field.choices ?? [])];
  return (
    <div className="field wide-field">
      <span id={id}>
        {field.label}
        {props.required ? <span className="required"> *</span> : null}
      </span>
      {field.kind === "choice" ? (
        <Radio.Group
          aria-labelledby={id}
          options={options}
          value={value}
          onChange={(event) => onChange(String(event.target.value))}
        />
      ) : (
        <Select
          aria-labelledby={id}
          aria-label={field.label}
          options={options}
          value={value === "" ? null : value}
          onChange={(chosen) => onChange(chosen ?? "")}
        />
      )}
      {wrong ? (
        <p className="field-error" role="alert">
          ✗ {t.mustFill}
        </p>
      ) : null}
    </div>
  );
}
