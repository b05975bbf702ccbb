import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { Instant } from "@onedoor/domain/time";
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
import { closePeople } from "../closePeople.ts";
import { mergePeople, splitPeople } from "../commands/mergePeople.ts";
import {
  registerPerson,
  type RegistrationInput,
} from "../commands/registerPerson.ts";
import { whoStandFor } from "../Context.ts";
import { openStores } from "../openStores.ts";
import { aPerson } from "../testing/aPerson.ts";

const VILLAGE = "990101100201";
const TOWN = "990101100000";
const NOW = "2026-11-23T01:00:00.000Z" as Instant;
const officer: Claims = {
  accountId: "zhen1",
  role: "townOfficer",
  staffId: "staff-zhen1",
  postId: "post-zhen1",
  stationId: "station",
  body: "body",
  division: TOWN,
  deviceId: null,
  personId: null,
  creditCode: null,
};
const same = { name: "张重名", birthDate: "1990-01-01" };

describe.each(testPools())("who is who on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(skipped ?? "is kept", () => {
    let pool: Pool;
    let close: () => Promise<void>;
    let stores: Awaited<ReturnType<typeof openStores>>;
    let applicant: { personId?: string } | null = null;

    beforeAll(async () => {
      ({ pool, close } = await open());
      stores = await openStores(pool, "identity key of the tests, 32 and more");
    }, 60_000);
    afterAll(() => close());
    beforeEach(async () => {
      applicant = null;
      await pool.query(
        "truncate people.persons, people.households, people.residences, people.person_merges, people.staff, people.accounts cascade",
      );
      await stores.peopleStore.savePeople([
        aPerson(1, same),
        aPerson(2, same),
        aPerson(3, { ...same, division: "990101100202" }),
        aPerson(4, { householdId: "h" }),
      ]);
    });

    const askGraph: AskGraph = <Data>() =>
      Promise.resolve({
        caseInReachOf: {
          stage: "TAKEN_IN",
          applicantKind: "PERSON",
          applicant,
        },
      } as Data);
    const deps = () => ({
      ...stores,
      askGraph,
      demonstration: true,
      now: () => Date.parse(NOW),
    });
    const reads = () =>
      stores.peopleStore.readingAs({ division: TOWN, personId: null });
    const merge = (
      keepId = "person-0001",
      mergeId = "person-0002",
      words = "同一人",
    ) => mergePeople(deps(), officer, { keepId, mergeId, words });
    const pulled = async (after: number) =>
      (await reads().changesAfter(after, VILLAGE, 100)).map(
        ({ person, departed }) => [person.personId, departed],
      );
    const head = async () =>
      Number(
        (
          await pool.query<{ head: string }>(
            "select head from people.heads where feed = 'people'",
          )
        ).rows[0]?.head,
      );

    test("[Z3] pairs who may be one are listed, others not, and nobody is merged by itself", async () => {
      const pairs = await reads().alikeWithin(TOWN, 10);
      expect(
        pairs.map(({ one, other, grounds }) => [
          one.personId,
          other.personId,
          grounds,
        ]),
      ).toEqual([["person-0001", "person-0002", ["sameNameBirthVillage"]]]);
      expect(await whoStandFor(reads(), ["person-0002"])).toMatchObject([
        { personId: "person-0002" },
      ]);
    });

    test("[Z4] after a merge the other's id answers with who stands for him, by number as well", async () => {
      const merged = await merge();
      expect(merged).toMatchObject({
        keptId: "person-0001",
        mergedId: "person-0002",
        grounds: ["sameNameBirthVillage"],
        words: "同一人",
        undoneAt: null,
      });
      const standing = await whoStandFor(reads(), [
        "person-0002",
        "person-0001",
        "nobody",
      ]);
      expect(standing.map((one) => one?.personId)).toEqual([
        "person-0001",
        "person-0001",
        undefined,
      ]);
      expect(await reads().personWithNumber(aPerson(2).residentId)).toBe(
        "person-0001",
      );
      expect(await reads().alikeWithin(TOWN, 10)).toEqual([]);
      expect(
        await reads().findPeople({ by: "name", name: "张重名" }, VILLAGE, 10),
      ).toHaveLength(1);
    });

    test("[Z4] replicas are told that he has left, and [Z5] that he is back", async () => {
      const before = await head();
      const merged = await merge();
      expect(await pulled(before)).toEqual([["person-0002", true]]);
      const between = await head();
      if ("refused" in merged) throw new Error(merged.refused);
      const { mergedSeq } = merged;
      const undo = () =>
        splitPeople(deps(), officer, { mergedSeq, words: "不是同一人" });
      expect(await undo()).toMatchObject({ undoneAt: NOW });
      expect(await pulled(between)).toEqual([["person-0002", false]]);
      expect(await whoStandFor(reads(), ["person-0002"])).toMatchObject([
        { personId: "person-0002" },
      ]);
      expect(await undo()).toEqual({ refused: "alreadySplit" });
      expect(await stores.merges.latest(TOWN, 10)).toHaveLength(1);
    });

    test("[Z4] [Z5] both acts are on record, with both ids and the words", async () => {
      const merged = await merge();
      if ("refused" in merged) throw new Error(merged.refused);
      await splitPeople(deps(), officer, { ...merged, words: "不是同一人" });
      const records = await stores.accessLog.latest(2, null, null);
      expect(
        records.map(({ kind, personId, reason, words }) => [
          kind,
          personId,
          reason,
          words,
        ]),
      ).toEqual([
        ["personsSplit", "person-0001", "person-0002", "不是同一人"],
        ["personsMerged", "person-0001", "person-0002", "同一人"],
      ]);
    });

    test("[Z4] it is refused without a ground, out of reach, and for who has an account", async () => {
      expect(await merge("person-0001", "person-0004")).toEqual({
        refused: "noGround",
      });
      expect(
        await mergePeople(
          deps(),
          { ...officer, division: "990101001000" },
          { keepId: "person-0001", mergeId: "person-0002", words: "同一人" },
        ),
      ).toEqual({ refused: "unknownPerson" });
      await stores.accountStore.saveStaff([
        {
          staffId: "staff-x",
          name: "张",
          postId: "p",
          post: "p",
          postEn: "p",
          stationId: null,
          body: "b",
          division: TOWN,
          personId: "person-0002",
        },
      ]);
      expect(await merge()).toEqual({ refused: "accountIsLost" });
      expect(await merge("person-0002", "person-0001")).toMatchObject({
        keptId: "person-0002",
      });
    });

    test("[Z4] who is close to somebody is as close to who was merged into him", async () => {
      await merge();
      const close = await closePeople(stores.peopleStore, ["person-0001"]);
      expect(close.get("person-0001")?.map(({ personId }) => personId)).toEqual(
        ["person-0001", "person-0002"],
      );
    });

    test("[Z4] saving a merged row anew brings nobody back", async () => {
      await merge();
      const before = await head();
      await stores.peopleStore.savePeople([aPerson(2, same)]);
      expect(await pulled(before)).toEqual([]);
    });

    test("[Z5] what the law erases of somebody goes of who was merged into him, and isn't split again", async () => {
      const merged = await merge();
      if ("refused" in merged) throw new Error(merged.refused);
      const facts = (kind: AccessFacts["kind"]): AccessFacts => ({
        at: NOW,
        kind,
        reader: { ...officer, role: "operator" },
        personId: "person-0001",
        caseId: null,
        fields: [],
        reason: "ordered",
        words: "演示",
        span: null,
      });
      const { erasures } = stores;
      const asked = await erasures.ask("person-0001", "ordered", () =>
        facts("erasureAsked"),
      );
      await erasures.settle(asked?.askedSeq ?? 0, "erased", () =>
        facts("erased"),
      );
      const { rows } = await pool.query(
        "select name, birth_date from people.persons where person_id in ('person-0001', 'person-0002')",
      );
      expect(rows).toEqual([
        { name: "", birth_date: "" },
        { name: "", birth_date: "" },
      ]);
      expect(await erasures.idsOf("person-0001")).toEqual([
        "person-0001",
        "person-0002",
      ]);
      expect(
        await splitPeople(deps(), officer, { ...merged, words: "不是同一人" }),
      ).toEqual({ refused: expect.stringMatching(/unknown/) as string });
    });

    const input: RegistrationInput = {
      caseId: "case-1",
      name: "阿卜杜拉•𠮷",
      documentKind: "residentId",
      number: "990101850615114",
      phone: "13800001234",
      address: "河畔村2组",
      division: VILLAGE,
      birthDate: null,
      sex: null,
    };
    const register = (changes: Partial<RegistrationInput> = {}) =>
      registerPerson(deps(), officer, { ...input, ...changes });

    test("[Z6] an applicant whom nobody knew comes from his case, with it, the day and the official on record", async () => {
      const before = await head();
      const answer = await register();
      if ("refused" in answer) throw new Error(answer.refused);
      const { person, isNew } = answer;
      expect(isNew).toBe(true);
      expect(person).toMatchObject({
        name: "阿卜杜拉·𠮷",
        residentId: "990101198506151146",
        birthDate: "1985-06-15",
        sex: "female",
      });
      expect(await pulled(before)).toEqual([[person.personId, false]]);
      const [record] = await stores.merges.registrations([
        person.registeredSeq ?? 0,
      ]);
      expect(record).toMatchObject({
        kind: "personRegistered",
        at: NOW,
        caseId: "case-1",
        personId: person.personId,
        reader: { staffId: "staff-zhen1" },
      });
    });

    test("[Z6] who has the number already is answered with, in 15 digits as in 18", async () => {
      const first = await register();
      const again = await register({ number: "990101198506151146" });
      if ("refused" in first || "refused" in again) throw new Error("refused");
      expect(again.isNew).toBe(false);
      expect(again.person.personId).toBe(first.person.personId);
    });

    test("[Z1] [Z6] a passport tells neither the day of birth nor the sex, and is nobody's resident id", async () => {
      const passport = {
        documentKind: "passport",
        number: "E12345678",
      } as const;
      expect(await register(passport)).toEqual({ refused: "birthMissing" });
      const answer = await register({
        ...passport,
        birthDate: "1980-02-03" as never,
        sex: "male",
      });
      expect(answer).toMatchObject({
        isNew: true,
        person: { documentKind: "passport", residentId: "E12345678" },
      });
      expect(await reads().personWithNumber("E12345678")).toBeUndefined();
      expect(await reads().personWithNumber("E12345678", "passport")).toEqual(
        expect.any(String),
      );
    });

    test("[Z6] what isn't an applicant, a name, a number or a place of the county is refused", async () => {
      const reasons = [
        await register({ name: "张3" }),
        await register({ number: "990101199003070016" }),
        await register({ division: "a village" }),
        await register({ division: "110101001001" }),
      ];
      applicant = { personId: "person-0001" };
      reasons.push(await register());
      expect(reasons).toEqual([
        { refused: "badName" },
        { refused: "badNumber" },
        { refused: "badDivision" },
        { refused: "badDivision" },
        { refused: "applicantKnown" },
      ]);
    });
  });
});
