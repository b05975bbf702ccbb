import type { Instant } from "@onedoor/domain/time";
import type { Words } from "./wording.ts";

/** What befell a vault, or stands in the way of its sync. */
export type SyncNotice =
  | { notice: "notTaken"; reason: NotTakenReason }
  | { notice: "entriesRecovered"; at: Instant; entries: number }
  | { notice: "chainBegunAnew"; at: Instant; entries: number }
  | {
      notice: "hubContradicts";
      at: Instant;
      what: HubContradiction;
      kept: { size: number; at: Instant } | null;
      seen: { size: number; at: Instant };
    }
  | { notice: "hubRestored"; at: Instant; entries: number }
  | { notice: "clockWrong"; minutes: number };

/** What is wrong with what the county shows of its records. */
export type HubContradiction = "contradicts" | "older" | "notSigned";

export const contradictionWords: Words<HubContradiction> = {
  contradicts: {
    zh: "县里出示的记录与它签过名的对不上，可能有人改动过县里的数据。两份签名都存在本机；您照常办件，请马上告诉县里的监察和管理员",
    en: "What the county shows of its records does not go with what it had signed: somebody may have changed its data. Both signatures are kept here. Go on working, and tell the county's supervision and operator at once",
  },
  older: {
    zh: "县里出示的记录比它签过名的少，又没有恢复备份的说明。两份签名都存在本机；您照常办件，请马上告诉县里的监察和管理员",
    en: "The county shows fewer records than it had signed for, and does not say that a backup was restored. Both signatures are kept here. Go on working, and tell the county's supervision and operator at once",
  },
  notSigned: {
    zh: "收到的记录凭证不是县里签的名，可能连到了别处。您照常办件，请告诉技术员",
    en: "What came as the county's signature is not the county's: this computer may be connected to something else. Go on working, and tell the technician",
  },
};

export type NotTakenReason =
  "NOT_YOUR_CHAIN" | "UNKNOWN_CHAIN" | "BAD_SIGNATURE" | "DEVICE_QUARANTINED";

/** Why the county takes nothing from this computer, and what to do. */
export const notTakenWords: Words<NotTakenReason> = {
  DEVICE_QUARANTINED: {
    zh: "县里发现这台电脑的记录有两个版本，可能硬盘被还原或复制过，为防冒用已暂停接收。您照常办件，新办的都存在本机；请打电话给县里的管理员，核实后放行，放行后自动上传",
    en: "The county has two versions of this computer's records: its disk may have been set back or copied. It takes nothing until that is cleared up. Go on working, all of it is kept here; call the county's operator, who checks and lets this computer go on. Then everything is sent",
  },
  NOT_YOUR_CHAIN: {
    zh: "县里登记的这份记录属于别的账号或电脑。记录都在本机，请找技术员",
    en: "The county has this computer's records under another account or computer. They are kept here; tell the technician",
  },
  UNKNOWN_CHAIN: {
    zh: "县里暂时认不出这台电脑的记录，会自动再试。记录都在本机",
    en: "The county does not know this computer's records at the moment. It is tried again; they are kept here",
  },
  BAD_SIGNATURE: {
    zh: "县里验不过这台电脑的签名。记录都在本机，请找技术员",
    en: "The county can't verify this computer's signature. The records are kept here; tell the technician",
  },
};
