import type { CaseState } from "@onedoor/domain/caseState";
import type { ActorRef, Journal, StaffActor } from "@onedoor/domain/entries";
import { useLanguage, useMessages, useSay } from "./LanguageProvider.tsx";
import { StateMark } from "./StateMark.tsx";
import { arrivalShapes, type ArrivalState } from "./words/arrivalWords.ts";
import { wordKind } from "./words/entryKindWords.ts";
import { type KnownNames, wordPlace } from "./words/journalLines.ts";
import { defineMessages } from "./words/messages.ts";

/** Where a case is; of what was set aside also whose it was, since only its author has to act on it. */
export function CaseMark(props: {
  view: { state: CaseState; journal: Journal; arrival: ArrivalState };
  reader: StaffActor;
  /** With names there is room for a sentence; without, a word has to do. */
  names?: KnownNames;
}) {
  const { view, reader, names } = props;
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(messages);
  const open = view.state.setAside
    .filter(({ recorded, settled }) => recorded && settled === null)
    .map(({ entryId, kind }) => ({ kind, actor: authorOf(view, entryId) }));
  const [first] = open;
  if (view.arrival !== "setAside" || first === undefined)
    return <StateMark state={view.arrival} />;
  const own = open.find(({ actor }) => isActOf(reader, actor));
  if (own !== undefined && names === undefined)
    return <StateMark state="setAside" />;
  const words =
    names === undefined
      ? t.anothers
      : own !== undefined
        ? t.own(say(wordKind(own.kind)))
        : t.of(
            first.actor === undefined
              ? ""
              : wordPlace(first.actor, names, language),
            say(wordKind(first.kind)),
          );
  return (
    <span className="state-mark state-setAside" data-state="setAside">
      {words}
      <span aria-hidden="true"> {arrivalShapes.setAside}</span>
    </span>
  );
}

function authorOf(
  { journal }: { journal: Journal },
  entryId: string,
): ActorRef | undefined {
  return journal.find((one) => one.entryId === entryId)?.header?.actor;
}

function isActOf(reader: StaffActor, actor: ActorRef | undefined): boolean {
  return actor?.type === "staff" && actor.staffId === reader.staffId;
}

const messages = defineMessages({
  anothers: { zh: "他人的未被采纳", en: "Another's set aside" },
  own: {
    zh: (act: string) => `您的“${act}”未被采纳`,
    en: (act: string) => `Set aside: your own ${act}`,
  },
  of: {
    zh: (place: string, act: string) => `${place}的“${act}”未被采纳`,
    en: (place: string, act: string) => `Set aside: ${act}, by ${place}`,
  },
});
