import type { ActorRef, Journal, StaffActor } from "@onedoor/domain/entries";
import { foldCase } from "@onedoor/domain/foldCase";

/** Who is registered for the chain of an entry, whatever the entry says. */
export type WriterOf = (entryId: string) => ActorRef | undefined;

/**
 * Whether this case is in the official's scope, from the case alone: said here in other words than the hub's, so that
 * one can be held against the other.
 */
export function mayRead(
  reader: StaffActor,
  caseId: string,
  journal: Journal,
  writerOf: WriterOf,
): boolean {
  const recorded = journal.filter((entry) => entry.acknowledgement !== null);
  const { opened, grants, assignee } = foldCase(caseId, recorded);
  // Nobody's case yet: those who wrote about it learn what became of it, with their window's colleagues.
  if (opened === null)
    return recorded.some(({ entryId, header }) => {
      // A restore may have lost the chain of what came back by its proof.
      const writer = writerOf(entryId) ?? header?.actor;
      return (
        writer?.type === "staff" &&
        (writer.stationId === null
          ? writer.staffId === reader.staffId
          : writer.stationId === reader.stationId)
      );
    });
  switch (reader.role) {
    case "windowClerk":
    case "townOfficer":
      return (
        (reader.role === "townOfficer" &&
          opened.terms.implementingBody === reader.body) ||
        opened.division.startsWith(reader.division.replace(/(000)+$/, "")) ||
        opened.stationId === reader.stationId ||
        grants.some(({ stationId }) => stationId === reader.stationId)
      );
    case "reviewer":
    case "approver":
      return (
        opened.terms.implementingBody === reader.body ||
        assignee?.staffId === reader.staffId
      );
    case "securityAdministrator":
    case "auditAdministrator":
      return false;
    case "supervisor":
    case "operator":
      return true;
  }
}
