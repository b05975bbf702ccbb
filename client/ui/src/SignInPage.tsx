import { useEffect, useState } from "react";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { useMessages } from "./LanguageProvider.tsx";
import { type OfferedAccount, type SignIn, SignInForm } from "./SignInForm.tsx";
import { defineMessages } from "./words/messages.ts";

/** Signs an official in. Explains that this is the one moment that needs the network. */
export function SignInPage(props: {
  /** What one signs in to. */
  title: string;
  signIn: SignIn;
  listAccounts: () => Promise<readonly OfferedAccount[]>;
}) {
  const { listAccounts } = props;
  const t = useMessages(messages);
  const [offered, setOffered] = useState<readonly OfferedAccount[]>([]);
  useEffect(() => {
    let here = true;
    void listAccounts().then((list) => (here ? setOffered(list) : undefined));
    return () => {
      here = false;
    };
  }, [listAccounts]);
  return (
    <main className="lone-page">
      <div className="lone-corner">
        <LanguageSwitch />
      </div>
      <h1>{props.title}</h1>
      <div className="sign-in-columns">
        <SignInForm signIn={props.signIn} offered={offered} />
        <section className="sign-in-note">
          <h2>{t.offlineTitle}</h2>
          <p>{t.offline1}</p>
          <p>{t.offline2}</p>
        </section>
      </div>
    </main>
  );
}

const messages = defineMessages({
  offlineTitle: { zh: "断网也能办", en: "It works without a network" },
  offline1: {
    zh: "第一次登录要联网一次。之后断网、断电、重启，都能打开继续办件。",
    en: "The first sign-in needs the network once. After that, the app opens without it.",
  },
  offline2: {
    zh: "办件先安全存在本机，连上以后自动送到县里，不用您操心。",
    en: "Cases are kept safely on this computer, and go to the county by themselves once it is reached.",
  },
});
