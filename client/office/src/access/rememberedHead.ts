import type { AccessHead } from "@onedoor/domain/accessRecord";

// The hash of a record says nothing of anybody: it may stand in the clear.
const STORED_AT = "onedoor.accessHead";

/** The end of the chain of access records as this machine saw it last; null where it never did. */
export function rememberedHead(): AccessHead | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AT) ?? "");
    return isHead(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function rememberHead(head: AccessHead): void {
  localStorage.setItem(
    STORED_AT,
    JSON.stringify({ seq: head.seq, hash: head.hash }),
  );
}

function isHead(value: unknown): value is AccessHead {
  return (
    typeof value === "object" &&
    value !== null &&
    "seq" in value &&
    typeof value.seq === "number" &&
    "hash" in value &&
    typeof value.hash === "string"
  );
}
