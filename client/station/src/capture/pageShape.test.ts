import { expect, test } from "vitest";
import {
  type Corners,
  isWhole,
  movedCorner,
  projectionOnto,
  sizeOf,
  turned,
  UNCHANGED,
  WHOLE,
} from "./pageShape.ts";

const ASKEW: Corners = [
  { x: 0.1, y: 0.2 },
  { x: 0.8, y: 0.1 },
  { x: 0.95, y: 0.9 },
  { x: 0.05, y: 0.7 },
];

test("four quarters are none, and corners stay on what they were put on", () => {
  const askew = { quarters: 0 as const, corners: ASKEW };
  const quarter = turned(askew);
  expect(quarter.quarters).toBe(1);
  // What was lower left is upper left now.
  expect(quarter.corners[0].x).toBeCloseTo(0.3);
  expect(quarter.corners[0].y).toBeCloseTo(0.05);
  const around = turned(turned(turned(quarter)));
  expect(around.quarters).toBe(0);
  around.corners.forEach(({ x, y }, i) => {
    expect(x).toBeCloseTo(ASKEW[i]?.x ?? Number.NaN);
    expect(y).toBeCloseTo(ASKEW[i]?.y ?? Number.NaN);
  });
  expect(isWhole(turned(UNCHANGED).corners)).toBe(true);
});

test("the straight page's corners lie on the picture's, and its middle where the diagonals meet", () => {
  const project = projectionOnto(ASKEW);
  for (const [i, { x: u, y: v }] of WHOLE.entries()) {
    const { x, y } = project(u, v);
    expect(x).toBeCloseTo(ASKEW[i]?.x ?? Number.NaN);
    expect(y).toBeCloseTo(ASKEW[i]?.y ?? Number.NaN);
  }
  const middle = project(0.5, 0.5);
  const [a, b, c, d] = ASKEW;
  const off = (p: typeof a, q: typeof a) =>
    (q.x - p.x) * (middle.y - p.y) - (q.y - p.y) * (middle.x - p.x);
  expect(off(a, c)).toBeCloseTo(0);
  expect(off(b, d)).toBeCloseTo(0);
  expect(projectionOnto(WHOLE)(0.25, 0.75)).toEqual({ x: 0.25, y: 0.75 });
});

test("a corner stays within the picture, and never crosses another", () => {
  const out = movedCorner(UNCHANGED, 0, { x: -3, y: 0.4 });
  expect(out.corners[0]).toEqual({ x: 0, y: 0.4 });
  expect(movedCorner(UNCHANGED, 0, { x: 1, y: 1 })).toBe(UNCHANGED);
  expect(movedCorner(UNCHANGED, 2, { x: 0.2, y: 0.2 })).toBe(UNCHANGED);
});

test("what is cut out keeps the pixels of its longer sides", () => {
  expect(sizeOf(WHOLE, { width: 300, height: 400 })).toEqual({
    width: 300,
    height: 400,
  });
  const { width, height } = sizeOf(ASKEW, { width: 1000, height: 1000 });
  expect([width, height]).toEqual([922, 814]);
});
