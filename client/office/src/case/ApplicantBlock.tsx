import { maskName, maskPhone, maskResidentId } from "@onedoor/domain/masking";
import type { CaseView } from "@onedoor/replica/Replica";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { Data } from "./Data.tsx";
import { caseMessages } from "./caseMessages.ts";

/** Who applies. Numbers are masked until they are asked for; what the reader may not see isn't here at all. */
export function ApplicantBlock(props: {
  view: CaseView;
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
}) {
  const { view, revealed, onReveal } = props;
  const t = useMessages(caseMessages);
  const { applicant, agent } = view;
  if (applicant === null) return <p className="soft">{t.withheld}</p>;
  const number =
    applicant.kind === "person"
      ? applicant.residentId
      : (applicant.creditCode ?? "");
  return (
    <dl className="facts">
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
        <Data>{applicant.address}</Data>
      </dd>
      {agent === null ? null : (
        <>
          <dt>{t.agent}</dt>
          <dd>
            <Data>{`${revealed ? agent.name : maskName(agent.name)} · ${agent.relation}`}</Data>
          </dd>
        </>
      )}
      <dt className="heard-only">{t.reveal}</dt>
      <dd>
        <Button
          type="link"
          className="explain"
          onClick={() => onReveal(!revealed)}
        >
          {revealed ? t.conceal : t.reveal}
        </Button>
      </dd>
    </dl>
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
