import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import type { OfferedRow } from "@onedoor/domain/offeredRow";
import { headGrowth, isEpochOf, rowLeaf } from "@onedoor/domain/treeHead";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inclusionProofs, treeConsistency } from "../queries/treeProofs.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { type TestHub, testHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import { beginEpoch } from "./beginEpoch.ts";
import { offerRows } from "./offerRows.ts";
import { openChain } from "./openChain.ts";
import { pushEntries, type PushResult } from "./pushEntries.ts";

const CASE = "case-of-a-restore";
const COPIED = "case-of-a-copied-disk";

type Segment = ReturnType<TestDevice["segment"]>;

/**
 * Two hubs that are one: the second is the first as its backup had it, after the first push of two. Chance and clock
 * are the same in both, so what both took is the same to the byte.
 */
describe.each(testStores())(
  "a hub that was restored, on $name",
  ({ open, skipped }) => {
    const closing: OpenTestStore[] = [];
    let before: TestHub;
    let restored: TestHub;
    let device: TestDevice;
    let lost: Segment;
    let answered: PushResult;
    let offers: readonly OfferedRow[];
    /** A device whose disk was copied before its last push. */
    let copied: TestDevice;
    let offersOfCopied: readonly OfferedRow[];
    let otherBranch: Segment;

    beforeAll(async () => {
      if (skipped !== undefined) return;
      closing.push(await open(), await open());
      const [one, other] = closing;
      if (one === undefined || other === undefined) throw new Error("no store");
      before = testHub(one.store);
      restored = testHub(other.store);
      device = await TestDevice.opened(before, "cun1");
      await openChain(restored, device.claims, device.opening());
      device.submit(CASE);
      device.write(
        "takenIn",
        CASE,
        { documentNumber: null },
        { presented: [] },
      );
      const kept = device.segment();
      await device.push();
      await pushEntries(restored, device.claims, { segment: kept, cases: [] });

      device.write("accepted", CASE, { documentNumber: null }, {});
      lost = device.segment();
      answered = await device.push();
      copied = await TestDevice.opened(before, "cun2");
      await openChain(restored, copied.claims, copied.opening());
      copied.submit(COPIED);
      await copied.push();
      Object.assign(copied, {
        nextNo: 1,
        head: NO_PREVIOUS,
        outbox: { from: 1, entries: [] },
      });
      copied.submit("case-of-the-copy");
      otherBranch = copied.segment();
      await beginEpoch(restored, await headOf(before));
      const all = await offersOf(before, kept.entries.length);
      offers = all.filter(({ row }) => row.caseId === CASE);
      offersOfCopied = all.filter(({ row }) => row.caseId === COPIED);
    }, 60_000);
    afterAll(async () => {
      for (const one of closing) await one.close();
    });

    test("[P7] says by a signed statement where its new epoch begins, and how far the old one went", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const [statement] = await restored.store.epochStatements();
      const furthest = await headOf(before);
      expect(statement).toMatchObject({
        epoch: 2,
        begins: { size: 2 },
        furthest: { size: furthest.size, root: furthest.root },
      });
      expect((await restored.store.treeState()).head).toMatchObject({
        epoch: 2,
        size: 2,
      });
      expect(
        statement !== undefined &&
          isEpochOf(restored.key, statement, checkSignature),
      ).toBe(true);
    });

    test("[P8] refuses a row that nobody acknowledged", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const forged = offers.map((offer) => ({
        ...offer,
        row: { ...offer.row, effectiveAt: offer.row.receivedAt, seq: 3 },
        path: offer.path.slice(1),
      }));
      expect(new Set(await offerRows(restored, forged))).toEqual(
        new Set(["notProved"]),
      );
    });

    test("[P8] doesn't take a row without its body", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const withheld = offers.map((offer) => ({ ...offer, bodyText: null }));
      expect(new Set(await offerRows(restored, withheld))).toEqual(
        new Set(["bodyMissing"]),
      );
    });

    test("[P8] takes back what was cut off, at its old place and with its old verdict, once", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      expect(offers.length).toBeGreaterThan(1);
      // The same row twice in one request is one row.
      expect(
        new Set(await offerRows(restored, [...offers, ...offers])),
      ).toEqual(new Set(["recovered"]));
      expect(new Set(await offerRows(restored, offers))).toEqual(
        new Set(["known"]),
      );
      const was = (await before.store.journalsOf([CASE])).get(CASE) ?? [];
      const is = (await restored.store.journalsOf([CASE])).get(CASE) ?? [];
      expect(is.slice(0, was.length)).toEqual(was);
      expect(is).toHaveLength(was.length + offers.length);
      expect(await stateOf(restored)).toMatchObject({
        ...(await stateOf(before)),
        counted: expect.arrayContaining(
          was.map(({ entryId }) => entryId),
        ) as unknown,
      });
    });

    test("[P6] its tree grew out of the one that was kept", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const { rows, tree } = await restored.store.feedPage(null, 1000);
      expect(rows.map(({ seq }) => seq)).toEqual(
        rows.map((_, index) => index + 1),
      );
      const { head: kept } = await before.store.treeState();
      const statements = await restored.store.epochStatements();
      if (tree.head === null || kept === null) throw new Error("no head");
      const path =
        (await treeConsistency(restored.store, 2, tree.head.size)) ?? [];
      expect(headGrowth(kept, tree.head, { path, statements })).toBe("gap");
    });

    test("[P9] another branch of the chain is a fork, also where only what came back stands at its places", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      await offerRows(restored, offersOfCopied);
      const { refused } = await pushEntries(restored, copied.claims, {
        segment: otherBranch,
        cases: [],
      });
      expect(refused).toMatchObject({ reason: "FORK" });
    });

    test("[H2] its author pushes the same again, and hears the same verdict", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const again = await pushEntries(restored, device.claims, {
        segment: lost,
        cases: [],
      });
      expect(again.refused).toBeNull();
      expect(again.outcomes).toEqual(answered.outcomes);
      expect(again.nextChainNo).toBe(answered.nextChainNo);
    });

    test("numbers go on beyond what the lost branch can have leased", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const [old] = [await before.store.leaseSerials(device.chain, 1, now())];
      const fresh = await restored.store.leaseSerials(device.chain, 1, now());
      expect(fresh.from).toBeGreaterThan(old.to);
    });

    test("[H7] a number of a lease that was lost counts, for the first who shows it", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const block = await before.store.leaseSerials(device.chain, 1, now());
      const reasons: unknown[] = [];
      for (const name of ["first", "second"]) {
        const late = new TestDevice(restored, "cun1", `late-${name}`);
        await openChain(restored, late.claims, late.opening());
        late.serials = block;
        late.submit(`case-of-late-${name}`);
        const { outcomes } = await late.push();
        reasons.push(
          ...outcomes.map(({ outcome }) =>
            outcome.status === "acknowledged"
              ? outcome.acknowledgement.reason
              : outcome.status,
          ),
        );
      }
      expect(reasons).toEqual([null, "numberTaken"]);
    });

    const now = () => restored.now();
    const stateOf = async (hub: TestHub) => {
      const state = (await hub.store.statesOf([CASE])).get(CASE);
      if (state === undefined) throw new Error("no state");
      return state;
    };
  },
);

async function headOf(
  hub: TestHub,
): Promise<{ epoch: number; size: number; root: string }> {
  const { head } = await hub.store.treeState();
  if (head === null) throw new Error("nothing was signed");
  return { epoch: head.epoch, size: head.size, root: head.root };
}

/** What a reader of the feed would bring back of the rows after a number. */
async function offersOf(hub: TestHub, after: number): Promise<OfferedRow[]> {
  const { rows } = await hub.store.feedPage({ epoch: 1, seq: after }, 1000);
  const { head, proofs } = await inclusionProofs(
    hub,
    rows.map(({ seq }) => seq),
  );
  return rows.map(({ headerText, bodyText, ...row }) => {
    const path = proofs.find(({ seq }) => seq === row.seq)?.path ?? [];
    const treeRow = { ...row, headerHash: hashText(headerText) };
    expect(rowLeaf(treeRow)).toHaveLength(64);
    return { row: treeRow, headerText, bodyText, head, path };
  });
}
