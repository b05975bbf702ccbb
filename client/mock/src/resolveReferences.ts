import {
  choosePaper,
  decideReuse,
  paperKeyOf,
} from "@onedoor/domain/decideReuse";
import type { JournalEntry } from "@onedoor/domain/entries";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { bodyOf } from "@onedoor/domain/parseEntry";
import { parseResidentId } from "@onedoor/domain/residentId";
import { dateOf, type Instant } from "@onedoor/domain/time";
import type { MockJournals } from "./MockJournals.ts";

/** What the hub says of papers that are taken from earlier cases [Y3]. Here what was announced has arrived. */
export function resolveReferences(
  journals: MockJournals,
  itemOf: (itemCode: string, version: number) => ItemVersion | undefined,
  caseId: string,
  at: Instant,
): void {
  const state = journals.state(caseId);
  const journal = journals.journal(caseId);
  const waiting = (state.references ?? []).filter(
    ({ resolved }) => resolved === null,
  );
  const holder = numberOf(journal);
  const number = parseResidentId(holder ?? "", {
    today: dateOf(at),
    allowTestRegion: true,
  });
  for (const { entryId, materialCode, paper, on, consentBy } of waiting) {
    const said = journal.find((entry) => entry.entryId === entryId);
    const name =
      said === undefined ? "" : bodyOf(said, "materialReferenced")?.name;
    const decision = decideReuse({
      materials: materialsOf(caseId),
      materialCode,
      applicant: number.ok ? number.value : null,
      on,
      consent: { by: consentBy, name: name ?? "" },
    });
    const found =
      decision.ok && decision.paper === paper
        ? choosePaper(onFile(caseId, holder), paper, on)
        : { outcome: "notAllowed" as const };
    const chosen = found.outcome === "found" ? found.chosen : null;
    journals.act(
      "referenceResolved",
      caseId,
      {
        referenced: entryId,
        outcome: found.outcome,
        takenOn: chosen?.takenOn ?? null,
        stationId: chosen?.stationId ?? null,
        materialIds: [...(chosen?.materialIds ?? [])],
      },
      {},
      at,
    );
  }

  function materialsOf(ofCase: string): ItemVersion["materials"] {
    const { terms } = journals.state(ofCase);
    return terms === null
      ? []
      : (itemOf(terms.itemCode, terms.itemVersion)?.materials ?? []);
  }

  function onFile(except: string, ofHolder: string | undefined) {
    return journals.caseIds.flatMap((other) => {
      const entries = journals.journal(other);
      if (other === except || numberOf(entries) !== ofHolder) return [];
      const { opened } = journals.state(other);
      return entries.flatMap((entry) => {
        if (entry.header?.kind !== "materialAdded") return [];
        const { facts } = entry.header;
        const material = materialsOf(other).find(
          ({ code }) => code === facts.materialCode,
        );
        return material === undefined
          ? []
          : [
              {
                paper: paperKeyOf(material),
                caseId: other,
                takenOn: dateOf(at),
                stationId: opened?.stationId ?? null,
                validUntil: bodyOf(entry, "materialAdded")?.validUntil ?? null,
                materialIds: [facts.materialId],
              },
            ];
      });
    });
  }
}

function numberOf(journal: readonly JournalEntry[]): string | undefined {
  for (const entry of journal) {
    const applicant = bodyOf(entry, "submitted")?.applicant;
    if (applicant?.kind === "person") return applicant.residentId;
  }
  return undefined;
}
