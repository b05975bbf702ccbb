import { useEffect, useRef, useState } from "react";
import { firstValueFrom } from "rxjs";
import { useOffice } from "./Office.tsx";

type Values = Readonly<Record<string, string>>;

/**
 * What an officer has typed into an act, kept in the vault with every pause: neither a reload nor another case
 * in between loses it. `forget` after the act is done.
 */
export function useActDraft(draftId: string, initial: Values) {
  const { replica } = useOffice();
  const [values, setValues] = useState<Values>(initial);
  const [restored, setRestored] = useState(false);
  const touched = useRef(false);
  const latest = useRef(values);

  useEffect(() => {
    let left = false;
    void firstValueFrom(replica.drafts()).then((drafts) => {
      const kept = drafts.find((one) => one.draftId === draftId);
      if (left || kept === undefined || touched.current) return;
      setValues((now) => ({ ...now, ...parseValues(kept.content) }));
      setRestored(true);
    });
    return () => {
      left = true;
    };
  }, [replica, draftId]);

  useEffect(() => {
    latest.current = values;
    if (!touched.current) return undefined;
    const timer = setTimeout(() => {
      if (touched.current) void replica.saveDraft(draftId, null, values);
    }, 300);
    return () => clearTimeout(timer);
  }, [replica, draftId, values]);

  useEffect(
    () => () => {
      if (touched.current)
        void replica.saveDraft(draftId, null, latest.current);
    },
    [replica, draftId],
  );

  return {
    values,
    restored,
    set(name: string, value: string) {
      touched.current = true;
      setValues((now) => ({ ...now, [name]: value }));
    },
    async forget() {
      touched.current = false;
      await replica.removeDraft(draftId);
    },
  };
}

function parseValues(content: unknown): Values {
  if (typeof content !== "object" || content === null) return {};
  return Object.fromEntries(
    Object.entries(content).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );
}
