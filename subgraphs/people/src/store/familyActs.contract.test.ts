import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { Instant, PlainDate } from "@onedoor/domain/time";
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
import { accessReaderOf } from "../accessReaderOf.ts";
import { closePeople } from "../closePeople.ts";
import {
  appointGuardian,
  correctContact,
  endGuardianship,
  moveToHousehold,
} from "../commands/familyActs.ts";
import { looksAt } from "../commands/readAccessRecords.ts";
import { openStores } from "../openStores.ts";
import { pullPeople } from "../resolvers/pullPeople.ts";
import { aPerson } from "../testing/aPerson.ts";

const KEY = "identity key of the tests, 32 and more";
const VILLAGE = "990101100201";
const NEXT_VILLAGE = "990101100202";
const TOWN = "990101100000";
const officer: Claims = {
  accountId: "zhen1",
  role: "townOfficer",
  staffId: null,
  postId: "post-zhen1",
  stationId: "station",
  body: "body",
  division: TOWN,
  deviceId: null,
  personId: null,
  creditCode: null,
};
const CHILD = "person-0001";
const MOTHER = "person-0002";
const FATHER = "person-0003";
const GRANDMOTHER = "person-0004";
const SISTER = "person-0005";
const ABROAD = "person-0006";
const day = (text: string) => text as PlainDate;

