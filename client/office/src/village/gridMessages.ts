import type { GridRefusal } from "@onedoor/domain/decideGrid";
import { defineMessages } from "@onedoor/ui/words/messages";
import type { Words } from "@onedoor/ui/words/wording";

export const gridMessages = defineMessages({
  title: { zh: "网格", en: "Grid" },
  lead: {
    zh: "没有网格员的网格排在前面。网格员离任后记录保留",
    en: "Cells that nobody looks after come first. Who was there before stays on record",
  },
  asking: { zh: "正在问县里…", en: "Asking the county…" },
  noCells: { zh: "还没有划分网格", en: "There are no cells yet" },
  nobody: { zh: "▲ 没有网格员", en: "▲ Nobody looks after it" },
  households: {
    zh: (count: number) => `约 ${count} 户`,
    en: (count: number) => `about ${count} households`,
  },
  fullTime: { zh: "专职", en: "full time" },
  partTime: { zh: "兼职", en: "part time" },
  since: {
    zh: (from: string) => `${from} 起`,
    en: (from: string) => `since ${from}`,
  },
  was: {
    zh: (from: string, until: string) => `${from} 至 ${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  end: { zh: "今天离任", en: "Ends today" },
  before: { zh: "历任", en: "Before and to come" },
  assign: { zh: "派网格员", en: "Assign somebody" },
  name: { zh: "姓名", en: "Name" },
  phone: { zh: "电话", en: "Telephone" },
  partOnly: { zh: "兼职", en: "Part time" },
  save: { zh: "保存", en: "Save" },
  keep: { zh: "划定网格", en: "Keep a cell" },
  code: {
    zh: "网格编码（村 12 位加 3 位）",
    en: "Code (the village's 12 digits and 3)",
  },
  cellName: { zh: "网格名称", en: "Name of the cell" },
  size: { zh: "户数", en: "Households" },
  fillFirst: { zh: "请先填完整", en: "Fill it in first" },
  failed: {
    zh: "没有办成：联系不上县里，或须重新登录",
    en: "Not done: the county can't be reached, or wants a new sign-in",
  },
  place: { zh: "归入网格", en: "Put into a cell" },
  choose: { zh: "请选择", en: "Choose" },
  placed: { zh: "✓ 已归入", en: "✓ Put there" },
  notPlaced: {
    zh: "没有归入：网格须是这户所在村的",
    en: "Not done: the cell has to be of the household's village",
  },
});

export const gridRefusalWords: Words<GridRefusal> = {
  notYours: {
    zh: "这个网格不在您的辖区",
    en: "The cell isn't in your reach",
  },
  badCode: {
    zh: "编码应为村的 12 位加 001 起的 3 位",
    en: "A code is the village's 12 digits and three more, from 001",
  },
  badName: { zh: "名称或姓名不合规", en: "That is no name" },
  badSize: { zh: "户数应为 1 至 3000", en: "A cell has 1 to 3,000 households" },
  badPhone: {
    zh: "电话应为 7 至 12 位数字",
    en: "A telephone number has 7 to 12 digits",
  },
  badDays: { zh: "离任不能早于到任", en: "Nobody ends before he begins" },
  unknownCell: { zh: "没有这个网格", en: "There is no such cell" },
  unknownStaff: { zh: "没有这位网格员", en: "There is no such grid worker" },
  alreadyEnded: { zh: "已经离任", en: "He has ended already" },
};
