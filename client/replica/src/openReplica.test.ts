import "fake-indexeddb/auto";
import { digestOfJournal } from "@onedoor/domain/digest";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { bodyOf } from "@onedoor/domain/parseEntry";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  accept,
  arrivedEverything,
  caseIn,
  note,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { emptyCollection, takeDiskImage } from "../testing/diskImage.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { CaseView, Replica, SyncStatus } from "./Replica.ts";
import { signIn } from "./session.ts";

let county: MockCounty;
const open: Replica[] = [];

beforeEach(() => {
  county = new MockCounty();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function opened(
  machine: Machine,
  storage: "memory" | "dexie" = "memory",
) {
  const replica = await machine.open({ storage });
  open.push(replica);
  return replica;
}

async function station(account: string) {
  const machine = await aMachine(county, account);
  const replica = await opened(machine);
  await until(replica.syncStatus(), (status) => status.firstCopy.done);
  return { machine, replica, line: machine.line };
}

async function closed(replica: Replica) {
  open.splice(open.indexOf(replica), 1);
  await replica.close();
}

const entriesOf = (caseId: string) =>
  county.journals.journal(caseId).map((entry) => entry.header?.kind);

describe("work with the cable out", () => {
  test("what was done arrives when the cable is back, exactly once", async () => {
    const { replica, line } = await station("village1");
    line.cut();
    await submit(replica, "case-1");
    await takeIn(replica, "case-1");
    const offline = await caseIn(replica, "case-1", () => true);
    expect(offline.state.stage).toBe("takenIn");
    expect(offline.arrival).toBe("waiting");
    expect(county.journals.caseIds).toEqual([]);

    line.mend();
    expect(await replica.syncNow()).toMatchObject({ reached: true, sent: 2 });
    await arrivedEverything(replica);
    const online = await caseIn(
      replica,
      "case-1",
      (view) => view.arrival === "arrived",
    );
    expect(online.state.stage).toBe("takenIn");
    expect(entriesOf("case-1")).toEqual(["submitted", "takenIn"]);
  });

  test("an answer that gets lost makes no second entry", async () => {
    const { replica, line } = await station("village1");
    line.losesAnswers = 2;
    await submit(replica, "case-1");
    await takeIn(replica, "case-1");
    await arrivedEverything(replica);
    expect(entriesOf("case-1")).toEqual(["submitted", "takenIn"]);
    expect(county.journals.head).toBe(2);
    const view = await caseIn(
      replica,
      "case-1",
      (one) => one.arrival === "arrived",
    );
    expect(view.journal).toHaveLength(2);
  });

  test("it survives that the page is closed and opened again without a line", async () => {
    const machine = await aMachine(county, "village1");
    const first = await opened(machine, "dexie");
    await until(first.syncStatus(), (status) => status.firstCopy.done);
    machine.line.cut();
    await submit(first, "case-1");
    await first.saveDraft("draft-1", null, { name: "张样本" });
    await closed(first);

    const second = await opened(machine, "dexie");
    const view = await caseIn(second, "case-1", () => true);
    expect(view.applicant?.name).toBe("王演示");
    expect(await until(second.drafts(), () => true)).toMatchObject([
      { draftId: "draft-1", content: { name: "张样本" } },
    ]);
    expect(await second.searchItems("dibao", 5)).toHaveLength(1);
    await takeIn(second, "case-1");
    machine.line.mend();
    await second.syncNow();
    await arrivedEverything(second);
    expect(entriesOf("case-1")).toEqual(["submitted", "takenIn"]);
  });

  test("a page that dies between outbox and case loses nothing", async () => {
    const machine = await aMachine(county, "village1");
    const first = await opened(machine, "dexie");
    machine.line.cut();
    await submit(first, "case-1");
    await submit(first, "case-2");
    await closed(first);
    await emptyCollection(machine.namePrefix, "cases");

    const second = await opened(machine, "dexie");
    const views = await until(
      second.cases({ limit: 10 }),
      (found) => found.length === 2,
    );
    expect(views.map((view) => view.applicant?.name)).toEqual([
      "王演示",
      "王演示",
    ]);
    machine.line.mend();
    await second.syncNow();
    await arrivedEverything(second);
    expect(county.journals.head).toBe(2);
  });

  test("an act that the rules refuse leaves no trace", async () => {
    const { replica } = await station("village1");
    await submit(replica, "case-1");
    expect(await accept(replica, "case-1")).toEqual({
      ok: false,
      reason: "wrongStage",
    });
    const view = await caseIn(replica, "case-1", () => true);
    expect(view.journal).toHaveLength(1);
    expect(replica.objection(view, "accepted", { documentNumber: null })).toBe(
      "wrongStage",
    );
    expect(
      replica.objection(view, "takenIn", { documentNumber: null }),
    ).toBeUndefined();
  });

  test("acts of the same moment take their places one after the other", async () => {
    const { replica } = await station("village1");
    await submit(replica, "case-1");
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => note(replica, "case-1", `第${i}条`)),
    );
    await arrivedEverything(replica);
    expect(county.journals.journal("case-1")).toHaveLength(21);
    expect(county.journals.head).toBe(21);
  });
});

