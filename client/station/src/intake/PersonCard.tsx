import { maskResidentId } from "@onedoor/domain/masking";
import {
  ageOn,
  birthDateOf,
  parseResidentId,
} from "@onedoor/domain/residentId";
import type { CaseView, PersonView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { labelled } from "@onedoor/ui/words/labelled";
import { stageWords } from "@onedoor/ui/words/stageWords";
import { useMemo } from "react";
import { of } from "rxjs";
import { allowsTestRegion } from "../allowsTestRegion.ts";
import { useItemName } from "../itemNames.tsx";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import type { IntakeDraft } from "./intakeDraft.ts";
import { MinorNotice } from "./MinorNotice.tsx";

/** Who stands at the counter: name, masked number, household, and what he came for before. */
export function PersonCard(props: {
  draft: IntakeDraft;
  person: PersonView | null;
}) {
  const { applicant } = props.draft;
  const { replica, today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const { name } = applicant;
  const relation = props.person?.relation ?? null;
  const earlier = useObservable(
    useMemo(
      () =>
        name === ""
          ? of([])
          : replica.cases({ desk: "subtree", search: name, limit: 5 }),
      [replica, name],
    ),
  );
  const id =
    applicant.kind === "person"
      ? parseResidentId(applicant.residentId, {
          today,
          allowTestRegion: allowsTestRegion(replica.actor),
        })
      : undefined;
  return (
    <aside className="person-card">
      <div className="photo" aria-hidden="true">
        {name === "" ? "?" : Array.from(name)[0]}
      </div>
      <p className="person-name">{name === "" ? "—" : name}</p>
      {applicant.kind === "person" ? (
        <p>{maskResidentId(applicant.residentId)}</p>
      ) : (
        <p>{applicant.creditCode}</p>
      )}
      {id?.ok === true ? (
        <p className="soft">
          {t.born(
            wordDate(birthDateOf(id.value), language),
            ageOn(id.value, today),
          )}
        </p>
      ) : null}
      <MinorNotice paper={applicant} />
      {relation === null ? null : (
        <p className="soft">{labelled(t.household, relation, language)}</p>
      )}
      <p className="soft">{applicant.address}</p>
      {name === "" ? null : (
        <>
          <h3>{t.earlier}</h3>
          {earlier === undefined || earlier.length === 0 ? (
            <p className="soft">{t.noEarlier}</p>
          ) : (
            <ul className="earlier">
              {earlier.map((view) => (
                <EarlierCase key={view.caseId} view={view} />
              ))}
            </ul>
          )}
        </>
      )}
    </aside>
  );
}

function EarlierCase({ view }: { view: CaseView }) {
  const say = useSay();
  const itemName = useItemName(view);
  const { stage } = view.state;
  return (
    <li>
      <a href={hrefOf({ page: "case", caseId: view.caseId })}>{itemName}</a>{" "}
      <span className="soft">
        {stage === null ? "" : say(stageWords[stage])}
      </span>
    </li>
  );
}
