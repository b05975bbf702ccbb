import {
  decideRowChanges,
  type RowChange,
  type RowRefusalReason,
} from "@onedoor/domain/decideRowChanges";
import type { StaffActor } from "@onedoor/domain/entries";
import {
  coverageOf,
  keyOfRow,
  type ListRow,
  type RowKey,
  rowKeyOf,
} from "@onedoor/domain/listRow";
import { mayPublishRow } from "@onedoor/domain/officePermits";
import { parseRowChange } from "@onedoor/domain/parseRowChange";
import type { StandingRows } from "@onedoor/domain/decideRowChanges";
import type { Instant } from "@onedoor/domain/time";
import type { ListStore } from "../store/ListStore.ts";

/** Why one of the changes can't be made. Nothing of the offer was written then. */
export interface RowRefusal {
  /** Place in the offer, from 0. */
  at: number;
  reason: RowRefusalReason | "malformed" | "notYourBody";
  details: readonly string[];
}

export type PublishRowsResult =
  | { ok: true; published: readonly ListRow[] }
  | { ok: false; refusals: readonly RowRefusal[] };

/** `by`: null for the operator, who publishes the rows of every body from a file. */
export interface Publisher {
  by: StaffActor | null;
  now: Instant;
}

/** Makes all changes of an offer, one after the other, or none. */
export async function publishListRows(
  store: ListStore,
  offered: readonly unknown[],
  { by, now }: Publisher,
): Promise<PublishRowsResult> {
  const parsed = offered.map(parseRowChange);
  const malformed = parsed.flatMap((one, at) =>
    one.ok ? [] : [{ at, reason: "malformed" as const, details: one.problems }],
  );
  if (malformed.length > 0) return { ok: false, refusals: malformed };
  const changes = parsed.flatMap((one) => (one.ok ? one.value : []));

  let result: PublishRowsResult | undefined;
  await store.publishRows(concerned(changes), (standing) => {
    result = decide(standing, changes, { by, now });
    return result.ok ? result.published : [];
  });
  if (result === undefined) throw new Error("the store asked for no decision");
  return result;
}

function decide(
  standing: StandingRows,
  changes: readonly RowChange[],
  { by, now }: Publisher,
): PublishRowsResult {
  const foreign = by === null ? [] : ofOtherBodies(standing, changes, by);
  if (foreign.length > 0) return { ok: false, refusals: foreign };
  const decision = decideRowChanges(standing, changes, {
    publishedAt: now,
    by: by === null ? null : { staffId: by.staffId, body: by.body },
  });
  return "refusals" in decision
    ? {
        ok: false,
        refusals: decision.refusals.map((one) => ({ ...one, details: [] })),
      }
    : { ok: true, published: decision.versions };
}

/** A row that isn't there is nobody's: what is wrong with it is said by the lifecycle. */
function ofOtherBodies(
  { rows }: StandingRows,
  changes: readonly RowChange[],
  by: StaffActor,
): RowRefusal[] {
  const bodies = new Map(
    rows.map((row) => [rowKeyOf(keyOfRow(row)), row.content.body]),
  );
  return changes.flatMap((change, at) => {
    const body =
      "number" in change ? bodies.get(rowKeyOf(change)) : change.content.body;
    return body === undefined || mayPublishRow(by, body)
      ? []
      : [{ at, reason: "notYourBody" as const, details: [body] }];
  });
}

/** What has to be known of the lists to decide. */
function concerned(changes: readonly RowChange[]) {
  const keys: RowKey[] = [];
  const covers: string[] = [];
  for (const change of changes) {
    if ("number" in change) keys.push(change);
    if (change.change === "merged")
      keys.push({ kind: change.kind, number: change.into });
    if (!("content" in change)) continue;
    const { content } = change;
    if (content.kind === "responsibility")
      keys.push({ kind: "power", number: content.power });
    covers.push(...[coverageOf(content)].filter((one) => one !== null));
  }
  return { keys, covers };
}
