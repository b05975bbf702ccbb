import type { LicenceState } from "@onedoor/domain/licenceStates";
import type { Words } from "./wording.ts";

/** States of a licence, as GB/T 36903 names them. */
export const licenceStateWords: Words<LicenceState> = {
  making: { zh: "制作中", en: "being made" },
  valid: { zh: "有效", en: "valid" },
  changed: { zh: "变更", en: "changed" },
  suspended: { zh: "暂扣", en: "suspended" },
  cancelled: { zh: "注销", en: "cancelled" },
  withdrawn: { zh: "撤销", en: "withdrawn" },
  expired: { zh: "过期", en: "out of date" },
  revoked: { zh: "吊销", en: "revoked" },
};

/** A shape for each that differs also without colour. */
export const licenceStateShapes: Readonly<Record<LicenceState, string>> = {
  making: "◌",
  valid: "✓",
  changed: "↻",
  suspended: "‖",
  cancelled: "✕",
  withdrawn: "✕",
  expired: "⧗",
  revoked: "✕",
};
