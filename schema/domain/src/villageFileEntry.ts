import { areRecordableWords } from "./decideReveal.ts";
import { parsed, unparsed, type ParseResult } from "./parseResult.ts";
import { parsePlainDate, type PlainDate } from "./time.ts";
import {
  FILE_ENDINGS,
  type FileEnding,
  HARDSHIP_CAUSES,
  type HardshipCause,
  VILLAGE_FILE_KINDS,
  type VillageFileKind,
} from "./villageFileTerms.ts";

/** What an entry of a household's file says, by its kind. */
interface Contents {
  /** A village asks for a file to be opened. */
  proposed: {
    fileKind: VillageFileKind;
    causes: readonly HardshipCause[];
    words: string;
  };
  /** `basis`: the document or the meeting that it rests on. */
  opened: {
    fileKind: VillageFileKind;
    causes: readonly HardshipCause[];
    basis: string;
    words: string;
  };
  /** The proposal is not followed. */
  declined: { words: string };
  /** 帮扶措施: what is done, by whom, from when until when; null: as long as it takes. */
  measureSet: {
    what: string;
    by: string;
    from: PlainDate;
    until: PlainDate | null;
  };
  /** 帮扶责任人: an official of the staff register. */
  helperNamed: { helperId: string };
  /** 走访: what was seen. */
  visited: { words: string };
  /** Of one year, in whole yuan per head, all in all. */
  incomeNoted: { year: number; yuanPerHead: number };
  closed: { ending: FileEnding; basis: string; words: string };
}

export type VillageEntryKind = keyof Contents;

export const VILLAGE_ENTRY_KINDS = [
  "proposed",
  "opened",
  "declined",
  "measureSet",
  "helperNamed",
  "visited",
  "incomeNoted",
  "closed",
] as const satisfies readonly VillageEntryKind[];

/** As it is written where it happens. Who wrote it, the session says that brings it. */
export type WrittenVillageEntry<K extends VillageEntryKind = VillageEntryKind> =
  {
    [Kind in K]: {
      /** UUIDv7: made once, so that sending it twice is sending it once. */
      entryId: string;
      householdId: string;
      kind: Kind;
      /** On which day it happened. */
      day: PlainDate;
    } & Contents[Kind];
  }[K];

/** As it is kept: never changed. */
export type VillageFileEntry<K extends VillageEntryKind = VillageEntryKind> =
  WrittenVillageEntry<K> & { staffId: string };

export const MOST_VISIT_WORDS = 500;
export const MOST_FILE_WORDS = 200;
/** Of the text of an entry, in UTF-16 units. */
export const LONGEST_VILLAGE_ENTRY = 2_000;

/**
 * An entry from its JSON. `badWords`: something that has to be said is missing, too long, or holds an identity or telephone
 * number; `badEntry`: the rest of what can be wrong with it.
 */
export function parseVillageEntry(
  text: string,
): ParseResult<WrittenVillageEntry, "badEntry" | "badWords"> {
  const value = objectIn(text);
  const day = parsePlainDate(textOf(value["day"]));
  const entryId = textOf(value["entryId"]);
  const householdId = textOf(value["householdId"]);
  const kind = VILLAGE_ENTRY_KINDS.find((one) => one === value["kind"]);
  if (
    kind === undefined ||
    !day.ok ||
    !UUID_7.test(entryId) ||
    !ID.test(householdId)
  )
    return unparsed("badEntry");
  const content = contentOf(kind, value);
  return typeof content === "string"
    ? unparsed(content)
    : parsed({ entryId, householdId, day: day.value, ...content });
}

const UUID_7 =
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const ID = /^[A-Za-z0-9-]{1,64}$/u;

type Content = {
  [K in VillageEntryKind]: { kind: K } & Contents[K];
}[VillageEntryKind];
type Fields = Readonly<Record<string, unknown>>;

function contentOf(
  kind: VillageEntryKind,
  value: Fields,
): Content | "badEntry" | "badWords" {
  const words = textOf(value["words"]).trim();
  const basis = textOf(value["basis"]).trim();
  switch (kind) {
    case "proposed":
    case "opened": {
      const fileKind = VILLAGE_FILE_KINDS.find(
        (one) => one === value["fileKind"],
      );
      const causes = causesIn(value["causes"]);
      if (fileKind === undefined || causes === undefined) return "badEntry";
      if (!saysIt(words)) return "badWords";
      if (kind === "proposed") return { kind, fileKind, causes, words };
      return saysIt(basis)
        ? { kind, fileKind, causes, basis, words }
        : "badWords";
    }
    case "declined":
      return saysIt(words) ? { kind, words } : "badWords";
    case "measureSet": {
      const from = parsePlainDate(textOf(value["from"]));
      const until =
        value["until"] === null ? null : parsePlainDate(textOf(value["until"]));
      if (!from.ok || until?.ok === false) return "badEntry";
      const last = until?.value ?? null;
      if (last !== null && last < from.value) return "badEntry";
      const what = textOf(value["what"]).trim();
      const by = textOf(value["by"]).trim();
      return saysIt(what) && saysIt(by)
        ? { kind, what, by, from: from.value, until: last }
        : "badWords";
    }
    case "helperNamed": {
      const helperId = textOf(value["helperId"]);
      return ID.test(helperId) ? { kind, helperId } : "badEntry";
    }
    case "visited":
      return saysIt(words, MOST_VISIT_WORDS) ? { kind, words } : "badWords";
    case "incomeNoted": {
      const { year, yuanPerHead } = value;
      return isWhole(year, 2000, 2100) && isWhole(yuanPerHead, 0, 10_000_000)
        ? { kind, year, yuanPerHead }
        : "badEntry";
    }
    case "closed": {
      const ending = FILE_ENDINGS.find((one) => one === value["ending"]);
      if (ending === undefined) return "badEntry";
      return saysIt(words) && saysIt(basis)
        ? { kind, ending, basis, words }
        : "badWords";
    }
  }
}

/** Words that stay: some, short, without an identity or telephone number. */
function saysIt(words: string, most = MOST_FILE_WORDS): boolean {
  return words !== "" && areRecordableWords(words, most);
}

function causesIn(value: unknown): readonly HardshipCause[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const known = HARDSHIP_CAUSES.filter((one) => value.includes(one));
  return known.length === value.length ? known : undefined;
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return (
    typeof value === "number" &&
    Number.isInteger(value) &&
    value >= least &&
    value <= most
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function objectIn(text: string): Fields {
  if (text.length > LONGEST_VILLAGE_ENTRY) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}
