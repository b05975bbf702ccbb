import type { Lamp } from "@onedoor/domain/lamp";
import { useSay } from "./LanguageProvider.tsx";
import { lampShapes, lampWords } from "./words/lampWords.ts";

/** A lamp of supervision: a word, a shape and a colour, in that order. */
export function LampMark({ lamp }: { lamp: Lamp }) {
  const say = useSay();
  return (
    <span className={`lamp-mark lamp-${lamp}`} data-lamp={lamp}>
      {say(lampWords[lamp])}
      <span aria-hidden="true"> {lampShapes[lamp]}</span>
    </span>
  );
}
