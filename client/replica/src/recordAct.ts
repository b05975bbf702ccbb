import type { CaseState } from "@onedoor/domain/caseState";
import type {
  JournalEntry,
  SetAsideReason,
  StaffActor,
} from "@onedoor/domain/entries";
import type { ApplicantBody, EntryKind } from "@onedoor/domain/facts";
import type { IsOwnCase } from "@onedoor/domain/authority";
import { foldCase } from "@onedoor/domain/foldCase";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import type { Instant } from "@onedoor/domain/time";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import type { EntryDraft } from "@onedoor/domain/writeEntry";
import { caseContentOf } from "./caseContentOf.ts";
import type { CaseRows } from "./CaseRows.ts";
import type { Outbox } from "./Outbox.ts";
import { repairCases } from "./repairCases.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import { hexOf } from "./sealing.ts";
import { uuidv7 } from "./uuidv7.ts";

/** Puts an act on record: in the outbox first, then in its case. Call it under the vault's lock. */
export async function recordAct<K extends EntryKind>(
  parts: {
    ports: Pick<ReplicaPorts, "now" | "randomBytes">;
    outbox: Outbox;
    cases: CaseRows;
  },
  act: Omit<EntryDraft<K>, "entryId" | "at" | "witness" | "actor"> & {
    /** Whose act it is in the case as it stands: the same official, alone or under a delegation. */
    actorIn(state: CaseState, at: Instant): StaffActor;
    /** What is known here of who is close to the applicant. */
    isOwn(applicant: ApplicantBody | null): IsOwnCase;
  },
): Promise<{ entry: JournalEntry } | { objection: SetAsideReason }> {
  const { ports, outbox, cases } = parts;
  const { caseId, actorIn, isOwn, ...drafted } = act;
  // Judged without what it lacks, the same act would be taken a second time.
  if (cases.behind.has(caseId)) {
    await repairCases(outbox, cases);
    cases.behind.clear();
  }
  const journal = await cases.journal(caseId);
  const now = ports.now();
  const { state, applicant } = caseContentOf(caseId, journal);
  const entryId = uuidv7(now, ports.randomBytes(10));
  const appended = await outbox.append(
    { entryId, caseId, actor: actorIn(state, now), ...drafted },
    {
      now,
      seen: state.lastAt,
      salt: hexOf(ports.randomBytes(16)),
    },
    // As the fold will judge it, in its place after everything else that is pending.
    (entry) =>
      foldCase(caseId, mergeJournals(journal, [entry])).setAside.find(
        (one) => one.entryId === entryId,
      )?.reason ??
      (entry.header === null
        ? undefined
        : judgeEntry(state, entry.header, now, isOwn(applicant))),
  );
  if ("objection" in appended) return appended;
  try {
    await cases.add(caseId, [appended.entry]);
  } catch {
    // It is kept and will arrive: whoever heard of a failure would do it again.
    cases.behind.add(caseId);
  }
  return appended;
}
