import type { Lamp } from "@onedoor/domain/lamp";
import type { Words } from "./wording.ts";

/** The lamps of supervision. The word tells; the shape and the colour repeat it. */
export const lampWords: Words<Lamp> = {
  grey: { zh: "未计时", en: "No clock" },
  green: { zh: "正常", en: "In time" },
  yellow: { zh: "临期", en: "Near its limit" },
  red: { zh: "超承诺期限", en: "Past the promise" },
  black: { zh: "严重超期", en: "Seriously late" },
  blue: { zh: "曾超期", en: "Was late" },
};

export const lampShapes: Readonly<Record<Lamp, string>> = {
  grey: "○",
  green: "●",
  yellow: "◐",
  red: "▲",
  black: "■",
  blue: "◇",
};