describe.each(testPools())("families on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(skipped ?? "are kept", () => {
    let pool: Pool;
    let close: () => Promise<void>;
    let stores: Awaited<ReturnType<typeof openStores>>;
    /** Records are never emptied: what a test reads begins after this one. */
    let before = 0;
    let now = "2026-11-23T01:00:00.000Z" as Instant;

    beforeAll(async () => {
      ({ pool, close } = await open());
      stores = await openStores(pool, KEY);
    }, 60_000);
    afterAll(() => close());
    beforeEach(async () => {
      now = "2026-11-23T01:00:00.000Z" as Instant;
      before = (await stores.accessLog.latest(1, null, null))[0]?.seq ?? 0;
      await pool.query(
        "truncate people.persons, people.households, people.residences, people.person_merges, people.left_households cascade",
      );
      await stores.peopleStore.savePeople([
        aPerson(1, {
          birthDate: "2019-06-01",
          householdId: "h",
          relation: "女",
        }),
        aPerson(2, { householdId: "h", relation: "配偶" }),
        aPerson(3, { householdId: "h", relation: "户主" }),
        aPerson(4, {
          birthDate: "1955-02-03",
          householdId: "g",
          relation: "户主",
        }),
        aPerson(5, { birthDate: "2010-01-01" }),
        aPerson(6, { division: "990101001001" }),
      ]);
    });

    const deps = () => ({ ...stores, now: () => Date.parse(now) });
    const appoint = (
      wardId: string,
      guardianId: string,
      changes: Partial<Parameters<typeof appointGuardian>[2]> = {},
    ) =>
      appointGuardian(deps(), officer, {
        wardId,
        guardianId,
        kind: "parent",
        from: null,
        words: "户口簿核对",
        ...changes,
      });
    const guardiansOf = async (personId: string) =>
      (await stores.guardianships.ofWards([personId])).map((one) => [
        one.standingGuardianId,
        one.until,
      ]);
    const closeTo = async (personId: string) =>
      (await closePeople(deps(), [personId]))
        .get(personId)
        ?.map((one) => one.personId)
        .toSorted();
    const pulled = async (division: string, after?: { cursor: string }) =>
      pullPeople(
        { checkpoint: after ?? null, limit: 100 },
        { ...deps(), reader: { ...officer, division } },
      );
    const move = (
      personId: string,
      changes: Partial<Parameters<typeof moveToHousehold>[2]> = {},
    ) =>
      moveToHousehold(deps(), officer, {
        personId,
        householdId: "g",
        relation: "孙女",
        relations: [],
        words: "随祖母生活",
        ...changes,
      });
    const toldTo = async (personId: string) =>
      (await looksAt(deps(), personId, 50)).filter(({ seq }) => seq > before);
    const householdOf = async (personId: string) => {
      const [row] = await stores.peopleStore
        .readingAs("county")
        .peopleWithIds([personId]);
      return [row?.householdId, row?.relation, row?.householdSince];
    };

    const act = (kind: AccessFacts["kind"], personId: string): AccessFacts => ({
      at: now,
      kind,
      reader: accessReaderOf(officer),
      personId,
      caseId: null,
      fields: [],
      reason: null,
      words: "演示",
      span: null,
    });
    async function erase(personId: string): Promise<void> {
      const asked = await stores.erasures.ask(personId, "ordered", () =>
        act("erasureAsked", personId),
      );
      await stores.erasures.settle(asked?.askedSeq ?? 0, "erased", () =>
        act("erased", personId),
      );
    }

    test("[WD2] a child has both parents as guardians, each with a record that both read", async () => {
      expect(await appoint(CHILD, MOTHER)).toBeUndefined();
      expect(await appoint(CHILD, FATHER)).toBeUndefined();
      expect(await guardiansOf(CHILD)).toEqual(
        expect.arrayContaining([
          [MOTHER, null],
          [FATHER, null],
        ]),
      );
      const about = { personId: CHILD, reason: MOTHER, words: "户口簿核对" };
      for (const personId of [CHILD, MOTHER])
        expect(await toldTo(personId)).toContainEqual(
          expect.objectContaining({ kind: "guardianAppointed", ...about }),
        );
      expect(await toldTo(FATHER)).toHaveLength(1);
      expect(await toldTo(GRANDMOTHER)).toEqual([]);
    });

    test("[WD2] what isn't allowed leaves neither a guardian nor a record", async () => {
      await appoint(CHILD, MOTHER);
      const [last] = await stores.accessLog.latest(1, null, null);
      expect(await appoint(CHILD, MOTHER)).toBe("alreadyGuardian");
      expect(await appoint(CHILD, ABROAD)).toBe("unknownPerson");
      expect(await appoint(ABROAD, MOTHER)).toBe("unknownPerson");
      expect(await appoint(CHILD, "nobody")).toBe("unknownPerson");
      expect(await appoint(CHILD, CHILD)).toBe("samePerson");
      expect(await appoint(CHILD, SISTER)).toBe("guardianLacksCapacity");
      expect(await appoint(MOTHER, GRANDMOTHER)).toBe("wardIsOfAge");
      const byCourt = { kind: "appointedByCourt" as const };
      expect(await appoint(MOTHER, CHILD, byCourt)).toBe("ring");
      expect(await appoint(CHILD, FATHER, { words: "13800000000" })).toBe(
        "reasonMissing",
      );
      expect(await stores.accessLog.latest(1, null, null)).toEqual([last]);
      expect(await guardiansOf(CHILD)).toEqual([[MOTHER, null]]);
    });

    test("[A9] an official leaves to others what is about him and who is close to him", async () => {
      await stores.accountStore.saveStaff([
        {
          staffId: "staff-zhen1",
          name: "王二",
          postId: "post-zhen1",
          post: "经办",
          postEn: "Officer",
          stationId: "station",
          body: "body",
          division: TOWN,
          personId: FATHER,
        },
      ]);
      const himself: Claims = { ...officer, staffId: "staff-zhen1" };
      const words = "户口簿核对";
      const kind = "parent" as const;
      const asked = { wardId: CHILD, guardianId: MOTHER, kind, from: null };
      expect(await appointGuardian(deps(), himself, { ...asked, words })).toBe(
        "ownMatter",
      );
      expect(await appoint(CHILD, MOTHER)).toBeUndefined();
      const [one] = await stores.guardianships.ofWards([CHILD]);
      expect(
        await endGuardianship(deps(), himself, {
          guardianshipId: one?.guardianshipId ?? "",
          until: null,
          words,
        }),
      ).toEqual({ refused: "ownMatter" });
      expect(
        await moveToHousehold(deps(), himself, {
          personId: GRANDMOTHER,
          householdId: "h",
          relation: "母亲",
          relations: [],
          words,
        }),
      ).toBe("ownMatter");
      expect(
        await correctContact(deps(), himself, {
          personId: MOTHER,
          phone: "13800000009",
          address: null,
          division: null,
          words,
        }),
      ).toBe("ownMatter");
    });

    test("[WD2] a ring through others is seen, and whose own guardian a court has appointed is nobody's", async () => {
      const byCourt = { kind: "appointedByCourt" as const };
      expect(await appoint(MOTHER, FATHER, byCourt)).toBeUndefined();
      expect(await appoint(FATHER, GRANDMOTHER, byCourt)).toBeUndefined();
      expect(await appoint(GRANDMOTHER, MOTHER, byCourt)).toBe("ring");
      expect(await appoint(CHILD, MOTHER)).toBe("guardianLacksCapacity");
    });

    test("[WD2] two officials at once appoint one guardian once", async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () => appoint(CHILD, MOTHER)),
      );
      expect(outcomes.filter((one) => one === undefined)).toHaveLength(1);
      expect(await guardiansOf(CHILD)).toHaveLength(1);
    });

    test("[WD3] one that is ended stays in the history, and another may follow", async () => {
      await appoint(CHILD, MOTHER);
      const [one] = await stores.guardianships.ofWards([CHILD]);
      const end = (changes: object = {}, reader = officer) =>
        endGuardianship(deps(), reader, {
          guardianshipId: one?.guardianshipId ?? "",
          until: null,
          words: "法院撤销监护人资格",
          ...changes,
        });
      const elsewhere = { ...officer, division: "990101001000" };
      expect(await end({}, elsewhere)).toEqual({
        refused: "unknownGuardianship",
      });
      expect(await end({ until: day("2099-01-01") })).toEqual({
        refused: "badDay",
      });
      expect(await end()).toEqual({ wardId: CHILD });
      expect(await end()).toEqual({ refused: "alreadyEnded" });
      expect(await guardiansOf(CHILD)).toEqual([[MOTHER, "2026-11-23"]]);
      expect(await toldTo(MOTHER)).toMatchObject([
        { kind: "guardianEnded" },
        { kind: "guardianAppointed" },
      ]);
      expect(await appoint(CHILD, MOTHER)).toBeUndefined();
      expect(await guardiansOf(CHILD)).toHaveLength(2);
    });

    test("[A9] [WD3] recusal follows a new guardian, to the ward's eighteenth birthday", async () => {
      expect(await closeTo(GRANDMOTHER)).toEqual([GRANDMOTHER]);
      await appoint(CHILD, GRANDMOTHER, { kind: "byLaw" });
      expect(await closeTo(GRANDMOTHER)).toEqual([CHILD, GRANDMOTHER]);
      expect(await closeTo(CHILD)).toContain(GRANDMOTHER);
      now = "2037-05-31T01:00:00.000Z" as Instant;
      expect(await closeTo(GRANDMOTHER)).toEqual([CHILD, GRANDMOTHER]);
      now = "2037-06-01T01:00:00.000Z" as Instant;
      expect(await closeTo(GRANDMOTHER)).toEqual([GRANDMOTHER]);
    });

    test("[WD3] of who is erased by law nobody is guardian any more, nor he anybody's", async () => {
      await appoint(CHILD, MOTHER, { words: "出生医学证明" });
      await move(CHILD);
      const start = await pulled(VILLAGE);
      await erase(MOTHER);
      expect(await guardiansOf(CHILD)).toEqual([[MOTHER, "2026-11-23"]]);
      expect(await stores.guardianships.ofWards([CHILD])).toMatchObject([
        { basis: "" },
      ]);
      const { documents } = await pulled(
        VILLAGE,
        start.checkpoint ?? undefined,
      );
      expect(documents).toContainEqual(
        expect.objectContaining({ personId: CHILD, guardians: [] }),
      );
      await erase(CHILD);
      expect(await stores.households.leftBy([CHILD])).toEqual([]);
    });

    test("[WD4] a station's replica learns of a guardian by his id, whoever he was merged into", async () => {
      const start = await pulled(VILLAGE);
      await appoint(CHILD, MOTHER);
      const first = await pulled(VILLAGE, start.checkpoint ?? undefined);
      expect(first.documents).toMatchObject([
        {
          personId: CHILD,
          guardians: [{ personId: MOTHER, kind: "PARENT", from: "2026-11-23" }],
        },
      ]);
      await stores.merges.merge(
        { keptId: GRANDMOTHER, mergedId: MOTHER },
        () => ({
          grounds: ["sameNumber"],
          facts: act("personsMerged", GRANDMOTHER),
        }),
      );
      const { documents } = await pulled(
        VILLAGE,
        first.checkpoint ?? undefined,
      );
      expect(documents).toContainEqual(
        expect.objectContaining({
          personId: CHILD,
          guardians: [expect.objectContaining({ personId: GRANDMOTHER })],
        }),
      );
      expect(await appoint(CHILD, GRANDMOTHER)).toBe("alreadyGuardian");
    });

    test("[WD5] who moves leaves one household for another, with both days", async () => {
      expect(await move(CHILD)).toBeUndefined();
      expect(await householdOf(CHILD)).toEqual(["g", "孙女", "2026-11-23"]);
      expect(await stores.households.leftBy([CHILD])).toEqual([
        {
          personId: CHILD,
          householdId: "h",
          relation: "女",
          from: null,
          until: "2026-11-23",
        },
      ]);
      now = "2026-12-01T01:00:00.000Z" as Instant;
      expect(
        await move(CHILD, { householdId: "h", relation: "女" }),
      ).toBeUndefined();
      expect(await stores.households.leftBy([CHILD])).toMatchObject([
        { householdId: "g", from: "2026-11-23", until: "2026-12-01" },
        { householdId: "h", from: null },
      ]);
      expect(await toldTo(CHILD)).toMatchObject([
        { kind: "householdChanged", reason: "h" },
        { kind: "householdChanged", reason: "g" },
      ]);
    });

    test("[WD5] a head who leaves names who follows him; a household that nobody is left of is gone", async () => {
      const found = { householdId: null, relation: "户主", words: "离婚分户" };
      expect(await move(FATHER, found)).toBe("needsHead");
      const relations = [
        { personId: MOTHER, relation: "户主" },
        { personId: CHILD, relation: "女" },
      ];
      expect(await move(FATHER, { ...found, relations })).toBeUndefined();
      expect(await householdOf(MOTHER)).toEqual(["h", "户主", undefined]);
      const [householdId] = await householdOf(FATHER);
      expect(householdId).not.toBe("h");
      expect(await toldTo(MOTHER)).toMatchObject([
        { kind: "householdChanged", words: "离婚分户" },
      ]);
      expect(
        await move(GRANDMOTHER, { householdId: "h", relation: "母亲" }),
      ).toBeUndefined();
      expect(await move(CHILD)).toBe("unknownHousehold");
    });

    test("[WD5] out of reach, nobody moves and nobody is joined", async () => {
      expect(await move(ABROAD)).toBe("unknownPerson");
      await stores.peopleStore.savePeople([
        aPerson(6, {
          division: "990101001001",
          householdId: "far",
          relation: "户主",
        }),
      ]);
      expect(await move(CHILD, { householdId: "far" })).toBe(
        "unknownHousehold",
      );
    });

    test("[WD6] a corrected contact leaves nothing of what was there, and says which fields and why", async () => {
      const was = aPerson(2);
      const start = await pulled(VILLAGE);
      const correct = (changes: object) =>
        correctContact(deps(), officer, {
          personId: MOTHER,
          phone: null,
          address: null,
          division: null,
          words: "本人来电更正",
          ...changes,
        });
      expect(await correct({ phone: "13800009999" })).toBeUndefined();
      expect(await findInTables(pool, "people", was.phone)).toEqual([]);
      const after = await pulled(VILLAGE, start.checkpoint ?? undefined);
      expect(after.documents).toMatchObject([
        { personId: MOTHER, phone: "13800009999" },
      ]);
      expect(await toldTo(MOTHER)).toMatchObject([
        {
          kind: "contactCorrected",
          fields: ["phone"],
          words: "本人来电更正",
        },
      ]);
      expect(
        await correct({ division: NEXT_VILLAGE, address: "竹林村2组8号" }),
      ).toBeUndefined();
      expect(
        (await pulled(VILLAGE, after.checkpoint ?? undefined)).documents,
      ).toMatchObject([{ personId: MOTHER, deleted: true, phone: "" }]);
      expect((await pulled(NEXT_VILLAGE)).documents).toMatchObject([
        { personId: MOTHER, deleted: false, address: "竹林村2组8号" },
      ]);
      expect(await correct({ phone: "x" })).toBe("badPhone");
    });
  });
});
