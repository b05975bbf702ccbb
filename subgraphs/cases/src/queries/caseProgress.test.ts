import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { minutesLater, testHub, type TestHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import { caseProgress, MOST_MISSES } from "./caseProgress.ts";

let made = 0;

describe.each(testStores())("progress, on $name", ({ open, skipped }) => {
  let opened: OpenTestStore;
  let store: CaseStore;
  let hub: TestHub;
  let caseNumber: string;

  beforeAll(async () => {
    if (skipped === undefined) opened = await open();
  });
  afterAll(async () => opened?.close());
  beforeEach(async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    store = opened.store;
    hub = testHub(store);
    made += 1;
    // A quarter of an hour for each test: attempts are counted in windows of time.
    hub.setNow(minutesLater(hub.now(), made * 60));
    const village = await TestDevice.opened(hub, "cun1");
    caseNumber = village.takeCaseNumber();
    village.submit(`progress-${made}`, { facts: { caseNumber } });
    await village.push();
  });

  const ask = (
    number: string,
    queryCode: string,
    clientAddress = "192.0.2.1",
  ) => caseProgress(hub, { caseNumber: number, queryCode, clientAddress });
  async function guessFrom(addressOf: (at: number) => string): Promise<void> {
    for (let at = 0; at < MOST_MISSES.ofAddress; at += 1)
      await ask(`${caseNumber.slice(0, 40)}${at}`, "000000", addressOf(at));
  }

  test("the number and the code of the receipt tell how far the case is", async () => {
    const spaced = ` ${caseNumber.slice(0, 31)} ${caseNumber.slice(31).toLowerCase()}`;
    expect(await ask(spaced, "246810")).toMatchObject({
      stage: "submitted",
      caseNumber,
    });
  });

  test("a wrong code, an unknown number and nonsense look alike", async () => {
    expect(await ask(caseNumber, "000000")).toBeUndefined();
    expect(await ask(`${caseNumber.slice(0, 47)}X`, "246810")).toBeUndefined();
    expect(await ask("\0'; DROP TABLE", "\0")).toBeUndefined();
  });

  test("after too many misses even the right code is not told, until the window is over", async () => {
    for (let at = 0; at < MOST_MISSES.ofNumber; at += 1)
      await ask(caseNumber, "000000");
    expect(await ask(caseNumber, "246810")).toBeUndefined();
    hub.setNow(minutesLater(hub.now(), 15));
    expect(await ask(caseNumber, "246810")).toBeDefined();
  });

  test("guesses sent at once are counted one by one", async () => {
    const guesses = Array.from({ length: MOST_MISSES.ofNumber }, () =>
      ask(caseNumber, "000000"),
    );
    const right = ask(caseNumber, "246810");
    await Promise.all(guesses);
    expect(await right).toBeUndefined();
  });

  test("whoever guesses at many numbers is shut out, and nobody else is", async () => {
    await guessFrom(() => "198.51.100.7");
    expect(await ask(caseNumber, "246810", "198.51.100.7")).toBeUndefined();
    expect(await ask(caseNumber, "246810")).toBeDefined();
  });

  test("the addresses of one IPv6 network count as one", async () => {
    await guessFrom((at) => `2001:db8:1:2::${at.toString(16)}`);
    const same = "2001:db8:1:2:ffff:0:0:1";
    expect(await ask(caseNumber, "246810", same)).toBeUndefined();
    expect(await ask(caseNumber, "246810", "2001:db8:1:3::1")).toBeDefined();
  });

  test("guesses sent at once from one address are counted one by one", async () => {
    const guesses = Array.from({ length: MOST_MISSES.ofAddress }, (_, at) =>
      ask(`${caseNumber.slice(0, 40)}${at}`, "000000", "198.51.100.8"),
    );
    const right = ask(caseNumber, "246810", "198.51.100.8");
    await Promise.all(guesses);
    expect(await right).toBeUndefined();
  });
});
