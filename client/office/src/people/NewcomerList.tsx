import type { ApplicantBody } from "@onedoor/domain/facts";
import { maskName, maskResidentId } from "@onedoor/domain/masking";
import type { CaseView } from "@onedoor/replica/Replica";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { identityDocumentWords } from "@onedoor/ui/words/identityDocumentWords";
import { Input, Radio } from "antd";
import { useEffect, useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useCases } from "../hooks/useCases.ts";
import { inGraph } from "../supervision/inGraph.ts";
import { notRegisteredWords, peopleMessages } from "./peopleMessages.ts";
import { REGISTER_PERSON, type RegistrationAnswer } from "./whoIsWho.ts";

interface Newcomer {
  view: CaseView;
  applicant: Extract<ApplicantBody, { kind: "person" }>;
}

/** Applicants of the cases on this machine whom neither their case nor the people kept here know. */
export function NewcomerList() {
  const t = useMessages(peopleMessages);
  const newcomers = useNewcomers();
  return (
    <section aria-label={t.newcomers}>
      <h2>{t.newcomers}</h2>
      <p className="soft">{t.newcomersLead}</p>
      {newcomers.length === 0 ? <p>{t.noNewcomers}</p> : null}
      <ul className="sync-problems">
        {newcomers.map((one) => (
          <NewcomerLine key={one.view.caseId} {...one} />
        ))}
      </ul>
    </section>
  );
}

function useNewcomers(): readonly Newcomer[] {
  const { replica } = useOffice();
  const cases = useCases({ desk: "subtree", limit: 200 });
  const [newcomers, setNewcomers] = useState<readonly Newcomer[]>([]);
  useEffect(() => {
    let left = false;
    const find = async () => {
      const found: Newcomer[] = [];
      const numbers = new Set<string>();
      for (const view of cases ?? []) {
        const { applicant } = view;
        if (applicant?.kind !== "person" || applicant.personId !== null)
          continue;
        const number = applicant.residentId;
        if (numbers.has(number)) continue;
        numbers.add(number);
        const [known] = await replica.searchPeople(number, 1);
        if (known?.residentId !== number) found.push({ view, applicant });
      }
      if (!left) setNewcomers(found);
    };
    void find();
    return () => {
      left = true;
    };
  }, [cases, replica]);
  return newcomers;
}

/** Where the case belongs, as its first entry says: the applicant's division, as far as the window knew it. */
function divisionOf({ journal }: CaseView): string {
  for (const { header } of journal)
    if (header?.kind === "submitted") return header.facts.division;
  return "";
}

function NewcomerLine({ view, applicant }: Newcomer) {
  const { graph } = useOffice();
  const t = useMessages(peopleMessages);
  const say = useSay();
  const id = useId();
  const kind = applicant.documentKind ?? "residentId";
  const tells = kind !== "passport" && kind !== "foreignPermanent";
  const [birthDate, setBirthDate] = useState("");
  const [sex, setSex] = useState<"MALE" | "FEMALE" | null>(null);
  const [answer, setAnswer] = useState<RegistrationAnswer | "failed" | null>(
    null,
  );
  const register = async () => {
    const told = await graph.ask(REGISTER_PERSON, {
      input: {
        caseId: view.caseId,
        name: applicant.name,
        documentKind: inGraph(kind),
        number: applicant.residentId,
        phone: applicant.phone,
        address: applicant.address,
        division: divisionOf(view),
        birthDate: birthDate === "" ? null : birthDate,
        sex,
      },
    });
    setAnswer(told.ok ? told.data : "failed");
  };
  return (
    <li>
      <strong>
        <Data>{maskName(applicant.name)}</Data>
      </strong>
      <div className="problem-words">
        <p>
          {say(identityDocumentWords[kind])}{" "}
          {maskResidentId(applicant.residentId)}
        </p>
        {tells ? null : (
          <div className="settle">
            <label htmlFor={id}>{t.birthDate}</label>
            <Input
              id={id}
              type="date"
              value={birthDate}
              onChange={(event) => setBirthDate(event.target.value)}
            />
            <Radio.Group
              aria-label={t.sex}
              value={sex}
              onChange={(event) =>
                setSex(event.target.value as "MALE" | "FEMALE")
              }
              options={[
                { value: "MALE", label: t.male },
                { value: "FEMALE", label: t.female },
              ]}
            />
          </div>
        )}
        {answer !== null && answer !== "failed" && "isNew" in answer ? (
          <p role="status">{answer.isNew ? t.registered : t.wasKnown}</p>
        ) : (
          <>
            {answer === null ? null : (
              <p role="alert">
                ▲{" "}
                {answer === "failed"
                  ? t.failed
                  : say(notRegisteredWords[answer.refused])}
              </p>
            )}
            <ActionButton
              disabledReason={
                tells || (birthDate !== "" && sex !== null)
                  ? undefined
                  : say(notRegisteredWords.birthMissing)
              }
              onClick={() => void register()}
            >
              {t.register}
            </ActionButton>
          </>
        )}
      </div>
    </li>
  );
}
