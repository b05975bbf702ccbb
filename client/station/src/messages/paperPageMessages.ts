import { defineMessages } from "@onedoor/ui/words/messages";

export const paperPageMessages = defineMessages({
  back: { zh: "返回", en: "Back" },
  notThere: {
    zh: "这件还没有这份文书",
    en: "This case has no such paper yet",
  },
});
