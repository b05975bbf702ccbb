import { readState, stateText } from "@onedoor/domain/caseState";
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  lt,
  lte,
  sql,
  type SQL,
} from "drizzle-orm";
import { EMPTY_EDGE } from "@onedoor/domain/merkleTree";
import { recordset } from "@onedoor/subgraph-host/recordset";
import { parsePlainDate } from "@onedoor/domain/time";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type {
  AlertQuery,
  AlertRecord,
  PeriodCounts,
  SupervisedCase,
  SupervisionStore,
  TreeProgress,
} from "./SupervisionStore.ts";
import type * as tables from "./tables.ts";
import {
  alerts,
  integrityAlerts,
  readRows,
  supervisedCases,
  tree,
  watch,
} from "./tables.ts";

type Database = NodePgDatabase<typeof tables>;

export function sqlSupervisionStore(database: Database): SupervisionStore {
  return {
    async cursor() {
      const [row] = await database.select().from(watch);
      return {
        epoch: row?.epoch ?? 1,
        seq: row?.seq ?? 0,
        readAt: row?.readAt ?? null,
      };
    },

    async states(caseIds) {
      if (caseIds.length === 0) return new Map();
      const rows = await database
        .select({
          caseId: supervisedCases.caseId,
          state: supervisedCases.state,
        })
        .from(supervisedCases)
        .where(inArray(supervisedCases.caseId, [...caseIds]));
      return new Map(rows.map((row) => [row.caseId, readState(row.state)]));
    },

    async record(cases, cursor, at, progress) {
      await database.transaction(async (transaction) => {
        if (cases.length > 0) await recordCases(transaction, cases, at);
        if (progress !== undefined) await recordTree(transaction, progress);
        if (cursor === null) return;
        await transaction
          .insert(watch)
          .values({ id: 1, ...cursor, readAt: at })
          .onConflictDoUpdate({
            target: watch.id,
            set: { ...cursor, readAt: at },
          });
      });
    },

    async tree() {
      const [row] = await database.select().from(tree);
      return row === undefined
        ? { epoch: 0, edge: EMPTY_EDGE, head: null }
        : {
            epoch: row.epoch,
            edge: { size: row.size, peaks: row.peaks },
            head: row.head,
          };
    },

    async leaves(after, limit) {
      const rows = await database
        .select({ leafHash: readRows.leafHash })
        .from(readRows)
        .where(and(eq(readRows.lost, false), gt(readRows.seq, after)))
        .orderBy(asc(readRows.seq))
        .limit(limit);
      return rows.map(({ leafHash }) => leafHash);
    },

    cutOff: (cut) =>
      database.transaction(async (transaction) => {
        const gone = await transaction
          .update(readRows)
          .set({ lost: true })
          .where(and(eq(readRows.lost, false), gt(readRows.seq, cut.edge.size)))
          .returning({ seq: readRows.seq });
        await recordTree(transaction, { tree: cut, rows: [], onRecord: [] });
        return gone.length;
      }),

    async missingBefore(epoch) {
      const [row] = await database
        .select({ value: count() })
        .from(readRows)
        .where(and(eq(readRows.lost, true), lt(readRows.epoch, epoch)));
      return row?.value ?? 0;
    },

    async raise({ alertId, foundAt, finding }) {
      await database
        .insert(integrityAlerts)
        .values({ alertId, foundAt, alert: finding })
        .onConflictDoNothing();
    },

    async integrityAlerts() {
      const rows = await database
        .select()
        .from(integrityAlerts)
        .orderBy(desc(integrityAlerts.foundAt))
        .limit(MOST_INTEGRITY_ALERTS);
      return rows.map(({ alertId, foundAt, alert }) => ({
        alertId,
        foundAt,
        finding: alert,
      }));
    },

    async dueForAnotherLook(today, limit) {
      const rows = await database
        .select({ state: supervisedCases.state })
        .from(supervisedCases)
        .where(lte(supervisedCases.lookAgainOn, today))
        .orderBy(asc(supervisedCases.lookAgainOn))
        .limit(limit);
      return rows.map((row) => readState(row.state));
    },

    async alerts(query) {
      const where = and(...alertConditions(query));
      const [total] = await database
        .select({ value: count() })
        .from(alerts)
        .where(where);
      const rows = await database
        .select()
        .from(alerts)
        .where(and(where, afterCursor(query.after)))
        .orderBy(
          desc(alerts.since),
          desc(alerts.caseId),
          desc(alerts.rule),
          desc(alerts.lamp),
          desc(alerts.entryId),
        )
        .limit(query.first + 1);
      return {
        records: rows.slice(0, query.first).map(toRecord),
        totalCount: total?.value ?? 0,
        hasNextPage: rows.length > query.first,
      };
    },

    async alertsOfCases(caseIds) {
      const found = new Map<string, AlertRecord[]>();
      if (caseIds.length === 0) return found;
      const rows = await database
        .select()
        .from(alerts)
        .where(inArray(alerts.caseId, [...caseIds]))
        .orderBy(desc(alerts.since));
      for (const row of rows)
        found.set(row.caseId, [
          ...(found.get(row.caseId) ?? []),
          toRecord(row),
        ]);
      return found;
    },

    async counts({ from, to }, division) {
      const inDivision =
        division === null ? sql`true` : sql`division like ${subtree(division)}`;
      const closed = sql`closed_on between ${from} and ${to}`;
      const { rows } = await database.execute<
        Record<keyof PeriodCounts, string>
      >(sql`
        select c.body,
          count(*) filter (where accepted_on between ${from} and ${to}) as accepted,
          count(*) filter (where ${closed}) as closed,
          count(*) filter (where ${closed} and (promised_due_on is null or decided_on <= promised_due_on)) as "onTime",
          count(*) filter (where ${closed} and decided_on < promised_due_on) as early,
          count(*) filter (where ${closed} and rating is not null) as rated,
          count(*) filter (where ${closed} and rating in ('veryGood', 'good', 'fair')) as satisfied,
          coalesce(sum(reused) filter (where accepted_on between ${from} and ${to}), 0) as reused,
          coalesce(max(a.yellow), 0) as yellow, coalesce(max(a.red), 0) as red, coalesce(max(a.black), 0) as black
        from supervision.cases c
        left join (
          select body, count(*) filter (where lamp = 'yellow') as yellow,
            count(*) filter (where lamp = 'red') as red, count(*) filter (where lamp = 'black') as black
          from supervision.alerts where since between ${from} and ${to} and ${inDivision} group by body
        ) a on a.body = c.body
        where (accepted_on between ${from} and ${to} or ${closed}) and ${inDivision}
        group by c.body order by c.body`);
      return rows.map(toCounts);
    },
  };
}

