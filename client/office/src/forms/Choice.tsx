import { useSay } from "@onedoor/ui/LanguageProvider";
import type { Wording } from "@onedoor/ui/words/wording";
import { Select } from "antd";
import { useId } from "react";

/** One of several words, with a label. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  words: Readonly<Record<Value, Wording>>;
  onChange: (value: Value) => void;
}) {
  const id = useId();
  const say = useSay();
  return (
    <>
      <label htmlFor={id}>{props.label}</label>
      <Select<Value>
        id={id}
        value={props.value}
        options={Object.keys(props.words).map((value) => ({
          value: value as Value,
          label: say(props.words[value as Value]),
        }))}
        onChange={props.onChange}
      />
    </>
  );
}
