import { LanguageSwitch } from "@onedoor/ui/LanguageSwitch";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { insecureMessages } from "../messages/signInMessages.ts";
import type { Capability } from "./missingCapabilities.ts";

/** Says what is missing and why, where the station may not work. */
export function InsecurePage(props: {
  missing: readonly Capability[];
  /** The same page over HTTPS. */
  secureAddress: string;
}) {
  const t = useMessages(insecureMessages);
  return (
    <main className="lone-page">
      <div className="lone-corner">
        <LanguageSwitch />
      </div>
      <h1>{t.title}</h1>
      <h2>{t.missing}</h2>
      <ul>
        {props.missing.map((capability) => (
          <li key={capability}>✗ {t[capability]}</li>
        ))}
      </ul>
      <h2>{t.whyTitle}</h2>
      <p>{t.why}</p>
      <h2>{t.whatTitle}</h2>
      <ol>
        <li>{t.what1(props.secureAddress)}</li>
        <li>{t.what2}</li>
        <li>{t.what3}</li>
      </ol>
    </main>
  );
}
