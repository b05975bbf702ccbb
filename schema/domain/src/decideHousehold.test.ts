import { expect, test } from "vitest";
import { decideHousehold, type Member } from "./decideHousehold.ts";

const head: Member = { personId: "head", relation: "户主" };
const wife: Member = { personId: "wife", relation: "配偶" };
const son: Member = { personId: "son", relation: "子" };
const other: Member = { personId: "other", relation: "户主" };
const move = (changes: object = {}) =>
  decideHousehold({
    mover: son,
    to: { isNew: false, isOwn: false },
    joined: [other],
    left: [head, wife],
    relation: "女婿",
    relations: [],
    words: "结婚分户",
    ...changes,
  });
const isNew = { to: { isNew: true, isOwn: false }, joined: [] };
const isOwn = { to: { isNew: false, isOwn: true }, left: [] };

test("[WD5] who moves is what he says to the head there, and nobody else changes", () => {
  expect(move()).toEqual({
    ok: true,
    relations: [{ ...son, relation: "女婿" }],
  });
  expect(move({ ...isNew, relation: "户主" })).toMatchObject({ ok: true });
});

test.each([
  ["nobody moves", { mover: null }, "unknownPerson"],
  ["there is no such household", { to: null }, "unknownHousehold"],
  ["nobody lives there any more", { joined: [] }, "unknownHousehold"],
  ["a word is no relation", { relation: "138" }, "badRelation"],
  ["there is a head already", { relation: "户主" }, "hasHead"],
  ["a new household has none", { ...isNew }, "needsHead"],
  [
    "he says what strangers are",
    { relations: [{ personId: "x", relation: "子" }] },
    "unknownPerson",
  ],
  ["nothing is said of why", { words: "" }, "reasonMissing"],
  [
    "he is it already",
    { ...isOwn, joined: [head, wife], relation: "子" },
    "nothingChanges",
  ],
])("[WD5] refused: %s", (_, changes, reason) => {
  expect(move(changes)).toEqual({ ok: false, reason });
});

test("[WD5] a head leaves once it is said who follows him, and what all others are to him", () => {
  const leave = (
    relations: readonly { personId: string; relation: string }[],
  ) => move({ mover: head, left: [wife, son], relation: "父亲", relations });
  expect(leave([])).toEqual({ ok: false, reason: "needsHead" });
  const follows = { personId: "wife", relation: "户主" };
  expect(leave([follows])).toEqual({ ok: false, reason: "relationsMissing" });
  expect(leave([follows, { personId: "son", relation: "子" }])).toEqual({
    ok: true,
    relations: [{ personId: "head", relation: "父亲" }, follows],
  });
  expect(move({ mover: head, left: [], relation: "父亲" })).toMatchObject({
    ok: true,
  });
});

test("[WD5] within a household the head changes the same way", () => {
  const own = (relations: readonly { personId: string; relation: string }[]) =>
    move({
      ...isOwn,
      mover: wife,
      joined: [head, son],
      relation: "户主",
      relations,
    });
  expect(own([])).toEqual({ ok: false, reason: "hasHead" });
  const was = { personId: "head", relation: "配偶" };
  expect(own([was])).toEqual({ ok: false, reason: "relationsMissing" });
  expect(own([was, { personId: "son", relation: "子" }])).toMatchObject({
    ok: true,
  });
});
