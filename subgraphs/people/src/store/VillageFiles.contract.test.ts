import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { parseVillageEntry } from "@onedoor/domain/villageFileEntry";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { findInTables } from "@onedoor/subgraph-host/testing/findInTables";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { correctContact, moveToHousehold } from "../commands/familyActs.ts";
import { looksAt } from "../commands/readAccessRecords.ts";
import {
  listVillageFiles,
  readVillageFile,
} from "../commands/readVillageFiles.ts";
import { recordVillageFile } from "../commands/recordVillageFile.ts";
import { loadersOf } from "../Context.ts";
import { openStores } from "../openStores.ts";
import { pullVillageFiles } from "../resolvers/pullVillageFiles.ts";
import { aPerson } from "../testing/aPerson.ts";

const VILLAGE = "990101100201";
const OTHER = "990101100202";
const TOWN = "990101100000";
const NOW = "2026-11-30T01:00:00.000Z" as Instant;
const TODAY = "2026-11-30" as PlainDate;
const WORDS = "家里漏雨，老人咳嗽";

const nobody: Claims = {
  accountId: "cun1",
  role: "windowClerk",
  staffId: "staff-cun1",
  postId: "post-cun1",
  stationId: "station-1",
  body: "body",
  division: VILLAGE,
  deviceId: null,
  personId: null,
  creditCode: null,
};
const clerk = nobody;
const otherClerk: Claims = {
  ...nobody,
  accountId: "cun2",
  staffId: "staff-cun2",
  division: OTHER,
};
const officer: Claims = {
  ...nobody,
  accountId: "zhen1",
  role: "townOfficer",
  staffId: "staff-zhen1",
  division: TOWN,
};
const officer2: Claims = {
  ...officer,
  accountId: "zhen2",
  staffId: "staff-zhen2",
};
const citizen: Claims = {
  ...nobody,
  accountId: "shimin",
  role: "citizen",
  staffId: null,
  stationId: null,
  division: null,
  personId: "person-0001",
};

let made = 0;
const entry = (
  kind: string,
  content: object,
  { day = TODAY as string, householdId = "h1" } = {},
) => {
  made += 1;
  const id = String(made).padStart(12, "0");
  return {
    entryId: `01930000-0000-7000-8000-${id}`,
    householdId,
    kind,
    day,
    ...content,
  };
};
const opening = (more = {}) =>
  entry(
    "opened",
    {
      fileKind: "destitute",
      causes: ["illness"],
      basis: "评议",
      words: "无劳力",
    },
    more,
  );
const proposal = (more = {}) =>
  entry(
    "proposed",
    { fileKind: "destitute", causes: ["illness"], words: "无劳力" },
    more,
  );
const visit = (more = {}) => entry("visited", { words: WORDS }, more);

