import { defineMessages } from "./messages.ts";

export const formMessages = defineMessages({
  required: { zh: "必填", en: "required" },
  optional: { zh: "（选填）", en: "(optional)" },
  choose: { zh: "请选择", en: "Choose" },
  yes: { zh: "是", en: "Yes" },
  from: {
    zh: (source: string) => `来自${source}，可以改`,
    en: (source: string) => `From ${source}; it can be changed`,
  },
  fromFixed: {
    zh: (source: string) => `来自${source}`,
    en: (source: string) => `From ${source}`,
  },
  addRow: { zh: "＋ 增加一行", en: "+ Add a row" },
  removeRow: {
    zh: (row: number) => `去掉第 ${row} 行`,
    en: (row: number) => `Remove row ${row}`,
  },
});
