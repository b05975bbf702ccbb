import {
  appendLeaves,
  EMPTY_EDGE,
  includesLeaf,
  isConsistent,
  rootOf,
} from "@onedoor/domain/merkleTree";
import { hashText } from "@onedoor/domain/hash";
import type { TreeHead } from "@onedoor/domain/entries";
import { isHeadOf, rowLeaf } from "@onedoor/domain/treeHead";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Hub } from "../hub/Hub.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { testHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import { inclusionProofs, treeConsistency } from "./treeProofs.ts";

describe.each(testStores())(
  "the feed's tree, on $name",
  ({ open, skipped }) => {
    let opened: OpenTestStore;
    let hub: Hub;
    const heads: TreeHead[] = [];

    beforeAll(async () => {
      if (skipped !== undefined) return;
      opened = await open();
      hub = testHub(opened.store);
      const device = await TestDevice.opened(hub, "cun1");
      device.submit("in-the-tree");
      await device.push();
      // Past 512 rows, in groups of different sizes: two subtrees of 256 are kept, and the rest is not.
      for (let group = 0; group < 44; group += 1) {
        for (let at = 0; at <= group % 29; at += 1)
          device.write("noteAdded", "in-the-tree", {}, { note: `${group}` });
        await device.push();
        const { head } = await opened.store.treeState();
        if (head !== null) heads.push(head);
      }
    }, 60_000);
    afterAll(async () => opened?.close());

    test("[P4] every head is signed, and has the root of all rows before it", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const { rows } = await opened.store.feedPage(null, 100_000);
      const leaves = rows.map((row) =>
        rowLeaf({ ...row, headerHash: hashText(row.headerText) }),
      );
      expect(leaves.length).toBeGreaterThan(512);
      for (const head of heads) {
        const { edge } = appendLeaves(EMPTY_EDGE, leaves.slice(0, head.size));
        expect(head.root).toBe(rootOf(edge));
      }
      const { head } = await opened.store.treeState();
      expect(head !== null && isHeadOf(hub.key, head, checkSignature)).toBe(
        true,
      );
    });

    test("[P5] every row is proved to the head", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const { rows } = await opened.store.feedPage(null, 100_000);
      const { head, proofs } = await inclusionProofs(
        hub,
        rows.map(({ seq }) => seq),
      );
      expect(proofs).toHaveLength(rows.length);
      for (const [index, { path }] of proofs.entries()) {
        const row = rows[index];
        if (row === undefined) throw new Error("a proof without a row");
        const leaf = rowLeaf({ ...row, headerHash: hashText(row.headerText) });
        expect(includesLeaf(head, index, leaf, path)).toBe(true);
      }
      const none = await inclusionProofs(hub, [0, -1, head.size + 1, 0.5]);
      expect(none.proofs).toEqual([]);
    });

    test("[P6] every head follows from each one before it", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      for (const [index, earlier] of heads.entries())
        for (const later of heads.slice(index)) {
          const path = await treeConsistency(
            opened.store,
            earlier.size,
            later.size,
          );
          expect(isConsistent(earlier, later, path ?? ["none"])).toBe(true);
        }
      const size = heads.at(-1)?.size ?? 0;
      expect(await treeConsistency(opened.store, 1, size + 1)).toBeNull();
      expect(await treeConsistency(opened.store, 2, 1)).toBeNull();
      expect(await treeConsistency(opened.store, -1, 1)).toBeNull();
    });
  },
);
