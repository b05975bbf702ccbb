import { useId } from "react";

/** One of few, with its label: the browser's own list, which every keyboard and screen reader knows. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value | "";
  /** What stands for none. */
  none: string;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | "") => void;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as Value | "")}
      >
        <option value="">{props.none}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}
