import { parseCreditCode } from "@onedoor/domain/creditCode";
import { maskResidentId } from "@onedoor/domain/masking";
import {
  IDENTITY_DOCUMENTS,
  type IdentityDocumentKind,
  parseIdentityDocument,
} from "@onedoor/domain/identityDocument";
import {
  parseResidentId,
  type ResidentIdOptions,
} from "@onedoor/domain/residentId";
import type { ApplicantBody } from "@onedoor/domain/facts";
import type { PersonView } from "@onedoor/replica/Replica";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import {
  creditCodeWords,
  residentIdWords,
} from "@onedoor/ui/words/identifierWords";
import {
  identityDocumentReasonWords,
  identityDocumentWords,
  wordPaperReason,
} from "@onedoor/ui/words/identityDocumentWords";
import { Checkbox, Input, Segmented, Select } from "antd";
import { useEffect, useState } from "react";
import { allowsTestRegion } from "../allowsTestRegion.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { applicantOf } from "./applicantOf.ts";
import { useStation } from "../stationContext.tsx";
import { GuardianOffer } from "./GuardianOffer.tsx";
import {
  emptyLegalEntity,
  emptyPerson,
  type IntakeDraft,
} from "./intakeDraft.ts";
import { TextField } from "./TextField.tsx";

type Change = (next: (draft: IntakeDraft) => IntakeDraft) => void;

/** Who applies: found on this machine, or written down. */
export function WhoStep(props: { draft: IntakeDraft; change: Change }) {
  const { draft, change } = props;
  const { applicant, agent } = draft;
  const t = useMessages(intakeMessages);
  return (
    <>
      <Segmented
        value={applicant.kind}
        options={[
          { value: "person", label: t.person },
          { value: "legalEntity", label: t.legalEntity },
        ]}
        onChange={(kind) =>
          change((one) => ({
            ...one,
            division: null,
            applicant: kind === "person" ? emptyPerson() : emptyLegalEntity(),
          }))
        }
      />
      {applicant.kind === "person" ? (
        <>
          <PersonFinder change={change} />
          <PersonFields applicant={applicant} change={change} />
        </>
      ) : (
        <EntityFields applicant={applicant} change={change} />
      )}
      {applicant.kind === "person" ? (
        <GuardianOffer
          applicant={applicant}
          onTake={(guardian) => change((one) => ({ ...one, agent: guardian }))}
        />
      ) : null}
      <Checkbox
        checked={agent !== null}
        onChange={(event) =>
          change((one) => ({
            ...one,
            agent: event.target.checked
              ? { name: "", residentId: "", phone: "", relation: "" }
              : null,
          }))
        }
      >
        {t.byAgent}
      </Checkbox>
      {agent === null ? null : <AgentFields agent={agent} change={change} />}
    </>
  );
}

