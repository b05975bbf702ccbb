import type { CaseState } from "./caseState.ts";
import type { SetAsideReason } from "./entries.ts";
import { parseHeader } from "./parseEntry.ts";

/** Somebody has judged a `submitted` of this case, whichever way: from then on entries get their verdict at once [H6]. */
export function isKnown(
  state: Pick<CaseState, "opened" | "setAside">,
): boolean {
  return (
    state.opened !== null ||
    state.setAside.some(({ kind }) => kind === "submitted")
  );
}

/** What only the owner of held work says of it: no rule comes to it by itself. */
export const OWNERS_REASONS: ReadonlySet<SetAsideReason> = new Set([
  "unknownKind",
  "deviceRevoked",
]);

/** Whether a held entry waits for something still: its case, or a version of this software that knows its kind. */
export function isAwaited(
  headerText: string,
  state: CaseState | null,
): boolean {
  const header = parseHeader(headerText);
  if (!header.ok || !header.value.recognised) return true;
  return (
    header.value.header.kind !== "submitted" &&
    (state === null || !isKnown(state))
  );
}
