import type { SignInOutcome } from "@onedoor/replica/session";
import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { type OfferedAccount, SignInForm } from "@onedoor/ui/SignInForm";
import { signInWords } from "@onedoor/ui/words/signInWords";
import type { Wording } from "@onedoor/ui/words/wording";
import { useEffect, useState } from "react";
import type { Graph, GraphQuestion } from "../supervision/Graph.ts";
import { shellMessages } from "./shellMessages.ts";

/** The first sign-in needs the county; later the app opens without it. */
export function SignInPage(props: {
  graph: Graph;
  signIn: (account: string, password: string) => Promise<SignInOutcome>;
}) {
  const { graph } = props;
  const t = useMessages(shellMessages);
  const say = useSay();
  const [offered, setOffered] = useState<readonly OfferedAccount[]>([]);
  const [trouble, setTrouble] = useState<Wording>();
  useEffect(() => {
    let left = false;
    void graph.ask(OFFERED_ACCOUNTS).then((answer) => {
      if (!left && answer.ok) setOffered(answer.data);
    });
    return () => {
      left = true;
    };
  }, [graph]);
  return (
    <main>
      <div className="sign-in-corner">
        <LanguageSwitch />
      </div>
      <SignInForm
        title={t.product}
        offered={offered}
        trouble={trouble === undefined ? undefined : say(trouble)}
        onSignIn={async (account, password) => {
          const outcome = await props.signIn(account, password);
          setTrouble(outcome.ok ? undefined : signInWords[outcome.reason]);
        }}
      />
    </main>
  );
}

const OFFICE_ROLES = ["TOWN_OFFICER", "REVIEWER", "APPROVER", "SUPERVISOR"];

const OFFERED_ACCOUNTS: GraphQuestion<readonly OfferedAccount[]> = {
  document: `query DemonstrationAccounts {
  demonstrationAccounts { account password displayName role about aboutEn }
}`,
  parse(data) {
    const { demonstrationAccounts } = data as {
      demonstrationAccounts: (OfferedAccount & { role: string })[];
    };
    return demonstrationAccounts.filter(({ role }) =>
      OFFICE_ROLES.includes(role),
    );
  },
};
