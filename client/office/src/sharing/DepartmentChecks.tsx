import { applySituations } from "@onedoor/domain/applySituations";
import {
  confirmsPaper,
  DATA_CLASS_TERMS,
  type DataClass,
  dataClassOf,
  dataSubjectOf,
} from "@onedoor/domain/dataClass";
import { decideDataRequest } from "@onedoor/domain/decideDataRequest";
import type { ItemVersion, Material } from "@onedoor/domain/itemTypes";
import { dateOf } from "@onedoor/domain/time";
import type { CaseView } from "@onedoor/replica/Replica";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordDate, wordMoment } from "@onedoor/ui/words/dateWords";
import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import type { AskedPaper } from "./dataRequests.ts";
import {
  dataRefusalWords,
  factWords,
  sharingMessages,
} from "./sharingMessages.ts";
import { type DataRequests, useDataRequests } from "./useDataRequests.ts";

/** The case's papers that departments have on record, and what they said when they were asked. */
export function DepartmentChecks({
  view,
  item,
}: {
  view: CaseView;
  item: ItemVersion;
}) {
  const t = useMessages(sharingMessages);
  const requests = useDataRequests(view.caseId);
  const applied = applySituations(item, view.answers);
  const needed = applied.ok
    ? applied.materials.map(({ material }) => material)
    : item.materials;
  const shared = needed.flatMap((material) => {
    const dataClass = dataClassOf(material);
    return dataClass === null ? [] : [{ material, dataClass }];
  });
  if (shared.length === 0) return null;
  return (
    <>
      <h4>{t.title}</h4>
      <p className="soft">{t.explain}</p>
      <ul className="papers" aria-label={t.title}>
        {shared.map(({ material, dataClass }) => (
          <SharedPaper
            key={material.code}
            material={material}
            dataClass={dataClass}
            view={view}
            requests={requests}
          />
        ))}
      </ul>
    </>
  );
}

function SharedPaper(props: {
  material: Material;
  dataClass: DataClass;
  view: CaseView;
  requests: DataRequests;
}) {
  const { material, dataClass, view, requests } = props;
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(sharingMessages);
  const whyNot = useWhyNot(props);
  const { code } = material;
  const last = requests.asked?.findLast((one) => one.materialCode === code);
  const ask = last === undefined ? t.ask : t.askAgain;
  const { trouble } = requests;
  const terms = DATA_CLASS_TERMS[dataClass];
  const name = language === "en" ? material.nameEn : material.name;
  return (
    <li>
      <div className="paper-line">
        <span className="material-name">{name}</span>
        <span className="soft">
          {t.by(say(terms.by), say({ zh: terms.zh, en: terms.en }))}
        </span>
        {view.state.erased !== null ? null : (
          <ActionButton
            size="small"
            aria-label={t.askAbout(ask, name)}
            disabledReason={whyNot}
            onClick={() => void requests.ask(code)}
          >
            {ask}
          </ActionButton>
        )}
      </div>
      <p role="status" className="department-word">
        {last === undefined ? null : (
          <DepartmentWord asked={last} dataClass={dataClass} />
        )}
      </p>
      {trouble?.materialCode !== code ? null : (
        <p role="alert">
          ▲{" "}
          {"refused" in trouble.why
            ? say(dataRefusalWords[trouble.why.refused])
            : trouble.why.graph === "offline"
              ? t.offline
              : t.rejected}
        </p>
      )}
    </li>
  );
}

/** Why a department can't be asked about the paper now; undefined where it can. */
function useWhyNot({
  material,
  view,
  requests,
}: {
  material: Material;
  view: CaseView;
  requests: DataRequests;
}): string | undefined {
  const { replica } = useOffice();
  const say = useSay();
  const t = useMessages(sharingMessages);
  const now = useNow();
  const { stage, opened, erased } = view.state;
  if (requests.sending === material.code) return t.sending;
  if (requests.isOffline) return t.offline;
  const decided = decideDataRequest({
    reader: replica.actor,
    openedFor:
      stage === null || opened === null
        ? null
        : {
            stage,
            // Where the application isn't on this machine the county says it.
            subject:
              view.applicant === null
                ? opened.applicantKind
                : dataSubjectOf(view.applicant),
            isErased: erased !== null,
          },
    material,
    earlier: (requests.asked ?? []).filter(
      (one) => one.materialCode === material.code,
    ),
    // Only the county knows whether it is; it says so when it is asked.
    isJoined: true,
    now,
  });
  return decided.ok ? undefined : say(dataRefusalWords[decided.reason]);
}

function DepartmentWord({
  asked,
  dataClass,
}: {
  asked: AskedPaper;
  dataClass: DataClass;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(sharingMessages);
  const now = useNow();
  switch (asked.state) {
    case "asked":
      return t.asked;
    case "handedOff":
      return t.handedOff(wordMoment(asked.askedAt, language));
    case "answered": {
      if (asked.facts.length === 0) return t.noFacts;
      const on = wordDate(dateOf(asked.settledAt ?? now), language);
      const facts = asked.facts.map(
        ({ fact, holds }) =>
          `${say(factWords[fact])}${language === "zh" ? "：" : ": "}${holds ? t.yes : t.no}`,
      );
      if (asked.validUntil !== null)
        facts.push(t.validUntil(wordDate(asked.validUntil, language)));
      return (
        <>
          {confirmsPaper(dataClass, asked, dateOf(now))
            ? t.confirmed(on)
            : t.denied(on)}{" "}
          <span className="soft">{facts.join(" · ")}</span>
        </>
      );
    }
    case "notFound":
      return t.notFound;
    case "refused":
      return t.refused;
    case "failed":
      return t.failed;
  }
}
