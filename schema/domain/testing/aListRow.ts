import type { RowChange, StandingRows } from "../src/decideRowChanges.ts";
import type { ListRow, RowContent } from "../src/listRow.ts";
import type { Instant, PlainDate } from "../src/time.ts";

const TOWN = "1199010100TE5T010R";

/** Of the town, for the item of `anItemVersion`: a public service. */
export function someContent(
  changes: Partial<RowContent> = {},
): RowContent & { kind: "publicService" } {
  return {
    kind: "publicService",
    name: "演示事项",
    nameEn: "Demonstration item",
    body: TOWN,
    level: "5",
    basis: [
      {
        title: "演示区政务服务条例",
        docNo: null,
        article: "第1条",
        rank: "local_regulation",
        certainty: "illustrative",
      },
    ],
    baseCode: "992023001000",
    ...(changes as object),
  };
}

/** A fictional row in force since 2020. */
export function aListRow(
  content: RowContent = someContent(),
  changes: Partial<ListRow> = {},
): ListRow {
  return {
    number: 1,
    version: 1,
    state: "inForce",
    content,
    beganOn: "2020-01-01" as PlainDate,
    effectiveFrom: "2020-01-01" as PlainDate,
    predecessor: null,
    successor: null,
    change: {
      kind: "added",
      reason: "首次编制",
      approver: "演示区编办",
      publication: "演编〔2020〕1号",
      publishedAt: "2020-01-01T00:00:00.000Z" as Instant,
      by: null,
    },
    ...changes,
  };
}

export const saidOfChange = {
  effectiveFrom: "2026-06-01" as PlainDate,
  reason: "清单动态调整",
  approver: "演示区编办",
  publication: "演编〔2026〕2号",
};

export function anAddition(content: RowContent = someContent()): RowChange {
  return { ...saidOfChange, change: "added", content };
}

/** The lists of a county in which these rows stand, and these bodies are known. */
export function standingRows(
  rows: readonly ListRow[] = [],
  bodies: readonly string[] = [TOWN],
): StandingRows {
  const lastNumbers: Partial<Record<RowContent["kind"], number>> = {};
  for (const { content, number } of rows)
    lastNumbers[content.kind] = Math.max(
      lastNumbers[content.kind] ?? 0,
      number,
    );
  return { rows, lastNumbers, bodies: new Set(bodies) };
}
