import { defineMessages } from "@onedoor/ui/words/messages";

export const paperPageMessages = defineMessages({
  back: { zh: "返回", en: "Back" },
  withEnglish: {
    zh: "附英文译文（仅供参考）",
    en: "With an English translation",
  },
  notThere: {
    zh: "这件还没有这份文书",
    en: "This case has no such paper yet",
  },
});
