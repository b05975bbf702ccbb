import type { StaffActor } from "@onedoor/domain/entries";
import { rowsOfForm } from "@onedoor/domain/formRows";
import { type ItemSheet, sheetOfItem } from "@onedoor/domain/itemSheet";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openDraftStore,
  openItemsStore,
  openListStore,
} from "../openItemsStore.ts";
import { seedItems } from "../seed/seed.ts";
import { anOfferedVersion } from "../testing/anOfferedVersion.ts";
import { checkDraft } from "./checkDraft.ts";
import {
  discardDraft,
  type DraftOutcome,
  type DraftParts,
  publishDraft,
  saveDraft,
} from "./keepDrafts.ts";
import { publishListRows } from "./publishListRows.ts";

const CIVIL = "1199010100TE5T1175";
const MARKET = "1199010100TE5T31XL";
const NOW = "2026-11-23T01:00:00.000Z" as Instant;
const TODAY = "2026-11-23" as PlainDate;
const CHANGE = { kind: "adjusted", words: "压减材料" } as const;
const allowance = anOfferedVersion("np-elderly-allowance").elements;
const BASE = { itemCode: allowance.itemCode, version: 1 };

/** The row under which the new item stands. */
const NEW_ROW = {
  change: "added",
  content: {
    kind: "publicService",
    name: "百岁老人生日慰问",
    nameEn: "Birthday visit to centenarians",
    body: CIVIL,
    level: "4",
    basis: [
      {
        title: "演示区敬老办法",
        docNo: "演示区发〔2026〕1号",
        article: null,
        rank: "normative",
        certainty: "illustrative",
      },
    ],
    baseCode: "992011901000",
  },
  effectiveFrom: "2026-11-23",
  reason: "新增",
  approver: "演示区委编办",
  publication: "演编〔2026〕3号",
};

/** The allowance's next version, with these changes. */
const nextSheet = (changes: ItemSheet = {}): ItemSheet => ({
  ...sheetOfItem(allowance),
  fields: rowsOfForm(anForm("np-elderly-allowance")),
  effectiveFrom: "2026-12-01",
  ...changes,
});
/** An item that isn't there yet. */
const newSheet = (changes: ItemSheet = {}): ItemSheet => ({
  name: "百岁老人生日慰问",
  nameEn: "Birthday visit to centenarians",
  audience: "natural",
  itemType: "20",
  baseCode: "992011901000",
  handlingType: "promised",
  exerciseLevels: ["4"],
  acceptLevels: ["5", "6"],
  state: "inForce",
  effectiveFrom: "2026-12-01",
  promised: { value: 5, unit: "WD" },
  legalBasis: [
    {
      title: "演示区敬老办法",
      docNo: "演示区发〔2026〕1号",
      article: "第3条",
      rank: "normative",
    },
  ],
  conditions: [{ text: "年满100周岁" }],
  situations: [
    {
      id: "agent",
      question: "是否委托他人代办?",
      questionEn: "Does an agent apply?",
      options: [
        { id: "no", label: "本人办理", labelEn: "In person" },
        { id: "yes", label: "委托代办", labelEn: "By an agent" },
      ],
    },
  ],
  materials: [
    {
      name: "居民身份证",
      nameEn: "Identity card",
      materialType: "证件证书证明",
      materialTypeEn: "Certificate or proof",
      form: "either",
      originals: 0,
      copies: 1,
      originalUse: "checked",
      source: "政府部门核发",
      necessity: "required",
    },
    {
      name: "授权委托书",
      nameEn: "Power of attorney",
      materialType: "申请表格文书",
      materialTypeEn: "Application form",
      form: "paper",
      originals: 1,
      copies: 0,
      originalUse: "kept",
      source: "申请人自备",
      necessity: "situational",
      condition: "agent=yes",
    },
  ],
  steps: [
    {
      name: "受理",
      nameEn: "Acceptance",
      role: "村居窗口",
      roleEn: "Village window",
      unit: "WD",
      value: 2,
      counts: true,
      content: "核对年龄",
    },
  ],
  results: [
    {
      name: "慰问登记",
      nameEn: "Registration",
      kind: "other",
      validity: "当年",
    },
  ],
  consultPhone: "0990-1234567",
  supervisePhone: "0990-12345",
  alsoCalled: "百岁慰问、祝寿",
  fields: [
    {
      key: "applicant",
      title: "老人",
      titleEn: "The old person",
      kind: "shared",
      shared: "person",
      section: "老人",
      sectionEn: "The old person",
      required: true,
    },
    {
      key: "wish",
      title: "慰问方式",
      titleEn: "Kind of visit",
      kind: "choice",
      options: "home 上门 | At home\ncentre 到服务中心 | At the centre",
      section: "慰问",
      sectionEn: "Visit",
      required: true,
    },
  ],
  ...changes,
});
const without = (sheet: ItemSheet, field: string): ItemSheet =>
  Object.fromEntries(Object.entries(sheet).filter(([name]) => name !== field));

