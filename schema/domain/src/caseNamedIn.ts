const NAMED = /"caseId"\s*:\s*("(?:[^"\\]|\\.)*")/;

/**
 * The case that a header names, also one that can't be read as an entry: what is kept of it as evidence says of a person
 * what the case says. Null for what names none.
 */
export function caseNamedIn(headerText: string): string | null {
  const header = parsed(headerText);
  if (header === undefined)
    return text(parsed(NAMED.exec(headerText)?.[1] ?? ""));
  return typeof header === "object" && header !== null && "caseId" in header
    ? text(header.caseId)
    : null;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** Undefined for what is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
