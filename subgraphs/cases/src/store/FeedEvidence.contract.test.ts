import { hashText } from "@onedoor/domain/hash";
import { chainText, registrationText } from "@onedoor/domain/signedTexts";
import { isHeadOf } from "@onedoor/domain/treeHead";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pushEntries } from "../commands/pushEntries.ts";
import { takeIn } from "../testing/pulling.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { type TestHub, testHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import type { ChainSignature } from "./CaseStore.ts";

const LIMIT = 100;

/** What every adapter tells of a hub with two chains, one of which holds what has no row and was written twice. */
describe.each(testStores())(
  "the evidence of a feed, $name",
  ({ open, skipped }) => {
    let opened: OpenTestStore;
    let hub: TestHub;
    let village: TestDevice;
    let other: TestDevice;
    let rows: number;

    beforeAll(async () => {
      if (skipped !== undefined) return;
      opened = await open();
      hub = testHub(opened.store);
      village = await TestDevice.opened(hub, "cun1");
      other = await TestDevice.opened(hub, "cun2");
      await takeIn(village, "case-1");
      await takeIn(other, "case-2");
      // One of a case that nobody knows, and one that nobody can read.
      other.write("noteAdded", "case-unknown", {}, { note: "待定" });
      other.append({
        header: "no header",
        body: "",
        hash: hashText("no header"),
      });
      await other.push();
      rows = (await opened.store.feedHead()).seq;
      other.write("noteAdded", "case-2", {}, { note: "一" });
      const segment = other.segment();
      await other.push();
      const [written] = segment.entries;
      if (written === undefined) throw new Error("nothing was written");
      await pushEntries(hub, other.claims, {
        segment: other.resigned({
          ...segment,
          entries: [{ ...written, header: written.header.replace("{", "{ ") }],
        }),
        cases: [],
      });
    }, 60_000);
    afterAll(async () => opened?.close());

    const evidence = () => opened.store.evidence;

    test("chains, with the device's word and the hub's", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const chains = await evidence().chains(null, LIMIT);
      expect(chains.map(({ chain }) => chain)).toEqual(
        [village.chain, other.chain].sort(),
      );
      const { hubId, publicKey } = hub.key;
      for (const chain of chains) {
        const { proof, registration } = chain;
        if (proof === null || registration === null)
          throw new Error("unsigned");
        expect(
          checkSignature(
            chain.publicKey,
            chainText({ hubId, ...chain }),
            proof,
          ),
        ).toBe(true);
        expect(
          checkSignature(
            publicKey,
            registrationText(hubId, chain),
            registration,
          ),
        ).toBe(true);
      }
      const [first, second] = chains;
      expect(await evidence().chains(first?.chain ?? null, LIMIT)).toHaveLength(
        1,
      );
      expect(await evidence().chains(second?.chain ?? null, LIMIT)).toEqual([]);
    });

    test("every landed segment's signature, page by page", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const all = await evidence().segments(null, LIMIT);
      const places = all.map(({ chain, from, to }) => [chain, from, to]);
      expect(places).toHaveLength(4);
      expect(places).toEqual(
        expect.arrayContaining([
          [village.chain, 1, 2],
          [other.chain, 1, 2],
          [other.chain, 3, 4],
          [other.chain, 5, 5],
        ]),
      );
      const paged: ChainSignature[] = [];
      for (;;) {
        const last = paged.at(-1);
        const [next] = await evidence().segments(
          last === undefined ? null : { chain: last.chain, chainNo: last.to },
          1,
        );
        if (next === undefined) break;
        paged.push(next);
      }
      expect(paged).toEqual(all);
    });

    test("every head up to a number of rows, signed", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const heads = await evidence().heads(null, rows, LIMIT);
      expect(heads.map(({ size }) => size)).toEqual([2, 4]);
      for (const head of heads)
        expect(isHeadOf(hub.key, head, checkSignature)).toBe(true);
      expect(
        await evidence().heads({ epoch: 1, size: 2 }, rows, LIMIT),
      ).toHaveLength(1);
    });

    test("places without a row among the first, and why", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const at = async (upTo: number) =>
        (await evidence().unnumbered(null, upTo, LIMIT)).map(
          ({ chain, chainNo, why, headerHash, headerText }) => {
            expect(chain).toBe(other.chain);
            if (headerText !== null)
              expect(hashText(headerText)).toBe(headerHash);
            return [chainNo, why, headerText === null];
          },
        );
      expect(await at(rows)).toEqual([
        [3, "held", false],
        [4, "quarantined", true],
        [5, "later", false],
      ]);
      expect(await at(rows + 1)).toHaveLength(2);
      const place = { chain: other.chain, chainNo: 3 };
      expect(await evidence().unnumbered(place, rows, LIMIT)).toHaveLength(2);
    });

    test("what was signed beside what the hub holds", async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      const [fork, ...others] = await evidence().forks(null, LIMIT);
      expect(others).toEqual([]);
      expect(fork).toMatchObject({ chain: other.chain, from: 5, to: 5 });
      expect(fork?.headerTexts).toHaveLength(1);
      expect(hashText(fork?.headerTexts[0] ?? "")).toBe(fork?.headerHash);
      expect(await evidence().forks(other.chain, LIMIT)).toEqual([]);
    });
  },
);
