import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate } from "@onedoor/ui/words/dateWords";
import {
  licenceStateShapes,
  licenceStateWords,
} from "@onedoor/ui/words/licenceWords";
import { useKnownNames } from "../hooks/useKnownNames.ts";
import type { ShownLicence } from "./caseLicence.ts";
import { licencePageMessages } from "./licencePageMessages.ts";

/** What a licence says, and the mark of its seal: a plain rectangle with what it is. */
export function LicenceFields({ licence }: { licence: ShownLicence }) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(licencePageMessages);
  const names = useKnownNames();
  const { seal } = licence;
  const rows: readonly (readonly [string, string | null])[] = [
    [t.name, licence.title],
    [
      t.state,
      `${say(licenceStateWords[licence.state])} ${licenceStateShapes[licence.state]}`,
    ],
    [t.identifier, licence.identifier],
    [t.version, licence.version?.toString() ?? null],
    [t.holder, licence.holder],
    [t.issuer, names.bodies[licence.issuer] ?? licence.issuer],
    [
      t.issuedOn,
      licence.issuedOn === null ? null : wordDate(licence.issuedOn, language),
    ],
    [
      t.validUntil,
      licence.validUntil === null
        ? t.noEnd
        : wordDate(licence.validUntil, language),
    ],
    [t.sha256, licence.sha256],
  ];
  return (
    <>
      <dl className="licence-fields">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {seal === null ? null : (
        <div className="demonstration-seal" role="img" aria-label={seal.label}>
          <strong>{language === "zh" ? seal.label : seal.labelEn}</strong>
          <span>{t.sealHint}</span>
          <small>
            {seal.algorithm} · {seal.signature}
          </small>
        </div>
      )}
    </>
  );
}