function PersonFinder({ change }: { change: Change }) {
  const { replica, today } = useStation();
  const t = useMessages(intakeMessages);
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly PersonView[] | null>(null);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") return undefined;
    let current = true;
    void replica.searchPeople(wanted, 6).then((people) => {
      if (current) setFound(people);
    });
    return () => {
      current = false;
    };
  }, [replica, wanted]);
  const take = (person: PersonView) => {
    setText("");
    setFound(null);
    change((one) => ({
      ...one,
      division: person.division,
      applicant: applicantOf(person, {
        today,
        allowTestRegion: allowsTestRegion(replica.actor),
      }),
    }));
  };
  return (
    <div className="finder">
      <Input
        type="search"
        autoFocus
        aria-label={t.findPerson}
        placeholder={t.findPerson}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          const first = found?.[0];
          if (event.key !== "Enter" || first === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          take(first);
        }}
      />
      <p className="soft">{t.findHint}</p>
      {wanted === "" || found === null ? null : found.length === 0 ? (
        <p role="status">{t.nobody}</p>
      ) : (
        <ul className="choices">
          {found.map((person) => (
            <li key={person.personId}>
              <button type="button" onClick={() => take(person)}>
                <strong>{person.name}</strong>
                <span>{maskResidentId(person.residentId)}</span>
                <span className="soft">{person.address}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function PersonFields(props: {
  applicant: Extract<ApplicantBody, { kind: "person" }>;
  change: Change;
}) {
  const { applicant, change } = props;
  const { replica, today } = useStation();
  const t = useMessages(intakeMessages);
  const say = useSay();
  const set = (fields: Partial<typeof applicant>) =>
    change((one) => ({ ...one, applicant: { ...applicant, ...fields } }));
  const kind = applicant.documentKind ?? "residentId";
  return (
    <div className="fields">
      <Select
        aria-label={t.paper}
        value={kind}
        options={IDENTITY_DOCUMENTS.map((one) => ({
          value: one,
          label: say(identityDocumentWords[one]),
        }))}
        onChange={(documentKind) =>
          // Another paper is nobody that was found.
          set({ documentKind, personId: null })
        }
      />
      <TextField
        label={kind === "residentId" ? t.residentId : t.paperNumber}
        value={applicant.residentId}
        required
        maxLength={18}
        {...paperNote(
          { kind, number: applicant.residentId },
          { today, allowTestRegion: allowsTestRegion(replica.actor) },
          say,
          t.idGood,
        )}
        onChange={(residentId) =>
          set({
            residentId: residentId.toUpperCase().replace(/\s/g, ""),
            // Another number is another person.
            personId: null,
          })
        }
      />
      <TextField
        label={t.name}
        value={applicant.name}
        required
        maxLength={50}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t.phone}
        value={applicant.phone}
        required
        maxLength={20}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        label={t.address}
        value={applicant.address}
        maxLength={200}
        onChange={(address) => set({ address })}
      />
    </div>
  );
}

function EntityFields(props: {
  applicant: Extract<ApplicantBody, { kind: "legalEntity" }>;
  change: Change;
}) {
  const { applicant, change } = props;
  const t = useMessages(intakeMessages);
  const say = useSay();
  const set = (fields: Partial<typeof applicant>) =>
    change((one) => ({ ...one, applicant: { ...applicant, ...fields } }));
  const code = applicant.creditCode ?? "";
  const parsed = parseCreditCode(code);
  const wrong = code.length >= 18 && !parsed.ok;
  return (
    <div className="fields">
      <TextField
        label={t.entityName}
        value={applicant.name}
        required
        maxLength={200}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t.creditCode}
        value={code}
        maxLength={18}
        hint={t.creditCodeHint}
        {...(wrong && !parsed.ok
          ? { error: say(creditCodeWords[parsed.reason]) }
          : {})}
        onChange={(text) =>
          set({ creditCode: text === "" ? null : text.toUpperCase() })
        }
      />
      <TextField
        label={t.representative}
        value={applicant.representative}
        required
        maxLength={50}
        onChange={(representative) => set({ representative })}
      />
      <TextField
        label={t.phone}
        value={applicant.phone}
        required
        maxLength={20}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        label={t.address}
        value={applicant.address}
        maxLength={200}
        onChange={(address) => set({ address })}
      />
    </div>
  );
}

function AgentFields(props: {
  agent: NonNullable<IntakeDraft["agent"]>;
  change: Change;
}) {
  const { agent, change } = props;
  const { replica, today } = useStation();
  const t = useMessages(intakeMessages);
  const say = useSay();
  const set = (fields: Partial<typeof agent>) =>
    change((one) => ({ ...one, agent: { ...agent, ...fields } }));
  return (
    <div className="fields">
      <TextField
        label={t.agentName}
        value={agent.name}
        maxLength={50}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={t.agentId}
        value={agent.residentId}
        maxLength={18}
        {...idNote(
          agent.residentId,
          today,
          allowsTestRegion(replica.actor),
          say,
          t.idGood,
        )}
        onChange={(residentId) =>
          set({ residentId: residentId.toUpperCase().replace(/\s/g, "") })
        }
      />
      <TextField
        label={t.agentPhone}
        value={agent.phone}
        maxLength={20}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        label={t.agentRelation}
        value={agent.relation}
        maxLength={50}
        onChange={(relation) => set({ relation })}
      />
    </div>
  );
}

/** The same for whichever paper he shows. */
function paperNote(
  paper: { kind: IdentityDocumentKind; number: string },
  options: ResidentIdOptions,
  say: ReturnType<typeof useSay>,
  good: string,
): { error?: string; good?: string } {
  const { kind, number } = paper;
  if (number === "") return {};
  const parsed = parseIdentityDocument(paper, options);
  if (parsed.ok) {
    if (kind === "passport") return {};
    return parsed.value.number === number
      ? { good }
      : { error: say(identityDocumentReasonWords.oldNumber) };
  }
  return number.length < 18 && parsed.reason === "wrongLength"
    ? {}
    : { error: say(wordPaperReason(kind, parsed.reason)) };
}

/** Says nothing while a number is being typed; then what is wrong with it, or that it fits. */
function idNote(
  text: string,
  today: Parameters<typeof parseResidentId>[1]["today"],
  allowTestRegion: boolean,
  say: ReturnType<typeof useSay>,
  good: string,
): { error?: string; good?: string } {
  if (text === "") return {};
  const parsed = parseResidentId(text, { today, allowTestRegion });
  if (parsed.ok) return { good };
  return text.length < 18 && parsed.reason === "wrongLength"
    ? {}
    : { error: say(residentIdWords[parsed.reason]) };
}
