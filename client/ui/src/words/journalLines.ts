import type { CaseState } from "@onedoor/domain/caseState";
import { clockErrorOf } from "@onedoor/domain/effectiveTime";
import type {
  Acknowledgement,
  ActorRef,
  AnyHeader,
  Journal,
} from "@onedoor/domain/entries";
import type { EntryKind } from "@onedoor/domain/facts";
import type { Instant } from "@onedoor/domain/time";
import type { ArrivalState } from "./arrivalWords.ts";
import { roleWords } from "./caseWords.ts";
import { wordMinutes, wordMoment } from "./dateWords.ts";
import { entryKindWords } from "./entryKindWords.ts";
import { wordSetAside } from "./setAsideWords.ts";
import type { Language } from "./wording.ts";

/** One act in a case's timeline. */
export interface JournalLine {
  entryId: string;
  kind: EntryKind | null;
  title: string;
  /** Person and place, as far as they are known here. */
  who: string;
  at: Instant | null;
  arrival: ArrivalState;
  /** Why it has no effect, for an entry that was set aside; else that its author's clock was wrong. */
  remark: string | null;
}

/** Names that this reader knows, by staff id and by station id. */
export interface KnownNames {
  staff: Readonly<Record<string, string>>;
  stations: Readonly<Record<string, string>>;
  bodies: Readonly<Record<string, string>>;
}

/** A journal for reading: counted entries in the order in which they took effect, then the others. */
export function journalLines(
  journal: Journal,
  state: CaseState,
  names: KnownNames,
  language: Language,
): JournalLine[] {
  const rank = new Map(state.counted.map((entryId, index) => [entryId, index]));
  const last = state.counted.length;
  const setAside = new Map(state.setAside.map((one) => [one.entryId, one]));
  return [...journal]
    .sort(
      (a, b) => (rank.get(a.entryId) ?? last) - (rank.get(b.entryId) ?? last),
    )
    .map(({ entryId, header, acknowledgement, held }) => {
      const refused = setAside.get(entryId);
      return {
        entryId,
        kind: header?.kind ?? null,
        title:
          header === null
            ? language === "zh"
              ? "新版本的记录（升级后可读）"
              : "An entry of a newer version (readable after an upgrade)"
            : entryKindWords[header.kind][language],
        who: header === null ? "" : wordActor(header.actor, names, language),
        at: acknowledgement?.effectiveAt ?? header?.at.wall ?? null,
        arrival:
          refused !== undefined
            ? "setAside"
            : acknowledgement !== null
              ? "arrived"
              : held
                ? "held"
                : "waiting",
        remark:
          refused === undefined
            ? wordClockError(header, acknowledgement, language)
            : wordSetAside(refused.reason).why[language],
      };
    });
}

/** What the author's clock said, where the hub could not believe it: derived anew whenever it is shown [E7]. */
function wordClockError(
  header: AnyHeader | null,
  acknowledgement: Acknowledgement | null,
  language: Language,
): string | null {
  if (header === null || acknowledgement === null) return null;
  const error = clockErrorOf(header.at, acknowledgement.effectiveAt);
  if (error === null) return null;
  const span = wordMinutes(Math.round(Math.abs(error) / 60_000), language);
  const claimed = wordMoment(header.at.wall, language);
  const way = {
    zh: error > 0 ? "快" : "慢",
    en: error > 0 ? "ahead" : "behind",
  }[language];
  return {
    zh: `办理的电脑时间${way}约 ${span}（显示为 ${claimed}），已更正`,
    en: `The computer's clock was about ${span} ${way} (it said ${claimed}); corrected`,
  }[language];
}

/** `村窗口人员 李芳 · 河畔村便民服务站`: who acted, and from where. */
export function wordActor(
  actor: ActorRef,
  names: KnownNames,
  language: Language,
): string {
  if (actor.type !== "staff") return wordPlace(actor, names, language);
  const person = names.staff[actor.staffId];
  const role = roleWords[actor.role][language];
  return `${role}${person === undefined ? "" : ` ${person}`} · ${wordPlace(actor, names, language)}`;
}

/** From where somebody acted: a station, a body, the portal. */
export function wordPlace(
  actor: ActorRef,
  names: KnownNames,
  language: Language,
): string {
  const zh = language === "zh";
  switch (actor.type) {
    case "hub":
      return zh ? "县里的系统" : "The county's system";
    case "applicant":
      return actor.via === "portal"
        ? zh
          ? "申请人（网上）"
          : "The applicant (portal)"
        : zh
          ? "申请人（热线）"
          : "The applicant (hotline)";
    case "staff":
      return actor.stationId === null
        ? (names.bodies[actor.body] ?? actor.body)
        : (names.stations[actor.stationId] ?? actor.stationId);
  }
}
