import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { ErasureBasis } from "@onedoor/domain/decideErasure";
import type { Instant } from "@onedoor/domain/time";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { openStores } from "../openStores.ts";
import { aPerson } from "../testing/aPerson.ts";
import { eraseCasesToo } from "./eraseCasesToo.ts";

const TODAY = "2026-11-23";

describe.each(testPools())(
  "the cases of who was erased, on $name",
  ({ skipped, open }) => {
    describe.skipIf(skipped !== undefined)(skipped ?? "", () => {
      let stores: Awaited<ReturnType<typeof openStores>>;
      let close: () => Promise<void>;
      let day = TODAY;
      /** What the cases were asked for, and what they answer; null while they are down. */
      let asked: object[];
      let answer: { erased: number; kept: { until: string | null }[] } | null;
      const told: string[] = [];
      let number = 0;

      beforeAll(async () => {
        const opened = await open();
        ({ close } = opened);
        stores = await openStores(
          opened.pool,
          "identity key of the tests, 32 and more",
        );
      }, 60_000);
      afterAll(() => close());
      beforeEach(() => {
        asked = [];
        day = TODAY;
      });

      const askGraph = (async (_: string, { input }: { input: object }) => {
        asked.push(input);
        if (answer === null) throw new Error("the cases are down");
        return { eraseCases: answer };
      }) as AskGraph;
      const round = () =>
        eraseCasesToo({
          erasures: stores.erasures,
          askGraph,
          now: () => Date.parse(`${day}T03:00:00.000Z`),
          tell: (line) => told.push(line),
        });
      const act = (
        kind: AccessFacts["kind"],
        personId: string,
      ): AccessFacts => ({
        at: `${TODAY}T01:00:00.000Z` as Instant,
        kind,
        reader: {
          accountId: "somebody",
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
      async function erased(basis: ErasureBasis = "ordered") {
        number += 1;
        const person = aPerson(number);
        await stores.peopleStore.savePeople([person]);
        const { personId } = person;
        const request = await stores.erasures.ask(personId, basis, () =>
          act("erasureAsked", personId),
        );
        const askedSeq = request?.askedSeq ?? 0;
        await stores.erasures.settle(askedSeq, "erased", () =>
          act("erased", personId),
        );
        return { personId, askedSeq };
      }
      const casesOf = async (askedSeq: number) =>
        (await stores.erasures.find(askedSeq))?.cases;

      test("[W9] are asked to erase them by the record that says so, once", async () => {
        const { personId, askedSeq } = await erased();
        answer = { erased: 2, kept: [] };
        await round();
        expect(asked).toEqual([
          { personId, caseIds: [], basis: "ORDERED", record: askedSeq + 1 },
        ]);
        expect(await casesOf(askedSeq)).toEqual({
          erased: 2,
          kept: 0,
          keptUntil: null,
        });
        await round();
        expect(asked).toHaveLength(1);
      });

      test("[W9] under two ids are counted once: each answer tells all that went by the record", async () => {
        const [kept, lost] = [aPerson(901), aPerson(902)];
        await stores.peopleStore.savePeople([kept, lost]);
        await stores.merges.merge(
          { keptId: kept.personId, mergedId: lost.personId },
          () => ({ facts: act("personsMerged", kept.personId), grounds: [] }),
        );
        const { personId } = kept;
        const request = await stores.erasures.ask(personId, "ordered", () =>
          act("erasureAsked", personId),
        );
        const askedSeq = request?.askedSeq ?? 0;
        await stores.erasures.settle(askedSeq, "erased", () =>
          act("erased", personId),
        );
        answer = { erased: 3, kept: [] };
        await round();
        expect(asked).toMatchObject([
          { personId },
          { personId: lost.personId },
        ]);
        expect(await casesOf(askedSeq)).toMatchObject({ erased: 3 });
      });

      test("[W9] that are down stay outstanding, with a line for the operator, and are asked again", async () => {
        const { askedSeq } = await erased();
        answer = null;
        await round();
        expect(await casesOf(askedSeq)).toBeNull();
        expect(told.join("\n")).toContain(`erasure ${askedSeq}`);
        answer = { erased: 1, kept: [] };
        await round();
        expect(await casesOf(askedSeq)).toMatchObject({ erased: 1 });
      });

      test("[W9] that are kept for the law are asked for again on the day after", async () => {
        const { askedSeq } = await erased("purposeReached");
        answer = {
          erased: 1,
          kept: [{ until: "2036-05-01" }, { until: "2030-02-28" }],
        };
        await round();
        expect(await casesOf(askedSeq)).toEqual({
          erased: 1,
          kept: 2,
          keptUntil: "2036-05-01",
        });
        day = "2030-02-28";
        await round();
        expect(asked).toHaveLength(1);
        day = "2030-03-01";
        answer = { erased: 2, kept: [{ until: "2036-05-01" }] };
        await round();
        expect(asked).toHaveLength(2);
        expect(await casesOf(askedSeq)).toMatchObject({ erased: 2, kept: 1 });
      });

      test("[W9] of which some are kept, another order may have erased", async () => {
        const { personId } = await erased("purposeReached");
        answer = { erased: 0, kept: [{ until: "2036-05-01" }] };
        await round();
        const subject = () =>
          new Promise((resolve) => {
            void stores.erasures.ask(personId, "ordered", (known) => {
              resolve(known);
              return undefined;
            });
          });
        expect(await subject()).toEqual({ isKnown: true, isAsked: false });
        day = "2036-05-02";
        answer = { erased: 1, kept: [] };
        await round();
        expect(await subject()).toEqual({ isKnown: false, isAsked: false });
      });
    });
  },
);
