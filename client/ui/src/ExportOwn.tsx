import { Button } from "antd";
import { useMessages } from "./LanguageProvider.tsx";
import type { SyncedReplica } from "./notArrived.ts";
import { defineMessages } from "./words/messages.ts";

/** What was refused, held or not yet sent is readable outside of this machine too, each with reason and owner [Q6]. */
export function ExportOwn({ replica }: { replica: SyncedReplica }) {
  const t = useMessages(messages);
  async function save() {
    const text = await replica.exportOwnEntries();
    const url = URL.createObjectURL(
      new Blob([text], { type: "application/jsonl" }),
    );
    const link = document.createElement("a");
    link.href = url;
    link.download = "onedoor-entries.jsonl";
    link.click();
    URL.revokeObjectURL(url);
  }
  return (
    <p>
      <Button onClick={() => void save()}>{t.save}</Button>{" "}
      <span className="soft">{t.what}</span>
    </p>
  );
}

const messages = defineMessages({
  save: { zh: "导出本机的记录", en: "Export this computer's entries" },
  what: {
    zh: "连同没被采纳的、暂存的、隔离的，每条带原因和归谁管。含个人信息，只交给技术员或上级",
    en: "With those set aside, held and in quarantine, each with its reason and who looks after it. It holds personal data: for the technician or your superior alone",
  },
});
