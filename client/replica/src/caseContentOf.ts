import { withReferences } from "@onedoor/domain/checklist";
import type { CaseState } from "@onedoor/domain/caseState";
import type { Journal } from "@onedoor/domain/entries";
import type { BodyOf } from "@onedoor/domain/facts";
import { foldCase } from "@onedoor/domain/foldCase";
import { bodyOf } from "@onedoor/domain/parseEntry";
import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import type { CaseView } from "./Replica.ts";

type Presented = BodyOf<"submitted">["presented"];
/** What a journal alone says of its case. */
export type CaseContent = Omit<CaseView, "arrival" | "ownOnly">;

export function caseContentOf(caseId: string, journal: Journal): CaseContent {
  const state = foldCase(caseId, journal);
  return {
    caseId,
    state,
    journal,
    updatedAt: lastChangeOf(journal),
    ...bodiesOf(state, journal),
  };
}

/** When the last of its entries was made or received. */
export function lastChangeOf(journal: Journal): Instant {
  return journal.reduce<Instant>((latest, entry) => {
    const at =
      entry.acknowledgement?.receivedAt ?? entry.header?.at.wall ?? LONG_AGO;
    return at > latest ? at : latest;
  }, LONG_AGO);
}

const LONG_AGO = instantOfEpochMs(0);

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
    presented: [...withReferences(presented, state.references)],
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
