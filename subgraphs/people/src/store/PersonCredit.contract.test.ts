import type { CreditRecord } from "@onedoor/domain/creditRecord";
import { displayedOf } from "@onedoor/domain/creditSaysOf";
import type { PlainDate } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
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
import { askErasure, settleErasure } from "../commands/eraseByLaw.ts";
import { looksAt } from "../commands/readAccessRecords.ts";
import { mergePeople } from "../commands/mergePeople.ts";
import {
  recordPersonCredit,
  repairPersonCredit,
} from "../commands/recordPersonCredit.ts";
import { openStores } from "../openStores.ts";
import { aPerson } from "../testing/aPerson.ts";

const TODAY = "2026-11-23" as PlainDate;
const BODY = "1199010100TE5T1175";
const LAW = {
  title: "社会救助暂行办法",
  docNo: null,
  article: "第68条",
  rank: "law",
  certainty: "stated",
} as const;
const reviewer: Claims = {
  accountId: "minzheng1",
  role: "reviewer",
  staffId: "staff-minzheng1",
  postId: "post-minzheng1",
  stationId: null,
  body: BODY,
  division: "990101000000",
  deviceId: null,
  personId: null,
  creditCode: null,
};
const said: Parameters<typeof recordPersonCredit>[2] = {
  caseId: "case-1",
  kind: "brokenPromise",
  class: "ordinary",
  isNeeded: false,
  docNo: "演民信〔2026〕3号",
  basis: LAW,
  decidedOn: "2026-11-20" as PlainDate,
  measures: [],
};
const namesake = { name: "张重名", birthDate: "1990-01-01" };

