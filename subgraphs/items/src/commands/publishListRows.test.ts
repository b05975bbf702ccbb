import type { RowChange } from "@onedoor/domain/decideRowChanges";
import type { StaffActor } from "@onedoor/domain/entries";
import { saidOfChange, someContent } from "@onedoor/domain/testing";
import type { Instant } from "@onedoor/domain/time";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openItemsStore, openListStore } from "../openItemsStore.ts";
import { catalogue } from "../seed/catalogue.ts";
import { seedItems } from "../seed/seed.ts";
import type { ListStore } from "../store/ListStore.ts";
import { anOfferedVersion } from "../testing/anOfferedVersion.ts";
import { publishCatalogue } from "./publishCatalogue.ts";
import { publishListRows } from "./publishListRows.ts";

const TOWN = "1199010100TE5T010R";
const CIVIL = "1199010100TE5T1175";
const approver: StaffActor = {
  type: "staff",
  staffId: "staff-approver",
  postId: "post-approver",
  role: "approver",
  stationId: null,
  body: TOWN,
  division: "990101100000",
  delegation: null,
};
const now = "2026-05-20T02:00:00.000Z" as Instant;
const CODE = "992023077000";
const fresh = someContent({ baseCode: CODE });
const addition: RowChange = {
  ...saidOfChange,
  change: "added",
  content: fresh,
};

let pool: Pool;
let close: () => Promise<void>;
let lists: ListStore;

beforeAll(async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  ({ pool, close } = await pglite.open());
  await seedItems(pool);
  lists = await openListStore(pool);
});
afterAll(() => close());

const publish = (
  changes: readonly unknown[],
  by: StaffActor | null = approver,
) => publishListRows(lists, changes, { by, now });
const services = async () =>
  (
    await lists.search({
      kind: "publicService",
      words: [],
      body: null,
      standing: null,
      first: 100,
      after: null,
    })
  ).rows;

describe("[J11] one change that can't be made refuses the whole offer", () => {
  test.each<[string, unknown, StaffActor, string]>([
    ["what is no change", { change: "vanished" }, approver, "malformed"],
    [
      "a change without a reason",
      { ...addition, reason: "  " },
      approver,
      "malformed",
    ],
    [
      "a row of another body",
      { ...addition, content: someContent({ body: CIVIL, baseCode: CODE }) },
      approver,
      "notYourBody",
    ],
    [
      "a change of another body's row",
      {
        ...saidOfChange,
        change: "cancelled",
        kind: "power",
        number: 1,
        version: 1,
      },
      approver,
      "notYourBody",
    ],
    [
      "a change by a reviewer",
      addition,
      { ...approver, role: "reviewer" },
      "notYourBody",
    ],
    [
      "a change of a row that isn't there",
      {
        ...saidOfChange,
        change: "cancelled",
        kind: "power",
        number: 999,
        version: 1,
      },
      approver,
      "unknownRow",
    ],
  ])("%s", async (_, wrong, by, reason) => {
    const before = await services();
    const good = {
      ...addition,
      content: someContent({ baseCode: "992023078000" }),
    };
    const result = await publish([good, wrong], by);
    expect(result).toMatchObject({ ok: false });
    expect(
      result.ok ? [] : result.refusals.filter(({ at }) => at === 1),
    ).toMatchObject([{ at: 1, reason }]);
    expect(await services()).toEqual(before);
  });
});

test("[J1] an approver's change is kept with who made it, and why", async () => {
  const result = await publish([addition]);
  expect(result).toMatchObject({
    ok: true,
    published: [
      {
        version: 1,
        content: fresh,
        change: {
          kind: "added",
          reason: saidOfChange.reason,
          publishedAt: now,
          by: { staffId: "staff-approver", body: TOWN },
        },
      },
    ],
  });
  expect(await services()).toContainEqual(
    result.ok ? result.published[0] : undefined,
  );
});

test("[J2] two who change one row at the same moment: one is refused", async () => {
  const results = await Promise.all(
    ["甲", "乙"].map((name) =>
      publish([
        {
          ...saidOfChange,
          change: "adjusted",
          kind: "publicService",
          number: 1,
          version: 1,
          content: { ...someContent(), name },
        },
      ]),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({
    ok: false,
    refusals: [{ at: 0, reason: "changedMeanwhile", details: [] }],
  });
});

describe("[J5] items are published under the lists", () => {
  const item = catalogue.items.find(({ id }) => id === "np-birth-registration");
  const code = `${TOWN}5992023099000`;
  const offered = anOfferedVersion("np-birth-registration", {
    id: "np-listed-later",
    itemCode: code,
    effectiveFrom: "2026-07-01",
  });
  const offer = async (version = offered) =>
    publishCatalogue(await openItemsStore(pool), { versions: [version] });

  test("one outside of them is refused, and taken once its row is there", async () => {
    expect(await offer()).toEqual({
      ok: false,
      refusals: [
        {
          at: `${code}:1`,
          reason: "outsideLists",
          details: [`outsidePublicServiceList: ${code}`],
        },
      ],
    });
    await publish([
      { ...addition, content: someContent({ baseCode: "992023099000" }) },
    ]);
    expect(await offer()).toMatchObject({ ok: true });
  });

  test("one that asks for a proof on the negative list is refused", async () => {
    const [material] = item?.materials ?? [];
    if (material === undefined) throw new Error("the item asks for nothing");
    const asking = anOfferedVersion("np-birth-registration", {
      version: 2,
      materials: [
        ...(item?.materials ?? []),
        {
          ...material,
          code: "M9001",
          name: "无违法犯罪证明（原件一份）",
          necessity: "required",
          condition: null,
        },
      ],
    });
    expect(await offer(asking)).toMatchObject({
      ok: false,
      refusals: [
        {
          reason: "outsideLists",
          details: ["asksForListedProof: M9001 notToAsk:1"],
        },
      ],
    });
  });
});
