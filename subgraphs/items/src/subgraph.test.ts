import { listOfItem } from "@onedoor/domain/objectionsByLists";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { gunzipSync } from "node:zlib";
import { signedByRouter } from "@onedoor/subgraph-host/routerSignature";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import fc from "fast-check";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { publishItemVersions } from "./commands/publishItemVersions.ts";
import type {
  Bundle,
  Item,
  ItemVersion,
  Query,
  QueryItemsArgs,
} from "./generated/graphql.ts";
import { calendarYears } from "./seed/calendarYears.ts";
import { catalogue } from "./seed/catalogue.ts";
import { commonDefinitions, forms } from "./seed/forms.ts";
import { seedItems } from "./seed/seed.ts";
import { createItemsSubgraph } from "./subgraph.ts";
import { anOfferedVersion } from "./testing/anOfferedVersion.ts";

const SECRET = "session secret of the tests, 32 and more";
const KEYS = {
  sessionSecret: SECRET,
  routerSecret: "router secret of the tests, 32 and more",
};
const codeOf = (id: string) => anOfferedVersion(id).elements.itemCode;
const HOMESTEAD = codeOf("np-homestead");
const TOWN = "1199010100TE5T010R";
const CIVIL = "1199010100TE5T1175";

let pool: Pool;
let closePool: () => Promise<void>;
let subgraph: Subgraph;
let token: string;
let now = Date.parse("2026-11-23T01:00:00.000Z");

const newSubgraph = () =>
  createItemsSubgraph({ pool, ...KEYS, now: () => now });

beforeAll(async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  ({ pool, close: closePool } = await pglite.open());
  await seedItems(pool);
  subgraph = await newSubgraph();
  token = await signSession(serviceClaims("test"), SECRET, 1);
});
afterAll(async () => {
  await subgraph.close();
  await closePool();
});

interface Answer<Data> {
  data: Data;
  errors?: readonly { extensions: { code: string } }[];
}

