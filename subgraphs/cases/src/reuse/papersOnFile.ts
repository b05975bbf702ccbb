import { type PaperOnFile, paperKeyOf } from "@onedoor/domain/decideReuse";
import type { JournalEntry } from "@onedoor/domain/entries";
import { bodyOf, toJournalEntry } from "@onedoor/domain/parseEntry";
import { dateOf, type PlainDate } from "@onedoor/domain/time";
import type { HubParts } from "../hub/HubParts.ts";
import { holderIn } from "../hub/parties.ts";
import type { Party } from "../hub/Roster.ts";

/** A paper of which pages were announced; `complete`: all of them have arrived. */
export type AnnouncedPaper = PaperOnFile & { complete: boolean };

/**
 * What the applicant with this hashed number has handed in with his counted cases, but for one of them. Read from the
 * cases themselves, each time: nothing can drift from them, and what the law has erased is not there.
 */
export async function papersOnFile(
  {
    store,
    catalogue,
    partySalt,
  }: Pick<HubParts, "store" | "catalogue" | "partySalt">,
  holder: Party,
  except: string,
): Promise<AnnouncedPaper[]> {
  const caseIds = (await store.casesOfParty(holder)).filter(
    (caseId) => caseId !== except,
  );
  if (caseIds.length === 0) return [];
  const [states, journals, materials] = await Promise.all([
    store.statesOf(caseIds),
    store.journalsOf(caseIds),
    store.materialsOf(caseIds),
  ]);
  const arrived = new Set(
    materials.flatMap(({ materialId, arrivedAt }) =>
      arrivedAt === null ? [] : [materialId],
    ),
  );
  const found: AnnouncedPaper[] = [];
  for (const caseId of caseIds) {
    const { terms, opened, stage } = states.get(caseId) ?? {};
    const journal = (journals.get(caseId) ?? [])
      .map(toJournalEntry)
      .filter(({ acknowledgement }) => acknowledgement?.verdict === "counted");
    if (!terms || !opened || stage === "voided") continue;
    // The case may be another's, in which he was the agent.
    if (holderIn(journal, partySalt) !== holder) continue;
    const version = await catalogue.findVersion(
      terms.itemCode,
      terms.itemVersion,
    );
    for (const [materialCode, pages] of pagesByMaterial(journal)) {
      const material = version?.elements.materials.find(
        ({ code }) => code === materialCode,
      );
      if (material === undefined) continue;
      found.push({
        paper: paperKeyOf(material),
        caseId,
        stationId: opened.stationId,
        takenOn: latest(pages.map(({ on }) => on)),
        validUntil: earliest(pages.map(({ validUntil }) => validUntil)),
        materialIds: pages.map(({ materialId }) => materialId),
        complete: pages.every(({ materialId }) => arrived.has(materialId)),
      });
    }
  }
  return found;
}

interface Page {
  materialId: string;
  on: PlainDate;
  validUntil: PlainDate | null;
}

function pagesByMaterial(
  journal: readonly JournalEntry[],
): ReadonlyMap<string, Page[]> {
  const pages = new Map<string, Page[]>();
  for (const entry of journal) {
    if (entry.header?.kind !== "materialAdded") continue;
    const { acknowledgement } = entry;
    if (acknowledgement === null) continue;
    const { materialCode, materialId } = entry.header.facts;
    const page = {
      materialId,
      on: dateOf(acknowledgement.effectiveAt),
      validUntil: bodyOf(entry, "materialAdded")?.validUntil ?? null,
    };
    pages.set(materialCode, [...(pages.get(materialCode) ?? []), page]);
  }
  return pages;
}

function latest(days: readonly PlainDate[]): PlainDate {
  return days.reduce((one, other) => (one > other ? one : other));
}

function earliest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce(
    (one, other) =>
      one === null ? other : other === null || one < other ? one : other,
    null,
  );
}
