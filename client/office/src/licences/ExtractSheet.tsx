import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { PrintSheet } from "@onedoor/ui/PrintSheet";
import { QrCode } from "@onedoor/ui/QrCode";
import { wordDate, wordMoment } from "@onedoor/ui/words/dateWords";
import { Button } from "antd";
import type { ReactNode } from "react";
import type { ShownExtract } from "./caseLicence.ts";
import { LicenceFields } from "./LicenceFields.tsx";
import { licencePageMessages } from "./licencePageMessages.ts";

const MARKS = Array.from({ length: 8 }, (_, at) => at);

/** The extract as it is printed: what it is for stands across all of it. */
export function ExtractSheet(props: {
  extract: ShownExtract;
  back: ReactNode;
}) {
  const { extract, back } = props;
  const { language } = useLanguage();
  const t = useMessages(licencePageMessages);
  const onlyFor = t.onlyFor(extract.purpose);
  return (
    <div className="paper-page">
      <div className="paper-bar not-printed">
        {back}
        <Button type="primary" size="large" onClick={() => window.print()}>
          {t.print}
        </Button>
      </div>
      <PrintSheet paper="a4" language={language}>
        <div className="licence-extract">
          <div className="licence-watermark" aria-hidden="true">
            {MARKS.map((at) => (
              <span key={at}>
                {onlyFor} · {extract.caseNumber}
              </span>
            ))}
          </div>
          <h1 className="paper-title">{t.extract}</h1>
          <p className="licence-only-for">
            <strong>{onlyFor}</strong>
          </p>
          <LicenceFields licence={extract.licence} />
          <dl className="licence-fields">
            <div>
              <dt>{t.caseNumber}</dt>
              <dd>{extract.caseNumber}</dd>
            </div>
            <div>
              <dt>{t.signedAt}</dt>
              <dd>{wordMoment(extract.signedAt, language)}</dd>
            </div>
            <div>
              <dt>{t.until}</dt>
              <dd>{wordDate(extract.until, language)}</dd>
            </div>
          </dl>
          <div className="licence-code" data-text={extract.text}>
            <QrCode text={extract.text} label={t.qr} />
          </div>
          <p>{t.qrHint}</p>
        </div>
      </PrintSheet>
    </div>
  );
}
