import type { AccessFacts } from "@onedoor/domain/accessRecord";
import { hashText } from "@onedoor/domain/hash";
import { fullNumberOf } from "@onedoor/domain/residentId";
import type { Instant, PlainDate } from "@onedoor/domain/time";
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
import { accessReaderOf } from "../accessReaderOf.ts";
import { closePeople } from "../closePeople.ts";
import { askErasure, settleErasure } from "../commands/eraseByLaw.ts";
import { looksAt, readAccessRecords } from "../commands/readAccessRecords.ts";
import { mergePeople, splitPeople } from "../commands/mergePeople.ts";
import {
  registerPerson,
  type RegistrationInput,
} from "../commands/registerPerson.ts";
import { loadersOf, whoStandFor } from "../Context.ts";
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

/** A court's, so that it is one of adults too. */
const guardianship = (wardId: string, guardianId: string) => ({
  guardianshipId: `${wardId} ${guardianId}`,
  wardId,
  guardianId,
  kind: "appointedByCourt" as const,
  from: "2020-01-01" as PlainDate,
});

describe.each(testPools())("who is who on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(skipped ?? "is kept", () => {
    let pool: Pool;
    let close: () => Promise<void>;
    let stores: Awaited<ReturnType<typeof openStores>>;
    let applicant: { personId?: string } | null = null;
    /** As the cases have it. */
    let applicantNumber = "";
    let openCases: readonly string[] = [];
    let erasedWith: object[] = [];

    beforeAll(async () => {
      ({ pool, close } = await open());
      stores = await openStores(pool, "identity key of the tests, 32 and more");
    }, 60_000);
    afterAll(() => close());
    beforeEach(async () => {
      applicant = null;
      openCases = [];
      erasedWith = [];
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

    const askGraph: AskGraph = <Data>(
      document: string,
      variables: Record<string, unknown> = {},
    ) => {
      const { salt, caseId, input } = variables;
      if (document.includes("eraseCases")) erasedWith.push(input as object);
      return Promise.resolve({
        caseInReachOf: {
          stage: "TAKEN_IN",
          applicantKind: "PERSON",
          applicant,
        },
        applicantNumberHash: hashText(`${String(salt)}|${applicantNumber}`),
        cases: { totalCount: 0 },
        casesOfApplicant:
          variables["number"] === applicantNumber ? ["case-of-number"] : [],
        case: {
          stage: openCases.includes(String(caseId)) ? "IN_REVIEW" : "DELIVERED",
        },
        eraseCases: { erased: 1, kept: [] },
      } as Data);
    };
    const deps = () => ({
      ...stores,
      askGraph,
      demonstration: true,
      now: () => Date.parse(NOW),
      tell: () => undefined,
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
      const close = await closePeople(deps(), ["person-0001"]);
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
    let cases = 0;
    /** Each from a case of its own, in which he has this number. */
    function register(changes: Partial<RegistrationInput> = {}) {
      cases += 1;
      const wanted = { ...input, caseId: `case-${cases}`, ...changes };
      applicantNumber = fullNumberOf(wanted.number);
      return registerPerson(deps(), officer, wanted);
    }

    test("[Z6] an applicant whom nobody knew comes from his case, with it, the day and the official on record", async () => {
      const before = await head();
      const answer = await register({ caseId: "case-of-newcomer" });
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
        caseId: "case-of-newcomer",
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

    test("[Z6] that somebody was known is on record as well, with the case that asked", async () => {
      const { personId } = aPerson(5, { residentId: "990101198506151146" });
      await stores.peopleStore.savePeople([
        aPerson(5, { residentId: "990101198506151146" }),
      ]);
      expect(await register({ caseId: "case-of-known" })).toMatchObject({
        isNew: false,
        person: { personId },
      });
      expect(await stores.accessLog.latest(1, null, null)).toMatchObject([
        { kind: "personRegistered", caseId: "case-of-known", personId },
      ]);
    });

    test("[Z6] a case brings one person and no more, whoever asks again", async () => {
      const caseId = "case-asked-twice";
      expect(await register({ caseId })).toMatchObject({ isNew: true });
      expect(await register({ caseId })).toEqual({ refused: "caseUsed" });
      expect(await register({ caseId, number: aPerson(1).residentId })).toEqual(
        { refused: "badNumber" },
      );
      expect(await register({ caseId, number: "990101199003070015" })).toEqual({
        refused: "caseUsed",
      });
    });

    test("[Z6] another number than the applicant's is refused, known or not", async () => {
      await stores.peopleStore.savePeople([
        aPerson(5, { residentId: "990101198506151146" }),
      ]);
      for (const number of ["990101199003070015", "990101198506151146"]) {
        applicantNumber = "990101194403120013";
        expect(
          await registerPerson(deps(), officer, {
            ...input,
            caseId: `case-of-other-${number}`,
            number,
          }),
        ).toEqual({ refused: "otherNumber" });
      }
    });

    const operator: Claims = { ...officer, accountId: "op", role: "operator" };
    const supervisor: Claims = {
      ...officer,
      accountId: "sup",
      staffId: "staff-sup",
      role: "supervisor",
    };
    const basis = "ordered";
    const words = "演示〔2026〕1号";

    test("[Z6] the case that somebody came from is open: he isn't erased; it has ended: it is erased with him", async () => {
      const caseId = "case-of-erased";
      const answer = await register({ caseId });
      if ("refused" in answer) throw new Error(answer.refused);
      const { personId } = answer.person;
      openCases = [caseId];
      const ask = () =>
        askErasure(deps(), operator, { personId, basis, words });
      expect(await ask()).toEqual({ refused: "openCase" });
      openCases = ["case-of-number"];
      expect(await ask()).toEqual({ refused: "openCase" });
      openCases = [];
      const asked = await ask();
      if ("refused" in asked) throw new Error(asked.refused);
      const { askedSeq } = asked;
      const settle = { askedSeq, erase: true, words };
      await settleErasure(deps(), supervisor, settle);
      expect(erasedWith).toContainEqual(
        expect.objectContaining({
          personId,
          caseIds: [caseId, "case-of-number"],
        }),
      );
    });

    test("[Z5] while an erasure of who stands for both is asked for, they aren't split", async () => {
      await stores.peopleStore.savePeople([aPerson(30, same)]);
      const personId = "person-0030";
      const merged = await merge(personId);
      if ("refused" in merged) throw new Error(merged.refused);
      await askErasure(deps(), operator, { personId, basis, words });
      expect(
        await splitPeople(deps(), officer, { ...merged, words: "不是同一人" }),
      ).toEqual({ refused: "erasureAsked" });
    });

    test("[Z4] looks under a merged id are told to who stands for him, and audited by his id", async () => {
      await stores.accessLog.append({
        at: NOW,
        kind: "revealed",
        reader: accessReaderOf(officer),
        personId: "person-0002",
        caseId: "case-x",
        fields: ["phone"],
        reason: "deliver",
        words: "",
        span: null,
      });
      const seen = async () => {
        const mine = await looksAt(stores, "person-0001", 1);
        const { records } = await readAccessRecords(deps(), supervisor, {
          limit: 50,
          before: null,
          personId: "person-0001",
        });
        return [...mine, ...records].filter(
          ({ kind, personId }) =>
            kind === "revealed" && personId === "person-0002",
        ).length;
      };
      expect(await seen()).toBe(0);
      await merge();
      expect(await seen()).toBe(2);
    });

    test("[Z5] a merge that was undone names whom it kept, also when he was merged later", async () => {
      const merged = await merge();
      if ("refused" in merged) throw new Error(merged.refused);
      await splitPeople(deps(), officer, { ...merged, words: "不是同一人" });
      await merge("person-0002", "person-0001");
      const loaders = loadersOf(deps() as never, officer);
      expect((await loaders.row.load("person-0001"))?.personId).toBe(
        "person-0001",
      );
      expect((await loaders.person.load("person-0001"))?.personId).toBe(
        "person-0002",
      );
    });

    const closeTo = async (personId: string) =>
      (await closePeople(deps(), [personId]))
        .get(personId)
        ?.map((one) => one.personId)
        .toSorted();

    test("[Z4] whom a relative was merged into is as close, with all who were", async () => {
      const wife = { name: "李妻", birthDate: "1991-01-01" };
      await stores.peopleStore.savePeople([
        aPerson(10, { householdId: "h-k" }),
        aPerson(11, { ...wife, householdId: "h-k" }),
        aPerson(12, wife),
        aPerson(13, wife),
      ]);
      await merge("person-0012", "person-0011");
      await merge("person-0012", "person-0013");
      expect(await closeTo("person-0010")).toEqual([
        "person-0010",
        "person-0011",
        "person-0012",
        "person-0013",
      ]);
    });

    test("[Z4] the family of who was merged into an official is the official's", async () => {
      const him = { name: "王官", birthDate: "1980-01-01" };
      await stores.peopleStore.savePeople([
        aPerson(20, him),
        aPerson(21, {
          ...him,
          householdId: "h-a",
        }),
        aPerson(22, { householdId: "h-a" }),
        aPerson(23),
        aPerson(24),
      ]);
      await stores.guardianships.set([
        guardianship("person-0021", "person-0024"),
        guardianship("person-0023", "person-0021"),
      ]);
      await merge("person-0020", "person-0021");
      const family = [20, 21, 22, 23, 24].map((one) => `person-00${one}`);
      expect(await closeTo("person-0020")).toEqual(family);
      expect(await closeTo("person-0021")).toEqual(family);
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
