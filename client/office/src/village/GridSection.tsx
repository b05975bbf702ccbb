import { dateOf } from "@onedoor/domain/time";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Button, Checkbox, Input } from "antd";
import { type ReactNode, useCallback, useEffect, useId, useState } from "react";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import type { GraphQuestion } from "../supervision/Graph.ts";
import {
  ASSIGN_STAFF,
  END_STAFF,
  type GridAnswer,
  KEEP_CELL,
  type ListedCell,
  TOWN_GRID,
} from "./grid.ts";
import { gridMessages, gridRefusalWords } from "./gridMessages.ts";

type Act = (
  question: GraphQuestion<GridAnswer>,
  input: Readonly<Record<string, unknown>>,
) => Promise<void>;

/** A town's grid: cells that nobody looks after first. */
export function GridSection(props: {
  cells: readonly ListedCell[] | undefined;
  onChanged: () => void;
}) {
  const { graph } = useOffice();
  const t = useMessages(gridMessages);
  const say = useSay();
  const [trouble, setTrouble] = useState<GridAnswer | "failed">(null);
  const act: Act = async (question, input) => {
    const done = await graph.ask(question, { input });
    setTrouble(done.ok ? done.data : "failed");
    if (done.ok && done.data === null) props.onChanged();
  };
  return (
    <section aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="soft">{t.lead}</p>
      {trouble === null ? null : (
        <p role="alert">
          ▲ {trouble === "failed" ? t.failed : say(gridRefusalWords[trouble])}
        </p>
      )}
      {props.cells === undefined ? (
        <p role="status">{t.asking}</p>
      ) : props.cells.length === 0 ? (
        <EmptyState title={t.noCells} />
      ) : (
        <ul className="sync-problems">
          {props.cells.map((cell) => (
            <CellLine key={cell.cellCode} cell={cell} act={act} />
          ))}
        </ul>
      )}
      <KeepForm act={act} />
    </section>
  );
}

/** Asked anew whenever it is told to. */
export function useGrid(): {
  cells: readonly ListedCell[] | undefined;
  askAgain: () => void;
} {
  const { graph } = useOffice();
  const [cells, setCells] = useState<readonly ListedCell[]>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let left = false;
    void graph.ask(TOWN_GRID).then((told) => {
      if (!left && told.ok) setCells(told.data);
    });
    return () => {
      left = true;
    };
  }, [graph, asked]);
  const askAgain = useCallback(() => setAsked((times) => times + 1), []);
  return { cells, askAgain };
}

function CellLine({ cell, act }: { cell: ListedCell; act: Act }) {
  const { replica } = useOffice();
  const t = useMessages(gridMessages);
  const today = dateOf(replica.now());
  const onDuty = new Set(cell.staff.map(({ assignmentId }) => assignmentId));
  const others = cell.history.filter(
    ({ assignmentId }) => !onDuty.has(assignmentId),
  );
  return (
    <li>
      <strong>
        {cell.cellCode} <Data>{cell.name}</Data>
      </strong>
      <div className="problem-words">
        <p>
          {t.households(cell.households)}
          {cell.staff.length === 0 ? ` · ${t.nobody}` : null}
        </p>
        {cell.staff.map((one) => (
          <p key={one.assignmentId}>
            <Data>
              {one.name} {one.phone}
            </Data>{" "}
            · {one.isFullTime ? t.fullTime : t.partTime} · {t.since(one.from)}{" "}
            {one.until === null ? (
              <Button
                onClick={() =>
                  void act(END_STAFF, {
                    assignmentId: one.assignmentId,
                    until: today,
                  })
                }
              >
                {t.end}
              </Button>
            ) : (
              t.was(one.from, one.until)
            )}
          </p>
        ))}
        {others.length === 0 ? null : (
          <p className="soft">
            {t.before}{" "}
            {others.map((one) => (
              <span key={one.assignmentId}>
                <Data>{one.name}</Data> {t.was(one.from, one.until ?? "")}{" "}
              </span>
            ))}
          </p>
        )}
        <AssignForm cell={cell} act={act} />
      </div>
    </li>
  );
}

function AssignForm({ cell, act }: { cell: ListedCell; act: Act }) {
  const { replica } = useOffice();
  const t = useMessages(gridMessages);
  const id = useId();
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [isPart, setPart] = useState(false);
  return (
    <Form
      title={`${t.assign} ${cell.cellCode}`}
      isReady={name.trim() !== "" && phone.trim() !== ""}
      onSubmit={() =>
        act(ASSIGN_STAFF, {
          cellCode: cell.cellCode,
          name: name.trim(),
          phone: phone.trim(),
          isFullTime: !isPart,
          from: dateOf(replica.now()),
        })
      }
    >
      <label htmlFor={`${id}-name`}>{t.name}</label>
      <Input
        id={`${id}-name`}
        value={name}
        maxLength={50}
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor={`${id}-phone`}>{t.phone}</label>
      <Input
        id={`${id}-phone`}
        value={phone}
        maxLength={12}
        onChange={(event) => setPhone(event.target.value)}
      />
      <Checkbox
        checked={isPart}
        onChange={(event) => setPart(event.target.checked)}
      >
        {t.partOnly}
      </Checkbox>
    </Form>
  );
}

function KeepForm({ act }: { act: Act }) {
  const t = useMessages(gridMessages);
  const id = useId();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [size, setSize] = useState("");
  return (
    <Form
      title={t.keep}
      isReady={code.trim() !== "" && name.trim() !== "" && size !== ""}
      onSubmit={() =>
        act(KEEP_CELL, {
          cellCode: code.trim(),
          name: name.trim(),
          households: Number(size),
        })
      }
    >
      <label htmlFor={`${id}-code`}>{t.code}</label>
      <Input
        id={`${id}-code`}
        value={code}
        maxLength={15}
        onChange={(event) => setCode(event.target.value)}
      />
      <label htmlFor={`${id}-name`}>{t.cellName}</label>
      <Input
        id={`${id}-name`}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
      />
      <label htmlFor={`${id}-size`}>{t.size}</label>
      <Input
        id={`${id}-size`}
        type="number"
        value={size}
        onChange={(event) => setSize(event.target.value)}
      />
    </Form>
  );
}

function Form(props: {
  title: string;
  isReady: boolean;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}) {
  const t = useMessages(gridMessages);
  return (
    <form
      className="settle"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (props.isReady) void props.onSubmit();
      }}
    >
      {props.children}
      <ActionButton
        htmlType="submit"
        disabledReason={props.isReady ? undefined : t.fillFirst}
      >
        {props.title}
      </ActionButton>
    </form>
  );
}
