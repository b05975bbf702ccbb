import { expect, test } from "vitest";
import { RefusalLog } from "./RefusalLog.ts";

test("thousands of refusals are one line at once, and one a minute with their number", () => {
  const told: string[] = [];
  const later: (() => void)[] = [];
  const log = new RefusalLog({
    tell: (line) => told.push(line),
    after: (_, act) => later.push(act),
  });
  const pass = () => {
    for (const act of later.splice(0)) act();
  };
  for (let i = 0; i < 1_000; i += 1) log.note("rateLimited", `10.0.0.${i % 9}`);
  log.note("crossSite", "10.0.0.200");
  expect(told).toEqual([
    "router: 1 × refused, asked too often; last from 10.0.0.0",
    "router: 1 × refused, sent by a page of another site; last from 10.0.0.200",
  ]);
  pass();
  expect(told.slice(2)).toEqual([
    "router: 999 × refused, asked too often; last from 10.0.0.0",
  ]);
  pass();
  pass();
  expect(told).toHaveLength(3);
  log.note("rateLimited", "10.0.0.1");
  expect(told).toHaveLength(4);
});
