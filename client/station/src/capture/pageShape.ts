/** A place in a picture as shares of its width and height, from the upper left. */
export interface Point {
  x: number;
  y: number;
}

/** Upper left, upper right, lower right, lower left. */
export type Corners = readonly [Point, Point, Point, Point];

/** What becomes of a picture: turned by so many quarters clockwise, and then cut along its four corners. */
export interface PageShape {
  quarters: 0 | 1 | 2 | 3;
  corners: Corners;
}

export const WHOLE: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];
export const UNCHANGED: PageShape = { quarters: 0, corners: WHOLE };

/** A quarter clockwise. The corners stay on what they were put on. */
export function turned({ quarters, corners }: PageShape): PageShape {
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  return {
    quarters: ((quarters + 1) % 4) as PageShape["quarters"],
    corners: [
      turnedPoint(lowerLeft),
      turnedPoint(upperLeft),
      turnedPoint(upperRight),
      turnedPoint(lowerRight),
    ],
  };
}

/** With one corner elsewhere, within the picture; unchanged where they would no longer go around a page. */
export function movedCorner(
  shape: PageShape,
  corner: number,
  to: Point,
): PageShape {
  const within = { x: clamp(to.x), y: clamp(to.y) };
  const corners = shape.corners.map((one, i) =>
    i === corner ? within : one,
  ) as unknown as Corners;
  return goesAround(corners) ? { ...shape, corners } : shape;
}

export function isWhole(corners: Corners): boolean {
  return corners.every(({ x, y }, i) => x === WHOLE[i]?.x && y === WHOLE[i]?.y);
}

/** Pixels of what is cut out: of opposite sides the longer one. */
export function sizeOf(
  corners: Corners,
  picture: { width: number; height: number },
): { width: number; height: number } {
  const side = (a: Point, b: Point) =>
    Math.hypot((a.x - b.x) * picture.width, (a.y - b.y) * picture.height);
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  return {
    width: Math.max(
      1,
      Math.round(
        Math.max(side(upperLeft, upperRight), side(lowerLeft, lowerRight)),
      ),
    ),
    height: Math.max(
      1,
      Math.round(
        Math.max(side(upperLeft, lowerLeft), side(upperRight, lowerRight)),
      ),
    ),
  };
}

/**
 * Where a place of the straight page lies in the picture: the projection that takes the unit square to the corners
 * (Heckbert 1989, 2.2.3), for a flat page that was photographed from any side.
 */
export function projectionOnto(
  corners: Corners,
): (u: number, v: number) => Point {
  const [p0, p1, p2, p3] = corners;
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const dx1 = p1.x - p2.x;
  const dy1 = p1.y - p2.y;
  const dx2 = p3.x - p2.x;
  const dy2 = p3.y - p2.y;
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  const a = p1.x - p0.x + g * p1.x;
  const b = p3.x - p0.x + h * p3.x;
  const d = p1.y - p0.y + g * p1.y;
  const e = p3.y - p0.y + h * p3.y;
  return (u, v) => {
    const w = g * u + h * v + 1;
    return { x: (a * u + b * v + p0.x) / w, y: (d * u + e * v + p0.y) / w };
  };
}

/** Below it a page is a line. */
const LEAST_TURN = 0.01;

/** Clockwise all the way: convex, and no corner on another. */
function goesAround(corners: Corners): boolean {
  return corners.every((one, i) => {
    const next = corners[(i + 1) % 4] ?? one;
    const after = corners[(i + 2) % 4] ?? one;
    const turn =
      (next.x - one.x) * (after.y - next.y) -
      (next.y - one.y) * (after.x - next.x);
    return turn > LEAST_TURN;
  });
}

function turnedPoint({ x, y }: Point): Point {
  return { x: 1 - y, y: x };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
