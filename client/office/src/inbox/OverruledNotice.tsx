import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { entryKindWords } from "@onedoor/ui/words/entryKindWords";
import { wordActor } from "@onedoor/ui/words/journalLines";
import { Link } from "react-router";
import { shortName } from "../case/ApplicantBlock.tsx";
import { Data } from "../case/Data.tsx";
import { ItemName } from "../case/ItemName.tsx";
import { SettleForm } from "../case/SetAsideList.tsx";
import { useKnownNames } from "../hooks/useKnownNames.ts";
import { inboxMessages } from "./inboxMessages.ts";
import type { Overruled } from "./overruled.ts";

/** Told plainly, before anything else: an own decision that another one preceded, and what that means. */
export function OverruledNotice({
  overruled,
}: {
  overruled: readonly Overruled[];
}) {
  const t = useMessages(inboxMessages);
  if (overruled.length === 0) return null;
  return (
    <section
      className="overruled"
      role="alert"
      aria-label={t.overruledTitle(overruled.length)}
    >
      <h2>
        <span aria-hidden="true">▲ </span>
        {t.overruledTitle(overruled.length)}
      </h2>
      {overruled.map((one) => (
        <OverruledCase key={one.own.entryId} overruled={one} />
      ))}
    </section>
  );
}

function OverruledCase({ overruled }: { overruled: Overruled }) {
  const { view, own, decision, decidedBy, alongside } = overruled;
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(inboxMessages);
  const names = useKnownNames(view);
  const entry = view.state.setAside.find(
    ({ entryId }) => entryId === own.entryId,
  );
  return (
    <div className="overruled-case">
      <div>
        <p>
          <strong>
            <Data>{shortName(view) ?? ""}</Data> ·{" "}
            <ItemName terms={view.state.terms} />
          </strong>{" "}
          {t.own(
            say(entryKindWords[own.kind]),
            wordMoment(own.at.wall, language),
          )}
        </p>
        <p>
          {t.first(
            say(entryKindWords[decision.outcome]),
            wordMoment(decision.at, language),
            wordActor(decidedBy, names, language),
          )}
        </p>
        <p>{t.overruledMeaning}</p>
      </div>
      <div className="overruled-actions">
        <Link to={`/cases/${view.caseId}`}>{t.openCase}</Link>
        {entry === undefined ? null : (
          <SettleForm view={view} entry={entry} also={alongside} />
        )}
      </div>
    </div>
  );
}
