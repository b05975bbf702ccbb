import { parseHeader } from "@onedoor/domain/parseEntry";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import type { OutboxRow, ScanRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import type { Drafts } from "./Drafts.ts";
import type { MaterialVault } from "./MaterialVault.ts";
import type { Outbox } from "./Outbox.ts";

interface Parts {
  scans: RxCollection<ScanRow>;
  vault: MaterialVault;
  drafts: Drafts;
  outbox: Outbox;
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
    ({ _data: { sealed } }) => sealed.caseId === null && sealed.keptAt < before,
  );
  if (ofNoCase.length > 0) {
    const caseIds = casesOf(await outbox.all());
    // Whatever shape this version's drafts have, the ids of their pages stand in them.
    const words = JSON.stringify(await drafts.all());
    for (const row of ofNoCase) {
      if (parts.closed.aborted) return;
      const { materialId } = row._data;
      const caseId = caseIds.get(materialId);
      if (caseId !== undefined) await parts.noteCase(materialId, caseId);
      else if (!words.includes(materialId)) {
        // The row first: one without a page would promise what isn't there.
        await row.remove();
        await vault.remove(materialId);
      }
    }
  }
  if (parts.closed.aborted) return;
  for (const materialId of await vault.keptBefore(before))
    if (
      !parts.closed.aborted &&
      (await scans.findOne(materialId).exec()) === null
    )
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
