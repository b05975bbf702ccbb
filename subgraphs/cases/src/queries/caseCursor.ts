import * as z from "zod/mini";

/**
 * Where a replica is in its scope. Opaque to it, and not believed: what it says of a position harms only its reader,
 * and keys are looked up among those that he himself has had [H12].
 */
export interface CaseCursor {
  epoch: number;
  /** The last place that was looked at. */
  seq: number;
  caseId: string | null;
  scopeEpoch: string;
  /** While cases of a scope that the reader has lost are going: which one, and the last that went. */
  leaving: { scopeEpoch: string; after: string | null } | null;
}

const scopeEpoch = z.string().check(z.regex(/^[0-9a-f]{16}$/));
const caseId = z.nullable(z.string().check(z.regex(/^[^\0]*$/)));
const shape = z.object({
  epoch: z.int(),
  seq: z.int().check(z.nonnegative()),
  caseId,
  scopeEpoch,
  leaving: z.nullable(z.object({ scopeEpoch, after: caseId })),
});
const LONGEST = 2000;

export function writeCaseCursor(cursor: CaseCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Undefined for a text that this hub never gave out: the walk begins anew, and nothing is lost by it. */
export function parseCaseCursor(text: string): CaseCursor | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return shape.parse(
      JSON.parse(Buffer.from(text, "base64url").toString()) as unknown,
    );
  } catch {
    return undefined;
  }
}
