import { hashText } from "@onedoor/domain/hash";
import type { WrittenEntry } from "@onedoor/domain/writeEntry";
import type { Random } from "./Random.ts";

/** An entry that the hub can't read, but whose place in the chain is in order. */
export function spoilEntry(
  written: WrittenEntry,
  random: Random,
): WrittenEntry {
  switch (random.below(5)) {
    case 0:
      return withHeader(written, written.header.slice(0, 40));
    case 1:
      return withHeader(written, "");
    case 2:
      return changeHeader(written, (header) => ({ ...header, caseId: 7 }));
    case 3:
      return withHeader(
        written,
        written.header.replace("{", `{"padding":"${"x".repeat(20_000)}",`),
      );
    default:
      return changeHeader(written, (header) => ({
        ...header,
        actor: { type: "staff", staffId: "\u0000" },
      }));
  }
}

/** An entry of a kind that only a later version of the software knows. */
export function ofUnknownKind(written: WrittenEntry): WrittenEntry {
  return changeHeader(written, (header) => ({
    ...header,
    kind: "heardByVideo",
  }));
}

/** The header stays; the body that travels isn't the one it commits to. */
export function withOtherBody(written: WrittenEntry): WrittenEntry {
  return { ...written, body: `${written.body} ` };
}

/** An entry under an id that another entry has. */
export function underId(written: WrittenEntry, entryId: string): WrittenEntry {
  return changeHeader(written, (header) => ({ ...header, entryId }));
}

function changeHeader(
  written: WrittenEntry,
  change: (header: Record<string, unknown>) => Record<string, unknown>,
): WrittenEntry {
  const header = JSON.parse(written.header) as Record<string, unknown>;
  return withHeader(written, JSON.stringify(change(header)));
}

function withHeader(written: WrittenEntry, header: string): WrittenEntry {
  return { ...written, header, hash: hashText(header) };
}
