import {
  type AccessFacts,
  verifyAccessRecords,
} from "@onedoor/domain/accessRecord";
import type { Instant } from "@onedoor/domain/time";
import { findInTables } from "@onedoor/subgraph-host/testing/findInTables";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";
import { aPerson } from "../testing/aPerson.ts";
import type { ErasureSubject } from "./Erasures.ts";

const IDENTITY_KEY = "identity key of the tests, 32 and more";
const VILLAGE = "990101100201";
const COUNTY = "990101000000";

const act = (
  kind: AccessFacts["kind"],
  accountId: string,
  personId: string,
): AccessFacts => ({
  at: "2026-11-23T01:00:00.000Z" as Instant,
  kind,
  reader: {
    accountId,
    role: "operator",
    staffId: null,
    postId: null,
    stationId: null,
    body: null,
    deviceId: null,
  },
  personId,
  caseId: null,
  fields: [],
  reason: "ordered",
  words: "演示〔2026〕1号",
  span: null,
});

describe.each(testPools())("erasures on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(
    skipped ?? "keep their promises",
    () => {
      let pool: Pool;
      let close: () => Promise<void>;
      let stores: Awaited<ReturnType<typeof openStores>>;

      beforeAll(async () => {
        ({ pool, close } = await open());
        stores = await openStores(pool, IDENTITY_KEY);
      }, 60_000);
      afterAll(() => close());

      const ask = (personId: string) =>
        stores.erasures.ask(personId, "ordered", () =>
          act("erasureAsked", "yunwei", personId),
        );
      async function erase(personId: string) {
        const asked = await ask(personId);
        if (asked === undefined) throw new Error("it wasn't asked for");
        return stores.erasures.settle(asked.askedSeq, "erased", () =>
          act("erased", "jiandu", personId),
        );
      }

      const county = () => stores.peopleStore.readingAs("county");
      const village = () =>
        stores.peopleStore.readingAs({ division: VILLAGE, personId: null });

      test("[W8] nothing stays of a person but his id, and nobody finds him", async () => {
        const { peopleStore, accountStore } = stores;
        const person = aPerson(1, { householdId: "h1", relation: "户主" });
        await peopleStore.savePeople([person, aPerson(2)]);
        await accountStore.openAccounts([
          {
            accountId: "his",
            displayName: person.name,
            role: "citizen",
            passwordHash: "his password's",
            staffId: null,
            personId: person.personId,
            creditCode: null,
          },
        ]);
        expect(await erase(person.personId)).toMatchObject({
          state: "erased",
        });
        const { rows } = await pool.query(
          "select p.*, a.* from people.persons p, people.accounts a where p.person_id = $1",
          [person.personId],
        );
        const { name, residentId, phone, address, birthDate } = person;
        for (const personal of [name, residentId, phone, address, birthDate])
          expect(JSON.stringify(rows)).not.toContain(personal);
        for (const personal of [name, residentId])
          expect(await findInTables(pool, "people", personal)).toEqual([]);
        expect(
          await county().findPeople(
            {
              by: "number",
              documents: [{ kind: "residentId", number: residentId }],
            },
            COUNTY,
            10,
          ),
        ).toEqual([]);
        expect(await county().membersOf(["h1"])).toEqual([]);
        expect(await accountStore.findPasswordHash("his")).not.toBe(
          "his password's",
        );
      });

      test("[W8] nobody is signed in as him any more, comes in as him by another service, or by his authenticator", async () => {
        const { accountStore, sessionStore, secondFactorStore } = stores;
        await stores.peopleStore.savePeople([aPerson(10), aPerson(11)]);
        for (const [accountId, personId] of [
          ["closed", "person-0010"],
          ["open", "person-0011"],
        ] as const) {
          await accountStore.openAccounts([
            {
              accountId,
              displayName: "",
              role: "citizen",
              passwordHash: "a password's",
              staffId: null,
              personId,
              creditCode: null,
            },
          ]);
          await accountStore.linkSubject(
            "https://id.invalid",
            personId,
            accountId,
          );
          await secondFactorStore.offer(accountId, new Uint8Array(20));
          await sessionStore.open(
            {
              sessionId: `of ${accountId}`,
              accountId,
              deviceId: null,
              current: null,
              currentSince: 0,
              replaced: [],
              offered: [],
              expiresAt: 1,
              endedAt: null,
            },
            0,
            "a password's",
          );
        }
        const left = (accountId: string, personId: string) =>
          Promise.all([
            accountStore.findAccount(accountId),
            sessionStore.change(`of ${accountId}`, (session) => session),
            accountStore.findLinkedAccount("https://id.invalid", personId),
            secondFactorStore.find(accountId),
          ]);
        await erase("person-0010");
        expect(await left("closed", "person-0010")).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
        expect(await left("open", "person-0011")).not.toContain(undefined);
      });

      test("[W8] a replica that holds him learns that he has left", async () => {
        const { peopleStore } = stores;
        await peopleStore.savePeople([aPerson(3)]);
        const before = await village().changesAfter(0, VILLAGE, 100);
        const read = before.at(-1)?.updatedSeq ?? 0;
        await erase("person-0003");
        const changes = await village().changesAfter(read, VILLAGE, 100);
        expect(changes).toMatchObject([
          { departed: true, person: { personId: "person-0003", name: "" } },
        ]);
      });

      test("[W8] who is saved again isn't brought back", async () => {
        const { peopleStore } = stores;
        await peopleStore.savePeople([aPerson(4)]);
        await erase("person-0004");
        await peopleStore.savePeople([aPerson(4), aPerson(5)]);
        const saved = await county().peopleWithIds([
          "person-0004",
          "person-0005",
        ]);
        expect(saved.map(({ name }) => name).toSorted()).toEqual([
          "",
          aPerson(5).name,
        ]);
      });

      test("[W8] two may be erased, of whom nothing is left to tell them apart by", async () => {
        await stores.peopleStore.savePeople([aPerson(6), aPerson(7)]);
        await erase("person-0006");
        expect(await erase("person-0007")).toMatchObject({ state: "erased" });
      });

      test("[W8] what is declined leaves him as he was, and stays on record", async () => {
        await stores.peopleStore.savePeople([aPerson(8)]);
        const asked = await ask("person-0008");
        await stores.erasures.settle(asked?.askedSeq ?? 0, "declined", () =>
          act("erasureDeclined", "jiandu", "person-0008"),
        );
        expect(await county().peopleWithIds(["person-0008"])).toEqual([
          aPerson(8),
        ]);
        const [listed] = await stores.erasures.latest(1);
        expect(listed).toMatchObject({
          personId: "person-0008",
          state: "declined",
          askedBy: { accountId: "yunwei" },
          words: "演示〔2026〕1号",
        });
      });

      test("[W8] each act is told how the person stands, and stands in the one chain", async () => {
        await stores.peopleStore.savePeople([aPerson(9)]);
        const told: ErasureSubject[] = [];
        const look = (personId: string) =>
          stores.erasures.ask(personId, "ordered", (subject) => {
            told.push(subject);
            return undefined;
          });
        await look("nobody");
        await look("person-0009");
        await ask("person-0009");
        await look("person-0009");
        await look("person-0004");
        expect(told).toEqual([
          { isKnown: false, isAsked: false },
          { isKnown: true, isAsked: false },
          { isKnown: true, isAsked: true },
          { isKnown: false, isAsked: false },
        ]);
        const records = await stores.accessLog.following(0, 1_000);
        expect(verifyAccessRecords(records).ok).toBe(true);
      });
    },
  );
});