describe.each(testPools())("[G2] drafts on $engine", ({ open, skipped }) => {
  const fact = test.skipIf(skipped !== undefined);
  const writer = officialOf(CIVIL, "reviewer", 1);
  const approver = officialOf(CIVIL, "approver", 3);
  let parts: DraftParts;
  let close: () => Promise<void>;

  beforeAll(async () => {
    if (skipped !== undefined) return;
    const opened = await open();
    close = opened.close;
    await seedItems(opened.pool);
    const items = await openItemsStore(opened.pool);
    const lists = await openListStore(opened.pool);
    await publishListRows(lists, [NEW_ROW], { by: null, now: NOW });
    const drafts = await openDraftStore(opened.pool);
    parts = { items, drafts, now: () => NOW };
  });
  afterAll(() => close?.());

  const begin = async (
    sheet: ItemSheet,
    base: typeof BASE | null = BASE,
    by = writer,
  ) => {
    const draftId = crypto.randomUUID();
    const outcome = await saveDraft(parts, by, {
      draftId,
      revision: 0,
      base,
      sheet,
    });
    return { draftId, outcome };
  };
  const objectionsTo = async (sheet: ItemSheet, base: typeof BASE | null) => {
    const { outcome } = await begin(sheet, base);
    if (!("draft" in outcome)) throw new Error(outcome.refused);
    const { objections } = await checkDraft(parts.items, outcome.draft, TODAY);
    return objections;
  };

  fact("are kept whatever is missing, and say what that is", async () => {
    expect(await objectionsTo({ name: "新事项" }, null)).toContainEqual({
      reason: "required",
      at: "/promised",
    });
  });

  fact("of a whole new item have nothing against them", async () => {
    expect(await objectionsTo(newSheet(), null)).toEqual([]);
  });

  fact.each<[string, ItemSheet, string, string]>([
    [
      "promises more time than the law gives",
      newSheet({
        promised: { value: 25, unit: "WD" },
        statutory: { value: 20, unit: "WD" },
      }),
      "promiseBeyondStatute",
      "1199010100TE5T11754992011901000",
    ],
    [
      "asks for a paper that no answer brings in",
      newSheet({
        materials: [{ ...materialOf(newSheet()), condition: "agent=perhaps" }],
      }),
      "unknownOption",
      "agent=perhaps",
    ],
    [
      "has a condition that nobody can read",
      newSheet({
        materials: [{ ...materialOf(newSheet()), condition: "代办" }],
      }),
      "noCondition",
      "/materials/0/condition",
    ],
    [
      "would hold before it is published",
      newSheet({ effectiveFrom: "2026-11-22" }),
      "inThePast",
      "/effectiveFrom",
    ],
    [
      "has two fields of one key",
      newSheet({
        fields: [1, 2].map((n) => ({
          key: "wish",
          title: `问${n}`,
          titleEn: `Q${n}`,
          kind: "text",
        })),
      }),
      "repeatedKey",
      "/fields/1/key",
    ],
    [
      "stands under no row of the county's lists",
      newSheet({ baseCode: "992011902000" }),
      "outsidePublicServiceList",
      "1199010100TE5T11754992011902000",
    ],
    [
      "has no materials table",
      without(newSheet(), "materials"),
      "required",
      "/materials",
    ],
  ])(
    "of an item that %s are refused for that",
    async (_, sheet, reason, at) => {
      expect(await objectionsTo(sheet, null)).toContainEqual({ reason, at });
    },
  );

  fact(
    "become a version when another official approves them, with the reason and both names",
    async () => {
      const { draftId } = await begin(newSheet(), null);
      const outcome = await publishDraft(
        parts,
        approver,
        { draftId, revision: 1 },
        { kind: "added", words: "敬老月试行" },
      );
      expect(outcome).toMatchObject({
        draft: {
          state: "published",
          published: {
            itemCode: "1199010100TE5T11754992011901000",
            version: 1,
          },
        },
      });
      const [version] = await parts.items.versions([
        { itemCode: "1199010100TE5T11754992011901000", version: 1 },
      ]);
      expect(version?.approval).toEqual({
        kind: "added",
        words: "敬老月试行",
        draftedBy: writer.staffId,
        approvedBy: approver.staffId,
        publishedAt: NOW,
      });
      expect(version?.elements.materials.map(({ code }) => code)).toEqual([
        "N01",
        "N02",
      ]);
      expect(version?.alsoCalled).toEqual(["百岁慰问", "祝寿"]);
      const form = version?.form;
      expect(Object.keys(form?.properties ?? {})).toEqual([
        "agent",
        "applicant",
        "wish",
      ]);
    },
  );

  fact("of an item that stands become its next version", async () => {
    const { draftId } = await begin(
      nextSheet({ promised: { value: 7, unit: "WD" } }),
    );
    const key = { draftId, revision: 1 };
    await publishDraft(parts, approver, key, CHANGE);
    const [next] = await parts.items.versions([{ ...BASE, version: 2 }]);
    expect(next?.elements).toEqual({
      ...allowance,
      version: 2,
      effectiveFrom: "2026-12-01",
      promisedLimit: {
        ...allowance.promisedLimit,
        limit: { value: 7, unit: "WD" },
        basis: null,
      },
    });
    const [before] = await parts.items.versions([BASE]);
    expect(before?.elements).toEqual(allowance);
  });

  fact("are not published by who wrote them last", async () => {
    const { draftId } = await begin(nextSheet(), BASE, approver);
    const refused = await publishDraft(
      parts,
      approver,
      { draftId, revision: 1 },
      CHANGE,
    );
    expect(refused).toMatchObject({ refused: "ownDraft" });
  });

  fact("are published by no reviewer", async () => {
    const { draftId } = await begin(
      nextSheet(),
      BASE,
      officialOf(CIVIL, "reviewer", 2),
    );
    const key = { draftId, revision: 1 };
    expect(await publishDraft(parts, writer, key, CHANGE)).toMatchObject({
      refused: "notPermitted",
    });
  });

  fact("of another body are as good as not there", async () => {
    const { draftId, outcome } = await begin(nextSheet());
    expect("draft" in outcome).toBe(true);
    const key = { draftId, revision: 1 };
    const stranger = officialOf(MARKET, "approver", 4);
    expect(
      await Promise.all([
        saveDraft(parts, stranger, { ...key, base: BASE, sheet: {} }),
        discardDraft(parts, stranger, key),
        publishDraft(parts, stranger, key, CHANGE),
      ]),
    ).toEqual(
      Array.from({ length: 3 }, () => ({
        refused: "unknownDraft",
        objections: [],
      })),
    );
    expect((await begin(nextSheet(), BASE, stranger)).outcome).toMatchObject({
      refused: "notPermitted",
    });
  });

  fact("lose nothing when two officials save at once", async () => {
    const { draftId } = await begin(nextSheet());
    const save = (name: string) =>
      saveDraft(parts, officialOf(CIVIL, "reviewer", 2), {
        draftId,
        revision: 1,
        base: null,
        sheet: nextSheet({ name }),
      });
    const outcomes = await Promise.all([save("甲"), save("乙")]);
    expect(outcomes.map(wordOf).toSorted()).toEqual([
      "changedMeanwhile",
      "saved",
    ]);
  });

  fact(
    "that are put away can't be published, and are listed no more",
    async () => {
      const { draftId } = await begin(nextSheet());
      await discardDraft(parts, writer, { draftId, revision: 1 });
      const key = { draftId, revision: 2 };
      expect(await publishDraft(parts, approver, key, CHANGE)).toMatchObject({
        refused: "changedMeanwhile",
      });
      const open = await parts.drafts.openDrafts(writer.body, 200);
      expect(open.map((one) => one.draftId)).not.toContain(draftId);
    },
  );

  fact("are refused when they are larger than any item", async () => {
    const sheet = { name: "长".repeat(400_000) };
    expect((await begin(sheet)).outcome).toMatchObject({ refused: "tooLarge" });
  });

  fact("of a version that was overtaken say so", async () => {
    const { draftId } = await begin(
      nextSheet({ name: "高龄津贴（二）", effectiveFrom: "2027-01-01" }),
    );
    await publishDraft(parts, approver, { draftId, revision: 1 }, CHANGE);
    const late = await objectionsTo(
      nextSheet({ name: "高龄津贴（三）" }),
      BASE,
    );
    expect(late.map(({ reason }) => reason)).toEqual(["versionIsPublished"]);
  });
});

function anForm(id: string) {
  const { form } = anOfferedVersion(id);
  return form as Parameters<typeof rowsOfForm>[0];
}

function materialOf(sheet: ItemSheet): Record<string, unknown> {
  return (sheet["materials"] as Record<string, unknown>[])[1] ?? {};
}

function wordOf(outcome: DraftOutcome): string {
  return "draft" in outcome ? "saved" : outcome.refused;
}

function officialOf(
  body: string,
  role: StaffActor["role"],
  number: number,
): StaffActor {
  return {
    type: "staff",
    staffId: `staff-${number}`,
    postId: `post-${number}`,
    role,
    stationId: null,
    body,
    division: "990101000000",
    delegation: null,
  };
}