describe("two who act on one case", () => {
  test("both see the same in the end, and what did not fit, with its reason", async () => {
    const village = await station("village1");
    const town = await station("town");
    await submit(village.replica, "case-1");
    await takeIn(village.replica, "case-1");
    await village.replica.act(
      "correctionRequested",
      "case-1",
      { documentNumber: null, defects: 1, secondReason: null },
      {
        defects: [
          { what: "户口簿", defect: "缺页", clause: "", howToCorrect: "补齐" },
        ],
      },
    );
    await caseIn(
      town.replica,
      "case-1",
      (view) => view.state.stage === "correcting",
    );

    village.line.cut();
    town.line.cut();
    await village.replica.act("withdrawn", "case-1", {}, { reason: "不办了" });
    await town.replica.act(
      "supplemented",
      "case-1",
      { complete: true },
      { presented: [], form: { bankAccount: "6222" } },
    );
    village.line.mend();
    await village.replica.syncNow();
    await arrivedEverything(village.replica);
    town.line.mend();
    await town.replica.syncNow();
    await arrivedEverything(town.replica);

    const settled = (view: { journal: readonly unknown[]; arrival: string }) =>
      view.journal.length === 5 && view.arrival === "setAside";
    const ofVillage = await caseIn(village.replica, "case-1", settled);
    const ofTown = await caseIn(town.replica, "case-1", settled);
    expect(ofVillage.state).toEqual(ofTown.state);
    expect(ofVillage.state).toEqual(county.journals.state("case-1"));
    expect(ofTown.state.stage).toBe("withdrawn");
    const { problems } = await until(
      town.replica.syncStatus(),
      (status) => status.problems.length > 0,
    );
    expect(problems).toMatchObject([
      {
        caseId: "case-1",
        kind: "supplemented",
        arrival: "setAside",
        reason: "caseEnded",
      },
    ]);

    // Once an officer has dealt with it, it is no problem any more.
    await town.replica.act(
      "setAsideSettled",
      "case-1",
      { entryId: problems[0]?.entryId ?? "", as: "noted" },
      { reason: "已告知" },
    );
    await until(
      town.replica.syncStatus(),
      (status) => status.problems.length === 0,
    );
  });

  test("[R6] an act is acknowledged by its outcome, and what another wrote in the case meanwhile comes by pull", async () => {
    const village = await station("village1");
    const town = await station("town");
    await submit(village.replica, "case-1");
    await caseIn(town.replica, "case-1", () => true);

    village.line.refuses = "PullCases";
    await note(town.replica, "case-1", "镇里的记录");
    await arrivedEverything(town.replica);
    await takeIn(village.replica, "case-1");
    const own = await caseIn(
      village.replica,
      "case-1",
      (view) => view.arrival === "arrived" && view.state.stage === "takenIn",
    );
    expect(own.journal).toHaveLength(2);
    expect(village.line.asked).not.toContain("CaseMasters");

    village.line.refuses = null;
    await village.replica.syncNow();
    const whole = await caseIn(
      village.replica,
      "case-1",
      (view) => view.journal.length === 3,
    );
    expect(whole.state.pending).toEqual([]);
    expect(digestOfJournal(whole.journal)).toBe(
      digestOfJournal(county.journals.journal("case-1")),
    );
  });

  test("a page that was on its way while an entry was acknowledged takes nothing back", async () => {
    const village = await station("village1");
    const town = await station("town");
    await submit(village.replica, "case-1");
    await caseIn(town.replica, "case-1", () => true);

    const gate = village.line.holdAnswers("PullCases");
    await note(town.replica, "case-1", "镇里的记录");
    await gate.reached;
    await takeIn(village.replica, "case-1");
    await caseIn(village.replica, "case-1", (view) =>
      view.journal.some(
        (entry) =>
          entry.header?.kind === "takenIn" && entry.acknowledgement !== null,
      ),
    );
    gate.open();
    const view = await caseIn(
      village.replica,
      "case-1",
      (one) => one.journal.length === 3,
    );
    expect(view.state.stage).toBe("takenIn");
    expect(view.state.pending).toEqual([]);
  });
});

