import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { useCallback, useEffect, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { ContactForm } from "./ContactForm.tsx";
import {
  FAMILY,
  type Family,
  type FamilyAct,
  type FamilyAnswer,
} from "./families.ts";
import { familyMessages, familyRefusalWords } from "./familyMessages.ts";
import { GuardianSection } from "./GuardianSection.tsx";
import { HouseholdSection } from "./HouseholdSection.tsx";
import { peopleMessages } from "./peopleMessages.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import type { ListedPerson } from "./whoIsWho.ts";

/** Does one of a family's acts; true where it was done. */
export type DoFamilyAct = (
  act: FamilyAct,
  input: Readonly<Record<string, unknown>>,
) => Promise<boolean>;

/** One of the town's people, with whom he lives, who answers for him and how he is reached [WD2] [WD5] [WD6]. */
export function FamilySection() {
  const t = useMessages(familyMessages);
  const [chosen, setChosen] = useState<ListedPerson | null>(null);
  return (
    <section aria-label={t.families}>
      <h2>{t.families}</h2>
      <p className="soft">{t.lead}</p>
      <PersonPicker label={t.search} chosen={chosen} onChoose={setChosen} />
      {chosen === null ? null : (
        <FamilyOf key={chosen.personId} personId={chosen.personId} />
      )}
    </section>
  );
}

function FamilyOf({ personId }: { personId: string }) {
  const { graph } = useOffice();
  const t = useMessages(familyMessages);
  const words = useMessages(peopleMessages);
  const say = useSay();
  const [family, setFamily] = useState<Family | null | "failed">();
  const [outcome, setOutcome] = useState<FamilyAnswer | "failed">();
  const ask = useCallback(async () => {
    const answer = await graph.ask(FAMILY, { personId });
    return answer.ok ? answer.data : ("failed" as const);
  }, [graph, personId]);
  useEffect(() => {
    let left = false;
    void ask().then((told) => {
      if (!left) setFamily(told);
    });
    return () => {
      left = true;
    };
  }, [ask]);
  const act: DoFamilyAct = async (question, input) => {
    const done = await graph.ask(question, { input });
    setOutcome(done.ok ? done.data : "failed");
    if (!done.ok || done.data !== null) return false;
    setFamily(await ask());
    return true;
  };
  if (family === undefined) return <p role="status">{words.asking}</p>;
  if (family === "failed") return <p role="alert">▲ {words.failed}</p>;
  if (family === null) return <p role="status">{t.gone}</p>;
  return (
    <>
      {outcome === undefined ? null : outcome === null ? (
        <p role="status">{t.done}</p>
      ) : (
        <p role="alert">
          ▲{" "}
          {outcome === "failed"
            ? words.failed
            : say(familyRefusalWords[outcome])}
        </p>
      )}
      <GuardianSection family={family} act={act} />
      <HouseholdSection family={family} act={act} />
      <ContactForm family={family} act={act} />
    </>
  );
}
