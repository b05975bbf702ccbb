import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useState } from "react";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { goTo } from "../navigation.tsx";

/** Throws a draft away, once it was pressed twice. */
export function DiscardButton(props: { onDiscard: () => Promise<void> }) {
  const t = useMessages(intakeMessages);
  const [asked, setAsked] = useState(false);
  return (
    <Button
      type="text"
      danger={asked}
      className="discard"
      onBlur={() => setAsked(false)}
      onClick={() => {
        if (!asked) setAsked(true);
        else void props.onDiscard().then(() => goTo({ page: "today" }));
      }}
    >
      {asked ? t.discardSure : t.discard}
    </Button>
  );
}
