import {
  type AccessFacts,
  verifyAccessRecords,
} from "@onedoor/domain/accessRecord";
import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";
import type { AccessLog } from "./AccessLog.ts";

const IDENTITY_KEY = "identity key of the tests, 32 and more";
const START = Date.parse("2026-11-23T01:00:00.000Z");
const at = (minutes: number): Instant =>
  instantOfEpochMs(START + minutes * 60_000);

const looked = (changed: Partial<AccessFacts> = {}): AccessFacts => ({
  at: at(0),
  kind: "revealed",
  reader: {
    accountId: "cun1",
    role: "windowClerk",
    staffId: "staff-cun1",
    postId: null,
    stationId: "st-1",
    body: "1199010100TE5T010R",
    deviceId: null,
  },
  personId: "person-1",
  caseId: "case-1",
  fields: ["name", "phone"],
  reason: "deliver",
  words: "“上门”\n送证",
  span: null,
  ...changed,
});

describe.each(testPools())("access records on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(
    skipped ?? "keep their promises",
    () => {
      let pool: Pool;
      let close: () => Promise<void>;
      let log: AccessLog;
      const chain = async () =>
        verifyAccessRecords(await log.following(0, 1_000));

      beforeAll(async () => {
        ({ pool, close } = await open());
        ({ accessLog: log } = await openStores(pool, IDENTITY_KEY));
      }, 60_000);
      afterAll(() => close());

      test("[W3] many that are written at once make one chain without holes", async () => {
        await Promise.all(
          Array.from({ length: 60 }, (_, index) =>
            index % 2 === 0
              ? log.append(looked({ personId: `person-${index}` }))
              : log.appendRevealed("cun2", at(0), () =>
                  looked({ personId: `person-${index}` }),
                ),
          ),
        );
        const records = await log.following(0, 1_000);
        expect(records.map(({ seq }) => seq)).toEqual(
          Array.from({ length: 60 }, (_, index) => index + 1),
        );
        expect(verifyAccessRecords(records).ok).toBe(true);
      });

      test("a record comes back as it was written", async () => {
        const page = looked({
          kind: "pulled",
          fields: [],
          personId: null,
          span: { count: 2, from: 3, to: 9 },
        });
        const written = [await log.append(looked()), await log.append(page)];
        expect(written[1]).toMatchObject(page);
        expect(await log.latest(2, null, null)).toEqual(written.reverse());
      });

      test("are listed newest first, also of one person and page by page", async () => {
        const [first, second] = [
          await log.append(looked({ personId: "person-listed" })),
          await log.append(looked({ personId: "person-listed" })),
        ];
        await log.append(looked());
        expect(await log.latest(1, null, ["person-listed"])).toEqual([second]);
        expect(await log.latest(5, second.seq, ["person-listed"])).toEqual([
          first,
        ]);
      });

      test("[W2] what one account was shown is counted, also when it asks for much at once", async () => {
        const reader = { ...looked().reader, accountId: "eager" };
        await log.append(looked({ reader, at: at(-90) }));
        await log.append(looked({ reader, kind: "pulled" }));
        const shown = await Promise.all(
          Array.from({ length: 12 }, () =>
            log.appendRevealed("eager", at(-60), (recent) =>
              recent < 5 ? looked({ reader }) : undefined,
            ),
          ),
        );
        expect(shown.filter((record) => record !== undefined)).toHaveLength(5);
        expect((await chain()).ok).toBe(true);
      });

      test.each([
        "update people.access_records set words = ''",
        "delete from people.access_records",
        "truncate people.access_records cascade",
      ])("[W3] the database refuses: %s", async (statement) => {
        const before = await log.following(0, 1_000);
        await expect(pool.query(statement)).rejects.toThrow(/written once/);
        expect(await log.following(0, 1_000)).toEqual(before);
      });

      test("[W3] who gets round that is found out", async () => {
        await pool.query(
          "alter table people.access_records disable trigger access_records_written_once",
        );
        await pool.query(
          "update people.access_records set account_id = 'somebody' where seq = 7",
        );
        expect(await chain()).toEqual({ ok: false, seq: 7, why: "changed" });
      });
    },
  );
});
