import type { TimeLimit } from "@onedoor/domain/timeLimit";
import type { Language } from "./wording.ts";

/** `10 个工作日`, `on the spot`. */
export function wordLimit(limit: TimeLimit, language: Language): string {
  const { value, unit } = limit;
  const s = value === 1 ? "" : "s";
  switch (unit) {
    case "INSTANT":
      return language === "zh" ? "当场" : "on the spot";
    case "WD":
      return language === "zh"
        ? `${value} 个工作日`
        : `${value} working day${s}`;
    case "CD":
      return language === "zh" ? `${value} 日` : `${value} calendar day${s}`;
    case "H":
      return language === "zh" ? `${value} 小时` : `${value} hour${s}`;
  }
}
