import { Input } from "antd";
import { useId } from "react";

/** A labelled line of text with its note: what is wrong, that it is right, or how to fill it in. */
export function TextField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  maxLength?: number;
  error?: string;
  good?: string;
  hint?: string;
  multiline?: boolean;
  placeholder?: string;
}) {
  const id = useId();
  const { label, value, onChange, error, good, hint } = props;
  const common = {
    id,
    value,
    "aria-describedby": `${id}-note`,
    "aria-invalid": error !== undefined,
    "aria-required": props.required === true,
    ...(error === undefined ? {} : { status: "error" as const }),
    ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
    ...(props.placeholder === undefined
      ? {}
      : { placeholder: props.placeholder }),
  };
  return (
    <div className={`field${props.multiline === true ? " wide-field" : ""}`}>
      <label htmlFor={id}>
        {label}
        {props.required === true ? <span className="required"> *</span> : null}
      </label>
      {props.multiline === true ? (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          {...common}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <div id={`${id}-note`} className="field-notes">
        {error === undefined ? null : <p className="field-error">✗ {error}</p>}
        {good === undefined ? null : <p className="field-good">✓ {good}</p>}
        {hint === undefined || error !== undefined ? null : (
          <p className="field-help">{hint}</p>
        )}
      </div>
    </div>
  );
}
