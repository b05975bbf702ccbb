/**
 * What a household is on file for: out of poverty (脱贫户); watched lest it falls back, as unstable since it left poverty
 * (脱贫不稳定户), at the edge of it (边缘易致贫户) or struck by a sudden hardship (突发严重困难户); minimum allowance
 * (低保户); destitute (特困供养户); with disabled members (残疾人家庭); children or old people left behind (留守、独居户).
 */
export const VILLAGE_FILE_KINDS = [
  "outOfPoverty",
  "unstable",
  "atTheEdge",
  "suddenHardship",
  "minimumAllowance",
  "destitute",
  "disabled",
  "leftBehind",
] as const;
export type VillageFileKind = (typeof VILLAGE_FILE_KINDS)[number];

/** 因病、因残、因灾、因学、缺劳力、因意外事故、其他. */
export const HARDSHIP_CAUSES = [
  "illness",
  "disability",
  "disaster",
  "schooling",
  "lackOfLabour",
  "accident",
  "other",
] as const;
export type HardshipCause = (typeof HARDSHIP_CAUSES)[number];

/** The risk is lifted (风险消除), or the household leaves the scheme (退出). */
export const FILE_ENDINGS = ["riskLifted", "left"] as const;
export type FileEnding = (typeof FILE_ENDINGS)[number];

/** `none`: nothing counts yet; `proposed`: a village has asked for a file. */
export const VILLAGE_FILE_STATES = [
  "none",
  "proposed",
  "open",
  "closed",
] as const;
export type VillageFileState = (typeof VILLAGE_FILE_STATES)[number];
