import { ActionButton } from "@onedoor/ui/ActionButton";
import { useSay } from "@onedoor/ui/LanguageProvider";
import { actKeys, actWords } from "./actWords.ts";
import type { ActName, OfferedAct } from "./offeredActs.ts";

/** What can be done now. What can't is there with its reason. */
export function ActBar(props: {
  acts: readonly OfferedAct[];
  acting: ActName | null;
  onAct: (name: ActName) => void;
}) {
  const say = useSay();
  return (
    <div className="act-bar" role="toolbar">
      {props.acts.map(({ name, whyNot }) => (
        <ActionButton
          key={name}
          type={name === "approve" ? "primary" : "default"}
          danger={name === "refuse"}
          data-act={name}
          aria-pressed={props.acting === name}
          aria-keyshortcuts={actKeys[name]}
          disabledReason={whyNot === null ? undefined : say(whyNot)}
          onClick={() => props.onAct(name)}
        >
          {say(actWords[name])}
          {actKeys[name] === undefined ? null : (
            <kbd aria-hidden="true">{actKeys[name]}</kbd>
          )}
        </ActionButton>
      ))}
    </div>
  );
}
