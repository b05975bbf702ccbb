import { hashText } from "@onedoor/domain/hash";
import type { OfferedRow } from "@onedoor/domain/offeredRow";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inclusionProofs } from "../queries/treeProofs.ts";
import { openingBody, TestDevice } from "../testing/TestDevice.ts";
import { type TestHub, testHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import { beginEpoch } from "./beginEpoch.ts";
import { eraseCases } from "./eraseCases.ts";
import { offerRows } from "./offerRows.ts";
import { openChain } from "./openChain.ts";
import { pushEntries } from "./pushEntries.ts";

const CASE = "case-erased-before-a-restore";
const ORDER = { personId: "person-1", basis: "ordered", record: 7 } as const;

/** The second hub is the first as its backup had it: with the application, without what came after it. */
describe.each(testStores())(
  "a case erased after the backup, in a hub restored on $name",
  ({ open, skipped }) => {
    const closing: OpenTestStore[] = [];
    let before: TestHub;
    let restored: TestHub;
    /** As a replica has kept them: of what was erased without bodies. */
    let offers: readonly OfferedRow[];

    beforeAll(async () => {
      if (skipped !== undefined) return;
      closing.push(await open(), await open());
      const [one, other] = closing;
      if (one === undefined || other === undefined) throw new Error("no store");
      before = testHub(one.store);
      restored = testHub(other.store);
      const device = await TestDevice.opened(before, "cun1");
      await openChain(restored, device.claims, device.opening());
      device.submit(CASE, { content: openingBody() });
      const kept = device.segment();
      await device.push();
      await pushEntries(restored, device.claims, { segment: kept, cases: [] });
      device.write("withdrawn", CASE, {}, { reason: "王演示不办了" });
      await device.push();
      await eraseCases(before, ORDER);
      const { head } = await before.store.treeState();
      if (head === null) throw new Error("nothing was signed");
      await beginEpoch(restored, head);
      offers = await offersOf(before, 1);
    }, 60_000);
    afterAll(async () => {
      for (const opened of closing) await opened.close();
    });

    const saying = async () =>
      ((await restored.store.journalsOf([CASE])).get(CASE) ?? [])
        .map(toJournalEntry)
        .filter(({ bodyText, header }) => bodyText !== null && header !== null)
        .map(({ header }) => header?.kind);

    test("[Q8] says again what the backup says", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      expect(await saying()).toEqual(["submitted"]);
      expect(offers.map(({ bodyText }) => bodyText === null)).toEqual([
        true,
        false,
      ]);
    });

    test("[W9] is erased again when a replica brings the entry that says so, and what it has of the rest comes back without its body", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      expect(await offerRows(restored, offers)).toEqual([
        "recovered",
        "recovered",
      ]);
      expect(new Set(await saying())).toEqual(
        new Set(["recovered", "bodiesErased"]),
      );
      const [state] = (await restored.store.statesOf([CASE])).values();
      expect(state).toMatchObject({
        stage: "withdrawn",
        erased: { record: 7 },
      });
      expect(await restored.store.caseRows([CASE])).toMatchObject([
        { applicantPersonId: null, applicantNameMasked: null },
      ]);
    });

    test("[Q8] asked for once more, there is nothing left of him", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      expect(await eraseCases(restored, { ...ORDER, record: 8 })).toEqual({
        erased: 0,
        kept: [],
      });
    });
  },
);

async function offersOf(hub: TestHub, after: number): Promise<OfferedRow[]> {
  const { rows } = await hub.store.feedPage({ epoch: 1, seq: after }, 1000);
  const { head, proofs } = await inclusionProofs(
    hub,
    rows.map(({ seq }) => seq),
  );
  return rows.map(({ headerText, bodyText, ...row }) => ({
    row: { ...row, headerHash: hashText(headerText) },
    headerText,
    bodyText,
    head,
    path: proofs.find(({ seq }) => seq === row.seq)?.path ?? [],
  }));
}
