import { MOST_REASON_WORDS } from "@onedoor/domain/decideReveal";
import { Input } from "antd";
import { useId } from "react";

/** A line for what an act rests on, or another short text. */
export function WordsField(props: {
  label: string;
  value: string;
  maxLength?: number;
  type?: "text" | "date";
  onChange(value: string): void;
}) {
  const { label, value, onChange, ...rest } = props;
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={MOST_REASON_WORDS}
        autoComplete="off"
        {...rest}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
