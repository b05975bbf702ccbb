import {
  maskAddress,
  maskName,
  maskPhone,
  maskResidentId,
} from "@onedoor/domain/masking";
import type { CaseView } from "@onedoor/replica/Replica";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { RevealBar } from "../reveal/RevealBar.tsx";
import type { Reveal } from "../reveal/useReveal.ts";
import { Data } from "./Data.tsx";
import { caseMessages } from "./caseMessages.ts";

/** Who applies. Masked until it is asked for and on record; what the reader may not see isn't here at all. */
export function ApplicantBlock(props: { view: CaseView; reveal: Reveal }) {
  const { view, reveal } = props;
  const t = useMessages(caseMessages);
  const { applicant, agent } = view;
  if (applicant === null) return <p className="soft">{t.withheld}</p>;
  const revealed = reveal.state.step === "shown";
  const number =
    applicant.kind === "person"
      ? applicant.residentId
      : (applicant.creditCode ?? "");
  return (
    <>
      <dl className="facts">
        {applicant.kind === "person" ? (
          <>
            <dt>{t.name}</dt>
            <dd>
              <Data>
                {revealed ? applicant.name : maskName(applicant.name)}
              </Data>
            </dd>
          </>
        ) : null}
        <dt>{applicant.kind === "person" ? t.residentId : t.creditCode}</dt>
        <dd>
          {revealed || applicant.kind === "legalEntity"
            ? number
            : maskResidentId(number)}
        </dd>
        {applicant.kind === "legalEntity" ? (
          <>
            <dt>{t.representative}</dt>
            <dd>
              <Data>
                {revealed
                  ? applicant.representative
                  : maskName(applicant.representative)}
              </Data>
            </dd>
          </>
        ) : null}
        <dt>{t.phone}</dt>
        <dd>{revealed ? applicant.phone : maskPhone(applicant.phone)}</dd>
        <dt>{t.address}</dt>
        <dd>
          <Data>
            {revealed || applicant.kind === "legalEntity"
              ? applicant.address
              : maskAddress(applicant.address)}
          </Data>
        </dd>
        {agent === null ? null : (
          <>
            <dt>{t.agent}</dt>
            <dd>
              <Data>{`${revealed ? agent.name : maskName(agent.name)} · ${agent.relation}`}</Data>
            </dd>
          </>
        )}
      </dl>
      <RevealBar reveal={reveal} />
    </>
  );
}

/** The applicant as a list shows him: a person by his family name, a firm by its name, which is public. */
export function shortName(view: CaseView): string | null {
  const { applicant } = view;
  if (applicant === null) return null;
  return applicant.kind === "person"
    ? maskName(applicant.name)
    : applicant.name;
}