const MOST_INTEGRITY_ALERTS = 100;

async function recordTree(
  transaction: Pick<Database, "insert" | "execute">,
  progress: TreeProgress,
): Promise<void> {
  const { epoch, edge, head } = progress.tree;
  const grown = { epoch, size: edge.size, peaks: [...edge.peaks], head };
  await transaction
    .insert(tree)
    .values({ id: 1, ...grown })
    .onConflictDoUpdate({ target: tree.id, set: grown });
  const { rows, onRecord } = progress;
  if (rows.length > 0)
    await transaction.execute(sql`
      insert into supervision.read_rows (epoch, seq, entry_id, leaf_hash)
      select epoch, seq, "entryId", "leafHash"
      from ${recordset(rows, { epoch: "int", seq: "bigint", entryId: "text", leafHash: "text" })}`);
  const entries = onRecord.map((entryId) => ({ entryId }));
  if (entries.length > 0)
    await transaction.execute(sql`
      delete from supervision.read_rows r using ${recordset(entries, { entryId: "text" })}
      where r.lost and r.entry_id = n."entryId"`);
}

async function recordCases(
  transaction: Pick<Database, "execute" | "insert">,
  cases: readonly SupervisedCase[],
  at: string,
): Promise<void> {
  await transaction.execute(sql`
    insert into supervision.cases (case_id, state, body, division, accepted_on, decided_on, closed_on,
      promised_due_on, rating, reused, look_again_on)
    select "caseId", state, body, division, "acceptedOn"::date, "decidedOn"::date, "closedOn"::date,
      "promisedDueOn"::date, rating, reused, "lookAgainOn"::date
    from ${recordset(cases.map(toRow), COLUMNS)}
    on conflict (case_id) do update set state = excluded.state, body = excluded.body, division = excluded.division,
      accepted_on = excluded.accepted_on, decided_on = excluded.decided_on, closed_on = excluded.closed_on,
      promised_due_on = excluded.promised_due_on, rating = excluded.rating,
      reused = excluded.reused, look_again_on = excluded.look_again_on`);
  const found = cases.flatMap((one) =>
    one.findings.map((finding) => ({
      ...finding,
      caseId: one.caseId,
      entryId: finding.entryId ?? "",
      body: one.state.terms?.implementingBody ?? "",
      division: one.state.opened?.division ?? "",
      foundAt: at,
    })),
  );
  if (found.length > 0)
    await transaction.insert(alerts).values(found).onConflictDoNothing();
}

