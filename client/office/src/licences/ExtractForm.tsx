import { MOST_PURPOSE } from "@onedoor/domain/licenceStates";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Input, Radio } from "antd";
import { useId, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { EXTRACT_LICENCE, type ShownExtract } from "./caseLicence.ts";
import { licencePageMessages } from "./licencePageMessages.ts";

/** What the licence is used for, for which case and on what ground: put on record before there is an extract. */
export function ExtractForm(props: {
  caseId: string;
  onExtract: (extract: ShownExtract) => void;
}) {
  const { caseId, onExtract } = props;
  const { graph } = useOffice();
  const t = useMessages(licencePageMessages);
  const id = useId();
  const [purpose, setPurpose] = useState("");
  const [forCase, setForCase] = useState("");
  const [ground, setGround] = useState<"CONSENT" | "LAW">("CONSENT");
  const [words, setWords] = useState("");
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    // Each would be a use of its own on record.
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    const answer = await graph.ask(EXTRACT_LICENCE, {
      input: {
        caseId,
        purpose,
        forCaseNumber: forCase.trim() === "" ? null : forCase,
        ground,
        words,
      },
    });
    setBusy(false);
    if (!answer.ok) setTrouble(t.offline);
    else if ("refused" in answer.data) setTrouble(t[answer.data.refused]);
    else onExtract(answer.data);
  };
  const field = (name: string, value: string, most: number) => ({
    id: `${id}-${name}`,
    value,
    maxLength: most,
    autoComplete: "off",
  });
  return (
    <form
      className="licence-extract-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2 id={`${id}-title`}>{t.use}</h2>
      <p className="soft">{t.useHint}</p>
      <label htmlFor={`${id}-purpose`}>{t.purpose}</label>
      <Input
        {...field("purpose", purpose, MOST_PURPOSE)}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <label htmlFor={`${id}-case`}>{t.forCase}</label>
      <Input
        {...field("case", forCase, 60)}
        onChange={(event) => setForCase(event.target.value)}
      />
      <Radio.Group
        aria-label={t.ground}
        value={ground}
        options={[
          { value: "CONSENT", label: t.consent },
          { value: "LAW", label: t.law },
        ]}
        onChange={(event) =>
          setGround(event.target.value === "LAW" ? "LAW" : "CONSENT")
        }
      />
      <label htmlFor={`${id}-words`}>{t.words}</label>
      <Input
        {...field("words", words, 200)}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t.make}
      </Button>
      {trouble === undefined ? null : <p role="alert">{trouble}</p>}
    </form>
  );
}
