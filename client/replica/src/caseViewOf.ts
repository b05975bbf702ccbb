import type { CaseRow } from "@onedoor/replication/documents";
import { type CaseContent, caseContentOf } from "./caseContentOf.ts";
import { journalOfRow } from "./CaseRows.ts";
import type { OutboxLine } from "./Outbox.ts";
import type { Arrival, CaseView } from "./Replica.ts";

// A row is an immutable value to RxDB: the fold of one is made once, however often lists show it.
const contents = new WeakMap<CaseRow["sealed"], CaseContent>();

/** A case as screens read it. `unsettled`: own entries that aren't settled; `sending`: those on their way. */
export function caseViewOf(
  row: CaseRow,
  unsettled: ReadonlyMap<string, OutboxLine>,
  sending: ReadonlySet<string>,
): CaseView {
  let content = contents.get(row.sealed);
  if (content === undefined) {
    content = caseContentOf(row.caseId, journalOfRow(row));
    contents.set(row.sealed, content);
  }
  return {
    ...content,
    ownOnly: row.sealed.ownOnly === true,
    arrival: arrivalOf(content, unsettled, sending),
  };
}

function arrivalOf(
  { journal, state }: CaseContent,
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
