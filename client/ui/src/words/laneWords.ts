import type { SetAsideWording } from "./setAsideWords.ts";
import type { Wording, Words } from "./wording.ts";

/** Why an entry has no verdict, who looks after it, and what its author can do; undefined where nothing is known. */
export function wordLane(
  arrival: string,
  reason: string | null,
): SetAsideWording | undefined {
  if (arrival === "held") {
    if (reason === "deviceRevoked") return REPORTED_LOST;
    return reason === "unknownKind" ? NEWER_VERSION : CASE_NOT_HERE;
  }
  if (arrival !== "quarantined") return undefined;
  if (reason === "LOST_IN_RESTORE") return LOST_IN_RESTORE;
  return reason === "entryIdTaken"
    ? { why: ID_TAKEN, advice: TELL_OPERATOR }
    : undefined;
}

const CASE_NOT_HERE: SetAsideWording = {
  why: {
    zh: "县里收到了，但它所属的办件还没到，判不了",
    en: "The county has it, but not yet the case that it belongs to, and can't judge it",
  },
  advice: {
    zh: "立件的那台电脑连上后自动判；等不到的，请管的单位写明原因结掉，结论会回到这里",
    en: "It is judged by itself once the computer that opened the case is online. If that never comes, ask who looks after it to settle it; the verdict comes back here",
  },
};

const NEWER_VERSION: SetAsideWording = {
  why: {
    zh: "县里的系统还没升级到这个版本，先存着",
    en: "The county's system is older than this computer's and keeps it until it is upgraded",
  },
  advice: {
    zh: "不用重办，县里升级后自动判",
    en: "Don't do it again: it is judged after the upgrade",
  },
};

const REPORTED_LOST: SetAsideWording = {
  why: {
    zh: "这台电脑已挂失，挂失后传来的要先核实",
    en: "This computer was reported lost: what it sends since has to be made sure of first",
  },
  advice: {
    zh: "请管的单位核实；确是您办的，核实后照常判",
    en: "Ask who looks after it; if it is your own work, it is judged once they are sure",
  },
};

const LOST_IN_RESTORE: SetAsideWording = {
  why: {
    zh: "县里的数据从备份恢复过，这条没能找回，不再算数",
    en: "The county was restored from a backup and could not get this one back. It counts no longer",
  },
  advice: {
    zh: "内容还在这台电脑上；打开办件，照原样再办一次",
    en: "It is still on this computer: open the case and do it again",
  },
};

const ID_TAKEN: Wording = {
  zh: "这条的编号在县里已被另一条用过，内容不同，县里已报警并隔离",
  en: "The county has another entry under this one's id, with other content. It raised an alarm and keeps both",
};

const TELL_OPERATOR: Wording = {
  zh: "请把下面的导出文件交给技术员核对",
  en: "Give the technician the export below",
};

/** The office that looks after work without a verdict. */
export const laneOwnerWords: Words<"town" | "operator"> = {
  town: { zh: "归镇里管", en: "The town looks after it" },
  operator: { zh: "归县里运维管", en: "The county's operator looks after it" },
};
