import { foldCase } from "@onedoor/domain/foldCase";
import { hashText } from "@onedoor/domain/hash";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { describe, expect, test } from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import { claimsOf, openingBody, TestDevice } from "../testing/TestDevice.ts";
import { minutesLater, type TestHub } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";
import { issueHubActs } from "./issueHubActs.ts";
import { pushEntries, type PushResult } from "./pushEntries.ts";

let cases = 0;
const aCaseId = () => `case-${(cases += 1)}`;

describe.each(testStores())("a push, on $name", (engine) => {
  let store: CaseStore;
  let hub: TestHub;
  let village: TestDevice;
  let caseId: string;

  prepareEach(engine, async (ground) => {
    ({ store, hub } = ground);
    village = await TestDevice.opened(hub, "cun1");
    caseId = aCaseId();
  });

  test("[H1] a case is taken in and accepted, numbered without holes, and given to a reviewer", async () => {
    const before = await store.feedHead();
    village.submit(caseId);
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    village.write("accepted", caseId, { documentNumber: null });
    const pushed = await village.push();
    expect(statuses(pushed)).toEqual(["counted", "counted", "counted"]);
    expect(seqs(pushed)).toEqual([1, 2, 3].map((one) => before.seq + one));
    expect(pushed.nextChainNo).toBe(4);
    const [master] = await pushed.masters();
    const kinds = master?.entries.map(
      (entry) => toJournalEntry(entry).header?.kind,
    );
    expect(kinds).toEqual(["submitted", "takenIn", "accepted", "assigned"]);
    const [row] = await store.caseRows([caseId]);
    expect(row).toMatchObject({
      stage: "inReview",
      acceptedOn: "2026-09-21",
      dueOn: "2026-10-12",
      applicantNameMasked: "王*",
    });
    expect(row?.assignee).toMatch(/^staff-minzheng[12]$/);
    await expectExactStates(store, [caseId]);
  });

  test("[H2] the same segment again gets the same outcomes and writes nothing", async () => {
    village.submit(caseId);
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    const segment = village.segment();
    const first = await village.push();
    const head = await store.feedHead();
    const again = await pushEntries(hub, village.claims, {
      segment,
      cases: [],
    });
    expect(again.outcomes).toEqual(first.outcomes);
    expect(await store.feedHead()).toEqual(head);
  });

  test("[H2] a segment that overlaps lands what is new in it", async () => {
    village.submit(caseId);
    const first = village.segment();
    await village.push();
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    const both = {
      ...first,
      to: 2,
      entries: [...first.entries, ...village.segment().entries],
    };
    const pushed = await pushEntries(hub, village.claims, {
      segment: village.resigned(both),
      cases: [],
    });
    expect(statuses(pushed)).toEqual(["counted", "counted"]);
    expect(pushed.nextChainNo).toBe(3);
  });

  test("[H2] a gap and a broken link are refused, and what follows them lands", async () => {
    village.submit(caseId);
    await village.push();
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    village.write("accepted", caseId, { documentNumber: null });
    const next = village.segment();
    const push = (segment: typeof next) =>
      pushEntries(hub, village.claims, { segment, cases: [] });
    const gap = village.resigned({
      ...next,
      from: 3,
      entries: next.entries.slice(1),
    });
    expect((await push(gap)).refused).toEqual({
      reason: "GAP",
      nextChainNo: 2,
    });
    const skipped = village.resigned({
      ...next,
      to: 2,
      entries: next.entries.slice(1),
    });
    expect((await push(skipped)).refused?.reason).toBe("BROKEN_SEGMENT");
    expect((await push(next)).refused).toBeNull();
  });

  test("[H3] nobody pushes in another's name", async () => {
    village.submit(caseId);
    const segment = village.segment();
    const refused = async (claims: Parameters<typeof pushEntries>[1]) =>
      (await pushEntries(hub, claims, { segment, cases: [] })).refused?.reason;
    expect(await refused(null)).toBe("NOT_SIGNED_IN");
    expect(await refused(claimsOf("cun2"))).toBe("NOT_YOUR_CHAIN");
    expect(
      await refused({ ...village.claims, deviceId: "another-device" }),
    ).toBe("NOT_YOUR_CHAIN");
    const unknown = await pushEntries(hub, village.claims, {
      segment: { ...segment, chain: "chain-nobody-knows" },
      cases: [],
    });
    expect(unknown.refused?.reason).toBe("UNKNOWN_CHAIN");
  });

  test("[H3] an entry that names another hand than its chain's is set aside", async () => {
    const other = new TestDevice(hub, "cun2");
    village.write("submitted", caseId, village.openingFacts(), undefined, {
      actor: other.actor,
    });
    const pushed = await village.push();
    expect(statuses(pushed)).toEqual(["quarantined"]);
    village.submit(caseId);
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented: [] },
      { actor: other.actor },
    );
    expect(reasons(await village.push())).toEqual([null, "actorMismatch"]);
  });

  test("[H4] what can't be read is quarantined in its place; the good ones land", async () => {
    village.submit(caseId);
    for (const text of [
      "{broken",
      '{"kind":1}',
      "NUL \0 inside",
      '{"a":"\\u0000"}',
    ])
      village.append({ header: text, body: "salt.{}", hash: hashText(text) });
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    const segment = village.segment();
    const pushed = await village.push();
    expect(statuses(pushed)).toEqual([
      "counted",
      "quarantined",
      "quarantined",
      "quarantined",
      "quarantined",
      "counted",
    ]);
    expect(pushed.nextChainNo).toBe(7);
    const again = await pushEntries(hub, village.claims, {
      segment,
      cases: [],
    });
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual(
      pushed.outcomes.map(({ outcome }) => outcome),
    );
    const kept = (await store.quarantined(50)).filter(
      ({ chain }) => chain === village.chain,
    );
    expect(kept.map(({ headerText }) => headerText).sort()).toContain(
      "NUL \0 inside",
    );
    expect(kept.every(({ owner }) => owner === "operator")).toBe(true);
  });

  test("[Q4] one malformed entry among 200: the others land in the same round", async () => {
    village.submit(caseId);
    for (let at = 2; at <= 200; at += 1)
      if (at === 101)
        village.append({ header: "{", body: "", hash: hashText("{") });
      else village.write("noteAdded", caseId, {}, { note: `第 ${at} 条` });
    const segment = village.segment();
    const pushed = await village.push();
    expect(statuses(pushed).filter((one) => one !== "counted")).toEqual([
      "quarantined",
    ]);
    expect(statuses(pushed)[100]).toBe("quarantined");
    expect(pushed.nextChainNo).toBe(201);
    const again = await pushEntries(hub, village.claims, {
      segment,
      cases: [],
    });
    expect(again.outcomes).toEqual(pushed.outcomes);
  });

  test("[H4] a body that isn't the one committed to is set aside, and not shown as the entry's", async () => {
    village.submit(caseId);
    const written = village.outbox.entries[0];
    if (written === undefined) throw new Error("nothing was written");
    village.outbox.entries[0] = { ...written, body: `${written.body} ` };
    const pushed = await village.push();
    expect(reasons(pushed)).toEqual(["bodyMismatch"]);
    expect((await pushed.masters())[0]?.entries[0]?.bodyText).toBeNull();
  });

  test("[H5] an entry of an unknown case is held, and judged when the case arrives", async () => {
    const town = await TestDevice.opened(hub, "zhen1");
    const withdrawal = town.write(
      "withdrawn",
      caseId,
      {},
      { reason: "不办了" },
    );
    const held = await town.push();
    expect(held.outcomes[0]?.outcome).toEqual({
      status: "held",
      reason: "unknownCase",
    });
    await expectExactStates(store, [caseId]);
    village.submit(caseId);
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    const pushed = await village.push();
    expect(statuses(pushed)).toEqual(["counted", "counted"]);
    const [row] = await store.caseRows([caseId]);
    expect(row?.stage).toBe("withdrawn");
    const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
    expect(journal.at(-1)?.entryId).toBe(withdrawal);
    await expectExactStates(store, [caseId]);
  });

  test("[H5] an entry of an unknown kind is held in its place", async () => {
    village.submit(caseId);
    await village.push();
    const newer = JSON.stringify({
      ...(JSON.parse(village.lastHeader()) as object),
      entryId: `${village.chain}:newer`,
      kind: "faceScanned",
      chainNo: 2,
      prev: village.head,
      facts: {},
      body: hashText("salt.{}"),
    });
    village.append({ header: newer, body: "salt.{}", hash: hashText(newer) });
    const pushed = await village.push();
    expect(pushed.outcomes[0]?.outcome).toEqual({
      status: "held",
      reason: "unknownKind",
    });
    expect((await pushed.masters())[0]?.entries.at(-1)?.held).toBe(true);
    await expectExactStates(store, [caseId]);
  });

  test("[H6] what was set aside says why, and nothing after it waits", async () => {
    village.submit(caseId, {
      facts: {
        terms: { ...village.openingFacts().terms, itemVersion: 2 },
      },
    });
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    const pushed = await village.push();
    expect(reasons(pushed)).toEqual(["unknownItem", "caseNotOpened"]);
    expect((await pushed.masters()).map((one) => one.caseId)).toEqual([caseId]);
    await expectExactStates(store, [caseId]);
  });

  test.each([
    ["termsDiffer", { facts: { terms: "longer" } }],
    ["termsDiffer", { content: { answers: {} } }],
    ["formInvalid", { content: { form: { monthlyIncome: -1 } } }],
    ["formInvalid", { content: { residentId: "990101194001012055" } }],
    ["formInvalid", { facts: { applicantKind: "legalEntity" } }],
    ["formInvalid", { facts: { division: "990101100ABC" } }],
    ["numberTaken", { facts: { caseNumber: "nonsense" } }],
  ] as const)("[H8] %s: %j", async (reason, changes) => {
    const facts = village.openingFacts();
    const wanted: { [key: string]: unknown } =
      "facts" in changes ? changes.facts : {};
    const content: { [key: string]: unknown } =
      "content" in changes ? changes.content : {};
    const body = openingBody();
    village.submit(caseId, {
      facts: {
        ...facts,
        ...wanted,
        terms:
          wanted["terms"] === "longer"
            ? { ...facts.terms, promisedLimit: { value: 90, unit: "WD" } }
            : facts.terms,
      },
      content:
        typeof content["residentId"] === "string"
          ? {
              applicant: {
                ...body.applicant,
                residentId: content["residentId"],
              } as typeof body.applicant,
            }
          : (content as Partial<typeof body>),
    });
    expect(reasons(await village.push())).toEqual([reason]);
  });

  test("[H7] a number counts once, and only from a block leased to its chain", async () => {
    const caseNumber = village.takeCaseNumber();
    village.submit(caseId, { facts: { caseNumber } });
    village.submit(aCaseId(), { facts: { caseNumber } });
    expect(reasons(await village.push())).toEqual([null, "numberTaken"]);
    const town = await TestDevice.opened(hub, "zhen1");
    const theirs = town.takeCaseNumber();
    village.submit(aCaseId(), { facts: { caseNumber: theirs } });
    expect(reasons(await village.push())).toEqual(["numberTaken"]);
  });

  test("[H7] a provisional number is mapped once", async () => {
    village.submit(caseId, {
      facts: { caseNumber: null, provisionalNumber: "P-7K3M9QXR-000042-5" },
    });
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    await village.push();
    const [row] = await store.caseRows([caseId]);
    expect(row?.caseNumber).toMatch(/^1199010100TE5T1175499051101500020260921/);
    village.write("noteAdded", caseId, {}, { note: "好" });
    const again = await village.push();
    const mapped = (await again.masters())[0]?.entries.filter((entry) =>
      entry.headerText.includes('"numberMapped"'),
    );
    expect(mapped).toHaveLength(1);
  });

  test("[Q4] an entry's id is used once: other bytes under it are quarantined, and an alarm", async () => {
    const entryId = village.submit(caseId);
    await village.push();
    const town = await TestDevice.opened(hub, "zhen1");
    town.write("noteAdded", caseId, {}, { note: "好" }, { entryId });
    const pushed = await town.push();
    expect(statuses(pushed)).toEqual(["quarantined"]);
    expect(reasons(pushed)).toEqual(["entryIdTaken"]);
    const [kept] = (await store.quarantined(50)).filter(
      ({ chain }) => chain === town.chain,
    );
    expect(kept).toMatchObject({
      reason: "entryIdTaken",
      deviceId: town.claims.deviceId,
      author: town.actor,
      headerText: town.lastHeader(),
    });
  });

  test("what was made in time and arrives late displaces the hub's presumption", async () => {
    village.submit(caseId);
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      {
        presented: [],
      },
    );
    await village.push();
    const madeAt = minutesLater(hub.now(), 60);
    village.write(
      "acceptanceRefused",
      caseId,
      { documentNumber: null, ground: "wrongBody" },
      { facts: "", reason: "不归我局", basis: "", remedies: "", rightBody: "" },
      { at: madeAt },
    );
    hub.setNow(minutesLater(hub.now(), 60 * 24 * 20));
    expect(await issueHubActs(hub)).toBeGreaterThan(0);
    const [presumed] = await store.caseRows([caseId]);
    expect(presumed?.stage).toBe("inReview");
    expect(statuses(await village.push())).toEqual(["counted"]);
    const [row] = await store.caseRows([caseId]);
    expect(row?.stage).toBe("notAccepted");
    await expectExactStates(store, [caseId]);
  });
});

function statuses({ outcomes }: PushResult): string[] {
  return outcomes.map(({ outcome }) =>
    outcome.status === "acknowledged"
      ? outcome.acknowledgement.verdict
      : outcome.status,
  );
}

function reasons({ outcomes }: PushResult): (string | null)[] {
  return outcomes.map(({ outcome }) =>
    outcome.status === "acknowledged"
      ? outcome.acknowledgement.reason
      : outcome.reason,
  );
}

function seqs({ outcomes }: PushResult): (number | undefined)[] {
  return outcomes.map(({ outcome }) =>
    outcome.status === "acknowledged" ? outcome.acknowledgement.seq : undefined,
  );
}

/** The state that the hub keeps is the fold of the whole journal. */
async function expectExactStates(
  store: CaseStore,
  caseIds: readonly string[],
): Promise<void> {
  const states = await store.statesOf(caseIds);
  const journals = await store.journalsOf(caseIds);
  for (const caseId of caseIds)
    expect(states.get(caseId)).toEqual(
      foldCase(caseId, (journals.get(caseId) ?? []).map(toJournalEntry)),
    );
}
