import { valueAt } from "@onedoor/domain/formData";
import { dateOf } from "@onedoor/domain/time";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { SchemaForm } from "@onedoor/ui/SchemaForm";
import { useEffect, useRef } from "react";
import { formErrors } from "../formErrors.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { useStation } from "../stationContext.tsx";
import type { IntakeDraft } from "./intakeDraft.ts";
import type { IntakeForm } from "./intakeForm.ts";
import type { DraftInHand } from "./useDraft.tsx";

/** The item's form, prefilled with its sources. What is missing is told once somebody has tried to take the case in. */
export function FormStep(props: {
  draft: IntakeDraft;
  change: DraftInHand["change"];
  form: IntakeForm;
  /** How often it was tried with gaps in the form; each time leads to the first of them. */
  attempts: number;
}) {
  const { draft, change, form, attempts } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts === 0) return;
    const wrong = box.current?.querySelector(".field.wrong");
    wrong?.scrollIntoView({ block: "center" });
    wrong
      ?.querySelector<HTMLElement>("input, textarea, button")
      ?.focus({ preventScroll: true });
  }, [attempts]);
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const fields = form.sections.flatMap((section) => section.fields);
  const errors = Object.fromEntries(
    Object.entries(formErrors(form.problems, fields, language)).filter(
      ([path]) => attempts > 0 || isFilled(draft.typed[path]),
    ),
  );
  const { sync } = useStation();
  const asOf = sync?.lastContactAt ?? null;
  const words = {
    register: asOf === null ? t.register : t.registerOn(dateOf(asOf)),
    identityNumber: t.identityNumber,
    above: t.above,
    answers: t.answersSource,
  };
  return (
    <div ref={box}>
      <SchemaForm
        sections={form.sections}
        data={form.data}
        errors={errors}
        sources={Object.fromEntries(
          Object.entries(form.sources).map(([path, source]) => [
            path,
            words[source],
          ]),
        )}
        onChange={(data, path) =>
          change((one) => ({
            ...one,
            // Null stands for "emptied on purpose": a prefilled value must not come back.
            typed: { ...one.typed, [path]: valueAt(data, path) ?? null },
          }))
        }
      />
    </div>
  );
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