const COLUMNS = {
  caseId: "text",
  state: "text",
  body: "text",
  division: "text",
  acceptedOn: "text",
  decidedOn: "text",
  closedOn: "text",
  promisedDueOn: "text",
  rating: "text",
  reused: "int",
  lookAgainOn: "text",
} as const;

function toRow({
  caseId,
  state,
  promisedDueOn,
  lookAgainOn,
}: SupervisedCase): typeof supervisedCases.$inferInsert {
  return {
    caseId,
    state: stateText(state),
    body: state.terms?.implementingBody ?? "",
    division: state.opened?.division ?? "",
    acceptedOn: state.acceptance?.on ?? null,
    decidedOn: state.decision?.on ?? null,
    closedOn: state.closedOn,
    promisedDueOn,
    rating: state.rating,
    reused: (state.references ?? []).filter(
      ({ resolved }) => resolved?.outcome === "found",
    ).length,
    lookAgainOn,
  };
}

function toRecord(row: typeof alerts.$inferSelect): AlertRecord {
  const { caseId, rule, lamp, entryId, since, body } = row;
  return {
    caseId,
    rule,
    lamp,
    entryId: entryId === "" ? null : entryId,
    since,
    body,
  };
}

function alertConditions({ lamp, rule, caseId, division }: AlertQuery): SQL[] {
  return [
    ...(lamp === null ? [] : [sql`${alerts.lamp} = ${lamp}`]),
    ...(rule === null ? [] : [eq(alerts.rule, rule)]),
    ...(caseId === null ? [] : [eq(alerts.caseId, caseId)]),
    ...(division === null
      ? []
      : [sql`${alerts.division} like ${subtree(division)}`]),
  ];
}

function afterCursor(after: string | null): SQL | undefined {
  if (after === null) return undefined;
  const [since, caseId, rule, lamp, entryId] = after.split("|");
  // Nothing comes after a text that wasn't given out as a cursor.
  if (entryId === undefined || !parsePlainDate(since ?? "").ok)
    return sql`false`;
  return sql`(${alerts.since}, ${alerts.caseId}, ${alerts.rule}, ${alerts.lamp}, ${alerts.entryId})
    < (${since}, ${caseId}, ${rule}, ${lamp}, ${entryId})`;
}

/** Trailing zeros of a 12-digit division say how high it stands: its subtree has the same beginning. */
function subtree(division: string): string {
  const levels = [2, 4, 6, 9, 12];
  const length =
    levels.find((digits) => /^0*$/.test(division.slice(digits))) ?? 12;
  return `${division.slice(0, length).replace(/\D/g, "")}%`;
}

function toCounts(row: Record<keyof PeriodCounts, string>): PeriodCounts {
  const { body, ...figures } = row;
  const numbers = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, Number(value)]),
  );
  return { body, ...(numbers as Omit<PeriodCounts, "body">) };
}
