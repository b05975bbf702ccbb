import type { Instant } from "@onedoor/domain/time";
import { Button, Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { useMessages } from "./LanguageProvider.tsx";
import type { DocumentLine, DocumentText } from "./papers/DocumentText.ts";
import { PrintSheet } from "./PrintSheet.tsx";
import { QrCode } from "./QrCode.tsx";
import { wordMoment } from "./words/dateWords.ts";
import { defineMessages, speak } from "./words/messages.ts";

/** A paper as it will come out of the printer, with the button above it. */
export function DocumentSheet(props: {
  text: DocumentText;
  /** The same for who can't read it, on a sheet of its own that nobody signs. */
  translation?: DocumentText | null;
  now: Instant;
  /** Whether the 80 mm roll is offered as well. */
  receiptRoll?: boolean;
  /** The way back. */
  back: ReactNode;
  /** What else can be chosen of what is printed. */
  choices?: ReactNode;
}) {
  const { text, translation = null } = props;
  const t = useMessages(messages);
  const [paper, setPaper] = useState<"a4" | "receipt">("a4");
  return (
    <div className="paper-page">
      <div className="paper-bar not-printed">
        {props.back}
        {props.receiptRoll === true ? (
          <Segmented
            value={paper}
            options={[
              { value: "a4", label: t.paperA4 },
              { value: "receipt", label: t.paperReceipt },
            ]}
            onChange={(chosen) =>
              setPaper(chosen === "receipt" ? "receipt" : "a4")
            }
          />
        ) : null}
        {props.choices}
        <Button type="primary" size="large" onClick={() => window.print()}>
          {t.print}
        </Button>
        <span className="soft">{t.printHint}</span>
      </div>
      <PrintSheet paper={paper} language={text.language}>
        <PaperHead text={text} />
        <PaperLines text={text} />
        <PaperFoot text={text} now={props.now} />
      </PrintSheet>
      {translation === null ? null : (
        <PrintSheet paper={paper} language={translation.language}>
          <p className="paper-translation">{t.translation}</p>
          <h2 className="paper-title">{translation.title}</h2>
          <PaperLines text={translation} />
        </PrintSheet>
      )}
    </div>
  );
}

function PaperHead({ text }: { text: DocumentText }) {
  const t = speak(messages, text.language);
  return (
    <>
      {text.provisional === null ? null : (
        <p className="paper-provisional">{text.provisional}</p>
      )}
      <p className="paper-issuer">{text.issuer}</p>
      <h1 className="paper-title">{text.title}</h1>
      {text.number !== null || text.numberMissing ? (
        <p className="paper-number">{text.number ?? t.numberToFill}</p>
      ) : null}
    </>
  );
}

function PaperLines({ text }: { text: DocumentText }) {
  const t = speak(messages, text.language);
  return (
    <>
      <div className="paper-head">
        <dl>
          {text.lines
            .filter((line) => line.kind === "large")
            .map((line) => (
              <Line key={line.label} line={line} />
            ))}
        </dl>
        {text.qr === null ? null : <QrCode text={text.qr} label={t.qrLabel} />}
      </div>
      {text.lines
        .filter((line) => line.kind !== "large")
        .map((line, index) => (
          <Line key={index} line={line} />
        ))}
    </>
  );
}

function PaperFoot({ text, now }: { text: DocumentText; now: Instant }) {
  const t = speak(messages, text.language);
  return (
    <>
      <div className="paper-foot">
        {text.signatures.map((label) => (
          <p key={label} className="signature">
            {label}
          </p>
        ))}
        <p className="issuer">
          {text.issuer}
          {text.sealed ? t.seal : ""}
          <br />
          {text.issuedOn}
        </p>
      </div>
      <p className="reprint">{t.reprint(wordMoment(now, text.language))}</p>
    </>
  );
}

function Line({ line }: { line: DocumentLine }): ReactNode {
  switch (line.kind) {
    case "large":
      return (
        <div className="paper-large">
          <dt>{line.label}</dt>
          <dd>{line.value}</dd>
        </div>
      );
    case "field":
      return (
        <p className="paper-field">
          <span className="paper-label">{line.label}</span>
          <span>{line.value}</span>
        </p>
      );
    case "heading":
      return <h2 className="paper-heading">{line.text}</h2>;
    case "item":
      return <p className="paper-item">{line.text}</p>;
    case "addressee":
      return <p className="paper-addressee">{line.text}</p>;
    case "text":
      return <p className="paper-text">{line.text}</p>;
  }
}

const messages = defineMessages({
  print: { zh: "打印", en: "Print" },
  printHint: {
    zh: "按 Ctrl+P 打印；纸张选 A4，热敏小票选 80 毫米",
    en: "Ctrl+P prints; choose A4, or 80 mm for the receipt printer",
  },
  paperA4: { zh: "A4 纸", en: "A4" },
  paperReceipt: { zh: "80 毫米小票", en: "80 mm receipt" },
  translation: {
    zh: "译文仅供参考，以中文文书为准",
    en: "Translation for information only: the Chinese paper has legal force",
  },
  numberToFill: {
    zh: "文书编号：____________________",
    en: "Number: ____________________",
  },
  seal: { zh: "（印章）", en: " (seal)" },
  qrLabel: { zh: "办件编号和查询码", en: "Case number and query code" },
  reprint: {
    zh: (at: string) => `打印于 ${at}`,
    en: (at: string) => `Printed ${at}`,
  },
});
