import { useId, useState } from "react";
import { PlainButton } from "./PlainButton.tsx";

/** A link that asks once more before it does something that can't be undone. */
export function AskFirst(props: {
  label: string;
  title: string;
  hint: string;
  confirm: string;
  cancel: string;
  isDangerous?: boolean;
  onConfirm: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const titleId = useId();
  const hintId = useId();
  const danger = props.isDangerous === true ? "danger" : "default";
  if (!isAsking)
    return (
      <PlainButton
        look="link"
        className={danger}
        onClick={() => setAsking(true)}
      >
        {props.label}
      </PlainButton>
    );
  return (
    <div
      className="ask-first"
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={hintId}
      onKeyDown={(event) => {
        if (event.key === "Escape") setAsking(false);
      }}
    >
      <p id={titleId}>
        <strong>▲ {props.title}</strong>
      </p>
      <p id={hintId}>{props.hint}</p>
      <p className="ask-first-answers">
        <PlainButton autoFocus onClick={() => setAsking(false)}>
          {props.cancel}
        </PlainButton>
        <PlainButton
          look={danger}
          onClick={() => {
            setAsking(false);
            props.onConfirm();
          }}
        >
          {props.confirm}
        </PlainButton>
      </p>
    </div>
  );
}
