import type { ItemSheet } from "@onedoor/domain/itemSheet";
import { useCallback, useEffect, useRef, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphAnswer } from "../supervision/Graph.ts";
import {
  DRAFT,
  type DraftAnswer,
  type DraftRefusal,
  type OpenDraft,
  SAVE_DRAFT,
} from "./drafts.ts";

/** `behind`: somebody else has saved it; what is on the screen isn't saved. */
export type Saving =
  | { state: "saved" }
  | { state: "waiting" }
  | { state: "saving" }
  | { state: "offline" }
  | { state: "refused"; reason: DraftRefusal };

/** How long nothing is typed before it is saved. */
const PAUSE_MS = 800;
const AGAIN_MS = 5_000;

/**
 * A draft that saves itself: what is typed goes to the county after a moment's pause, and again until it has arrived.
 * `missing`: there is none, or it is another body's.
 */
export function useDraft(draftId: string) {
  const { graph } = useOffice();
  const [draft, setDraft] = useState<OpenDraft | "missing" | "offline">();
  const [sheet, setSheet] = useState<ItemSheet>({});
  const [saving, setSaving] = useState<Saving>({ state: "saved" });
  const newest = useRef(sheet);

  const ask = useCallback(
    () => graph.ask(DRAFT, { draftId }),
    [graph, draftId],
  );
  const show = useCallback((answer: GraphAnswer<OpenDraft | null>) => {
    if (!answer.ok) return setDraft("offline");
    if (answer.data === null) return setDraft("missing");
    newest.current = answer.data.sheet;
    setSheet(answer.data.sheet);
    setDraft(answer.data);
    setSaving({ state: "saved" });
  }, []);
  useEffect(() => {
    let left = false;
    void ask().then((answer) => {
      if (!left) show(answer);
    });
    return () => {
      left = true;
    };
  }, [ask, show]);

  const revision = typeof draft === "object" ? draft.revision : 0;
  const save = useCallback(async () => {
    const sent = newest.current;
    setSaving({ state: "saving" });
    const answer = await graph.ask(SAVE_DRAFT, {
      input: { draftId, revision, sheet: sent },
    });
    if (!answer.ok) return setSaving({ state: "offline" });
    if (!answer.data.ok)
      return setSaving({ state: "refused", reason: answer.data.reason });
    setDraft(answer.data.draft);
    setSaving({ state: newest.current === sent ? "saved" : "waiting" });
  }, [graph, draftId, revision]);

  const { state } = saving;
  useEffect(() => {
    if (state !== "waiting" && state !== "offline") return undefined;
    const pause = state === "waiting" ? PAUSE_MS : AGAIN_MS;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [state, sheet, save]);
  useEffect(() => {
    if (state === "saved") return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [state]);

  return {
    draft,
    sheet,
    saving,
    reload: () => ask().then(show),
    change(next: ItemSheet) {
      newest.current = next;
      setSheet(next);
      if (state !== "saving") setSaving({ state: "waiting" });
    },
    /** What an act other than saving has made of it; true where it was done. */
    settle(answer: DraftAnswer): boolean {
      if (answer.ok) setDraft(answer.draft);
      else setSaving({ state: "refused", reason: answer.reason });
      return answer.ok;
    },
  };
}
