import type { Words } from "@onedoor/ui/words/wording";
import type { ActName } from "./offeredActs.ts";

export const actWords: Words<ActName> = {
  accept: { zh: "受理", en: "Accept" },
  approve: { zh: "准予", en: "Approve" },
  refuse: { zh: "不予", en: "Refuse" },
  passStep: { zh: "环节通过", en: "Pass the step" },
  returnStep: { zh: "退回上一环节", en: "Return a step" },
  startProcedure: { zh: "特别程序", en: "Special procedure" },
  endProcedure: { zh: "结束特别程序", en: "End the procedure" },
  extend: { zh: "延期", en: "Extend" },
  visitSite: { zh: "现场核查", en: "Site visit" },
  consult: { zh: "征求意见", en: "Consult" },
  answer: { zh: "答复意见", en: "Answer" },
  confirm: { zh: "确认同事所办", en: "Confirm a colleague's act" },
  close: { zh: "办结", en: "Close" },
  issueLicence: { zh: "制发证照", en: "Issue the licence" },
  deliver: { zh: "送达", en: "Deliver" },
  terminate: { zh: "终止", en: "Terminate" },
  note: { zh: "备注", en: "Note" },
};

/** The letter that begins an act from the keyboard. */
export const actKeys: Partial<Record<ActName, string>> = {
  approve: "a",
  refuse: "r",
  extend: "e",
  startProcedure: "s",
  endProcedure: "s",
};
