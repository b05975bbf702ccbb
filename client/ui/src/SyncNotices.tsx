import { unreachable } from "@onedoor/domain/unreachable";
import { useLanguage, useMessages, useSay } from "./LanguageProvider.tsx";
import { wordMinutes, wordMoment } from "./words/dateWords.ts";
import { defineMessages } from "./words/messages.ts";
import {
  contradictionWords,
  notTakenWords,
  type SyncNotice,
} from "./words/syncNoticeWords.ts";

/** What somebody should know of this computer's sync besides its numbers, each in a plain sentence. */
export function SyncNotices({ notices }: { notices: readonly SyncNotice[] }) {
  return notices.map((notice, i) => (
    <p
      key={i}
      {...(needsSomebody(notice)
        ? { className: "attention", role: "alert" }
        : { className: "soft" })}
    >
      {needsSomebody(notice) ? "▲" : "ⓘ"} <Sentence notice={notice} />
    </p>
  ));
}

function Sentence({ notice }: { notice: SyncNotice }) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(messages);
  switch (notice.notice) {
    case "notTaken":
      return say(notTakenWords[notice.reason]);
    case "entriesRecovered":
      return t.entriesRecovered(
        wordMoment(notice.at, language),
        notice.entries,
      );
    case "chainBegunAnew":
      return notice.entries === 0
        ? t.chainBegunAnew(wordMoment(notice.at, language))
        : t.entriesLeftBehind(wordMoment(notice.at, language), notice.entries);
    case "hubContradicts":
      return t.hubContradicts(
        wordMoment(notice.at, language),
        say(contradictionWords[notice.what]),
        notice.kept?.size ?? null,
        notice.seen.size,
      );
    case "hubRestored":
      return t.hubRestored(wordMoment(notice.at, language), notice.entries);
    case "clockWrong":
      return notice.minutes > 0
        ? t.clockAhead(wordMinutes(notice.minutes, language))
        : t.clockBehind(wordMinutes(-notice.minutes, language));
    default:
      return unreachable(notice);
  }
}

function needsSomebody(notice: SyncNotice): boolean {
  return (
    notice.notice === "notTaken" ||
    notice.notice === "hubContradicts" ||
    notice.notice === "clockWrong" ||
    (notice.notice === "chainBegunAnew" && notice.entries > 0)
  );
}

const messages = defineMessages({
  hubContradicts: {
    zh: (at: string, what: string, kept: number | null, seen: number) =>
      `${at} ${what}${kept === null ? "" : `（签过名的 ${kept} 条，现在出示的 ${seen} 条）`}`,
    en: (at: string, what: string, kept: number | null, seen: number) =>
      `${at}: ${what}${kept === null ? "" : ` (signed for: ${kept} records; shown now: ${seen})`}`,
  },
  hubRestored: {
    zh: (at: string, entries: number) =>
      entries === 0
        ? `${at} 县里从备份恢复过，本机已核对，没有县里缺的记录`
        : `${at} 县里从备份恢复过，本机已把县里缺的 ${entries} 条记录送回，凭证齐全`,
    en: (at: string, entries: number) =>
      entries === 0
        ? `${at}: the county was restored from a backup. It lacked nothing that this computer holds`
        : `${at}: the county was restored from a backup. ${entries} records that it had lost came back from this computer, each with its proof`,
  },
  clockAhead: {
    zh: (span: string) =>
      `这台电脑的时间比实际快约 ${span}，县里已按收到的时间更正。请校准电脑时间；办件不受影响`,
    en: (span: string) =>
      `This computer's clock is about ${span} ahead; the county went by the time of receipt. Please set the clock. No work is lost`,
  },
  clockBehind: {
    zh: (span: string) =>
      `这台电脑的时间比实际慢约 ${span}，县里已更正。请校准电脑时间；办件不受影响`,
    en: (span: string) =>
      `This computer's clock is about ${span} behind; the county corrected it. Please set the clock. No work is lost`,
  },
  entriesRecovered: {
    zh: (at: string, entries: number) =>
      `${at} 这台电脑少了 ${entries} 条您自己的记录（可能硬盘被还原过），已从县里取回，一条不缺`,
    en: (at: string, entries: number) =>
      `${at}: this computer lacked ${entries} of your own records (its disk may have been set back). They came back from the county`,
  },
  chainBegunAnew: {
    zh: (at: string) => `${at} 这台电脑另起了一本记录，不影响办件`,
    en: (at: string) =>
      `${at}: this computer began a new book of records. Work is not affected`,
  },
  entriesLeftBehind: {
    zh: (at: string, entries: number) =>
      `${at} 有 ${entries} 条记录县里没有接收，原样存在本机，清单在下面；请交给技术员，需要的事项请重新办理`,
    en: (at: string, entries: number) =>
      `${at}: the county did not take ${entries} records. They are kept here as they are and listed below; give the list to the technician, and do again what is needed`,
  },
});
