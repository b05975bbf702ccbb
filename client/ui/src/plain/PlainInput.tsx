import { type ComponentProps, useState } from "react";
import { useMessages } from "../LanguageProvider.tsx";
import { defineMessages } from "../words/messages.ts";

/** A line to be filled in, before the component kit is here. */
export function PlainInput(props: ComponentProps<"input">) {
  return <input className="plain-input" type="text" {...props} />;
}

/** A password or passphrase, which can be looked at while it is typed. */
export function PlainPassword(props: ComponentProps<"input">) {
  const t = useMessages(messages);
  const [isShown, setShown] = useState(false);
  return (
    <span className="plain-password">
      <PlainInput {...props} type={isShown ? "text" : "password"} />
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? t.hide : t.show}
      </button>
    </span>
  );
}

const messages = defineMessages({
  show: { zh: "显示", en: "Show" },
  hide: { zh: "隐藏", en: "Hide" },
});
