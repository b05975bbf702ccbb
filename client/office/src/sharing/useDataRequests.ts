import {
  type DataRequestRefusal,
  isUnderWay,
} from "@onedoor/domain/decideDataRequest";
import { useEffect, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphTrouble } from "../supervision/Graph.ts";
import {
  ASK_DEPARTMENT,
  type AskedPaper,
  DATA_REQUESTS,
} from "./dataRequests.ts";

export type AskTrouble =
  { refused: DataRequestRefusal } | { graph: Exclude<GraphTrouble, "partial"> };

export interface DataRequests {
  /** Undefined until the county has answered, null while it can't be reached. */
  asked: readonly AskedPaper[] | null | undefined;
  /** The paper that is being asked about now. */
  sending: string | null;
  trouble: { materialCode: string; why: AskTrouble } | null;
  ask(materialCode: string): Promise<void>;
}

/** A department that is there answers in seconds. */
const LOOK_EVERY_MS = 4_000;

/** What departments were asked about a case, looked at again while something is under way. */
export function useDataRequests(caseId: string): DataRequests {
  const { graph } = useOffice();
  const [asked, setAsked] = useState<DataRequests["asked"]>();
  const [sending, setSending] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<DataRequests["trouble"]>(null);
  const [looks, setLooks] = useState(0);
  const lookAgain = () => setLooks((before) => before + 1);
  useEffect(() => {
    let left = false;
    void graph.ask(DATA_REQUESTS, { caseId }).then((answer) => {
      if (!left) setAsked(answer.ok ? answer.data : null);
    });
    return () => {
      left = true;
    };
  }, [graph, caseId, looks]);
  const waits = asked?.some(({ state }) => isUnderWay(state)) === true;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(lookAgain, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [waits]);
  return {
    asked,
    sending,
    trouble,
    async ask(materialCode) {
      setSending(materialCode);
      setTrouble(null);
      const input = { caseId, materialCode };
      const answer = await graph.ask(ASK_DEPARTMENT, { input });
      const why: AskTrouble | null = !answer.ok
        ? { graph: answer.trouble }
        : answer.data === null
          ? null
          : { refused: answer.data };
      setTrouble(why && { materialCode, why });
      lookAgain();
      setSending(null);
    },
  };
}
