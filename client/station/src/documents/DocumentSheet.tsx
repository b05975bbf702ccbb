import { PrintSheet } from "@onedoor/ui/PrintSheet";
import { QrCode } from "@onedoor/ui/QrCode";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Segmented } from "antd";
import { type ReactNode, useState } from "react";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { paperMessages } from "../messages/paperMessages.ts";
import { useStation } from "../stationContext.tsx";
import type { DocumentLine, DocumentText } from "./DocumentText.ts";

/** A paper as it will come out of the printer, with the button above it. */
export function DocumentSheet(props: {
  text: DocumentText;
  /** Whether the 80 mm roll is offered as well. */
  receiptRoll?: boolean;
  backHref: string;
}) {
  const { text } = props;
  const { now } = useStation();
  const { language } = useLanguage();
  const t = useMessages(paperMessages);
  const [paper, setPaper] = useState<"a4" | "receipt">("a4");
  return (
    <div className="paper-page">
      <div className="paper-bar not-printed">
        <a href={props.backHref}>← {t.back}</a>
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
        <Button type="primary" size="large" onClick={() => window.print()}>
          {t.printed}
        </Button>
        <span className="soft">{t.printHint}</span>
      </div>
      <PrintSheet paper={paper}>
        {text.provisional === null ? null : (
          <p className="paper-provisional">{text.provisional}</p>
        )}
        <h1 className="paper-title">{text.title}</h1>
        {text.number === null ? null : (
          <p className="paper-number">{text.number}</p>
        )}
        <div className="paper-head">
          <dl>
            {text.lines
              .filter((line) => line.kind === "large")
              .map((line) => (
                <Line key={line.label} line={line} />
              ))}
          </dl>
          {text.qr === null ? null : (
            <QrCode text={text.qr} label={t.qrLabel} />
          )}
        </div>
        {text.lines
          .filter((line) => line.kind !== "large")
          .map((line, index) => (
            <Line key={index} line={line} />
          ))}
        <div className="paper-foot">
          {text.signatures.map((label) => (
            <p key={label} className="signature">
              {label}
            </p>
          ))}
          <p className="issuer">
            {text.issuer}
            <br />
            {text.issuedOn}
          </p>
        </div>
        <p className="reprint">{t.reprint(wordMoment(now, language))}</p>
      </PrintSheet>
    </div>
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
