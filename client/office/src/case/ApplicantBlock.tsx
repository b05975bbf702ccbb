import {
  birthDateOfApplicant,
  guardianGap,
  whoApplies,
} from "@onedoor/domain/capacityOf";
import {
  maskAddress,
  maskName,
  maskPhone,
  maskResidentId,
} from "@onedoor/domain/masking";
import { ageOfBornOn } from "@onedoor/domain/residentId";
import { dateOf } from "@onedoor/domain/time";
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
        <MinorLine view={view} />
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

/** How old a child was who applied, and whether anybody acted for him [WD1]; nothing of all others. */
function MinorLine({ view: { applicant, agent, state } }: { view: CaseView }) {
  const t = useMessages(caseMessages);
  if (applicant?.kind !== "person" || state.submittedAt === null) return null;
  const today = dateOf(state.submittedAt);
  const options = { today, allowTestRegion: true };
  const birth = birthDateOfApplicant(applicant, options);
  if (birth === null || whoApplies(birth, today) === "himself") return null;
  const age = ageOfBornOn(birth, today);
  return (
    <>
      <dt>{t.minor}</dt>
      <dd>
        {whoApplies(birth, today) === "guardian"
          ? t.guardianActs(
              age,
              guardianGap({ applicant, agent }, options) === undefined,
            )
          : t.guardianAgrees(age)}
      </dd>
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
