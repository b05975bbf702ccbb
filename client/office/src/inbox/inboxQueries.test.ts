import { expect, test } from "vitest";
import { partsOf, queryOf } from "./inboxQueries.ts";

test("open work is what runs, what is paused apart, and what is decided but not finished", () => {
  expect(partsOf({ whose: "mine", stage: "open", search: "" })).toEqual([
    "running",
    "paused",
    "decided",
  ]);
});

test("a search also finds what is done", () => {
  expect(partsOf({ whose: "mine", stage: "open", search: "王" })).toContain(
    "done",
  );
});

test("mine is what is assigned to me, the department is all in reach; both in the order of the clock", () => {
  const filter = { stage: "open", search: " " } as const;
  expect(queryOf({ ...filter, whose: "mine" }, "running", 50)).toEqual({
    desk: "inbox",
    stages: ["accepted", "inReview"],
    order: "due",
    limit: 51,
  });
  expect(
    queryOf({ ...filter, whose: "department" }, "paused", 50),
  ).toMatchObject({
    desk: "subtree",
    stages: ["suspended"],
  });
});

test("what waits for an acceptance is the whole department's, since it is assigned to nobody yet", () => {
  expect(partsOf({ whose: "department", stage: "open", search: "" })).toContain(
    "toAccept",
  );
  expect(partsOf({ whose: "mine", stage: "open", search: "" })).not.toContain(
    "toAccept",
  );
});
