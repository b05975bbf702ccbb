import { unopenedCase, type CaseState } from "@onedoor/domain/caseState";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import { someTerms, submittedFacts } from "@onedoor/domain/testing";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { openReaders, type ReadAs } from "@onedoor/subgraph-host/openReaders";
import { recordset } from "@onedoor/subgraph-host/recordset";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keysOfCase, keysOfReader } from "../hub/scopeKeys.ts";
import { READ_BY_READERS, scopeOf } from "./readerScope.ts";
import { openCasesDatabase } from "./sqlCaseStore.ts";
import { journalsOfReader } from "./sqlJournals.ts";
import { type CasesDatabase, rowsOf } from "./sqlRunner.ts";

interface SomeCase {
  division: string;
  stationId: string | null;
  body: string;
  assignee: string | null;
  personId: string;
  grantedTo: string | null;
  /** Who had it before. */
  formerAssignee: string | null;
  /** Of its two entries, one is written on each. */
  chains: readonly [string, string];
}

const several = (name: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((at) => `${name}-${at}`);

const divisions = fc
  .record({
    county: fc.constantFrom("990101", "990102"),
    town: fc.constantFrom("000", "001", "100", "101"),
    village: fc.constantFrom("000", "001", "010", "201"),
  })
  .map(
    ({ county, town, village }) =>
      `${county}${town}${town === "000" ? "000" : village}`,
  );

const someCases: fc.Arbitrary<SomeCase> = fc.record({
  division: divisions,
  stationId: fc.option(several("station", 6)),
  body: several("body", 5),
  assignee: fc.option(several("staff", 5)),
  personId: several("person", 9),
  grantedTo: fc.option(several("station", 6)),
  formerAssignee: fc.option(several("former", 3)),
  chains: fc.tuple(several("chain", 6), several("chain", 6)),
});

const readers: fc.Arbitrary<{ claims: Claims; chains: string[] }> = fc.record({
  claims: fc.record({
    accountId: fc.constant("account"),
    role: fc.constantFrom<Claims["role"]>(
      "windowClerk",
      "townOfficer",
      "reviewer",
      "approver",
      "supervisor",
      "operator",
      "service",
      "citizen",
      "company",
    ),
    staffId: fc.option(fc.oneof(several("staff", 5), several("former", 3))),
    postId: fc.constant(null),
    stationId: fc.option(several("station", 6)),
    body: fc.option(several("body", 5)),
    division: fc.option(divisions),
    deviceId: fc.constant(null),
    personId: fc.option(several("person", 9)),
    creditCode: fc.constant(null),
  }),
  chains: fc.uniqueArray(several("chain", 6), { maxLength: 2 }),
});

/** Who sees a case, said once more and without any keys. */
function sees({ role, ...reader }: Claims, one: SomeCase): boolean {
  const isAt = (stationId: string | null) =>
    stationId !== null && stationId === reader.stationId;
  switch (role) {
    case "securityAdministrator":
    case "auditAdministrator":
      return false;
    case "supervisor":
    case "operator":
    case "service":
      return true;
    case "reviewer":
    case "approver":
      return (
        one.body === reader.body ||
        (one.assignee !== null && one.assignee === reader.staffId)
      );
    case "windowClerk":
    case "townOfficer":
      return (
        isWithinDivision(reader.division ?? "", one.division) ||
        isAt(one.stationId) ||
        isAt(one.grantedTo) ||
        (role === "townOfficer" && one.body === reader.body)
      );
    case "citizen":
      return one.personId === reader.personId;
    case "company":
      return false;
  }
}

/** Drawn once, with the same cases each time: what is drawn anew is the readers. */
const COUNTY = fc
  .sample(someCases, { numRuns: 300, seed: 25 })
  .map((one, at) => ({ ...one, caseId: `case-${at}` }));

describe.each(testPools())("rows of a reader, on $name", (engine) => {
  describe.skipIf(engine.skipped !== undefined)(
    engine.skipped ?? "without any filter",
    () => {
      let readAs: ReadAs;
      let close: () => Promise<void>;

      beforeAll(async () => {
        const opened = await engine.open();
        close = opened.close;
        await fill(await openCasesDatabase(opened.pool));
        readAs = await openReaders(opened.pool, "cases", READ_BY_READERS);
      });
      afterAll(() => close());

      const shown = (scope: readonly string[], table: string, column: string) =>
        readAs(scope, async (database) => {
          const rows = await rowsOf<{ id: string }>(
            database,
            sql.raw(
              `SELECT DISTINCT ${column} AS id FROM cases.${table} ORDER BY 1`,
            ),
          );
          return rows.map(({ id }) => id);
        });

      test("[H15] are those that the rule of his role gives him, in every table", async () => {
        await fc.assert(
          fc.asyncProperty(readers, async ({ claims, chains }) => {
            const scope = scopeOf({ keys: keysOfReader(claims), chains });
            const seen = COUNTY.filter((one) => sees(claims, one));
            const caseIds = seen.map(({ caseId }) => caseId).sort();
            for (const table of ["cases", "case_states", "materials"])
              expect(await shown(scope, table, "case_id"), table).toEqual(
                caseIds,
              );
            expect(await shown(scope, "material_files", "case_id")).toEqual(
              caseIds,
            );
            const entryIds = COUNTY.flatMap((one) =>
              one.chains.flatMap((chain, at) =>
                seen.includes(one) || chains.includes(chain)
                  ? [`${one.caseId}-${at}`]
                  : [],
              ),
            ).sort();
            for (const table of ["entries", "bodies", "feed"])
              expect(await shown(scope, table, "entry_id"), table).toEqual(
                entryIds,
              );
            const journals = await readAs(scope, (database) =>
              journalsOfReader(
                database,
                COUNTY.map(({ caseId }) => caseId),
              ),
            );
            expect(
              [...journals.values()]
                .flat()
                .map(({ entryId }) => entryId)
                .sort(),
            ).toEqual(entryIds);
            for (const chain of await shown(scope, "case_authors", "chain"))
              expect(chains).toContain(chain);
            for (const key of await shown(scope, "case_scope", "scope_key"))
              expect(keysOfReader(claims)).toContain(key);
          }),
          { numRuns: 60 },
        );
      });

      test("[H15] are none without a scope", async () => {
        for (const table of READ_BY_READERS.filter(
          (name) => name !== "feed_head" && name !== "tree_heads",
        ))
          expect(await shown([], table, "1::text"), table).toEqual([]);
        const digest = await readAs([], (database) =>
          rowsOf(database, sql`SELECT * FROM cases.digest_of_reader()`),
        );
        expect(digest).toEqual([{ count: 0, bits: null }]);
      });

      test("[H15] of a key that he has lost say which cases are gone, and nothing of them", async () => {
        const scope = scopeOf({
          keys: ["a:former-1", "s:station-1"],
          chains: [],
          lostKeys: ["s:station-2"],
        });
        const idsOf = (of: (one: SomeCase) => boolean) =>
          COUNTY.filter(of)
            .map(({ caseId }) => caseId)
            .sort();
        expect(await shown(scope, "case_scope", "case_id")).toEqual(
          idsOf(
            ({ stationId, formerAssignee }) =>
              stationId === "station-1" ||
              stationId === "station-2" ||
              formerAssignee === "former-1",
          ),
        );
        expect(await shown(scope, "cases", "case_id")).toEqual(
          idsOf(({ stationId }) => stationId === "station-1"),
        );
      });
    },
  );
});

function stateOf({ caseId, ...one }: (typeof COUNTY)[number]): CaseState {
  return {
    ...unopenedCase(caseId),
    opened: {
      ...submittedFacts(),
      division: one.division,
      stationId: one.stationId,
      terms: someTerms({ implementingBody: one.body }),
    },
    assignee:
      one.assignee === null ? null : { staffId: one.assignee, postId: "post" },
    grants:
      one.grantedTo === null
        ? []
        : [{ stationId: one.grantedTo, until: null, over: false }],
  };
}

/** Rows as the hub writes them, as far as a reader's reach goes. */
async function fill(database: CasesDatabase): Promise<void> {
  const cases = COUNTY.map((one, at) => ({ ...one, at }));
  const listed = recordset(cases, {
    caseId: "text",
    division: "text",
    body: "text",
    stationId: "text",
    assignee: "text",
    personId: "text",
    at: "int",
  });
  await database.execute(sql`
    INSERT INTO cases.cases (case_id, item_code, item_version, item_name, implementing_body, stage, division, station_id, assignee, channel,
      applicant_kind, applicant_person_id, query_code_hash, submitted_at, calendar_version, last_seq, updated_at)
    SELECT "caseId", 'item', 1, '事项', body, 'accepted', division, "stationId", assignee, 'window', 'person', "personId", 'hash', '', '', at, ''
    FROM ${listed}`);
  await database.execute(sql`
    INSERT INTO cases.case_states (case_id, state, last_seq, row_count, row_xor)
    SELECT "caseId", '', at, 2, '' FROM ${listed}`);
  await database.execute(sql`
    INSERT INTO cases.materials (material_id, case_id, material_code, sha256, bytes)
    SELECT 'material-' || at, "caseId", 'paper', 'hash', 1 FROM ${listed}`);
  await database.execute(sql`
    INSERT INTO cases.material_files (material_id, sha256, case_id, bytes, media_type, arrived_at)
    SELECT 'material-' || at, 'hash', "caseId", 1, 'image/png', '' FROM ${listed}`);
  const keys = cases.flatMap((one) => [
    ...keysOfCase(stateOf(one), {
      applicantPersonId: one.personId,
      applicantCreditCode: null,
    }).map((scopeKey) => ({ scopeKey, caseId: one.caseId, left: false })),
    ...(one.formerAssignee === null
      ? []
      : [
          {
            scopeKey: `a:${one.formerAssignee}`,
            caseId: one.caseId,
            left: true,
          },
        ]),
  ]);
  await database.execute(sql`
    INSERT INTO cases.case_scope (scope_key, case_id, seq, has_left)
    SELECT "scopeKey", "caseId", 1, "left"
    FROM ${recordset(keys, { scopeKey: "text", caseId: "text", left: "boolean" })}`);
  const entries = cases.flatMap(({ caseId, chains, at }) =>
    chains.map((chain, which) => ({
      entryId: `${caseId}-${which}`,
      caseId,
      chain,
      no: at * 2 + which + 1,
    })),
  );
  const written = recordset(entries, {
    entryId: "text",
    caseId: "text",
    chain: "text",
    no: "int",
  });
  await database.execute(sql`
    INSERT INTO cases.entries (entry_id, case_id, chain, chain_no, kind, header, header_hash, received_at)
    SELECT "entryId", "caseId", chain, no, 'submitted', '', '', '' FROM ${written}`);
  await database.execute(sql`
    INSERT INTO cases.bodies (entry_id, body) SELECT "entryId", '' FROM ${written}`);
  await database.execute(sql`
    INSERT INTO cases.feed (epoch, seq, entry_id, case_id, verdict, effective_at, received_at, leaf_hash)
    SELECT 1, no, "entryId", "caseId", 'counted', '', '', '' FROM ${written}`);
  await database.execute(sql`
    INSERT INTO cases.case_authors (chain, case_id, seq, row_count, row_bits)
    SELECT DISTINCT chain, "caseId", 1, 1, 0::bit(256) FROM ${written}`);
}