describe("what the hub won't take", () => {
  test("an unreadable entry delays none of the others, and stays readable here", async () => {
    const { replica, line } = await station("village1");
    line.cut();
    await submit(replica, "case-1");
    await submit(replica, "case-2", "错误·隔离");
    await submit(replica, "case-3");
    line.mend();
    await replica.syncNow();
    await until(
      replica.syncStatus(),
      (status) => status.arrived === 2 && status.problems.length === 1,
    );
    expect(county.journals.caseIds).toEqual(["case-1", "case-3"]);
    const view = await caseIn(
      replica,
      "case-2",
      (one) => one.arrival === "quarantined",
    );
    expect(view.journal).toHaveLength(1);
    expect(await until(replica.ownEntries(10), () => true)).toMatchObject([
      { caseId: "case-3", arrival: "arrived" },
      { caseId: "case-2", arrival: "quarantined", reason: "malformed" },
      { caseId: "case-1", arrival: "arrived" },
    ]);
    const exported = (await replica.exportOwnEntries())
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(exported[1]).toMatchObject({
      caseId: "case-2",
      state: "quarantined",
      reason: "malformed",
      owner: { office: "operator" },
      body: expect.stringContaining("错误·隔离") as string,
    });
    await submit(replica, "case-4");
    await until(replica.syncStatus(), (status) => status.arrived === 3);
  });

  test("an entry without a verdict is held, and gets its only verdict later", async () => {
    const { replica } = await station("village1");
    await submit(replica, "case-1", "错误·挂起");
    await until(replica.syncStatus(), (status) => status.problems.length === 1);
    const view = await caseIn(
      replica,
      "case-1",
      (one) => one.state.held.length === 1,
    );
    expect(view.arrival).toBe("held");

    county.journals.settleHeld("case-1", county.now());
    await replica.syncNow();
    await until(replica.syncStatus(), (status) => status.problems.length === 0);
    const settled = await caseIn(
      replica,
      "case-1",
      (one) => one.arrival === "arrived",
    );
    expect(settled.state.stage).toBe("submitted");
  });

  test("a pushed case comes to rest: no document is pushed again and again", async () => {
    const { replica, line } = await station("village1");
    await submit(replica, "case-1");
    await submit(replica, "case-2", "错误·隔离");
    await submit(replica, "case-3", "错误·挂起");
    await submit(replica, "case-4", "错误·退回");
    await until(replica.syncStatus(), (status) => status.problems.length === 3);
    await replica.syncNow();
    await replica.syncNow();
    const before = line.asked.length;
    expect(await replica.syncNow()).toMatchObject({ message: "ok" });
    const more = line.asked.slice(before);
    expect(more.filter((one) => one === "PushEntries")).toEqual([]);
  });

  test("a chain that the hub won't take from this session stops the sending, without a storm of attempts", async () => {
    const { replica, line } = await station("village1");
    await submit(replica, "case-1");
    const view = await caseIn(
      replica,
      "case-1",
      (one) => one.arrival === "arrived",
    );
    const chain = view.journal[0]?.header?.chain ?? "";
    county.chains.forget();
    county.chains.open(
      { actor: { ...replica.actor, staffId: "another" }, deviceId: "other" },
      { chain, incarnation: 1 },
    );
    const before = line.asked.length;
    await note(replica, "case-1");
    await until(replica.syncStatus(), (status) => status.line === "notTaken");
    await replica.syncNow();
    await replica.syncNow();
    expect(line.asked.length - before).toBeLessThan(40);
    const waiting = await caseIn(replica, "case-1", () => true);
    expect(waiting.arrival).toBe("waiting");
    expect(waiting.journal).toHaveLength(2);
  });

  test("a chain that the hub has lost is offered again from where it asks", async () => {
    const { replica } = await station("village1");
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    county.chains.forget();
    await takeIn(replica, "case-1");
    await arrivedEverything(replica);
    expect(
      entriesOf("case-1").filter((kind) => kind === "takenIn"),
    ).toHaveLength(1);
  });
});

