import type {
  LicenceFinding,
  LicenceProof,
} from "@onedoor/domain/licenceProof";
import { checkLicence } from "@onedoor/replica/checkLicence";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate, wordMoment } from "@onedoor/ui/words/dateWords";
import {
  licenceStateShapes,
  licenceStateWords,
} from "@onedoor/ui/words/licenceWords";
import { Button, Input } from "antd";
import { useState } from "react";
import { licenceMessages } from "../messages/licenceMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { CameraScan } from "./CameraScan.tsx";
import "./licences.css";

/** 核验证照: whether a print with a code is the county's, with the key that this machine keeps and no line. */
export function CheckLicencePage() {
  const { replica } = useStation();
  const t = useMessages(licenceMessages);
  const [text, setText] = useState("");
  const [finding, setFinding] = useState<LicenceFinding | "noKey">();
  const check = async (scanned: string) => {
    if (scanned.trim() === "") return;
    setFinding((await checkLicence(replica, scanned)) ?? "noKey");
    // A scanner types the next one behind whatever stands here.
    setText("");
  };
  return (
    <div className="check-licence">
      <div className="page-head">
        <h1>{t.title}</h1>
        <a href={hrefOf({ page: "today" })}>← {t.toToday}</a>
      </div>
      <p className="soft" id="check-how">
        {t.how}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check(text);
        }}
      >
        <label htmlFor="licence-text">{t.text}</label>
        <Input
          id="licence-text"
          aria-describedby="check-how"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setFinding(undefined);
          }}
        />
        <Button type="primary" htmlType="submit">
          {t.check}
        </Button>
      </form>
      <CameraScan onText={(scanned) => void check(scanned)} />
      <div role="status">
        {finding === undefined ? null : finding === "noKey" ? (
          <p>{t.noKey}</p>
        ) : (
          <Finding finding={finding} />
        )}
      </div>
    </div>
  );
}

/** A word, a shape and a colour, in that order; then what it rests on. */
function Finding({ finding }: { finding: LicenceFinding }) {
  const { today } = useStation();
  const t = useMessages(licenceMessages);
  const { verdict } = finding;
  return (
    <section className={`licence-finding licence-${verdict}`}>
      <h2 data-verdict={verdict}>
        {t[verdict]} <span aria-hidden="true">{SHAPES[verdict]}</span>
      </h2>
      {finding.verdict === "false" ? (
        <p>{t[finding.fault]}</p>
      ) : (
        <>
          <p>
            {finding.verdict === "true"
              ? t.trueHint
              : finding.proof.until < today
                ? t.extractOver
                : t.licenceOver}
          </p>
          <Said proof={finding.proof} />
        </>
      )}
    </section>
  );
}

const SHAPES = { true: "✓", false: "✕", expired: "⧗" };

function Said({ proof }: { proof: LicenceProof }) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(licenceMessages);
  const state = say(licenceStateWords[proof.state]);
  const rows: readonly (readonly [string, string])[] = [
    [t.name, proof.title],
    [t.identifier, proof.identifier ?? "—"],
    [t.holder, proof.holder],
    [t.state, `${state} ${licenceStateShapes[proof.state]}`],
    [t.version, String(proof.version)],
    [
      t.validUntil,
      proof.validUntil === null
        ? t.noEnd
        : wordDate(proof.validUntil, language),
    ],
    [t.purpose, proof.purpose],
    [t.caseNumber, proof.caseNumber],
    [t.until, wordDate(proof.until, language)],
    [t.hash, proof.hash],
  ];
  return (
    <>
      {proof.state === "valid" ? null : (
        <p className="attention">{t.notValidThen(state)}</p>
      )}
      <p className="attention">
        {t.since(wordMoment(proof.signedAt, language))}
      </p>
      <dl className="licence-said">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
