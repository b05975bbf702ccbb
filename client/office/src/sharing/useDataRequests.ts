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
  /** As the county said last; undefined until it has. */
  asked: readonly AskedPaper[] | undefined;
  /** The county didn't answer when it was asked last. */
  isOffline: boolean;
  /** The paper that is being asked about now. */
  sending: string | null;
  trouble: { materialCode: string; why: AskTrouble } | null;
  ask(materialCode: string): Promise<void>;
}

/** A department that is there answers in seconds, and a line may come back. */
const LOOK_EVERY_MS = 4_000;

/** What departments were asked about a case, looked at again while something is under way. */
export function useDataRequests(caseId: string): DataRequests {
  const { graph } = useOffice();
  const [asked, setAsked] = useState<DataRequests["asked"]>();
  const [sending, setSending] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<DataRequests["trouble"]>(null);
  const [looks, setLooks] = useState(0);
  const lookAgain = () => setLooks((before) => before + 1);
  const [isOffline, setIsOffline] = useState(false);
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await graph.ask(DATA_REQUESTS, { caseId });
      if (left) return;
      const papers = answer.ok ? answer.data : null;
      setIsOffline(papers === null);
      if (papers !== null) setAsked(papers);
      const waits = papers?.some(({ state }) => isUnderWay(state)) ?? true;
      // After the answer, however long it took: a line that is slow isn't asked twice at once.
      if (waits) timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    void look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [graph, caseId, looks]);
  return {
    asked,
    isOffline,
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
