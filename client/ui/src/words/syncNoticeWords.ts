import type { Instant } from "@onedoor/domain/time";
import type { Words } from "./wording.ts";

/** What befell a vault, or stands in the way of its sync. */
export type SyncNotice =
  | { notice: "notTaken"; reason: NotTakenReason }
  | { notice: "entriesRecovered"; at: Instant; entries: number }
  | { notice: "chainBegunAnew"; at: Instant; entries: number };

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
