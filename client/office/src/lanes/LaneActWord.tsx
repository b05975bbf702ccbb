import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { labelled } from "@onedoor/ui/words/labelled";
import { Data } from "../case/Data.tsx";
import { laneMessages } from "./laneMessages.ts";
import type { LaneWord } from "./lanes.ts";

/** What somebody did about something: why, who and when. */
export function LaneActWord({
  label,
  word,
}: {
  label: string;
  word: LaneWord;
}) {
  const { language } = useLanguage();
  const t = useMessages(laneMessages);
  return (
    <p>
      {labelled(label, "", language)}
      <Data>{word.words}</Data> ·{" "}
      {t.byWhom(word.by.staff ?? "", wordMoment(word.at, language))}
    </p>
  );
}
