import type { Instant } from "@onedoor/domain/time";
import { useLanguage } from "./LanguageProvider.tsx";
import {
  countToLookAt,
  type StripStatus,
  syncSentence,
} from "./words/syncSentence.ts";

/** One quiet line about the line. Never a dialog; it moves nothing when it changes. */
export function SyncStrip(props: {
  status: StripStatus | undefined;
  now: Instant;
  /** Where the sync page is. */
  href: string;
}) {
  const { language } = useLanguage();
  const { status, now, href } = props;
  const tone =
    status === undefined || status.line === "unknown"
      ? "unknown"
      : countToLookAt(status) > 0 || status.line === "notTaken"
        ? "attention"
        : status.line;
  return (
    <a className={`sync-strip sync-${tone}`} href={href} aria-live="polite">
      <span aria-hidden="true" className="sync-shape">
        {SHAPES[tone]}
      </span>
      <span>
        {status === undefined ? "…" : syncSentence(status, now, language)}
      </span>
    </a>
  );
}

const SHAPES = {
  unknown: "○",
  online: "●",
  offline: "◌",
  refused: "◍",
  attention: "▲",
};
