import "./firms.css";
import { parseCreditCode } from "@onedoor/domain/creditCode";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { FirmView } from "./FirmView.tsx";
import { firmMessages } from "./firmMessages.ts";
import { NewFirms } from "./NewFirms.tsx";

/** A firm by its code, or the new ones where none is asked for. The address names it: `/lists?firm=CODE`. */
export function FirmsPage() {
  const t = useMessages(firmMessages);
  const [query, setQuery] = useSearchParams();
  const asked = query.get("firm") ?? "";
  const id = useId();
  const [typed, setTyped] = useState(asked);
  const [isWrong, setWrong] = useState(false);
  const look = (event: FormEvent) => {
    event.preventDefault();
    const code = parseCreditCode(typed);
    setWrong(!code.ok);
    if (code.ok) setQuery({ firm: code.value });
  };
  return (
    <main className="page lists-page firms-page">
      <h1>{t.title}</h1>
      <p className="soft">{t.lead}</p>
      <p>
        <Link to="/lists">{t.back}</Link>
      </p>
      <form className="settle" onSubmit={look}>
        <label htmlFor={id}>{t.code}</label>
        <Input
          id={id}
          value={typed}
          maxLength={40}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" htmlType="submit">
          {t.look}
        </Button>
        {isWrong ? <span role="alert">▲ {t.badCode}</span> : null}
      </form>
      {asked === "" ? (
        <NewFirms />
      ) : (
        <FirmView key={asked} creditCode={asked} />
      )}
    </main>
  );
}
