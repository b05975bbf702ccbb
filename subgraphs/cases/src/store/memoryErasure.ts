import { caseNamedIn } from "@onedoor/domain/caseNamedIn";
import type { ErasedFile, HubChanges } from "./CaseStore.ts";
import type { MemoryTables } from "./memoryTables.ts";

// What the law erases, as far as it lies in memory.

export function isErased(tables: MemoryTables, caseId: string): boolean {
  return (tables.rows.get(caseId)?.erasedAt ?? null) !== null;
}

export function isSameFile(
  one: Pick<ErasedFile, "materialId" | "sha256">,
  other: Pick<ErasedFile, "materialId" | "sha256">,
): boolean {
  return one.materialId === other.materialId && one.sha256 === other.sha256;
}

export function eraseBodies(
  tables: MemoryTables,
  erased: HubChanges["erased"],
): void {
  for (const { caseId, entryIds } of erased) {
    for (const entryId of entryIds) eraseBody(tables, entryId);
    for (const [key, cases] of tables.scope)
      if (key.startsWith("p:")) cases.delete(caseId);
    const files = [...tables.materials.values(), ...tables.files].filter(
      (one) => one.caseId === caseId,
    );
    tables.erasedFiles.push(
      ...files.filter(
        (file) => !tables.erasedFiles.some((one) => isSameFile(one, file)),
      ),
    );
    tables.files = tables.files.filter(
      (file) => !files.some((one) => isSameFile(one, file)),
    );
    for (const request of tables.dataRequests.values())
      if (request.caseId === caseId)
        tables.dataRequests.set(request.requestId, {
          ...request,
          answer: null,
        });
    for (const kept of [tables.forks, tables.otherBodies, tables.quarantine])
      for (const one of kept)
        if (caseNamedIn(one.headerText) === caseId) one.bodyText = "";
  }
}

function eraseBody(tables: MemoryTables, entryId: string): void {
  const entry = tables.entries.get(entryId);
  if (entry === undefined) return;
  const erased = { ...entry, bodyText: null };
  tables.entries.set(entryId, erased);
  tables.places.set(`${entry.chain}|${entry.chainNo}`, erased);
  tables.entriesByCase.set(
    entry.caseId,
    (tables.entriesByCase.get(entry.caseId) ?? []).map((one) =>
      one.entryId === entryId ? erased : one,
    ),
  );
}