describe("the scope", () => {
  /** The village's case, taken in by the village, with a note by the town; all of it on both machines. */
  async function aSharedCase() {
    const village = await station("village1");
    const town = await station("town");
    await submit(village.replica, "case-1");
    await caseIn(town.replica, "case-1", () => true);
    await note(town.replica, "case-1", "镇里写的");
    await arrivedEverything(town.replica);
    await caseIn(village.replica, "case-1", (one) => one.journal.length === 2);
    return { village, town };
  }
  const wordsOf = (view: CaseView) =>
    view.journal.map((entry) => bodyOf(entry, "noteAdded")?.note);

  test("a case that leaves it goes", async () => {
    const village = await station("village1");
    const town = await station("town");
    await submit(village.replica, "case-1");
    await caseIn(town.replica, "case-1", () => true);
    county.endScope(town.replica.actor.staffId, "case-1");
    await until(town.replica.case("case-1"), (view) => view === null);
    await town.replica.syncNow();
    expect(await until(town.replica.case("case-1"), () => true)).toBeNull();
    const status = await until(town.replica.syncStatus(), () => true);
    expect(status.copyDiffers).toBe(false);
  });

  test("[H13] of a case that leaves it the official keeps what he wrote, and nothing of others stays on the disk", async () => {
    const { town } = await aSharedCase();
    county.endScope(town.replica.actor.staffId, "case-1");
    const left = await caseIn(town.replica, "case-1", (view) => view.ownOnly);
    expect(wordsOf(left)).toEqual(["镇里写的"]);
    expect(left.applicant).toBeNull();
    expect(left.arrival).toBe("arrived");
    await town.replica.syncNow();
    const status = await until(
      town.replica.syncStatus(),
      (one) => one.line === "online" && !one.busy,
    );
    expect(status.copyDiffers).toBe(false);
    const mine = await until(
      town.replica.cases({ limit: 9, desk: "mine" }),
      () => true,
    );
    expect(mine).toEqual([]);
  });

  test("[H13] a case that comes back is whole again, also where nobody else has written in it", async () => {
    const { replica } = await station("village1");
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    county.endScope(replica.actor.staffId, "case-1");
    await caseIn(replica, "case-1", (view) => view.ownOnly);
    county.returnToScope(replica.actor.staffId, "case-1");
    await caseIn(replica, "case-1", (view) => !view.ownOnly);
  });

  test("[H13] a case that went and comes back has what its official wrote in it, also what the hub couldn't read", async () => {
    const { village, town } = await aSharedCase();
    await submit(village.replica, "case-2");
    await caseIn(town.replica, "case-2", () => true);
    await note(town.replica, "case-2", "错误·隔离");
    await until(town.replica.syncStatus(), (one) => one.problems.length === 1);
    county.endScope(town.replica.actor.staffId, "case-2");
    await until(
      town.replica.case("case-2"),
      (view) => view === null || view.ownOnly,
    );
    county.returnToScope(town.replica.actor.staffId, "case-2");
    const back = await caseIn(
      town.replica,
      "case-2",
      (view) => !view.ownOnly && view.applicant !== null,
    );
    expect(wordsOf(back)).toContain("错误·隔离");
  });

  test("[H13] work that was not yet pushed when the case left arrives, and its outcome comes back", async () => {
    const { town } = await aSharedCase();
    town.line.cut();
    await note(town.replica, "case-1", "离线时写的");
    county.endScope(town.replica.actor.staffId, "case-1");
    town.line.mend();
    await town.replica.syncNow();
    const left = await caseIn(
      town.replica,
      "case-1",
      (view) => view.ownOnly && view.arrival === "arrived",
    );
    expect(wordsOf(left)).toEqual(["镇里写的", "离线时写的"]);
    expect(entriesOf("case-1")).toEqual([
      "submitted",
      "noteAdded",
      "noteAdded",
    ]);
    const status = await until(town.replica.syncStatus(), () => true);
    expect(status.problems).toEqual([]);
  });

  test("[H13] a case that has left and was written in again keeps both, after the page is closed too", async () => {
    const machine = await aMachine(county, "village1");
    const first = await opened(machine, "dexie");
    await submit(first, "case-1");
    await note(first, "case-1", "错误·退回");
    await until(first.syncStatus(), (status) => status.problems.length === 1);
    county.endScope(first.actor.staffId, "case-1");
    await caseIn(first, "case-1", (view) => view.ownOnly);
    await closed(first);
    machine.line.cut();
    const second = await opened(machine, "dexie");
    const view = await caseIn(second, "case-1", () => true);
    expect(view.ownOnly).toBe(true);
    expect(view.journal).toHaveLength(2);
  });

  test("more cases than fit one page all come, in pages that grow while the line is quick", async () => {
    const village = await station("village1");
    village.line.cut();
    for (let i = 0; i < 450; i += 1) await submit(village.replica, `case-${i}`);
    village.line.mend();
    await village.replica.syncNow();
    await arrivedEverything(village.replica);

    // On a disk that takes its time, so that a page is asked for before the one before it is written.
    const machine = await aMachine(county, "town");
    const town = await opened(machine, "dexie");
    const status = await until(
      town.syncStatus(),
      (one) => one.firstCopy.done && one.firstCopy.cases >= 450,
    );
    expect(status.copyDiffers).toBe(false);
    await town.syncNow();
    const pages = machine.line.asked.filter((one) => one === "PullCases");
    // 50, 100, 200 and the rest, one for the hint of the stream's beginning and one that was asked for.
    expect(pages.length).toBeLessThanOrEqual(6);
  });

  test("bodies that are withheld at first are filled in when they may be seen", async () => {
    const village = await station("village1");
    county.withholdBodies("staff-town", true);
    const town = await station("town");
    await submit(village.replica, "case-1");
    const blind = await caseIn(town.replica, "case-1", () => true);
    expect(blind.applicant).toBeNull();
    expect(blind.state.stage).toBe("submitted");
    county.withholdBodies("staff-town", false);
    await note(village.replica, "case-1");
    const seeing = await caseIn(
      town.replica,
      "case-1",
      (view) => view.applicant !== null,
    );
    expect(seeing.applicant?.name).toBe("王演示");
    county.withholdBodies("staff-town", true);
    await note(village.replica, "case-1");
    const still = await caseIn(
      town.replica,
      "case-1",
      (view) => view.journal.length === 3,
    );
    expect(still.applicant?.name).toBe("王演示");
  });

  test("[D17] a copy that lacks something is fetched anew, once", async () => {
    const machine = await aMachine(county, "village1");
    const first = await opened(machine, "dexie");
    await submit(first, "case-1");
    await submit(first, "case-2");
    await arrivedEverything(first);
    await first.syncNow();
    await closed(first);
    await emptyCollection(machine.namePrefix, "cases");
    const second = await opened(machine, "dexie");
    await until(second.cases({ limit: 9 }), (views) => views.length === 2);
    const status = await until(
      second.syncStatus(),
      (one) => one.line === "online" && !one.busy,
    );
    expect(status.copyDiffers).toBe(false);
  });

  test("[D17] a case that a power cut has set back is brought up to date again", async () => {
    const machine = await aMachine(county, "village1");
    const first = await opened(machine, "dexie");
    await submit(first, "case-1");
    await arrivedEverything(first);
    await first.syncNow();
    const early = await takeDiskImage(machine.namePrefix, "cases");
    const town = await station("town");
    await caseIn(town.replica, "case-1", () => true);
    await note(town.replica, "case-1");
    await arrivedEverything(town.replica);
    await first.syncNow();
    await caseIn(first, "case-1", (view) => view.journal.length === 2);
    // What RxDB remembers of its pushes is past the first case by now.
    await submit(first, "case-2");
    await arrivedEverything(first);
    await first.syncNow();
    await closed(first);

    await early.putBack();
    const second = await opened(machine, "dexie");
    const view = await caseIn(
      second,
      "case-1",
      ({ journal }) => journal.length === 2,
    );
    expect(view.arrival).toBe("arrived");
    expect((await second.syncNow()).message).toBe("ok");
  });
});

