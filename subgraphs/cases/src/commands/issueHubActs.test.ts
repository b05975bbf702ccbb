import { stateCouncilCalendar } from "@onedoor/domain/testing";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import { demonstrationRoster } from "../hub/demonstrationRoster.ts";
import { memoryCatalogue } from "../hub/memoryCatalogue.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import { pullAll } from "../testing/pulling.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { testHub, type TestHub, testVersion } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";
import { issueHubActs } from "./issueHubActs.ts";

describe.each(testStores())("the hub's own acts, on $name", (engine) => {
  let store: CaseStore;
  let hub: TestHub;
  let village: TestDevice;
  let caseId: string;

  prepareEach(engine, async (ground) => {
    ({ store, hub } = ground);
    hub.setNow("2026-09-30T02:00:00.000Z" as Instant);
    village = await TestDevice.opened(hub, "cun1");
    caseId = `time-${ground.number}`;
    village.submit(caseId);
    village.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented: [] },
    );
  });

  const kinds = async () =>
    ((await store.journalsOf([caseId])).get(caseId) ?? []).map(
      (entry) => toJournalEntry(entry).header?.kind,
    );

  test("[T6] an access ends after its last day: the hub says so once, and the reader gets a tombstone", async () => {
    const street = await TestDevice.opened(hub, "jiedao1");
    const stationId = street.actor.stationId ?? "";
    village.write("withdrawn", caseId, {}, { reason: "不办了" });
    village.write("accessGranted", caseId, {
      stationId,
      until: "2026-10-09" as PlainDate,
      ground: "consent",
    });
    await village.push();
    const { held, cursor } = await pullAll(store, street.claims, 500);
    expect(held.has(caseId)).toBe(true);
    hub.setNow("2026-10-09T15:59:00.000Z" as Instant);
    await issueHubActs(hub);
    expect(await kinds()).not.toContain("accessEnded");
    hub.setNow("2026-10-09T16:00:00.000Z" as Instant);
    await issueHubActs(hub);
    await issueHubActs(hub);
    expect((await kinds()).filter((one) => one === "accessEnded")).toHaveLength(
      1,
    );
    const { documents } = await pullAll(store, street.claims, 500, cursor);
    expect(documents.find((one) => one.caseId === caseId)).toMatchObject({
      deleted: true,
      entries: [],
    });
    expect((await pullAll(store, street.claims, 500)).held.has(caseId)).toBe(
      false,
    );
  });

  test("[T1] nobody answered: on the day after the limit the case is accepted as of its receipt, and given to a reviewer", async () => {
    await village.push();
    hub.setNow("2026-10-13T15:59:00.000Z" as Instant);
    await issueHubActs(hub);
    expect(await kinds()).toEqual(["submitted", "takenIn"]);
    hub.setNow("2026-10-13T16:00:00.000Z" as Instant);
    await issueHubActs(hub);
    expect(await kinds()).toEqual([
      "submitted",
      "takenIn",
      "deemedAccepted",
      "assigned",
    ]);
    const [row] = await store.caseRows([caseId]);
    expect(row).toMatchObject({
      acceptedOn: "2026-09-30",
      stage: "inReview",
    });
    const head = await store.feedHead();
    await issueHubActs(hub);
    expect(await store.feedHead()).toEqual(head);
  });

  test("[T2] nobody corrected: the case ends", async () => {
    village.write(
      "correctionRequested",
      caseId,
      { documentNumber: null, defects: 1, secondReason: null },
      {
        defects: [{ what: "表", defect: "缺", clause: "", howToCorrect: "补" }],
      },
    );
    await village.push();
    hub.setNow("2026-11-20T02:00:00.000Z" as Instant);
    await issueHubActs(hub);
    expect((await kinds()).at(-1)).toBe("correctionExpired");
    const [row] = await store.caseRows([caseId]);
    expect(row?.stage).toBe("terminated");
  });

  test("the hub's chain is linked and verifiable like any other", async () => {
    village.write("accepted", caseId, { documentNumber: null });
    await village.push();
    const { epoch } = await store.feedHead();
    const entries = await store.chainEntries(`hub-${epoch}`, 1, 1000);
    let prev = NO_PREVIOUS;
    entries.forEach(({ headerText, chainNo }, index) => {
      expect(chainNo).toBe(index + 1);
      expect(JSON.parse(headerText)).toMatchObject({ prev, chainNo });
      prev = hashText(headerText);
    });
    expect((await store.findChain(`hub-${epoch}`))?.headHash).toBe(prev);
  });

  test("[H10] the acceptor is never drawn, and the draw can be repeated", async () => {
    const town = await TestDevice.opened(hub, "zhen1");
    const roster = {
      ...demonstrationRoster,
      reviewersOf: () => [
        { staffId: town.actor.staffId, postId: town.actor.postId },
        { staffId: "staff-minzheng2", postId: "post-minzheng2" },
      ],
    };
    const own = testHub(store, { roster });
    await village.push();
    for (let at = 0; at < 12; at += 1) {
      const device = await TestDevice.opened(own, "zhen1");
      const mine = `drawn-${caseId}-${at}`;
      device.submit(mine);
      device.write(
        "takenIn",
        mine,
        { documentNumber: null },
        { presented: [] },
      );
      device.write("accepted", mine, { documentNumber: null });
      await device.push();
      const [row] = await store.caseRows([mine]);
      expect(row?.assignee).toBe("staff-minzheng2");
    }
  });

  test("a case whose body has nobody to review it stays accepted, in nobody's hands", async () => {
    const alone = testHub(store, {
      roster: { ...demonstrationRoster, reviewersOf: () => [] },
    });
    await village.push();
    const device = await TestDevice.opened(alone, "cun1");
    device.write("accepted", caseId, { documentNumber: null });
    await device.push();
    const [row] = await store.caseRows([caseId]);
    expect(row).toMatchObject({ stage: "accepted", assignee: null });
    // When the body has somebody again, the next round gives it to him.
    await issueHubActs(hub);
    const [given] = await store.caseRows([caseId]);
    expect(given?.stage).toBe("inReview");
  });

  test("when a calendar is published, dates are read anew, and nothing is put on record for it", async () => {
    village.write("accepted", caseId, { documentNumber: null });
    await village.push();
    const [before] = await store.caseRows([caseId]);
    const told = await kinds();
    const year = stateCouncilCalendar.years["2026"];
    if (year === undefined) throw new Error("no such year");
    const published = {
      version: "one holiday more",
      years: {
        ...stateCouncilCalendar.years,
        "2026": {
          ...year,
          holidays: [
            ...year.holidays,
            { date: "2026-10-19" as never, name: "地方假日" },
          ],
        },
      },
    };
    const later = testHub(store, {
      catalogue: memoryCatalogue([testVersion], published),
      now: hub.now,
    });
    await issueHubActs(later);
    const [after] = await store.caseRows([caseId]);
    expect([before?.dueOn, after?.dueOn]).toEqual(["2026-10-20", "2026-10-21"]);
    expect(after?.updatedAt).toBe(before?.updatedAt);
    expect(await kinds()).toEqual(told);
  });
});