async function send<Data = Query>(
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer<Data>> {
  const response = await signedByRouter(
    "items",
    KEYS,
    subgraph.fetch,
  )(
    new Request("http://items/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    }),
  );
  return (await response.json()) as Answer<Data>;
}

async function ask<Data = Query>(
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await send<Data>(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const pull = (limit: number, cursor?: string, as = token) =>
  send(
    `query ($checkpoint: ItemCheckpointInput, $limit: Int!) {
      pullItems(checkpoint: $checkpoint, limit: $limit) {
        documents { itemKey itemCode version state searchText elements form deleted }
        checkpoint { cursor }
      }
    }`,
    { limit, checkpoint: cursor === undefined ? null : { cursor } },
    { authorization: `Bearer ${as}` },
  );

async function pullPacked(limit: number, as: string): Promise<PackedItems> {
  const { data } = await send(
    "query ($limit: Int!) { pullItems(limit: $limit) { packed } }",
    { limit },
    { authorization: `Bearer ${as}` },
  );
  const bytes = Buffer.from(data.pullItems.packed, "base64");
  return JSON.parse(gunzipSync(bytes).toString()) as PackedItems;
}

interface PackedItems {
  forms: unknown[];
  documents: { form: number }[];
}

/** Somebody at a post in this division. */
const tokenOf = (division: string) =>
  signSession({ ...serviceClaims("test"), division }, SECRET, 1);

async function pullAll(limit: number, from?: string) {
  const keys: string[] = [];
  let cursor = from;
  for (;;) {
    const { pullItems } = (await pull(limit, cursor)).data;
    keys.push(...pullItems.documents.map((one) => one.itemKey));
    cursor = pullItems.checkpoint?.cursor ?? "";
    if (pullItems.documents.length < limit) return { keys, cursor };
  }
}

/** Statements that the database is asked while `act` runs. */
async function statementsOf(act: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pool, "query");
  try {
    await act();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}

/** Nothing is remembered yet. */
async function inFreshProcess(act: () => Promise<void>): Promise<void> {
  const lasting = subgraph;
  subgraph = await newSubgraph();
  try {
    // What it reads by itself when it starts has been read then.
    await ask("{ items(first: 1) { totalCount } }");
    await act();
  } finally {
    await subgraph.close();
    subgraph = lasting;
  }
}

describe("anybody reads the catalogue", () => {
  test("an item with all of its elements", async () => {
    const { item } = await ask(
      `query ($itemCode: ID!) {
        item(itemCode: $itemCode) {
          itemCode name nameEn audience department { creditCode }
          versions { version }
          current {
            itemCode version name nameEn state effectiveFrom effectiveUntil handlingType
            statutoryLimit { value unit } promisedLimit { value unit } deliveryLimit { value unit }
            extension { value unit } acceptLevels conditions consultPhone supervisePhone
            materials { code name nameEn originals copies necessity when deferrable deferDays licenceReplaceable notes }
            situations { id question questionEn options { id label labelEn } }
            steps { seq name nameEn role limit { value unit } }
            legalBasis { title docNo article } results { name kind validity }
            form formDefinitions elements department { creditCode }
          }
        }
      }`,
      { itemCode: HOMESTEAD },
    );
    const elements = anOfferedVersion("np-homestead").elements;
    expect(item).toMatchObject({
      name: "农村村民宅基地审批",
      audience: "NATURAL_PERSON",
      department: { creditCode: TOWN },
      versions: [{ version: 1 }],
      current: {
        itemCode: HOMESTEAD,
        version: 1,
        state: "IN_FORCE",
        handlingType: "promised",
        statutoryLimit: { value: 20, unit: "WD" },
        promisedLimit: { value: 15, unit: "WD" },
        extension: { value: 10, unit: "WD" },
        department: { creditCode: TOWN },
        conditions: elements.conditions,
        form: forms["np-homestead"],
        formDefinitions: commonDefinitions,
      },
    });
    expect(parseItemVersion(item?.current.elements)).toEqual({
      ok: true,
      value: elements,
    });
    expect(item?.current.materials.map((one) => one.code)).toEqual(
      elements.materials.map((one) => one.code),
    );
  });

  test("what isn't there is null, and no failure", async () => {
    expect(
      await ask(
        `query ($itemCode: ID!) {
          item(itemCode: "?") { name }
          itemVersion(itemCode: $itemCode, version: 7) { name }
        }`,
        { itemCode: HOMESTEAD },
      ),
    ).toEqual({ item: null, itemVersion: null });
  });

  test("the bundles, each with its items", async () => {
    const { bundles } = await ask(
      `{ bundles {
        bundleId name nameEn external items { itemCode name }
        dependsOn { itemCode onItemCode data materials } joint
      } }`,
    );
    expect(bundles.map((one) => one.bundleId)).toEqual(
      catalogue.bundles.map((one) => one.id),
    );
    expect(bundles[0]).toMatchObject({
      name: "新生儿出生一件事",
      external: ["预防接种证"],
      items: [
        "np-birth-certificate",
        "np-birth-registration",
        "np-birth-household",
        "np-resident-medical",
        "np-social-card",
      ].map((id) => ({ itemCode: codeOf(id) })),
      joint: { roles: [{ role: "insured", as: "child" }] },
    });
    expect(bundles[0]?.dependsOn).toContainEqual({
      itemCode: codeOf("np-birth-household"),
      onItemCode: codeOf("np-birth-certificate"),
      data: ["child.birthCertificateNumber"],
      materials: ["M0068"],
    });
  });

  test("the work calendar, and null for a year without a notice", async () => {
    const { year2024, year2026, year2027, workCalendarDocument } = await ask<
      Record<string, Query["workCalendar"]>
    >(`{
        year2024: workCalendar(year: 2024) { workingDays }
        year2026: workCalendar(year: 2026) { year notice workingDays makeUpDays holidays { date name } }
        year2027: workCalendar(year: 2027) { year }
        workCalendarDocument
      }`);
    expect(year2024).toEqual({ workingDays: 251 });
    expect(year2026).toMatchObject({
      workingDays: 248,
      notice: "国务院办公厅关于2026年部分节假日安排的通知",
      makeUpDays: expect.arrayContaining(["2026-09-20"]),
      holidays: expect.arrayContaining([
        { date: "2026-06-19", name: "端午节" },
      ]),
    });
    expect(year2027).toBeNull();
    expect(workCalendarDocument).toEqual({
      version: expect.stringMatching(/^2026-[0-9a-f]{12}$/),
      years: Object.fromEntries(
        calendarYears.map(({ year, calendar }) => [year, calendar]),
      ),
    });
  });
});

describe("items are found", () => {
  const search = async (args: QueryItemsArgs) =>
    (
      await ask(
        `query ($filter: ItemFilter, $first: Int, $after: String) {
          items(filter: $filter, first: $first, after: $after) {
            nodes { itemCode name } totalCount pageInfo { hasNextPage endCursor }
          }
        }`,
        args,
      )
    ).items;
  const found = async (filter: QueryItemsArgs["filter"]) =>
    (await search({ filter: filter ?? null })).nodes.map((one) => one.itemCode);

  test.each([
    ["Chinese words", "最低生活"],
    ["what people call it", "低保"],
    ["full pinyin", "dibao"],
    ["initials", "zdshbz"],
    ["English", "minimum living"],
    ["words of both, in any order", "HUOBAO 最低"],
    ["full-width letters", "ｄｉｂａｏ"],
  ])("by %s", async (_, text) => {
    expect(await found({ search: text })).toEqual([
      codeOf("np-minimum-living"),
    ]);
  });

  test("by initials that people say", async () => {
    expect(await found({ search: "db" })).toContain(
      codeOf("np-minimum-living"),
    );
  });

  test("by the body that decides, or that is in charge", async () => {
    const [agriculture] = catalogue.departments.filter(
      ({ key }) => key === "agri",
    );
    expect(await found({ department: TOWN })).toContain(HOMESTEAD);
    expect(await found({ department: agriculture?.creditCode ?? "" })).toEqual([
      HOMESTEAD,
    ]);
  });

  test("by the window's level and by who applies", async () => {
    expect(await found({ acceptLevel: "6" })).not.toContain(HOMESTEAD);
    expect(await found({ audience: "LEGAL_ENTITY" })).toHaveLength(13);
    expect(await found({ audience: "LEGAL_ENTITY", acceptLevel: "6" })).toEqual(
      [],
    );
  });

  test("page by page, each once", async () => {
    const codes: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await search({ first: 7, after });
      expect(page.totalCount).toBe(27);
      codes.push(...page.nodes.map((one) => one.itemCode));
      after = page.pageInfo.endCursor ?? null;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(codes).toEqual(catalogue.items.map((one) => one.itemCode).sort());
  });

  test("[I20] what fits best comes first, also over several pages", async () => {
    const best = codeOf("le-food-business");
    const page = await search({ filter: { search: "食品经营" }, first: 1 });
    expect(page.nodes.map((one) => one.itemCode)).toEqual([best]);
    const names: string[] = [];
    let after: string | null = null;
    for (;;) {
      const next = await search({
        filter: { search: "食品" },
        first: 1,
        after,
      });
      names.push(...next.nodes.map((one) => one.name));
      after = next.pageInfo.endCursor ?? null;
      if (!next.pageInfo.hasNextPage) break;
    }
    const all = (await search({ filter: { search: "食品" } })).nodes;
    expect(names).toEqual(all.map((one) => one.name));
    expect(names.length).toBeGreaterThan(1);
  });

  test.each(["最底生活", "zuidishneghuo", "zdshbx"])(
    "[I21] with a mistake: %s",
    async (text) => {
      expect(await found({ search: text })).toEqual([
        codeOf("np-minimum-living"),
      ]);
    },
  );

  test("a page is bounded, whatever is asked for", async () => {
    expect((await search({ first: 1_000_000 })).nodes).toHaveLength(27);
    expect((await search({ first: -3 })).nodes).toHaveLength(1);
    expect(await found({ search: "低 ".repeat(4_000) })).toContain(
      codeOf("np-minimum-living"),
    );
  });
});

describe("other parts of the graph refer to items", () => {
  const keys = catalogue.items.map(({ itemCode, version }) => ({
    itemCode,
    version,
  }));
  const entities = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Item { name department { creditCode } current { promisedLimit { unit } } versions { version } }
      ... on ItemVersion { name department { creditCode } materials { code } }
      ... on Bundle { name items { name } }
    }
  }`;
  const load = async (representations: readonly object[]) =>
    (
      await ask<{ _entities: (Partial<Item & ItemVersion & Bundle> | null)[] }>(
        entities,
        { representations },
      )
    )._entities;

  test("by code, by code and version, and by bundle", async () => {
    const [key] = keys;
    expect(
      await load([
        { __typename: "Item", itemCode: key?.itemCode },
        { __typename: "ItemVersion", ...key },
        { __typename: "Bundle", bundleId: "rural-house" },
        { __typename: "Item", itemCode: "?" },
        { __typename: "ItemVersion", itemCode: "?", version: 1 },
        { __typename: "Bundle", bundleId: "?" },
      ]),
    ).toMatchObject([
      { name: "生育登记", current: { promisedLimit: { unit: "INSTANT" } } },
      { name: "生育登记", department: { creditCode: TOWN } },
      { name: "农村建房一件事", items: [{ name: "农村村民宅基地审批" }] },
      null,
      null,
      null,
    ]);
  });

  test("twenty references are read by one statement of each kind", async () => {
    const references = (typename: string) =>
      keys.map((key) => ({ __typename: typename, ...key }));
    const bundles = catalogue.bundles.map(({ id }) => ({
      __typename: "Bundle",
      bundleId: id,
    }));
    await inFreshProcess(async () => {
      // Versions, and the definitions of their forms once in the life of the process.
      expect(await statementsOf(() => load(references("ItemVersion")))).toBe(2);
      expect(await statementsOf(() => load(references("ItemVersion")))).toBe(0);
      // Items, and the keys of their versions, which are remembered.
      expect(await statementsOf(() => load(references("Item")))).toBe(2);
      expect(await statementsOf(() => load(bundles))).toBe(2);
    });
  });

  test.each([1, 20])(
    "a list of %i with all versions takes four statements, and two from then on",
    async (first) => {
      const list = () =>
        ask(
          `query ($first: Int!) { items(first: $first) { nodes { name current { name } versions { materials { code } } } } }`,
          { first },
        );
      await inFreshProcess(async () => {
        expect(await statementsOf(list)).toBe(4);
        expect(await statementsOf(list)).toBe(2);
      });
    },
  );
});

describe("a station's replica", () => {
  test("needs a session", async () => {
    const answer = await send("{ pullItems(limit: 1) { documents { form } } }");
    expect(answer.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  test("gets every version, ready to search, read and validate with", async () => {
    const { documents } = (await pull(100)).data.pullItems;
    expect(documents).toHaveLength(27);
    const homestead = documents.find((one) => one.itemCode === HOMESTEAD);
    expect(homestead).toMatchObject({
      itemKey: `${HOMESTEAD}:1`,
      version: 1,
      state: "IN_FORCE",
      searchText: expect.stringContaining("zhaijidi"),
      elements: { name: "农村村民宅基地审批" },
      form: {
        properties: { applicant: { $ref: "#/$defs/person" } },
        $defs: { person: { type: "object" }, phone: { type: "string" } },
      },
      deleted: false,
    });
  });

  test("reads the whole catalogue once, whatever the size of its pages", async () => {
    const all = (await pullAll(100)).keys;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 25 }), async (limit) => {
        expect((await pullAll(limit)).keys).toEqual(all);
      }),
      { numRuns: 6 },
    );
  });

  test("gets afterwards only what is new, and an end as a version", async () => {
    const { cursor } = await pullAll(100);
    expect((await pull(100, cursor)).data.pullItems).toEqual({
      documents: [],
      checkpoint: { cursor },
    });
    await publishItemVersions(pool, [
      anOfferedVersion("le-seal-record", { version: 2, state: "cancelled" }),
    ]);
    const { documents } = (await pull(100, cursor)).data.pullItems;
    expect(documents).toMatchObject([
      { version: 2, state: "CANCELLED", deleted: false },
    ]);
  });

  test("begins anew with a cursor of another catalogue", async () => {
    const all = (await pullAll(100)).keys;
    for (const cursor of ["9.1", "1.999", "", "'; drop table"])
      expect((await pullAll(100, cursor)).keys).toEqual(all);
  });

  test("[I19] is told of what its division has a part in, and goes on from its own cursor alone", async () => {
    const village = await tokenOf("990101100201");
    const stranger = await tokenOf("990102100201");
    const own = (await pull(100, undefined, village)).data.pullItems;
    expect(own.documents.map((one) => one.itemKey)).toEqual(
      (await pullAll(100)).keys,
    );
    const cursor = own.checkpoint?.cursor ?? "";
    const again = (await pull(100, cursor, village)).data.pullItems;
    expect(again.documents).toEqual([]);
    const none = (await pull(100, undefined, stranger)).data.pullItems;
    expect(none.documents).toEqual([]);
    const elsewhere = await tokenOf("990101000000");
    expect(
      (await pull(100, cursor, elsewhere)).data.pullItems.documents,
    ).toHaveLength(own.documents.length);
  });

  test("gets the same documents packed, each form once", async () => {
    const village = await tokenOf("990101100201");
    const { documents } = (await pull(100, undefined, village)).data.pullItems;
    const packed = await pullPacked(2_500, village);
    expect(
      packed.documents.map((one) => ({
        ...one,
        form: packed.forms[one.form],
        deleted: false,
      })),
    ).toEqual(documents);
    expect(new Set(packed.forms.map((one) => JSON.stringify(one))).size).toBe(
      packed.forms.length,
    );
  });

  test.each([0, -1, 2_501])(
    "can't ask for packed pages of %i",
    async (limit) => {
      const answer = await send(
        "query ($limit: Int!) { pullItems(limit: $limit) { packed } }",
        { limit },
        { authorization: `Bearer ${token}` },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    },
  );

  test.each([0, -1, 201])("can't ask for pages of %i", async (limit) => {
    const answer = await pull(limit);
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

test("a version that begins next year is announced, and stands from its first day in Beijing", async () => {
  const itemCode = codeOf("le-food-business");
  await publishItemVersions(pool, [
    anOfferedVersion("le-food-business", {
      version: 2,
      effectiveFrom: "2027-01-01",
    }),
  ]);
  const current = async () =>
    (
      await ask(
        `query ($itemCode: ID!) { item(itemCode: $itemCode) { current { version } versions { version } } }`,
        { itemCode },
      )
    ).item;
  now = Date.parse("2026-12-31T15:59:59.999Z");
  expect(await current()).toEqual({
    current: { version: 1 },
    versions: [{ version: 2 }, { version: 1 }],
  });
  now = Date.parse("2026-12-31T16:00:00.000Z");
  expect(await current()).toMatchObject({ current: { version: 2 } });
});

test("[I18] what changed since a version is told with both values, and of a version that never was nothing", async () => {
  const { elements } = anOfferedVersion("np-elderly-allowance");
  const [first, ...others] = elements.materials;
  if (first === undefined) throw new Error("the item asks for nothing");
  await publishItemVersions(pool, [
    anOfferedVersion("np-elderly-allowance", {
      version: 2,
      effectiveFrom: "2027-01-01",
      materials: others,
      promisedLimit: {
        ...elements.promisedLimit,
        limit: { value: 7, unit: "WD" },
      },
    }),
  ]);
  const { itemVersion } = await ask(
    `query ($itemCode: ID!) {
      itemVersion(itemCode: $itemCode, version: 2) {
        one: changesSince(version: 1) {
          area kind part { id name nameEn of ofEn } before after
        }
        same: changesSince(version: 2) { kind }
        never: changesSince(version: 9) { kind }
      }
    }`,
    { itemCode: elements.itemCode },
  );
  expect(itemVersion).toEqual({
    one: [
      {
        area: "MATERIALS",
        kind: "MATERIAL_DROPPED",
        part: {
          id: first.code,
          name: first.name,
          nameEn: first.nameEn,
          of: null,
          ofEn: null,
        },
        before: first,
        after: null,
      },
      {
        area: "LIMITS",
        kind: "LIMIT",
        part: {
          id: "promisedLimit",
          name: null,
          nameEn: null,
          of: null,
          ofEn: null,
        },
        before: elements.promisedLimit.limit,
        after: { value: 7, unit: "WD" },
      },
    ],
    same: [],
    never: null,
  });
});

describe("the county's lists", () => {
  const approver = {
    ...serviceClaims("test"),
    accountId: "minzheng-sp",
    role: "approver" as const,
    staffId: "staff-approver",
    postId: "post-approver",
    body: CIVIL,
    division: "990101000000",
  };
  /** Rows of powers: of the items, one that a town took over, and three that have ended. */
  const standing =
    catalogue.items.filter((item) => listOfItem(item) === "power").length + 1;
  const all = standing + 3;
  const row = (number: number) =>
    `listRow(kind: POWER, number: ${number}) {
      kind number version state name level beganOn effectiveFrom predecessor successor content
      department { creditCode } basis { title docNo article } leftOutside { name }
      history { version state change effectiveFrom successor reason approver publication publishedAt name }
    }`;
  const powers = async (variables: Record<string, unknown>) =>
    (
      await ask(
        `query ($filter: ListRowFilter, $first: Int, $after: String) {
          listRows(kind: POWER, filter: $filter, first: $first, after: $after) {
            nodes { number name state } totalCount pageInfo { hasNextPage endCursor }
          }
        }`,
        variables,
      )
    ).listRows;

  test("anybody sees how many rows of each stand, and how many items at each level", async () => {
    const { lists, itemCounts } = await ask(
      "{ lists { kind inForce ended } itemCounts { level exercised accepted } }",
    );
    expect(lists).toHaveLength(10);
    expect(lists).toContainEqual({
      kind: "POWER",
      inForce: standing,
      ended: 3,
    });
    expect(itemCounts.map(({ level }) => level)).toEqual(["4", "5", "6"]);
    const exercised = itemCounts.map((one) => one.exercised);
    expect(exercised.reduce((sum, one) => sum + one, 0)).toBe(
      (await ask("{ items { totalCount } }")).items.totalCount,
    );
  });

  test("anybody reads rows by number, page by page, and finds them", async () => {
    const numbers: number[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await powers({ first: 8, after });
      expect(page.totalCount).toBe(all);
      numbers.push(...page.nodes.map((one) => one.number));
      after = page.pageInfo.endCursor ?? null;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(numbers).toEqual(Array.from({ length: all }, (_, i) => i + 1));
    const found = await powers({ filter: { search: "zhaijidi" } });
    expect(found.nodes).toMatchObject([{ name: "农村村民宅基地审批" }]);
    const ended = await powers({ filter: { inForce: false } });
    expect(ended.nodes.map(({ state }) => state)).toEqual([
      "CANCELLED",
      "DELEGATED",
      "MERGED",
    ]);
  });

  test("a row tells where it went, and the other where it came from", async () => {
    const [gone] = (await powers({ filter: { search: "优待证" } })).nodes;
    const { old, there } = await ask<Record<string, Query["listRow"]>>(
      `{ old: ${row(gone?.number ?? 0)} there: ${row(all)} }`,
    );
    expect(old).toMatchObject({
      state: "DELEGATED",
      successor: all,
      leftOutside: [],
      history: [
        { version: 2, change: "DELEGATED", effectiveFrom: "2023-07-01" },
        { version: 1, change: "ADDED", reason: "首次编制清单" },
      ],
    });
    expect(there).toMatchObject({
      predecessor: gone?.number,
      level: "5",
      department: { creditCode: TOWN },
      history: [{ change: "TAKEN_OVER" }],
    });
    expect(await ask("{ listRow(kind: FEE, number: 999) { name } }")).toEqual({
      listRow: null,
    });
  });

  describe("an approver of the body", () => {
    const publish = async (changes: readonly object[], claims = approver) =>
      (
        await send<{ publishListRows: Record<string, unknown> }>(
          `mutation ($input: PublishListRowsInput!) {
            publishListRows(input: $input) {
              ... on ListRowsPublished { rows { kind number version state } }
              ... on ListRowsRefused { refusals { at reason details } }
            }
          }`,
          { input: { changes } },
          { authorization: `Bearer ${await signSession(claims, SECRET, 1)}` },
        )
      ).data?.publishListRows;
    const cancelling = async (search: string) => {
      const [found] = (await powers({ filter: { search } })).nodes;
      return {
        change: "CANCELLED",
        kind: "POWER",
        number: found?.number ?? 0,
        version: 1,
        effectiveFrom: "2026-12-01",
        reason: "不再实施",
        approver: "演示区委编办",
        publication: "演编〔2026〕3号",
      };
    };

    test("ends a row, and sees which item is left outside until another row covers it", async () => {
      const ending = await cancelling("高龄");
      expect(await publish([ending])).toEqual({
        rows: [
          {
            kind: "POWER",
            number: ending.number,
            version: 2,
            state: "CANCELLED",
          },
        ],
      });
      const left = async () =>
        (await ask(`{ ${row(ending.number)} }`)).listRow?.leftOutside;
      expect(await left()).toMatchObject([
        { name: expect.stringContaining("高龄") },
      ]);
      const { content } =
        (await ask(`{ ${row(ending.number)} }`)).listRow ?? {};
      await publish([{ ...ending, change: "ADDED", content }]);
      expect(await left()).toEqual([]);
    });

    test("is told why nothing was changed", async () => {
      const foreign = await cancelling("食品经营");
      expect(await publish([foreign])).toMatchObject({
        refusals: [{ at: 0, reason: "NOT_YOUR_BODY" }],
      });
      expect(
        await publish([{ ...foreign, change: "MERGED", reason: "" }]),
      ).toMatchObject({ refusals: [{ at: 0, reason: "MALFORMED" }] });
    });

    test("and nobody else changes lists", async () => {
      const ending = await cancelling("最低生活");
      const reviewer = { ...approver, role: "reviewer" as const };
      expect(await publish([ending], reviewer as never)).toBeUndefined();
    });
  });
});
