import { actorFor } from "@onedoor/demonstration/county";
import { hashText } from "@onedoor/domain/hash";
import type { Instant } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { type Ground, prepareEach } from "../testing/prepareEach.ts";
import { TestDevice, type TestSegment } from "../testing/TestDevice.ts";
import type { TestHub } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";
import { pushEntries } from "./pushEntries.ts";

const WORD = {
  by: actorFor("yunwei"),
  at: "2026-09-21T03:00:00.000Z" as Instant,
  words: "已换网线",
};

describe.each(testStores())(
  "the same header with another body, on $name",
  (engine) => {
    let store: CaseStore;
    let pool: Ground["pool"];
    let hub: TestHub;
    let village: TestDevice;
    let caseId: string;

    prepareEach(engine, async (ground) => {
      ({ store, pool, hub } = ground);
      village = await TestDevice.opened(hub, "cun1");
      caseId = `case-of-bodies-${ground.number}`;
    });

    const send = (segment: TestSegment) =>
      pushEntries(hub, village.claims, { segment, cases: [] });
    const alarms = async () =>
      (await store.quarantined(1000))
        .filter(({ chain }) => chain === village.chain)
        .map(({ chainNo, reason, bodyText }) => [chainNo, reason, bodyText]);
    const bodies = async () =>
      (await store.journalsOf([caseId]))
        .get(caseId)
        ?.filter(({ chain }) => chain === village.chain)
        .map(({ bodyText }) => bodyText);

    test("[H14] changes no verdict and no body, and is an alarm with its evidence; an honest repeat is silent", async () => {
      village.submit(caseId);
      village.write("noteAdded", caseId, {}, { note: "好" });
      const segment = village.segment();
      const first = await village.push();
      const kept = await bodies();
      const head = await store.feedHead();
      expect((await send(segment)).outcomes).toEqual(first.outcomes);
      expect(await alarms()).toEqual([]);
      const again = await send(withBody(segment, 1, (body) => `${body} `));
      expect(again.refused).toBeNull();
      expect(again.outcomes).toEqual(first.outcomes);
      expect(await alarms()).toEqual([
        [2, "otherBody", `${segment.entries[1]?.body} `],
      ]);
      expect(await bodies()).toEqual(kept);
      expect(await store.feedHead()).toEqual(head);
      await send(withBody(segment, 1, (body) => `${body} `));
      await send(segment);
      expect(await alarms()).toHaveLength(1);
      expect(await store.isQuarantined(village.claims.deviceId ?? "")).toBe(
        false,
      );
    });

    test("[H14] is found beside new entries, which land", async () => {
      village.submit(caseId);
      const first = village.segment();
      await village.push();
      village.write("noteAdded", caseId, {}, { note: "好" });
      const both = village.resigned({
        ...first,
        to: 2,
        entries: [...first.entries, ...village.segment().entries],
      });
      const pushed = await send(withBody(both, 0, () => "NUL \0"));
      expect(pushed.nextChainNo).toBe(3);
      expect((await alarms()).map(([chainNo]) => chainNo)).toEqual([1]);
    });

    test("[H14] a damaged first copy keeps its verdict when the right body comes: an alarm, and no new body", async () => {
      village.submit(caseId);
      const right = village.segment();
      const damaged = withBody(right, 0, (body) => body.slice(0, -9));
      const first = await send(damaged);
      expect((await send(damaged)).outcomes).toEqual(first.outcomes);
      expect(await alarms()).toEqual([]);
      expect((await send(right)).outcomes).toEqual(first.outcomes);
      expect(await alarms()).toEqual([
        [1, "rightBodyLate", right.entries[0]?.body],
      ]);
      expect(await bodies()).toEqual([null]);
      await send(damaged);
      expect(await alarms()).toHaveLength(1);
    });

    test("[H14] after an erasure by law an honest repeat is silent and brings nothing back", async ({
      skip,
    }) => {
      if (pool === null) return skip("nothing is erased in memory");
      village.submit(caseId);
      const segment = village.segment();
      await village.push();
      await pool.query(
        "DELETE FROM cases.bodies b USING cases.entries e WHERE e.entry_id = b.entry_id AND e.case_id = $1",
        [caseId],
      );
      await send(segment);
      expect(await alarms()).toEqual([]);
      expect(await bodies()).toEqual([null]);
      await send(withBody(segment, 0, (body) => `${body} `));
      expect((await alarms()).map(([, reason]) => reason)).toEqual([
        "otherBody",
      ]);
    });

    test("[H14] also counts for what is held, of a kind that nobody knows yet", async () => {
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
      const segment = village.segment();
      const first = await village.push();
      const again = await send(withBody(segment, 0, () => "salt.{ }"));
      expect(again.outcomes).toEqual(first.outcomes);
      expect(await alarms()).toEqual([[2, "otherBody", "salt.{ }"]]);
    });

    test("[H14] and for what couldn't be read, beside what is in quarantine; each is dealt with by itself", async () => {
      const place = { chain: village.chain, chainNo: 1 };
      // Half of a surrogate pair can't be stored as it came; the same once more is the same all the same.
      village.append({
        header: "{",
        body: "\ud800",
        hash: hashText("{"),
      });
      const segment = village.segment();
      await village.push();
      await send(segment);
      expect(await alarms()).toHaveLength(1);
      expect(await store.settleQuarantined(place, WORD)).toBe(true);
      await send(withBody(segment, 0, () => "{}"));
      expect(await unsettled()).toEqual(["otherBody"]);
      expect(await store.settleQuarantined(place, WORD)).toBe(true);
      expect(await unsettled()).toEqual([]);
      expect(await store.settleQuarantined(place, WORD)).toBe(false);
    });

    const unsettled = async () =>
      (await store.quarantined(1000))
        .filter(
          ({ chain, settled }) => chain === village.chain && settled === null,
        )
        .map(({ reason }) => reason);
  },
);

function withBody(
  segment: TestSegment,
  index: number,
  change: (body: string) => string,
): TestSegment {
  return {
    ...segment,
    entries: segment.entries.map((entry, at) =>
      at === index ? { ...entry, body: change(entry.body) } : entry,
    ),
  };
}