describe("the line", () => {
  test("says offline by what attempts show, and online when one gets through", async () => {
    const { replica, line } = await station("village1");
    await until(replica.syncStatus(), (status) => status.line === "online");
    line.cut();
    expect(await replica.syncNow()).toEqual({
      reached: false,
      sent: 0,
      received: 0,
      message: "offline",
    });
    const status = await until(
      replica.syncStatus(),
      (one) => one.line === "offline",
    );
    expect(status.offlineSince).not.toBeNull();
    expect(status.lastContactAt).not.toBeNull();
    line.mend();
    expect((await replica.syncNow()).message).toBe("ok");
    const after = await until(
      replica.syncStatus(),
      (one) => one.line === "online",
    );
    expect(after.offlineSince).toBeNull();
  });

  test("[R5] what waits goes up before anything comes down, the oldest first, and says how far it has come", async () => {
    const village = await station("village1");
    const town = await station("town");
    village.line.cut();
    await submit(town.replica, "of-the-town");
    await arrivedEverything(town.replica);
    const made = Array.from({ length: 210 }, (_, i) => `case-${i}`);
    for (const caseId of made) await submit(village.replica, caseId);
    const sending: SyncStatus["sending"][] = [];
    const watching = village.replica
      .syncStatus()
      .subscribe((status) => sending.push(status.sending));
    const before = village.line.asked.length;
    village.line.mend();
    await village.replica.syncNow();
    await arrivedEverything(village.replica);
    watching.unsubscribe();

    const asked = village.line.asked
      .slice(before)
      .filter((one) => one === "PushEntries" || one === "PullCases");
    expect(asked.indexOf("PullCases")).toBeGreaterThan(
      asked.lastIndexOf("PushEntries"),
    );
    expect(county.journals.caseIds).toEqual(["of-the-town", ...made]);
    expect(
      sending.some(
        (one) => one?.of === 210 && one.arrived > 0 && one.arrived < 210,
      ),
    ).toBe(true);
    expect(sending.at(-1)).toBeNull();
  });

  test("a page of a captive portal is no answer", async () => {
    const { replica, line } = await station("village1");
    line.portal = true;
    expect((await replica.syncNow()).message).toBe("offline");
    line.portal = false;
    expect((await replica.syncNow()).message).toBe("ok");
  });

  test("[A8] an ended session stops the sync and not the work, until somebody signs in again", async () => {
    const { machine, replica } = await station("village1");
    county.endSessions();
    await submit(replica, "case-1");
    await until(replica.syncStatus(), (status) => status.line === "refused");
    expect((await replica.syncNow()).message).toBe("refused");
    expect((await takeIn(replica, "case-1")).ok).toBe(true);

    const again = await signIn(
      {
        baseUrl: "http://county.test",
        account: "village1",
        password: "onedoor-demo",
      },
      machine.ports,
    );
    if (again.ok) replica.useSession(again.session);
    await arrivedEverything(replica);
    expect(entriesOf("case-1")).toEqual(["submitted", "takenIn"]);
  });

  test("a hint brings others' changes without being asked for", async () => {
    const village = await station("village1");
    const reviewer = await station("reviewer1");
    await submit(village.replica, "case-1");
    await takeIn(village.replica, "case-1");
    await accept(village.replica, "case-1");
    const [view] = await until(
      reviewer.replica.cases({ desk: "inbox", limit: 10 }),
      (views) => views.length === 1,
    );
    expect(view?.state.stage).toBe("inReview");
    await reviewer.replica.act(
      "approved",
      "case-1",
      { documentNumber: null },
      { opinion: "同意" },
    );
    const decided = await caseIn(
      village.replica,
      "case-1",
      (one) => one.state.stage === "approved",
    );
    expect(digestOfJournal(decided.journal)).toBe(
      digestOfJournal(county.journals.journal("case-1")),
    );
  });
});
