import type { MaterialRefusal } from "@onedoor/domain/materialRefusals";
import type { Words } from "./wording.ts";

/** Why a page isn't taken, and what the clerk does now. */
export const materialRefusalWords: Words<MaterialRefusal> = {
  empty: {
    zh: "这个文件是空的，请重新扫描或拍照",
    en: "The file is empty: scan or photograph the page again",
  },
  tooLarge: {
    zh: "超过 20 MB，请分成几个文件，或降低扫描分辨率（200 dpi 就够）",
    en: "More than 20 MB: split it, or scan at a lower resolution (200 dpi will do)",
  },
  wrongType: {
    zh: "内容不是 JPEG、PNG、WebP 图片或 PDF，请另存为其中一种，或直接拍照",
    en: "It is no JPEG, PNG, WebP or PDF: save it as one of them, or photograph the page",
  },
  unreadable: {
    zh: "打不开，文件可能坏了，请重新扫描或拍照",
    en: "It can't be read, the file may be damaged: scan or photograph the page again",
  },
  tooManyPixels: {
    zh: "图片尺寸过大（超过 6400 万像素），请降低分辨率后重新扫描",
    en: "The picture is too large (more than 64 million pixels): scan it at a lower resolution",
  },
  activeContent: {
    zh: "这个 PDF 里有脚本、附件或会自己运行的内容，不能收，请打印后扫描或拍照",
    en: "This PDF carries scripts, attachments or something that runs: print it, and scan or photograph the print",
  },
  locked: {
    zh: "这个 PDF 加了密，看不了，请换成没加密的，或打印后扫描",
    en: "This PDF is locked: bring one that isn't, or scan a print",
  },
};

/** What else may go wrong before a page is kept. Nothing of it is kept then. */
export const pageFaultWords: Words<"diskFull" | "other"> = {
  diskFull: {
    zh: "本机存不下了，这一页没存。先联网传走已存的，或清理电脑磁盘，再拍这一页",
    en: "This computer has no room left and the page was not kept: go online to send what is kept, or free the disk, then take the page again",
  },
  other: {
    zh: "这张没存下来，请再试一次",
    en: "That page was not kept: try again",
  },
};
