import type { Journal } from "@onedoor/domain/entries";
import type { BodyOf } from "@onedoor/domain/facts";
import { foldCase } from "@onedoor/domain/foldCase";
import { bodyOf } from "@onedoor/domain/parseEntry";
import type { CaseState } from "@onedoor/domain/caseState";
import type { CaseRow } from "@onedoor/replication/documents";
import { journalOfRow, lastChangeOf } from "./CaseRows.ts";
import type { OutboxLine } from "./Outbox.ts";
import type { Arrival, CaseView } from "./Replica.ts";

type Presented = BodyOf<"submitted">["presented"];
type Content = Omit<CaseView, "arrival">;

// A row is an immutable value to RxDB: the fold of one is made once, however often lists show it.
const contents = new WeakMap<CaseRow["sealed"], Content>();

/** A case as screens read it. `unsettled`: own entries that aren't settled; `sending`: those on their way. */
export function caseViewOf(
  row: CaseRow,
  unsettled: ReadonlyMap<string, OutboxLine>,
  sending: ReadonlySet<string>,
): CaseView {
  let content = contents.get(row.sealed);
  if (content === undefined) {
    content = contentOf(row);
    contents.set(row.sealed, content);
  }
  return { ...content, arrival: arrivalOf(content, unsettled, sending) };
}

function contentOf(row: CaseRow): Content {
  const journal = journalOfRow(row);
  const state = foldCase(row.caseId, journal);
  return {
    caseId: row.caseId,
    state,
    journal,
    updatedAt: lastChangeOf(journal),
    ...bodiesOf(state, journal),
  };
}

/** What the counted entries' bodies say together, in the order in which they took effect. */
function bodiesOf(state: CaseState, journal: Journal) {
  const byId = new Map(journal.map((entry) => [entry.entryId, entry]));
  let submitted: BodyOf<"submitted"> | undefined;
  let form: Record<string, unknown> = {};
  let presented: Presented = [];
  for (const entryId of state.counted) {
    const entry = byId.get(entryId);
    if (entry === undefined) continue;
    switch (entry.header?.kind) {
      case "submitted": {
        submitted = bodyOf(entry, "submitted");
        form = { ...form, ...submitted?.form };
        presented = withPresented(presented, submitted?.presented);
        break;
      }
      case "takenIn":
        presented = withPresented(
          presented,
          bodyOf(entry, "takenIn")?.presented,
        );
        break;
      case "correctedOnSpot":
        form = { ...form, ...bodyOf(entry, "correctedOnSpot")?.form };
        break;
      case "supplemented": {
        const body = bodyOf(entry, "supplemented");
        form = { ...form, ...body?.form };
        presented = withPresented(presented, body?.presented);
        break;
      }
      case "deferredMaterialSupplied":
        presented = withPresented(
          presented,
          bodyOf(entry, "deferredMaterialSupplied")?.presented,
        );
        break;
      default:
    }
  }
  return {
    applicant: submitted?.applicant ?? null,
    agent: submitted?.agent ?? null,
    answers: submitted?.answers ?? {},
    queryCode: submitted?.queryCode ?? null,
    form,
    presented,
  };
}

/** A paper that is handed in again stands in place of the first. */
function withPresented(
  before: Presented,
  added: Presented | undefined,
): Presented {
  if (added === undefined) return before;
  const replaced = new Set(added.map((one) => one.materialCode));
  return [...before.filter((one) => !replaced.has(one.materialCode)), ...added];
}

function arrivalOf(
  { journal, state }: Content,
  unsettled: ReadonlyMap<string, OutboxLine>,
  sending: ReadonlySet<string>,
): Arrival {
  const arrivals = new Set<Arrival>();
  for (const { entryId, acknowledgement, held } of journal) {
    const line = unsettled.get(entryId);
    if (acknowledgement !== null) continue;
    if (line?.state === "quarantined") arrivals.add("quarantined");
    else if (held || line?.state === "held") arrivals.add("held");
    else arrivals.add(sending.has(entryId) ? "sending" : "waiting");
  }
  if (state.setAside.some((one) => one.recorded && one.settled === null))
    arrivals.add("setAside");
  return LEAST_SETTLED_FIRST.find((one) => arrivals.has(one)) ?? "arrived";
}

const LEAST_SETTLED_FIRST: readonly Arrival[] = [
  "quarantined",
  "waiting",
  "sending",
  "held",
  "setAside",
];
