import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { openGraph } from "../supervision/Graph.ts";
import { citizenMessages } from "./citizenMessages.ts";
import { CITIZEN_SIGN_IN, MY_ACCESS, type MyAccess } from "./myAccess.ts";
import { MyAccessSheet } from "./MyAccessSheet.tsx";

type Trouble = "wrong" | "tooMany" | "notACitizen" | "offline";

/** A resident's own page: who looked at his papers and data, to read and to print. Nothing of it is kept. */
export function CitizenPage() {
  const t = useMessages(citizenMessages);
  const [shown, setShown] = useState<{
    name: string;
    records: readonly MyAccess[];
  }>();
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  async function open(): Promise<Trouble | undefined> {
    const entrance = openGraph("/graphql", { token: async () => null });
    const signedIn = await entrance.ask(CITIZEN_SIGN_IN, { account, password });
    if (!signedIn.ok) return "offline";
    if ("refused" in signedIn.data) return signedIn.data.refused;
    const { token, name } = signedIn.data;
    const own = openGraph("/graphql", { token: async () => token });
    const answer = await own.ask(MY_ACCESS);
    if (!answer.ok) return "offline";
    setPassword("");
    setShown({ name, records: answer.data });
    return undefined;
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    setBusy(true);
    void open().then((outcome) => {
      setTrouble(outcome);
      setBusy(false);
    });
  }
  return (
    <main className="page citizen-page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <span className="not-printed">
          <LanguageSwitch />
        </span>
      </div>
      {shown === undefined ? (
        <form className="citizen-sign-in" onSubmit={submit}>
          <p>{t.intro}</p>
          <label>
            {t.account}
            <Input
              value={account}
              autoComplete="username"
              onChange={(event) => setAccount(event.target.value)}
            />
          </label>
          <label>
            {t.password}
            <Input.Password
              value={password}
              autoComplete="current-password"
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
          {trouble === undefined ? null : (
            <p className="field-error" role="alert">
              ✗ {t[trouble]}
            </p>
          )}
          <Button type="primary" size="large" htmlType="submit" disabled={busy}>
            {t.signIn}
          </Button>
        </form>
      ) : (
        <MyAccessSheet
          {...shown}
          onSignOut={() => {
            setShown(undefined);
            setAccount("");
          }}
        />
      )}
    </main>
  );
}
