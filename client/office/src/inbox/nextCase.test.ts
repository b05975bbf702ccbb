import { describe, expect, test } from "vitest";
import { nextCase, stepThrough } from "./nextCase.ts";

describe("after a decision", () => {
  test("the next case below comes", () => {
    expect(nextCase(["a", "b", "c"], "b")).toBe("c");
  });
  test("after the last of the list the one above comes", () => {
    expect(nextCase(["a", "b"], "b")).toBe("a");
  });
  test("after the only one nothing is left", () => {
    expect(nextCase(["a"], "a")).toBeNull();
  });
  test("a case that isn't in the list gives way to the first due", () => {
    expect(nextCase(["a", "b"], "elsewhere")).toBe("a");
  });
});

describe("by the keyboard", () => {
  test("a step goes one down or up, and stays at the ends", () => {
    expect(stepThrough(["a", "b"], "a", 1)).toBe("b");
    expect(stepThrough(["a", "b"], "b", 1)).toBe("b");
    expect(stepThrough(["a", "b"], "a", -1)).toBe("a");
  });
  test("without a selection it begins at the first", () => {
    expect(stepThrough(["a", "b"], null, 1)).toBe("a");
    expect(stepThrough([], null, 1)).toBeNull();
  });
});
