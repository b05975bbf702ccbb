import { type CaseState, isBeingHandled } from "@onedoor/domain/caseState";
import type { SetAsideReason } from "@onedoor/domain/entries";
import type { EntryKind, FactsOf } from "@onedoor/domain/facts";
import { dateOf } from "@onedoor/domain/time";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import { setAsideWords } from "@onedoor/ui/words/setAsideWords";
import type { Wording } from "@onedoor/ui/words/wording";

export type ActName =
  | "accept"
  | "approve"
  | "refuse"
  | "passStep"
  | "returnStep"
  | "startProcedure"
  | "endProcedure"
  | "extend"
  | "visitSite"
  | "consult"
  | "answer"
  | "confirm"
  | "close"
  | "issueLicence"
  | "deliver"
  | "terminate"
  | "note";

/** Something that can be done at this point of the case. */
export interface OfferedAct {
  name: ActName;
  /** Why it isn't allowed now; null when it is. */
  whyNot: Wording | null;
}

type Objector = Pick<Replica, "objection" | "now" | "actor">;

/**
 * The acts that belong to this point of a case, each with the rule that stands in its way. What a later stage asks for
 * isn't offered; what this official may not do is, with the reason.
 */
export function offeredActs(
  replica: Objector,
  view: CaseView,
): readonly OfferedAct[] {
  const { state } = view;
  const ask = <K extends EntryKind>(
    name: ActName,
    kind: K,
    facts: FactsOf<K>,
    own: Wording | null = null,
  ): OfferedAct => ({
    name,
    whyNot: wordObjection(replica.objection(view, kind, facts)) ?? own,
  });
  return [
    ...(state.stage === "takenIn"
      ? [ask("accept", "accepted", { documentNumber: null })]
      : []),
    ...(isBeingHandled(state) ? actsOfHandling(replica, state, ask) : []),
    ...confirmations(state, ask),
    ...actsOfFinishing(state, ask),
    ask("note", "noteAdded", {}),
  ];
}

type Ask = <K extends EntryKind>(
  name: ActName,
  kind: K,
  facts: FactsOf<K>,
  own?: Wording | null,
) => OfferedAct;

function actsOfHandling(
  replica: Objector,
  state: CaseState,
  ask: Ask,
): OfferedAct[] {
  const procedure = state.terms?.specialProcedures[0];
  const openPause = state.pauses.find((one) => one.to === null);
  const openQuestion = state.consultations.find((one) => !one.answered);
  return [
    ask("approve", "approved", { documentNumber: null }),
    ask("refuse", "refused", { documentNumber: null }),
    ask("passStep", "stepPassed", { step: state.step }),
    ask(
      "returnStep",
      "stepReturned",
      { step: state.step },
      state.step === 0 ? FIRST_STEP : null,
    ),
    openPause === undefined
      ? ask(
          "startProcedure",
          "specialProcedureStarted",
          {
            procedure: procedure?.kind ?? "",
            pausesClock: procedure?.pausesClock ?? false,
            expectedUntil: null,
            basis: "",
          },
          procedure === undefined ? NO_PROCEDURE : null,
        )
      : ask("endProcedure", "specialProcedureEnded", {
          started: openPause.entryId,
        }),
    // An item without an extension is told apart from one that was asked for too much.
    ask("extend", "extended", {
      by: state.terms?.extension?.limit ?? { value: 0, unit: "INSTANT" },
      documentNumber: null,
    }),
    ask("visitSite", "siteVisited", { on: dateOf(replica.now()) }),
    openQuestion === undefined
      ? ask("consult", "consulted", { body: replica.actor.body, question: "" })
      : ask("answer", "answered", { consulted: openQuestion.entryId }),
    ask("terminate", "terminated", { ground: "other" }),
  ].map((act) =>
    act.name === "extend" &&
    state.terms?.extension === null &&
    state.extension === null
      ? { ...act, whyNot: NO_EXTENSION }
      : act,
  );
}

function confirmations(state: CaseState, ask: Ask): OfferedAct[] {
  const awaited = state.awaitingConfirmation[0];
  return awaited === undefined
    ? []
    : [ask("confirm", "confirmed", { confirms: awaited.entryId })];
}

function actsOfFinishing(state: CaseState, ask: Ask): OfferedAct[] {
  switch (state.stage) {
    case "approved":
    case "refused":
      return [ask("close", "closed", {})];
    case "closed":
      return [
        ...(state.decision?.outcome === "approved"
          ? [
              ask("issueLicence", "licenceIssued", {
                licence: "",
                identifier: null,
                validUntil: null,
              }),
            ]
          : []),
        ask("deliver", "delivered", { how: "window" }),
      ];
    case "issuing":
      return [ask("deliver", "delivered", { how: "window" })];
    default:
      return [];
  }
}

function wordObjection(reason: SetAsideReason | undefined): Wording | null {
  if (reason === undefined) return null;
  const { why, advice } = setAsideWords[reason];
  return { zh: `${why.zh}。${advice.zh}`, en: `${why.en}. ${advice.en}` };
}

const FIRST_STEP: Wording = {
  zh: "已经是第一个环节",
  en: "This is the first step already",
};
const NO_PROCEDURE: Wording = {
  zh: "本事项没有列明特别程序，计时照常进行",
  en: "The item lists no special procedure; the clock runs on",
};
const NO_EXTENSION: Wording = {
  zh: "本事项不能延长期限",
  en: "The limit of this item can't be extended",
};
