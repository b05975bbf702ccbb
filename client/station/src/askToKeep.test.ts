import { afterEach, expect, test, vi } from "vitest";
import { askToKeep } from "./askToKeep.ts";

afterEach(() => vi.unstubAllGlobals());

function browserThat(isKept: boolean) {
  const persist = vi.fn(async () => true);
  vi.stubGlobal("navigator", {
    storage: { persisted: async () => isKept, persist },
  });
  return persist;
}

test("a browser that hasn't promised to keep the data is asked", async () => {
  const persist = browserThat(false);
  await askToKeep();
  expect(persist).toHaveBeenCalledOnce();
});

test("one that has isn't asked again", async () => {
  const persist = browserThat(true);
  await askToKeep();
  expect(persist).not.toHaveBeenCalled();
});

test("one that can't be asked is left alone", async () => {
  vi.stubGlobal("navigator", {});
  await expect(askToKeep()).resolves.toBeUndefined();
});
