import { afterEach, expect, test } from "vitest";
import { followLostDevices, type LostDevices } from "./lostDevices.ts";

const KEYS = {
  sessionSecret: "session secret of the tests, 32 and more",
  routerSecret: "router secret of the tests, 32 and more",
};
const HOUR = 3_600_000;

let following: LostDevices;
let told: string[];

/** Follows a register that answers so, in this order. */
function follow(
  ...answers: readonly (readonly string[] | "down" | "hanging")[]
) {
  told = [];
  let asked = 0;
  const entities = async () => {
    const answer = answers[asked] ?? "down";
    asked += 1;
    if (answer === "down") throw new Error("it is down");
    if (answer === "hanging") return new Promise<never>(() => {});
    return Response.json({ data: { lostDevices: answer } });
  };
  following = followLostDevices(entities, KEYS, {
    everyMs: HOUR,
    ...(answers.includes("hanging") ? { patienceMs: 1 } : {}),
    tell: (line) => told.push(line),
  });
  return following;
}
afterEach(() => following.close());

test("[N6] a computer is lost from when the register says so", async () => {
  const lost = follow([], ["laptop"]);
  await lost.readNow();
  expect(lost.isLost("laptop")).toBe(false);
  await lost.readNow();
  expect(lost.isLost("laptop")).toBe(true);
  expect(lost.isLost("another")).toBe(false);
});

test("[N6] while the register can't be read, those that were lost stay so, and the operator hears of it once", async () => {
  const lost = follow(["laptop"], "down", "down", ["laptop", "tablet"]);
  for (let round = 0; round < 3; round += 1) await lost.readNow();
  expect(lost.isLost("laptop")).toBe(true);
  expect(told).toHaveLength(1);
  await lost.readNow();
  expect(lost.isLost("tablet")).toBe(true);
});

test("[N6] nothing is known of computers until the register has answered once", async () => {
  const lost = follow("down", ["laptop"], "down");
  await lost.readNow();
  expect(lost.isRead()).toBe(false);
  expect(told).toHaveLength(1);
  await lost.readNow();
  expect(lost.isRead()).toBe(true);
  expect(lost.isLost("laptop")).toBe(true);
  await lost.readNow();
  expect(lost.isRead()).toBe(true);
});

test("[N6] a register that hangs is given up, and asked anew", async () => {
  const lost = follow("hanging", "hanging");
  await lost.readNow();
  await lost.readNow();
  expect(lost.isRead()).toBe(false);
  expect(told).toHaveLength(1);
});
