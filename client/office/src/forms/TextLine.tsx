import { Input } from "antd";
import { useId } from "react";

/** A labelled line of text, or a date. */
export function TextLine(props: {
  label: string;
  value: string;
  type?: "date";
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{props.label}</label>
      <Input
        id={id}
        {...(props.type === undefined ? {} : { type: props.type })}
        maxLength={200}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </>
  );
}
