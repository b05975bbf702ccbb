import { makeCreditCode } from "@onedoor/demonstration/makeCreditCode";
import {
  decideFirmEvent,
  type FirmCase,
  type FirmEventDecision,
  type SaidOfFirmEvent,
} from "@onedoor/domain/decideFirmEvent";
import type { Firm, FirmEvent } from "@onedoor/domain/firmLife";
import type { PlainDate } from "@onedoor/domain/time";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";
import { seedEntities } from "../seed/seed.ts";
import type { CreditStore } from "./CreditStore.ts";
import type { EntityStore } from "./EntityStore.ts";
import type { FirmRegister } from "./FirmRegister.ts";

const day = (text: string) => text as PlainDate;
const AMR = "1199010100TE5T31XL";
const TEA = "91990101MA0TE5T16N";
const SHOP = "92990101MA0TE5T24E";
const TODAY = day("2026-11-23");

const founding = (caseId: string, creditCode: string): SaidOfFirmEvent => ({
  caseId,
  creditCode,
  kind: "registered",
  docNo: `演市监登〔2026〕${caseId}号`,
  on: TODAY,
  name: "演示区新设商行",
  entityKind: "soleTrader",
  representative: "张演示",
  phone: "13000000001",
  address: "东街1号",
  division: "990101001001",
});

const of = (
  caseId: string | null,
  creditCode: string,
  said: Partial<SaidOfFirmEvent>,
): SaidOfFirmEvent => ({
  ...founding(caseId ?? "own", creditCode),
  caseId,
  name: null,
  entityKind: null,
  representative: null,
  phone: null,
  address: null,
  division: null,
  ...said,
});

describe.each(testPools())(
  "the register of firms on $name",
  ({ skipped, open }) => {
    describe.skipIf(skipped !== undefined)(
      skipped ?? "keeps its promises",
      () => {
        let close: () => Promise<void>;
        let register: FirmRegister;
        let entityStore: EntityStore;
        let creditStore: CreditStore;

        beforeAll(async () => {
          const opened = await open();
          ({ close } = opened);
          const stores = await openStores(opened.pool);
          ({ firmRegister: register, entityStore, creditStore } = stores);
          await seedEntities(opened.pool, { seed: 7, count: 40 });
        });
        afterAll(() => close());

        const record = (
          said: SaidOfFirmEvent,
          applicantCode: string | null = null,
        ): Promise<FirmEventDecision> => {
          const broughtBy: FirmCase = {
            stage: "approved",
            outcome: "approved",
            body: AMR,
            isErased: false,
            applicantCode,
          };
          return register.record(
            said,
            { body: AMR, staffId: "staff-1", at: 5000 },
            (known) =>
              decideFirmEvent(said, {
                ...known,
                broughtBy,
                body: AMR,
                division: "990101000000",
                today: TODAY,
              }),
          );
        };
        const firmOf = async (code: string): Promise<Firm | undefined> =>
          (
            await entityStore
              .readingAs("signedIn")
              .legalEntitiesWithCodes([code])
          )[0];
        const lifeOf = async (code: string): Promise<FirmEvent[]> =>
          (await creditStore.readingAs("signedIn").eventsOf([code])).filter(
            ({ caseId, docNo }) => caseId !== null || docNo.includes("own"),
          );
        const reasons = (decided: readonly FirmEventDecision[]) =>
          decided.map((one) => (one.ok ? "written" : one.reason)).sort();

        test("[CR10] a new firm stands in the register, in its life, and among the new ones of its day", async () => {
          const code = makeCreditCode("92", "MA0TE5T4");
          const count = async () =>
            (await creditStore.firmsPerDay(TODAY, TODAY))[0]?.registered ?? 0;
          const before = await count();
          expect(await record(founding("case-1", code))).toMatchObject({
            ok: true,
          });
          expect(await firmOf(code)).toEqual({
            creditCode: code,
            name: "演示区新设商行",
            kind: "soleTrader",
            representative: "张演示",
            phone: "13000000001",
            address: "东街1号",
            division: "990101001001",
            status: "registered",
            registeredBy: AMR,
          });
          expect(await lifeOf(code)).toEqual([
            {
              creditCode: code,
              kind: "registered",
              on: TODAY,
              docNo: "演市监登〔2026〕case-1号",
              caseId: "case-1",
              before: null,
              after: null,
            },
          ]);
          expect(await count()).toBe(before + 1);
        });

        test("[CR11] what changes is told with what it was, and what was refused leaves nothing", async () => {
          const name = "演示区河畔茶业有限公司";
          await record(of("case-2", TEA, { kind: "nameChanged", name }), TEA);
          expect(await firmOf(TEA)).toMatchObject({
            name,
            representative: "方静怡",
          });
          expect(await lifeOf(TEA)).toMatchObject([
            { before: "演示区南亭茶业有限公司", after: name },
          ]);
          const again = of("case-3", TEA, { kind: "nameChanged", name });
          expect(await record(again, TEA)).toEqual({
            ok: false,
            reason: "unchanged",
          });
          expect(await lifeOf(TEA)).toHaveLength(1);
        });

        test("[CR10] of two who take the same new firm in at once, one is refused", async () => {
          const code = makeCreditCode("92", "MA0TE5T5");
          const decided = await Promise.all([
            record(founding("case-4", code)),
            record(founding("case-5", code)),
          ]);
          expect(reasons(decided)).toEqual(["alreadyRegistered", "written"]);
          expect(await lifeOf(code)).toHaveLength(1);
        });

        test("[CR10] of two firms that one case is to bring at once, one is refused", async () => {
          const codes = ["MA0TE5T6", "MA0TE5T7"].map((body) =>
            makeCreditCode("92", body),
          );
          const decided = await Promise.all(
            codes.map((code) => record(founding("case-6", code))),
          );
          expect(reasons(decided)).toEqual(["caseUsed", "written"]);
          const firms = await Promise.all(codes.map(firmOf));
          expect(firms.filter((firm) => firm !== undefined)).toHaveLength(1);
        });

        test("[CR11] of two who end a firm at once, one is refused", async () => {
          const decided = await Promise.all([
            record(of(null, SHOP, { kind: "revoked" }), SHOP),
            record(of("case-7", SHOP, { kind: "cancelled" }), SHOP),
            record(of(null, SHOP, { kind: "revoked" }), SHOP),
          ]);
          // Revoked first it can still be cancelled; the other way round nothing follows.
          const written = decided.filter(({ ok }) => ok).length;
          expect([1, 2]).toContain(written);
          expect((await firmOf(SHOP))?.status).toBe("cancelled");
          expect(await lifeOf(SHOP)).toHaveLength(written);
        });
      },
    );
  },
);
