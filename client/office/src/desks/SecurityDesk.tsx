import { useMessages } from "@onedoor/ui/LanguageProvider";
import { AccountsPage } from "../accounts/AccountsPage.tsx";
import { shellMessages } from "../shell/shellMessages.ts";
import { DeskFrame, type DeskProps } from "./DeskFrame.tsx";

/** The security administrator keeps officials' accounts, and sees nothing that they do with them. */
export function SecurityDesk(props: DeskProps) {
  const t = useMessages(shellMessages);
  return (
    <DeskFrame {...props} pages={[{ at: "/", name: t.accounts }]}>
      <AccountsPage graph={props.graph} />
    </DeskFrame>
  );
}
