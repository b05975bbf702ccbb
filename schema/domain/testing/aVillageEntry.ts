import type { PlainDate } from "../src/time.ts";
import type {
  VillageEntryKind,
  VillageFileEntry,
} from "../src/villageFileEntry.ts";

/** Entries of one household; `n` orders them within a day. */
export function aVillageEntry<K extends VillageEntryKind>(
  n: number,
  day: string,
  kind: K,
  more: Partial<VillageFileEntry<K>> = {},
): VillageFileEntry<K> {
  const content = {
    proposed: { fileKind: "atTheEdge", causes: ["illness"], words: "家有病人" },
    opened: {
      fileKind: "unstable",
      causes: ["illness"],
      basis: "村民代表会议纪要",
      words: "收入骤减",
    },
    declined: { words: "收入高于标准" },
    measureSet: {
      what: "公益性岗位",
      by: "镇社会事务办",
      from: day,
      until: null,
    },
    helperNamed: { helperId: "staff-zhen1" },
    visited: { words: "房屋完好，老人在家" },
    incomeNoted: { year: 2025, yuanPerHead: 9_800 },
    closed: {
      ending: "riskLifted",
      basis: "镇政府公示",
      words: "收入稳定",
    },
  }[kind];
  return {
    entryId: villageEntryId(n),
    householdId: "household-1",
    day: day as PlainDate,
    staffId: "staff-cun1",
    kind,
    ...content,
    ...more,
  } as unknown as VillageFileEntry<K>;
}

export function villageEntryId(n: number): string {
  return `01930000-0000-7000-8000-${String(n).padStart(12, "0")}`;
}
