import type { ListKind, RowChangeKind } from "@onedoor/domain/listRow";
import { dateOf, parsePlainDate } from "@onedoor/domain/time";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Input, Select } from "antd";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { useNow } from "../hooks/useToday.ts";
import {
  levelWords,
  listMessages,
  rowChangeWords,
  rowRefusals,
} from "./listMessages.ts";
import { type ListedRow, PUBLISH_LIST_ROWS, type RowRefusal } from "./lists.ts";
import { inGraph } from "../supervision/inGraph.ts";
import { fieldValue, type RowField, rowFields } from "./rowFields.ts";

type Typed = Readonly<Record<string, string>>;

/** What may become of a row that is in force. */
const ENDINGS = ["cancelled", "delegated", "transferred", "merged"] as const;
const LEVELS = ["4", "5", "6"];

/** A new row, or what becomes of one, with reason and approval. `onDone`: it stands in the lists now. */
export function RowChangeForm(props: {
  kind: ListKind;
  row: ListedRow | null;
  onDone: () => void;
}) {
  const { kind, row } = props;
  const { graph, places, replica } = useOffice();
  const t = useMessages(listMessages);
  const say = useSay();
  const [typed, setTyped] = useState<Typed>({
    change: row === null ? "added" : "cancelled",
    effectiveFrom: dateOf(useNow()),
    level: "4",
    toLevel: "5",
  });
  const [refusal, setRefusal] = useState<RowRefusal | "offline">();
  const [busy, setBusy] = useState(false);
  const fields = row === null ? rowFields[kind] : [];
  const change = changeOf(typed, { kind, row, body: replica.actor.body });

  async function publish(event: FormEvent) {
    event.preventDefault();
    if (change === undefined || busy) return;
    setBusy(true);
    const told = await graph.ask(PUBLISH_LIST_ROWS, {
      input: { changes: [change] },
    });
    setBusy(false);
    if (told.ok && told.data === null) return props.onDone();
    setRefusal(told.ok ? (told.data ?? undefined) : "offline");
  }

  const text = (name: string, label: string, type?: "date") => (
    <Field key={name} label={label}>
      {(id) => (
        <Input
          id={id}
          {...(type === undefined ? {} : { type })}
          maxLength={500}
          value={typed[name] ?? ""}
          onChange={(event) =>
            setTyped({ ...typed, [name]: event.target.value })
          }
        />
      )}
    </Field>
  );
  const choice = (
    name: string,
    label: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <Field key={name} label={label}>
      {(id) => (
        <Select
          id={id}
          showSearch
          optionFilterProp="label"
          value={typed[name] ?? null}
          options={[...options]}
          onChange={(value: string) => setTyped({ ...typed, [name]: value })}
        />
      )}
    </Field>
  );
  const levels = LEVELS.map((value) => {
    const words = levelWords[value];
    return { value, label: words === undefined ? value : say(words) };
  });
  const goesElsewhere = ["delegated", "transferred"].includes(
    typed["change"] ?? "",
  );
  return (
    <form
      className="delegation-form"
      aria-label={row === null ? t.add : t.change}
      onSubmit={(event) => void publish(event)}
    >
      {row === null ? (
        <>
          {text("name", t.name)}
          {text("nameEn", t.nameEn)}
          {choice("level", t.level, levels)}
          {fields.map((field) =>
            field.choices === undefined
              ? text(field.name, say(field.label))
              : choice(
                  field.name,
                  say(field.label),
                  Object.entries(field.choices).map(([value, words]) => ({
                    value,
                    label: say(words),
                  })),
                ),
          )}
          {text("basisTitle", t.basisTitle)}
          {text("basisArticle", t.basisArticle)}
          {text("basisDocNo", t.basisDocNo)}
        </>
      ) : (
        choice(
          "change",
          t.change,
          ENDINGS.map((value) => ({
            value,
            label: say(rowChangeWords[value]),
          })),
        )
      )}
      {goesElsewhere ? (
        <>
          {choice(
            "toBody",
            t.toBody,
            Object.entries(places.bodies).map(([value, name]) => ({
              value,
              label: say(name),
            })),
          )}
          {choice("toLevel", t.toLevel, levels)}
        </>
      ) : null}
      {typed["change"] === "merged" ? text("into", t.into) : null}
      {text("effectiveFrom", t.effectiveFrom, "date")}
      {text("reason", t.reason)}
      {text("approver", t.approver)}
      {text("publication", t.publication)}
      <ActionButton
        type="primary"
        htmlType="submit"
        disabledReason={change === undefined ? t.incomplete : undefined}
      >
        {t.publish}
      </ActionButton>
      {refusal === undefined ? null : (
        <span role="alert">
          ▲ {refusal === "offline" ? t.offline : say(rowRefusals[refusal])}
        </span>
      )}
    </form>
  );
}

function Field(props: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </>
  );
}

/** What was typed as the graph takes it; undefined while something is missing. */
function changeOf(
  typed: Typed,
  of: { kind: ListKind; row: ListedRow | null; body: string },
): object | undefined {
  const { kind, row, body } = of;
  const change = (typed["change"] ?? "cancelled") as RowChangeKind;
  const date = parsePlainDate(typed["effectiveFrom"] ?? "");
  const said = wordsIn(typed, ["reason", "approver", "publication"]);
  if (said === undefined || !date.ok) return undefined;
  const common = {
    kind: inGraph(kind),
    change: inGraph(change),
    effectiveFrom: date.value,
    ...said,
  };
  if (row === null) {
    const content = contentOf(typed, rowFields[kind], body);
    return content === undefined ? undefined : { ...common, content };
  }
  const seen = { ...common, number: row.number, version: row.version };
  const { toBody = "", toLevel = "", into = "" } = typed;
  switch (change) {
    case "delegated":
    case "transferred":
      return toBody === ""
        ? undefined
        : { ...seen, to: { body: toBody, level: toLevel } };
    case "merged":
      return /^\d{1,6}$/.test(into.trim())
        ? { ...seen, into: Number(into) }
        : undefined;
    default:
      return seen;
  }
}

function contentOf(
  typed: Typed,
  fields: readonly RowField[],
  body: string,
): object | undefined {
  const named = wordsIn(typed, ["name", "nameEn", "level", "basisTitle"]);
  const { basisDocNo = "", basisArticle = "" } = typed;
  const own = Object.fromEntries(
    fields.map((field) => [
      field.name,
      fieldValue(field, typed[field.name] ?? ""),
    ]),
  );
  if (named === undefined || Object.values(own).includes(undefined))
    return undefined;
  const { basisTitle, ...common } = named;
  const article = basisArticle.trim();
  return {
    ...common,
    ...own,
    body,
    basis: [
      {
        title: basisTitle,
        docNo: basisDocNo.trim() || null,
        article: article || null,
        // Only laws, regulations and rules have articles to cite.
        rank: article === "" ? "normative" : "local_regulation",
        certainty: "to_verify",
      },
    ],
  };
}

function wordsIn<Name extends string>(
  typed: Typed,
  names: readonly Name[],
): Record<Name, string> | undefined {
  const given = names.map((name) => [name, (typed[name] ?? "").trim()]);
  return given.some(([, words]) => words === "")
    ? undefined
    : (Object.fromEntries(given) as Record<Name, string>);
}
