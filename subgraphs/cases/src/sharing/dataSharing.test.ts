import { newDataRequest } from "@onedoor/domain/dataRequest";
import { actorFor } from "@onedoor/demonstration/county";
import { dateOf } from "@onedoor/domain/time";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryCaseStore } from "../store/memoryCaseStore.ts";
import type { DataRequest } from "../store/DataRequestStore.ts";
import { takeIn } from "../testing/pulling.ts";
import { openingBody, TestDevice } from "../testing/TestDevice.ts";
import { minutesLater, testHub, type TestHub } from "../testing/testHub.ts";
import {
  type DemonstrationDepartment,
  type DepartmentTrouble,
  startDemonstrationDepartment,
} from "./demonstrationDepartment.ts";
import type { DepartmentSystem } from "./DepartmentSystem.ts";
import { httpDepartments } from "./httpDepartments.ts";
import { reconcileDay } from "./reconcileDay.ts";
import { workOffDataRequests } from "./workOffDataRequests.ts";

const SECRET = "a secret of county and departments, of tests";

let hub: TestHub;
let village: TestDevice;
let department: DemonstrationDepartment;
let departments: DepartmentSystem;
let told: string[];

beforeEach(async () => {
  hub = testHub(memoryCaseStore());
  village = await TestDevice.opened(hub, "cun1");
  await takeIn(village, "case-1");
  department = await startDemonstrationDepartment({ secret: SECRET });
  departments = reaching(department.url);
  told = [];
});
afterEach(() => department.close());

const reaching = (url: string, secret = SECRET, patienceMs = 10_000) =>
  httpDepartments({ url, secret, now: hub.now, patienceMs });
const workOff = (system = departments) =>
  workOffDataRequests(hub, system, (words) => told.push(words));
const pass = (minutes: number) => hub.setNow(minutesLater(hub.now(), minutes));
const posts = () =>
  department.messages.filter((message) => message.startsWith("POST")).length;

async function ask(requestId = "request-1", caseId = "case-1") {
  await hub.store.addDataRequest(aRequest(requestId, caseId));
}

async function request(): Promise<DataRequest> {
  const [one] = await hub.store.dataRequestsOf(["case-1"]);
  if (one === undefined) throw new Error("nothing was asked");
  return one;
}

const outcomes = async () =>
  (await hub.store.handOffsOf("request-1")).map(({ outcome }) => outcome);

test("[O4] a department confirms facts, and nothing else comes back", async () => {
  await ask();
  expect(await workOff()).toBe(1);
  expect(await request()).toMatchObject({
    state: "answered",
    answer: {
      facts: [{ fact: "isOnRegister" }, { fact: "isHouseholder" }],
      validUntil: null,
    },
    settledAt: hub.now(),
  });
  expect(await outcomes()).toEqual(["sending", "answered"]);
  expect(await workOff()).toBe(0);
});

describe("[O7] whatever is wrong over there, nothing is asked twice, nothing is lost, and the answer comes once", () => {
  test.each<[DepartmentTrouble, string]>([
    ["down", "unreachable"],
    ["dies", "unreachable"],
    ["later", "taken"],
    ["badJson", "malformed"],
    ["moreThanAsked", "malformed"],
    ["wrongSignature", "badSignature"],
    ["otherRequest", "otherRequest"],
    ["huge", "tooLarge"],
  ])("%s", async (trouble, outcome) => {
    department.trouble(trouble);
    await ask();
    await workOff();
    expect(await request()).toMatchObject({
      state: "handedOff",
      inDoubt: true,
      answer: null,
    });
    expect(await outcomes()).toEqual(["sending", outcome]);
    expect(await workOff()).toBe(0);
    department.trouble(null);
    pass(2);
    await workOff();
    expect(await request()).toMatchObject({ state: "answered", attempts: 2 });
    expect([...department.lookedUp]).toEqual([["request-1", 1]]);
    expect((await outcomes()).filter((one) => one === "answered")).toEqual([
      "answered",
    ]);
    // What it has already isn't sent once more.
    expect(posts()).toBe(1);
  });

  test("slow", async () => {
    department.trouble("slow");
    await ask();
    await workOff(reaching(department.url, SECRET, 200));
    expect(await outcomes()).toEqual(["sending", "late"]);
    department.trouble(null);
    pass(2);
    await workOff();
    expect((await request()).state).toBe("answered");
    expect([...department.lookedUp]).toEqual([["request-1", 1]]);
    expect(posts()).toBe(1);
  });

  test("gone, with another at its address later", async () => {
    await department.close();
    await ask();
    await workOff();
    expect(await outcomes()).toEqual(["sending", "unreachable"]);
    department = await startDemonstrationDepartment({ secret: SECRET });
    pass(2);
    await workOff(reaching(department.url));
    expect((await request()).state).toBe("answered");
    expect(await outcomes()).toEqual([
      "sending",
      "unreachable",
      "unknown",
      "sending",
      "answered",
    ]);
  });
});