describe.each(testPools())("village files on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(skipped ?? "are kept", () => {
    let pool: Pool;
    let close: () => Promise<void>;
    let stores: Awaited<ReturnType<typeof openStores>>;

    beforeAll(async () => {
      ({ pool, close } = await open());
      stores = await openStores(pool, "identity key of the tests, 32 and more");
    }, 60_000);
    afterAll(() => close());
    beforeEach(async () => {
      await pool.query(
        "truncate people.persons, people.households, people.residences, people.village_files, people.village_file_entries cascade",
      );
      await stores.peopleStore.savePeople([
        aPerson(1, { householdId: "h1", relation: "户主" }),
        aPerson(2, { householdId: "h1" }),
        aPerson(3, { householdId: "h2", division: OTHER }),
      ]);
    });

    const deps = () => ({ ...stores, now: () => Date.parse(NOW) });
    const record = async (reader: Claims, ...entries: object[]) =>
      (
        await recordVillageFile(
          deps(),
          reader,
          entries.map((one) => JSON.stringify(one)),
        )
      ).map((answer) =>
        answer.status === "refused" ? answer.why : (answer.setAside ?? "taken"),
      );
    const list = (reader: Claims, more = {}) =>
      listVillageFiles(deps(), reader, {
        division: null,
        fileKind: null,
        state: null,
        after: null,
        first: 50,
        ...more,
      });
    const pull = (reader: Claims, cursor?: string) =>
      pullVillageFiles(
        {
          limit: 200,
          checkpoint: cursor === undefined ? null : { cursor },
        },
        {
          ...stores,
          reader,
          loaders: loadersOf({ ...stores } as never, reader),
          now: () => Date.parse(NOW),
        } as never,
      ) as Promise<{
        documents: {
          householdId: string;
          entries: string[];
          deleted: boolean;
        }[];
        checkpoint: { cursor: string } | null;
      }>;
    const kinds = async () =>
      (await stores.accessLog.latest(50, null, null)).map(({ kind }) => kind);

    test("[VF5] a village proposes and visits, its town opens, and both see it", async () => {
      expect(await record(clerk, proposal(), visit())).toEqual([
        "taken",
        "taken",
      ]);
      expect(await record(clerk, opening())).toEqual(["townsToDo"]);
      expect(await record(officer, opening())).toEqual(["taken"]);
      for (const reader of [clerk, officer])
        expect((await list(reader)).rows).toMatchObject([
          {
            householdId: "h1",
            state: "open",
            fileKind: "destitute",
            lastVisitOn: TODAY,
          },
        ]);
      expect(
        (await readVillageFile(deps(), officer, "h1"))?.file,
      ).toMatchObject({ state: "open", visits: 1 });
    });

    test("[VF2] of two officers who opened one the second is set aside, and his visits count", async () => {
      expect(await record(officer, opening())).toEqual(["taken"]);
      expect(await record(officer2, opening(), visit())).toEqual([
        "alreadyOpen",
        "taken",
      ]);
      expect(
        (await readVillageFile(deps(), officer, "h1"))?.file,
      ).toMatchObject({
        visits: 1,
        timeline: [
          { setAside: null },
          { setAside: "alreadyOpen" },
          { setAside: null },
        ],
      });
    });

    test("[VF6] what is sent again changes nothing and has the same answer; another entry with its id is refused", async () => {
      const [first, second] = [opening(), visit()];
      await record(officer, first, second);
      expect(await record(officer, second, first, second)).toEqual([
        "taken",
        "taken",
        "taken",
      ]);
      expect(await record(officer, { ...second, words: "别的话" })).toEqual([
        "idTaken",
      ]);
      expect(await record(clerk, second)).toEqual(["idTaken"]);
      expect(
        (await readVillageFile(deps(), officer, "h1"))?.file.timeline,
      ).toHaveLength(2);
    });

    test("[VF6] each entry has its own answer, beyond the fiftieth too", async () => {
      expect(
        await record(
          officer,
          { kind: "dreamt" },
          opening(),
          entry("visited", { words: "电话13800000000" }),
          visit({ householdId: "nowhere" }),
          visit({ day: "2026-12-01" }),
          entry("helperNamed", { helperId: "staff-nobody" }),
        ),
      ).toEqual([
        "badEntry",
        "taken",
        "badWords",
        "unknownHousehold",
        "badDay",
        "unknownHelper",
      ]);
      const many = Array.from({ length: 51 }, () => visit());
      expect((await record(officer, ...many)).slice(49)).toEqual([
        "taken",
        "tooMany",
      ]);
    });

    test("[VF4] nobody else has a household's file: another village's clerk, the hall, a reviewer, a stranger", async () => {
      await record(officer, opening());
      const hall: Claims = { ...clerk, division: "990101000000" };
      const reviewer: Claims = {
        ...officer,
        role: "reviewer",
        division: "990101000000",
      };
      const stranger: Claims = { ...citizen, personId: "person-0003" };
      for (const reader of [otherClerk, hall, reviewer, stranger]) {
        expect((await list(reader)).rows).toEqual([]);
        expect((await list(reader, { division: VILLAGE })).rows).toEqual([]);
        expect(await readVillageFile(deps(), reader, "h1")).toBeUndefined();
        expect(await record(reader, visit())).toEqual(["unknownHousehold"]);
      }
      expect(await readVillageFile(deps(), citizen, "h1")).toMatchObject({
        householdId: "h1",
      });
    });

    test("[VF7] a look is on record for the household to read; a list and a pull are, by the page", async () => {
      await record(officer, opening());
      await readVillageFile(deps(), officer, "h1");
      await readVillageFile(deps(), citizen, "h1");
      await list(officer);
      await pull(clerk);
      await pull(otherClerk);
      expect((await kinds()).slice(0, 3)).toEqual([
        "villageFilesPulled",
        "villageFilesListed",
        "villageFileRead",
      ]);
      expect(await looksAt(stores, "person-0002", 1)).toMatchObject([
        {
          kind: "villageFileRead",
          reason: "h1",
          reader: { accountId: "zhen1" },
        },
      ]);
      expect(await looksAt(stores, "person-0003", 5)).toEqual([]);
    });

    test("[VF8] a village's replica pulls what changed, and is told of what has left", async () => {
      await record(officer, opening(), opening({ householdId: "h2" }));
      const first = await pull(clerk);
      expect(first.documents).toMatchObject([
        { householdId: "h1", deleted: false },
      ]);
      expect(
        parseVillageEntry(first.documents[0]?.entries[0] ?? ""),
      ).toMatchObject({ ok: true });
      const cursor = first.checkpoint?.cursor ?? "";
      expect((await pull(clerk, cursor)).documents).toEqual([]);
      await record(clerk, visit());
      const second = await pull(clerk, cursor);
      expect(second.documents[0]?.entries).toHaveLength(2);
      await stores.peopleStore.savePeople([
        aPerson(1, { householdId: "h1", division: OTHER }),
      ]);
      expect((await pull(clerk, second.checkpoint?.cursor)).documents).toEqual([
        expect.objectContaining({
          householdId: "h1",
          deleted: true,
          entries: [],
        }),
      ]);
      expect((await pull(otherClerk)).documents).toHaveLength(2);
    });

    test("[VF9] the file goes with the last of the household, everywhere; before, it stays", async () => {
      await record(officer, opening(), visit());
      const { documents, checkpoint } = await pull(clerk);
      expect(documents).toHaveLength(1);
      await erase("person-0001");
      expect(await readVillageFile(deps(), officer, "h1")).toBeDefined();
      await erase("person-0002");
      expect(await readVillageFile(deps(), officer, "h1")).toBeUndefined();
      expect((await list(officer)).rows).toEqual([]);
      expect(await record(clerk, visit())).toEqual(["unknownHousehold"]);
      expect((await pull(clerk, checkpoint?.cursor)).documents).toMatchObject([
        { householdId: "h1", deleted: true },
      ]);
    });

    test("[VF9] also where he had left the household before, which nobody lives in any more", async () => {
      await stores.peopleStore.savePeople([
        aPerson(5, { householdId: "h5", relation: "户主" }),
      ]);
      const h5 = { householdId: "h5" };
      await record(officer, opening(h5), visit(h5));
      await moveToHousehold(deps(), officer, {
        personId: "person-0005",
        householdId: null,
        relation: "户主",
        relations: [],
        words: "分户",
      });
      await erase("person-0005");
      expect(await readVillageFile(deps(), officer, "h5")).toBeUndefined();
      const { rows } = await pool.query(
        "select 1 from people.village_file_entries where household_id = 'h5'",
      );
      expect(rows).toEqual([]);
    });

    test("[VF4] with the last who moves to another village the household and its file move", async () => {
      await record(officer, opening());
      for (const personId of ["person-0001", "person-0002"]) {
        expect(await readVillageFile(deps(), otherClerk, "h1")).toBeUndefined();
        await correctContact(deps(), officer, {
          personId,
          phone: null,
          address: "山口村1组9号",
          division: OTHER,
          words: "搬家",
        });
      }
      expect(await readVillageFile(deps(), clerk, "h1")).toBeUndefined();
      expect(await record(otherClerk, visit())).toEqual(["taken"]);
    });

    test("[VF8] a page of a replica may end between any two households that were placed together", async () => {
      const ids = ["k1", "k2", "k3"];
      await stores.peopleStore.savePeople(
        ids.map((householdId, at) => aPerson(20 + at, { householdId })),
      );
      for (const householdId of ids)
        await record(officer, opening({ householdId }));
      await stores.villageFiles.placeHouseholds(ids, `${VILLAGE}001`, VILLAGE);
      const reads = stores.villageFiles.readingAs({
        division: VILLAGE,
        personId: null,
      });
      const pulled: string[] = [];
      let after = 0;
      for (let page = 0; page < 5; page += 1) {
        const [row] = await reads.changesAfter(after, VILLAGE, 1);
        if (row === undefined) break;
        pulled.push(row.row.householdId);
        after = row.row.updatedSeq;
      }
      expect(pulled.sort()).toEqual(ids);
    });

    async function erase(personId: string) {
      const facts = (kind: AccessFacts["kind"]): AccessFacts => ({
        at: NOW,
        kind,
        reader: { ...officer, postId: null },
        personId,
        caseId: null,
        fields: [],
        reason: "ordered",
        words: "演示",
        span: null,
      });
      const asked = await stores.erasures.ask(personId, "ordered", () =>
        facts("erasureAsked"),
      );
      await stores.erasures.settle(asked?.askedSeq ?? 0, "erased", () =>
        facts("erased"),
      );
    }

    test("[VF10] what is written isn't readable in the tables, and is never changed", async () => {
      await record(officer, opening(), visit());
      expect(await findInTables(pool, "people", WORDS)).toEqual([]);
      await expect(
        pool.query("update people.village_file_entries set entry_sealed = ''"),
      ).rejects.toThrow("never changed");
    });

    test("lists are filtered and paged by household, and counted by village, kind and state", async () => {
      await record(officer, opening(), proposal({ householdId: "h2" }));
      expect(await list(officer, { first: 1 })).toMatchObject({
        rows: [{ householdId: "h1" }],
        hasNextPage: true,
      });
      expect((await list(officer, { after: "h1" })).rows).toMatchObject([
        { householdId: "h2" },
      ]);
      expect((await list(officer, { state: "proposed" })).rows).toHaveLength(1);
      expect((await list(officer, { fileKind: "disabled" })).rows).toEqual([]);
      expect((await list(officer, { division: OTHER })).rows).toHaveLength(1);
      expect(
        await stores.villageFiles
          .readingAs({ division: TOWN, personId: null })
          .counts(TOWN),
      ).toEqual([
        { division: VILLAGE, fileKind: "destitute", state: "open", count: 1 },
        { division: OTHER, fileKind: "destitute", state: "proposed", count: 1 },
      ]);
    });
  });
});