describe.each(testPools())("credit of people on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(skipped ?? "is kept", () => {
    let pool: Pool;
    let close: () => Promise<void>;
    let stores: Awaited<ReturnType<typeof openStores>>;
    let applicant: { personId: string } | null;
    let today: PlainDate;

    beforeAll(async () => {
      ({ pool, close } = await open());
      stores = await openStores(pool, "identity key of the tests, 32 and more");
    }, 60_000);
    afterAll(() => close());
    beforeEach(async () => {
      applicant = { personId: "person-0001" };
      today = TODAY;
      await pool.query(
        "truncate people.persons, people.households, people.residences, people.person_merges, people.staff, people.accounts cascade",
      );
      await stores.peopleStore.savePeople([
        aPerson(1, namesake),
        aPerson(2, namesake),
        aPerson(3, { birthDate: "2010-05-01" }),
      ]);
    });

    const askGraph: AskGraph = <Data>() =>
      Promise.resolve({
        caseInReachOf: {
          stage: "IN_REVIEW",
          applicantKind: "PERSON",
          applicant,
        },
        cases: { totalCount: 0 },
        casesOfApplicant: [],
        eraseCases: { erased: 0, kept: [] },
      } as Data);
    const deps = () => ({
      ...stores,
      askGraph,
      demonstration: true,
      now: () => Date.parse(`${today}T01:00:00.000Z`),
      tell: () => undefined,
    });
    const record = (changes: Partial<typeof said> = {}, reader = reviewer) =>
      recordPersonCredit(deps(), reader, { ...said, ...changes });
    async function recorded(): Promise<CreditRecord> {
      const answer = await record();
      if ("refused" in answer) throw new Error(answer.refused);
      return answer.record;
    }
    const repair = (recordId: string, reader = reviewer) =>
      repairPersonCredit(deps(), reader, {
        recordId,
        dutiesDone: true,
        undertakingMade: true,
        docNo: "演信修〔2027〕1号",
        words: "已补交",
      });
    async function shown(personId = "person-0001") {
      const records = await stores.peopleStore
        .readingAs({ division: "990101100201", personId: null })
        .creditOf([personId]);
      return displayedOf(records, today, {
        type: "person",
        personId,
        birthDate: "1990-01-01" as PlainDate,
      }).map(({ recordId }) => recordId);
    }

    test("[CR9] what a body recognised of a case's applicant is shown, and on record for him to read", async () => {
      const { recordId } = await recorded();
      expect(await shown()).toEqual([recordId]);
      expect(await looksAt(deps(), "person-0001", 1)).toMatchObject([
        {
          kind: "creditRecorded",
          caseId: "case-1",
          words: "演民信〔2026〕3号",
          reader: { body: BODY },
        },
      ]);
    });

    test("[CR9] the same document once", async () => {
      await recorded();
      expect(await record()).toEqual({ refused: "alreadyOnRecord" });
    });

    test.each([
      [
        "against him without a law",
        { basis: { ...LAW, rank: "dept_rule" } },
        "notByLaw",
      ],
      [
        "an honour by a local rule",
        { kind: "honour", class: null, basis: { ...LAW, rank: "local_rule" } },
        undefined,
      ],
    ] as const)("[CR5] %s", async (_, changes, refused) => {
      expect(await record(changes)).toMatchObject(
        refused === undefined ? { record: { kind: "honour" } } : { refused },
      );
    });

    test("[CR5] of a minor nothing comes on record, not even an honour", async () => {
      applicant = { personId: "person-0003" };
      for (const changes of [{}, { kind: "honour", class: null } as const])
        expect(await record(changes)).toEqual({ refused: "ofMinor" });
    });

    test("[CR9] neither of who isn't in the register, nor by who keeps no credit", async () => {
      expect(await record({}, { ...reviewer, role: "townOfficer" })).toEqual({
        refused: "notPermitted",
      });
      applicant = null;
      expect(await record()).toEqual({ refused: "unknownPerson" });
    });

    test("[A9] nobody records or repairs what is said of himself or of who is close to him", async () => {
      const { recordId } = await recorded();
      await stores.accountStore.saveStaff([
        {
          staffId: "staff-minzheng1",
          name: "王一",
          postId: "post-minzheng1",
          post: "审查",
          postEn: "Reviewer",
          stationId: null,
          body: BODY,
          division: "990101000000",
          personId: "person-0001",
        },
      ]);
      expect(await record({ docNo: "演民信〔2026〕4号" })).toEqual({
        refused: "notPermitted",
      });
      today = "2027-02-21" as PlainDate;
      expect(await repair(recordId)).toEqual({ refused: "notPermitted" });
    });

    test("[CR3] who recognised it repairs it, after its least time, and it is shown no more", async () => {
      const { recordId } = await recorded();
      expect(await repair(recordId)).toEqual({ refused: "tooEarly" });
      today = "2027-02-21" as PlainDate;
      expect(
        await repair(recordId, { ...reviewer, body: "1199010100TE5T000X" }),
      ).toEqual({ refused: "notYours" });
      expect(await repair(recordId)).toEqual({ recordId, repairedOn: today });
      expect(await repair(recordId)).toEqual({ refused: "alreadyRepaired" });
      expect(await shown()).toEqual([]);
    });

    test("[Z4] of a merged row it is told of who stands for him", async () => {
      const { recordId } = await recorded();
      await mergePeople(
        deps(),
        { ...reviewer, role: "townOfficer", division: "990101100000" },
        { keepId: "person-0002", mergeId: "person-0001", words: "同一人" },
      );
      expect(await shown("person-0002")).toEqual([recordId]);
    });

    test("[CR9] it goes with who is erased by law, and the database lets nobody change it", async () => {
      await recorded();
      await expect(
        pool.query("update people.person_credit set class = 'minor'"),
      ).rejects.toThrow("written once");
      const operator: Claims = {
        ...reviewer,
        accountId: "op",
        role: "operator",
      };
      const asked = await askErasure(deps(), operator, {
        personId: "person-0001",
        basis: "ordered",
        words: "演示〔2026〕1号",
      });
      if ("refused" in asked) throw new Error(asked.refused);
      await settleErasure(
        deps(),
        { ...operator, accountId: "sup", staffId: "sup", role: "supervisor" },
        { askedSeq: asked.askedSeq, erase: true, words: "演示" },
      );
      const { rows } = await pool.query("select * from people.person_credit");
      expect(rows).toEqual([]);
      expect(await record()).toEqual({ refused: "unknownPerson" });
    });
  });
});
