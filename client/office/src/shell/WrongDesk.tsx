import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { defineMessages } from "@onedoor/ui/words/messages";
import { Button } from "antd";

/** Who takes cases in works at the station; this browser is told where that is. */
export function WrongDesk({ onSignOut }: { onSignOut: () => void }) {
  const t = useMessages(messages);
  return (
    <main className="page">
      <EmptyState
        title={t.title}
        hint={t.hint}
        action={
          <p>
            <a href="/station/">{t.station}</a>{" "}
            <Button onClick={onSignOut}>{t.signOut}</Button>
          </p>
        }
      />
    </main>
  );
}

const messages = defineMessages({
  title: {
    zh: "这里是科室审批用的",
    en: "This is for the departments' reviewers",
  },
  hint: {
    zh: "您的岗位在窗口办件，请到服务站",
    en: "Your post takes cases in: please use the station",
  },
  station: { zh: "打开服务站", en: "Open the station" },
  signOut: { zh: "换个账号", en: "Use another account" },
});