test("[O7] a department takes nothing that isn't signed with the county's key", async () => {
  await ask();
  await workOff(reaching(department.url, `${SECRET} and wrong`));
  expect(department.messages).toEqual([]);
  expect((await request()).state).toBe("handedOff");
});

test("[O7] where the process died while it was asking, another picks up and asks no second time", async () => {
  await ask();
  const dies: DepartmentSystem = {
    ...departments,
    async ask(sealed) {
      await departments.ask(sealed);
      throw new Error("the process died here");
    },
  };
  await expect(workOff(dies)).rejects.toThrow("died");
  expect(await workOff()).toBe(0);
  pass(3);
  expect(await workOff()).toBe(1);
  expect(await request()).toMatchObject({ state: "answered", attempts: 2 });
  expect(posts()).toBe(1);
});

test("[O7] of two processes one asks", async () => {
  for (const at of [1, 2, 3, 4, 5]) {
    await takeIn(village, `case-of-two-${at}`);
    await ask(`of-two-${at}`, `case-of-two-${at}`);
  }
  await Promise.all([workOff(), workOff()]);
  expect(posts()).toBe(5);
  expect([...department.lookedUp.values()]).toEqual([1, 1, 1, 1, 1]);
});

test("[O6] who never answers is given up, and the operator is told once, without anybody's name", async () => {
  department.trouble("down");
  await ask();
  while ((await request()).nextAttemptAt !== null) {
    await workOff();
    pass(6 * 60);
  }
  expect(await request()).toMatchObject({ state: "failed", attempts: 12 });
  expect(told).toEqual([
    expect.stringMatching(/^data request request-1 \(household\) .* given up/),
  ]);
});

test("[O1] of a case that has ended nothing more goes out", async () => {
  await ask();
  village.write("withdrawn", "case-1", {}, { reason: "不办了" });
  await village.push();
  await workOff();
  expect((await request()).state).toBe("failed");
  expect(department.messages).toEqual([]);
});

describe("[O8] the lists of a day", () => {
  const reconcile = () =>
    reconcileDay(hub, departments, dateOf(hub.now()), (words) =>
      told.push(words),
    );

  test("what the department has forgotten is sent again", async () => {
    department.trouble("later");
    await ask();
    await workOff();
    department.forget("request-1");
    department.trouble(null);
    expect(await reconcile()).toMatchObject({ sendAgain: ["request-1"] });
    await workOff();
    expect((await request()).state).toBe("answered");
    expect(await outcomes()).toEqual([
      "sending",
      "taken",
      "sentAgain",
      "sending",
      "answered",
    ]);
  });

  test("what only one side knows is told", async () => {
    await ask();
    await workOff();
    department.forget("request-1");
    department.remember({
      requestId: "stranger",
      dataClass: "tax",
      subject: { kind: "legalEntity", name: "演示", creditCode: "x" },
      purpose: {
        caseId: "none",
        itemCode: "none",
        itemVersion: 1,
        materialCode: "none",
      },
      askedBy: { staffId: "none", body: "none" },
      askedAt: hub.now(),
    });
    expect(await reconcile()).toEqual({
      sendAgain: [],
      missingThere: ["request-1"],
      unknownHere: ["stranger"],
    });
    expect(told).toHaveLength(2);
  });

  test("nothing is changed where it can't be had", async () => {
    department.trouble("later");
    await ask();
    await workOff();
    const before = await request();
    department.trouble("down");
    expect(await reconcile()).toBeUndefined();
    expect(await request()).toEqual(before);
  });
});

function aRequest(requestId: string, caseId: string): DataRequest {
  const askedAt = hub.now();
  return {
    ...newDataRequest(askedAt),
    requestId,
    caseId,
    itemCode: "1199010100TE5T11754990511015000",
    itemVersion: 1,
    materialCode: "M0001",
    dataClass: "household",
    askedBy: actorFor("cun1"),
    askedAt,
  };
}

test("[O7] once the county stops, what is due waits for its next start", async () => {
  await ask();
  expect(
    await workOffDataRequests(
      hub,
      departments,
      () => undefined,
      () => true,
    ),
  ).toBe(0);
  expect(posts()).toBe(0);
  expect(await workOff()).toBe(1);
});

test("[O2] of who applies by a passport no department is asked: it would look for a resident of that number", async () => {
  village.submit("case-2", {
    content: {
      applicant: {
        ...openingBody().applicant,
        residentId: "E12345678",
        documentKind: "passport",
      } as never,
    },
  });
  await village.push();
  await ask("request-2", "case-2");
  await workOff();
  expect(posts()).toBe(0);
  const [refused] = await hub.store.dataRequestsOf(["case-2"]);
  expect(refused).toMatchObject({ state: "failed", answer: null });
});
