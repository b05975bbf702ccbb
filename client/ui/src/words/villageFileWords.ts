import type { VillageEntryRefusal } from "@onedoor/domain/decideVillageFile";
import type { FileSetAside } from "@onedoor/domain/foldVillageFile";
import type {
  VillageEntryKind,
  VillageFileEntry,
} from "@onedoor/domain/villageFileEntry";
import type {
  FileEnding,
  HardshipCause,
  VillageFileKind,
  VillageFileState,
} from "@onedoor/domain/villageFileTerms";
import type { Wording, Words } from "./wording.ts";

export const fileKindWords: Words<VillageFileKind> = {
  outOfPoverty: { zh: "脱贫户", en: "Out of poverty" },
  unstable: { zh: "脱贫不稳定户", en: "Unstable since it left poverty" },
  atTheEdge: { zh: "边缘易致贫户", en: "At the edge of poverty" },
  suddenHardship: { zh: "突发严重困难户", en: "Sudden severe hardship" },
  minimumAllowance: { zh: "低保户", en: "Minimum allowance" },
  destitute: { zh: "特困供养户", en: "Destitute, supported" },
  disabled: { zh: "残疾人家庭", en: "With disabled members" },
  leftBehind: { zh: "留守、独居户", en: "Left behind or living alone" },
};

export const fileStateWords: Words<VillageFileState> = {
  none: { zh: "未建档", en: "No file" },
  proposed: { zh: "待镇里建档", en: "Proposed to the town" },
  open: { zh: "在档", en: "Open" },
  closed: { zh: "已销档", en: "Closed" },
};

export const causeWords: Words<HardshipCause> = {
  illness: { zh: "因病", en: "illness" },
  disability: { zh: "因残", en: "disability" },
  disaster: { zh: "因灾", en: "disaster" },
  schooling: { zh: "因学", en: "schooling" },
  lackOfLabour: { zh: "缺劳力", en: "lack of labour" },
  accident: { zh: "因意外事故", en: "accident" },
  other: { zh: "其他", en: "other" },
};

export const endingWords: Words<FileEnding> = {
  riskLifted: { zh: "风险消除", en: "risk lifted" },
  left: { zh: "退出", en: "left the scheme" },
};

export const villageEntryWords: Words<VillageEntryKind> = {
  proposed: { zh: "申请建档", en: "File proposed" },
  opened: { zh: "建档", en: "File opened" },
  declined: { zh: "不予建档", en: "Proposal declined" },
  measureSet: { zh: "帮扶措施", en: "Measure of help" },
  helperNamed: { zh: "帮扶责任人", en: "Responsible helper" },
  visited: { zh: "走访", en: "Visit" },
  incomeNoted: { zh: "收入", en: "Income" },
  closed: { zh: "销档", en: "File closed" },
};

export const fileSetAsideWords: Words<FileSetAside> = {
  alreadyOpen: {
    zh: "未生效：这户已在档，先建的为准",
    en: "No effect: the household had a file already; the first one stands",
  },
  alreadyProposed: {
    zh: "未生效：已有人申请建档",
    en: "No effect: a file was proposed already",
  },
  notProposed: {
    zh: "未生效：当时没有待定的申请",
    en: "No effect: nothing was proposed then",
  },
  noFile: {
    zh: "未生效：那天这户不在档",
    en: "No effect: the household had no file on that day",
  },
};

export const villageRefusalWords: Words<VillageEntryRefusal | "tooMany"> = {
  badEntry: {
    zh: "内容不完整，请对照填写",
    en: "It is incomplete: fill it in again",
  },
  badWords: {
    zh: "说明没写、太长，或写了证件号、电话",
    en: "The words are missing, too long, or hold an identity or telephone number",
  },
  unknownHousehold: {
    zh: "这户不在您的辖区，或已无人登记在此户",
    en: "The household isn't in your reach, or nobody lives in it",
  },
  townsToDo: {
    zh: "须由镇里办理",
    en: "That is for the town to do",
  },
  badDay: {
    zh: "日期须在过去一年之内，且不晚于今天",
    en: "The day has to be within the last year, and not to come",
  },
  idTaken: {
    zh: "编号与另一条记录相同，请重新填写",
    en: "Another entry has its id: write it again",
  },
  unknownHelper: {
    zh: "帮扶责任人不在职员名册",
    en: "The helper isn't on the staff register",
  },
  tooMany: {
    zh: "一次送得太多，请再送一次",
    en: "Too many at once: send it again",
  },
};

/** What an entry says, without its kind. `nameOf`: of an official by his staff id. */
export function wordVillageEntry(
  entry: VillageFileEntry,
  nameOf: (staffId: string) => string,
): Wording {
  switch (entry.kind) {
    case "proposed":
    case "opened": {
      const { zh, en } = fileKindWords[entry.fileKind];
      const causes = entry.causes.map((one) => causeWords[one]);
      const basis = entry.kind === "opened" ? [entry.basis] : [];
      return {
        zh: [
          zh,
          causes.map((one) => one.zh).join("、"),
          ...basis,
          entry.words,
        ].join(" · "),
        en: [
          en,
          causes.map((one) => one.en).join(", "),
          ...basis,
          entry.words,
        ].join(" · "),
      };
    }
    case "declined":
    case "visited":
      return { zh: entry.words, en: entry.words };
    case "measureSet": {
      const { what, by, from, until } = entry;
      return {
        zh: `${what} · ${by} · ${from} 起${until === null ? "" : `至 ${until}`}`,
        en: `${what} · ${by} · from ${from}${until === null ? "" : ` until ${until}`}`,
      };
    }
    case "helperNamed": {
      const name = nameOf(entry.helperId);
      return { zh: name, en: name };
    }
    case "incomeNoted":
      return {
        zh: `${entry.year} 年人均 ${entry.yuanPerHead} 元`,
        en: `${entry.yuanPerHead} yuan a head in ${entry.year}`,
      };
    case "closed": {
      const { zh, en } = endingWords[entry.ending];
      return {
        zh: [zh, entry.basis, entry.words].join(" · "),
        en: [en, entry.basis, entry.words].join(" · "),
      };
    }
  }
}
