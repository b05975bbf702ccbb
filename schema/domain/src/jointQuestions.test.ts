import { expect, test } from "vitest";
import {
  anItemVersion,
  anOption,
  aSituation,
} from "../testing/anItemVersion.ts";
import type { Situation } from "./itemTypes.ts";
import { jointSituation } from "./jointQuestions.ts";

const agent = aSituation("agent", [anOption("no"), anOption("yes")]);
const item = (key: string, situations: Situation[]) => ({
  key,
  item: anItemVersion({ id: key, situations, materials: [] }),
  form: { properties: {} },
  definitions: {},
});
const nothingSettled = { settled: [] };

test("[B4] a question that two items ask in the same words is put once, and answers both", () => {
  const items = [item("first", [agent]), item("second", [agent])];
  const open = jointSituation(nothingSettled, items, {});
  expect(open.questions).toHaveLength(1);
  expect(open.isAnswered).toBe(false);
  const answers = { [open.questions[0]?.id ?? ""]: "yes" };
  const { isAnswered, parts } = jointSituation(nothingSettled, items, answers);
  expect(isAnswered).toBe(true);
  expect(parts.map((part) => part.answers)).toEqual([
    { agent: "yes" },
    { agent: "yes" },
  ]);
});

test("[B4] questions of one name in other words, or with other options, are two", () => {
  const items = [
    item("first", [agent]),
    item("second", [aSituation("agent", [anOption("no"), anOption("maybe")])]),
    item("third", [{ ...agent, question: "由谁来取?" }]),
  ];
  expect(jointSituation(nothingSettled, items, {}).questions).toHaveLength(3);
});

test("[B4] nobody is asked for what the bundle settles", () => {
  const settled = [{ item: "first", question: "agent", option: "yes" }];
  expect(
    jointSituation({ settled }, [item("first", [agent])], {}),
  ).toMatchObject({
    questions: [],
    isAnswered: true,
    parts: [{ key: "first", answers: { agent: "yes" } }],
  });
});

test("[B4] an item that needn't be applied for is no part of it", () => {
  const needed = aSituation("needed", [anOption("no", { notRequired: true })]);
  const items = [item("first", [needed]), item("second", [])];
  const [question] = jointSituation(nothingSettled, items, {}).questions;
  const { parts, exits } = jointSituation(nothingSettled, items, {
    [question?.id ?? ""]: "no",
  });
  expect(parts.map(({ key }) => key)).toEqual(["second"]);
  expect(exits).toEqual([{ key: "first", exit: { kind: "notRequired" } }]);
});

test("[B4] an answer to a question that is no longer asked has no effect", () => {
  const follow = aSituation("follow", [anOption("x")], {
    question: "agent",
    in: ["yes"],
  });
  const items = [item("first", [agent, follow])];
  const ids = (answers: Record<string, string>) =>
    jointSituation(nothingSettled, items, answers).questions.map(
      ({ id }) => id,
    );
  const [first = ""] = ids({});
  const [, second = ""] = ids({ [first]: "yes" });
  expect(
    jointSituation(nothingSettled, items, { [first]: "no", [second]: "x" }),
  ).toMatchObject({ isAnswered: true, parts: [{ answers: { agent: "no" } }] });
});
