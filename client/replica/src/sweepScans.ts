import { parseHeader } from "@onedoor/domain/parseEntry";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import type { OutboxRow, ScanRow } from "@onedoor/replication/documents";
import type { RxCollection, RxDocument } from "rxdb";
import type { Drafts } from "./Drafts.ts";
import type { MaterialVault } from "./MaterialVault.ts";
import type { Outbox } from "./Outbox.ts";

interface Parts {
  scans: RxCollection<ScanRow>;
  vault: MaterialVault;
  drafts: Drafts;
  outbox: Outbox;
  /** By page, the case on this machine that names it, of those asked about. */
  casesOfPages(
    materialIds: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, string>>;
  noteCase(materialId: string, caseId: string): Promise<void>;
  /** Aborted when the replica closes: what is left is swept another day. */
  closed: AbortSignal;
}

/** A draft that was begun in the evening is gone on with in the morning; a crash is long over by then. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Frees the disk of pages that nobody needs: kept a crash before their row was written, or taken away from a draft, or of
 * one that was discarded. A page that an own entry names is of its case, also where a crash came before that was noted:
 * that is made good here, and the page goes to the county.
 */
export async function sweepScans(parts: Parts, now: Instant): Promise<void> {
  const { scans, vault, drafts, outbox } = parts;
  const before = instantOfEpochMs(epochMsOf(now) - KEPT_MS);
  const captured = await scans.find({ selector: { state: "captured" } }).exec();
  const ofNoCase = captured.filter(
    ({ _data: { sealed } }) => sealed.caseId === null,
  );
  if (ofNoCase.length > 0) {
    // Whatever shape this version's drafts have, the ids of their pages stand in them. Read before the entries, into
    // which pages go from drafts.
    const words = JSON.stringify(await drafts.all());
    const caseIds = casesOf(await outbox.all());
    const lost: RxDocument<ScanRow>[] = [];
    for (const row of ofNoCase) {
      if (parts.closed.aborted) return;
      const { materialId, sealed } = row._data;
      const caseId = caseIds.get(materialId);
      if (caseId !== undefined) await parts.noteCase(materialId, caseId);
      else if (sealed.keptAt < before && !words.includes(materialId))
        lost.push(row);
    }
    // An entry that the outbox has let go of stands in its case all the same. All cases are read, for the few pages that
    // a crash has left.
    const named =
      lost.length === 0
        ? new Map<string, string>()
        : await parts.casesOfPages(
            new Set(lost.map(({ materialId }) => materialId)),
          );
    for (const row of lost) {
      if (parts.closed.aborted) return;
      const { materialId } = row._data;
      const caseId = named.get(materialId);
      if (caseId !== undefined) await parts.noteCase(materialId, caseId);
      else {
        // The row first: one without a page would promise what isn't there.
        await row.remove();
        await vault.remove(materialId);
      }
    }
  }
  if (parts.closed.aborted) return;
  const old = await vault.keptBefore(before);
  const known = await scans.findByIds([...old]).exec();
  for (const materialId of old)
    if (!parts.closed.aborted && !known.has(materialId))
      await vault.remove(materialId);
}

/** By page, the case that an own entry put it into. */
function casesOf(rows: readonly OutboxRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { sealed } of rows) {
    if (sealed.kind !== "materialAdded") continue;
    const header = parseHeader(sealed.header);
    if (!header.ok || !header.value.recognised) continue;
    const { header: known } = header.value;
    if (known.kind === "materialAdded")
      found.set(known.facts.materialId, known.caseId);
  }
  return found;
}
