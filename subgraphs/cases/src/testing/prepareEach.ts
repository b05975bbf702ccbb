import { afterAll, beforeAll, beforeEach } from "vitest";
import { testHub, type TestHub } from "./testHub.ts";
import type { OpenTestStore, TestStore } from "./testStores.ts";

/** What a test finds. */
export interface Ground extends Pick<OpenTestStore, "store" | "pool"> {
  hub: TestHub;
  /** Another number for each test, to name things by. */
  number: number;
}

/** The tests of an engine share its store, each with a new hub on it. Where there is no such engine they are skipped. */
export function prepareEach(
  { open, skipped }: TestStore,
  prepare: (ground: Ground) => Promise<void>,
): void {
  let opened: OpenTestStore;
  let number = 0;
  beforeAll(async () => {
    if (skipped === undefined) opened = await open();
  });
  afterAll(async () => opened?.close());
  beforeEach(async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    const { store, pool } = opened;
    number += 1;
    await prepare({ store, pool, hub: testHub(store), number });
  });
}
