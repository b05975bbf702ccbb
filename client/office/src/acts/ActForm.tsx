import type { SetAsideReason } from "@onedoor/domain/entries";
import { actDraftId } from "@onedoor/replica/actDrafts";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { defineMessages } from "@onedoor/ui/words/messages";
import { setAsideWords } from "@onedoor/ui/words/setAsideWords";
import { Button, Input, Radio, Select } from "antd";
import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { Data } from "../case/Data.tsx";
import { useActDraft } from "../hooks/useActDraft.ts";
import type { ActDone, ActField, ActPlan } from "./ActPlan.ts";
import { actWords } from "./actWords.ts";

/** The words of one act. Ctrl+Enter does it, Esc leaves it; what was typed stays for the next time. */
export function ActForm(props: {
  plan: ActPlan;
  caseId: string;
  onDone: (done: Extract<ActDone, { ok: true }>) => void;
  onCancel: () => void;
}) {
  const { plan, caseId, onDone, onCancel } = props;
  const say = useSay();
  const t = useMessages(messages);
  const form = useRef<HTMLFormElement>(null);
  const [trouble, setTrouble] = useState<SetAsideReason>();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const draft = useActDraft(
    actDraftId(caseId, plan.name),
    Object.fromEntries(plan.fields.map(({ name, initial }) => [name, initial])),
  );
  const missing = plan.fields.filter((field) =>
    objectionTo(field, draft.values[field.name] ?? ""),
  );

  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>("textarea, input, button")
      ?.focus();
  }, []);

  async function perform() {
    setAsked(true);
    if (missing.length > 0 || busy) {
      const [first] = missing;
      if (first !== undefined)
        form.current
          ?.querySelector<HTMLElement>(
            `[data-field=${first.name}] :is(textarea, input)`,
          )
          ?.focus();
      return;
    }
    setBusy(true);
    const done = await plan.perform(draft.values);
    setBusy(false);
    if (!done.ok) {
      setTrouble(done.reason);
      return;
    }
    await draft.forget();
    onDone(done);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void perform();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      void perform();
    }
  }

  return (
    <form
      ref={form}
      className="act-form"
      aria-label={say(actWords[plan.name])}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <h3>{say(actWords[plan.name])}</h3>
      {plan.consequence === null ? null : <p>{say(plan.consequence)}</p>}
      {draft.restored ? <p className="soft">{t.restored}</p> : null}
      <div className="act-fields">
        {plan.fields.map((field) => (
          <FieldRow
            key={field.name}
            field={field}
            value={draft.values[field.name] ?? ""}
            wrong={asked && objectionTo(field, draft.values[field.name] ?? "")}
            onChange={(value) => draft.set(field.name, value)}
          />
        ))}
      </div>
      {trouble === undefined ? null : (
        <p role="alert" className="field-error">
          ✗ {say(setAsideWords[trouble].why)}
          {t.stop}
          {say(setAsideWords[trouble].advice)}
        </p>
      )}
      <div className="act-buttons">
        <Button
          type="primary"
          danger={plan.name === "refuse" || plan.name === "terminate"}
          htmlType="submit"
          loading={busy}
        >
          {say(actWords[plan.name])}
          <kbd aria-hidden="true">Ctrl ↵</kbd>
        </Button>
        <Button onClick={onCancel}>
          {t.cancel}
          <kbd aria-hidden="true">Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

function FieldRow(props: {
  field: ActField;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}) {
  const { field, value, wrong, onChange } = props;
  const say = useSay();
  const t = useMessages(messages);
  const id = useId();
  return (
    <div className="act-field" data-field={field.name}>
      <label htmlFor={id} id={`${id}-label`}>
        {say(field.label)}
        {field.required ? null : <span className="soft"> {t.optional}</span>}
      </label>
      <FieldControl
        id={id}
        field={field}
        value={value}
        wrong={wrong}
        onChange={onChange}
      />
      {field.suggestions === undefined ||
      field.suggestions.length === 0 ? null : (
        <div className="suggestions">
          {field.suggestions.map((sentence) => (
            <Button
              key={sentence}
              size="small"
              onClick={() =>
                onChange(
                  value.trim() === ""
                    ? sentence
                    : `${value.trimEnd()}\n${sentence}`,
                )
              }
            >
              + <Data>{sentence}</Data>
            </Button>
          ))}
        </div>
      )}
      {wrong ? (
        <p role="alert" className="field-error">
          ✗ {field.input === "number" ? t.number(field.most ?? 0) : t.missing}
        </p>
      ) : null}
    </div>
  );
}

function FieldControl(props: {
  id: string;
  field: ActField;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}) {
  const { id, field, value, wrong, onChange } = props;
  const say = useSay();
  const t = useMessages(messages);
  const status = wrong ? { status: "error" as const } : {};
  const options = (field.choices ?? []).map((choice) => ({
    value: choice.value,
    label: say(choice.label),
  }));
  switch (field.input) {
    case "choice":
      return options.length <= 4 ? (
        <Radio.Group
          aria-labelledby={`${id}-label`}
          value={value}
          options={options}
          onChange={(event) => onChange(event.target.value as string)}
        />
      ) : (
        <Select
          id={id}
          {...status}
          {...(value === "" ? {} : { value })}
          placeholder={t.choose}
          options={options}
          onChange={(chosen: string) => onChange(chosen)}
        />
      );
    case "text":
      return (
        <Input.TextArea
          id={id}
          {...status}
          value={value}
          maxLength={field.most ?? 4000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "line":
    case "date":
    case "number":
      return (
        <Input
          id={id}
          {...status}
          className={field.input === "line" ? "" : "narrow"}
          type={field.input === "line" ? "text" : field.input}
          {...(field.input === "number"
            ? { min: 1, max: field.most ?? 1 }
            : field.input === "line"
              ? { maxLength: field.most ?? 200 }
              : {})}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** Whether a field keeps the act from being done. */
function objectionTo(field: ActField, value: string): boolean {
  if (value.trim() === "") return field.required;
  if (field.input !== "number") return false;
  const number = Number(value);
  return (
    !Number.isInteger(number) || number < 1 || number > (field.most ?? number)
  );
}

const messages = defineMessages({
  cancel: { zh: "先不办", en: "Not now" },
  optional: { zh: "可不填", en: "optional" },
  choose: { zh: "请选择", en: "Choose" },
  missing: { zh: "请填写", en: "Please fill this in" },
  number: {
    zh: (most: number) => `请填 1 到 ${most}`,
    en: (most: number) => `A number from 1 to ${most}`,
  },
  restored: {
    zh: "上次写到一半的内容已恢复",
    en: "What you had begun to write is back",
  },
  stop: { zh: "。", en: ". " },
});
