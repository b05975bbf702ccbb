import { defineMessages } from "@onedoor/ui/words/messages";

export const captureMessages = defineMessages({
  editPage: {
    zh: (name: string) => `裁正这一页：${name}`,
    en: (name: string) => `Straighten the page: ${name}`,
  },
  howToCut: {
    zh: "把四个圆点拖到纸的四角；也可用 Tab 选中圆点，按方向键移动（按住 Shift 更快）",
    en: "Drag the four dots to the paper's corners; or reach one by Tab and move it by the arrows (faster with Shift)",
  },
  preview: { zh: "这一页的预览", en: "Preview of the page" },
  upperLeft: { zh: "左上角", en: "Upper left" },
  upperRight: { zh: "右上角", en: "Upper right" },
  lowerRight: { zh: "右下角", en: "Lower right" },
  lowerLeft: { zh: "左下角", en: "Lower left" },
  corner: {
    zh: (name: string, x: number, y: number) => `${name}，横 ${x}%，竖 ${y}%`,
    en: (name: string, x: number, y: number) =>
      `${name}, ${x}% across, ${y}% down`,
  },
  turnLeft: { zh: "向左转", en: "Turn left" },
  turnRight: { zh: "向右转", en: "Turn right" },
  undo: { zh: "撤销一步", en: "Undo" },
  discard: { zh: "不要这页", en: "Discard" },
  compressedTo: {
    zh: (kilobytes: number) => `已压到 ${kilobytes} KB`,
    en: (kilobytes: number) => `Compressed to ${kilobytes} KB`,
  },
  pageNumber: {
    zh: (number: number, kilobytes: number) =>
      `第 ${number} 页（${kilobytes} KB）`,
    en: (number: number, kilobytes: number) =>
      `Page ${number} (${kilobytes} KB)`,
  },
  moveUp: {
    zh: (number: number) => `第 ${number} 页往前移`,
    en: (number: number) => `Move page ${number} forward`,
  },
  remove: {
    zh: (number: number) => `去掉第 ${number} 页`,
    en: (number: number) => `Remove page ${number}`,
  },
  use: { zh: "用这一页", en: "Use this page" },
});
