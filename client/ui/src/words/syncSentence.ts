import type { Instant } from "@onedoor/domain/time";
import { wordSpan } from "./dateWords.ts";
import type { ArrivalState } from "./arrivalWords.ts";
import type { Language } from "./wording.ts";

/** What the strip needs to know; a part of the replica's status, so that `ui` doesn't depend on the replica. */
export interface StripStatus {
  line: "unknown" | "online" | "offline" | "refused" | "notTaken";
  busy: boolean;
  waiting: number;
  scansWaiting: number;
  offlineSince: Instant | null;
  /** Entries that are not with the county, or are there without effect. */
  problems: readonly { arrival: ArrivalState }[];
  /** Entries of households' files that the county didn't take. */
  refusedOfVillage: number;
}

/** `离线 2 小时 · 3 件待上传 · 都已安全保存在本机`. */
export function syncSentence(
  status: StripStatus,
  now: Instant,
  language: Language,
): string {
  const zh = language === "zh";
  const parts = [wordLine(status, now, language)];
  if (status.waiting > 0)
    parts.push(
      zh
        ? `${status.waiting} 条待上传`
        : `${status.waiting} waiting to be sent`,
    );
  if (status.scansWaiting > 0)
    parts.push(
      zh
        ? `${status.scansWaiting} 页影像待上传`
        : `${status.scansWaiting} scanned pages waiting`,
    );
  if (status.waiting > 0 || status.scansWaiting > 0)
    parts.push(zh ? "都已安全保存在本机" : "all safely kept on this computer");
  else if (status.line !== "unknown" && status.refusedOfVillage === 0)
    parts.push(zh ? "全部已到县里" : "everything is with the county");
  const toLookAt = countToLookAt(status);
  if (toLookAt > 0)
    parts.push(zh ? `${toLookAt} 条需要看一看` : `${toLookAt} to look at`);
  return parts.join(" · ");
}

/** Problems that somebody has to look at: what merely waits for the line is none. */
export function countToLookAt(status: StripStatus): number {
  const ofCases = status.problems.filter(
    ({ arrival }) =>
      arrival === "setAside" || arrival === "held" || arrival === "quarantined",
  ).length;
  return ofCases + status.refusedOfVillage;
}

function wordLine(
  status: StripStatus,
  now: Instant,
  language: Language,
): string {
  const zh = language === "zh";
  switch (status.line) {
    case "unknown":
      return zh ? "还没有联系过县里" : "Not in touch with the county yet";
    case "online":
      return status.busy
        ? zh
          ? "正在与县里同步"
          : "Syncing with the county"
        : zh
          ? "已连上县里"
          : "In touch with the county";
    case "refused":
      return zh
        ? "县里要求重新登录（不影响办件）"
        : "The county asks for a new sign-in (work goes on)";
    case "notTaken":
      return zh
        ? "县里暂不接收这台电脑的记录（不影响办件）"
        : "The county takes nothing from this computer for now (work goes on)";
    case "offline":
      return status.offlineSince === null
        ? zh
          ? "离线"
          : "Offline"
        : zh
          ? `离线 ${wordSpan(status.offlineSince, now, "zh")}`
          : `Offline for ${wordSpan(status.offlineSince, now, "en")}`;
  }
}
