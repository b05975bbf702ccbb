import type { Instant } from "@onedoor/domain/time";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordAgo, wordMoment } from "@onedoor/ui/words/dateWords";
import { Data } from "../case/Data.tsx";
import { laneMessages } from "./laneMessages.ts";
import type { LaneAuthor } from "./lanes.ts";

/** What it is, who wrote it where, and how long it has been waiting. */
export function LaneLine(props: {
  what: string;
  author: LaneAuthor;
  since: Instant;
  now: Instant;
}) {
  const { what, author, since, now } = props;
  const { language } = useLanguage();
  const t = useMessages(laneMessages);
  return (
    <p>
      <strong>{what}</strong>{" "}
      {author.station === null ? null : author.station[language]}{" "}
      {author.staff === null ? null : <Data>{author.staff}</Data>}{" "}
      <span className="soft">
        {t.since(wordMoment(since, language), wordAgo(since, now, language))}
      </span>
    </p>
  );
}
