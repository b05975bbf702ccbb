import type { RevealReason, RevealRefusal } from "@onedoor/domain/decideReveal";
import type { CaseView } from "@onedoor/replica/Replica";
import { useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphTrouble } from "../supervision/Graph.ts";
import { REVEAL_APPLICATION, revealInput } from "./revealApplication.ts";

/** Whether a case is shown in the clear. It begins covered, and is again once the case was left. */
export type RevealState =
  | { step: "covered" }
  | { step: "asking"; trouble: RevealTrouble | null }
  | { step: "sending" }
  | { step: "shown"; recordSeq: number };

export type RevealTrouble =
  { refused: RevealRefusal } | { graph: Exclude<GraphTrouble, "partial"> };

export interface Reveal {
  state: RevealState;
  /** Opens the question for a reason. */
  ask(): void;
  cover(): void;
  /** Shows once it is on record. */
  send(reason: RevealReason, words: string): Promise<void>;
}

export function useReveal({ caseId, applicant }: CaseView): Reveal {
  const { graph } = useOffice();
  const [state, setState] = useState<RevealState>({ step: "covered" });
  const personId = applicant?.kind === "person" ? applicant.personId : null;
  return {
    state,
    ask: () => setState({ step: "asking", trouble: null }),
    cover: () => setState({ step: "covered" }),
    async send(reason, words) {
      setState({ step: "sending" });
      const answer = await graph.ask(
        REVEAL_APPLICATION,
        revealInput(caseId, personId, reason, words),
      );
      if (!answer.ok)
        setState({ step: "asking", trouble: { graph: answer.trouble } });
      else if ("refused" in answer.data)
        setState({ step: "asking", trouble: { refused: answer.data.refused } });
      else setState({ step: "shown", recordSeq: answer.data.recordSeq });
    },
  };
}
