import { MOST_THUMBNAIL_BYTES } from "@onedoor/domain/materialBytes";
import {
  isWhole,
  type PageShape,
  projectionOnto,
  sizeOf,
} from "./pageShape.ts";

/** Long side in pixels: an A4 page at about 200 dpi, enough to read a stamp. */
const LONGEST_SIDE = 2200;
/** What a page should weigh on a village's line: 40 seconds at 64 kbit/s. */
const AIM_BYTES = 300 * 1024;
const QUALITIES = [0.8, 0.7, 0.6, 0.5, 0.4];
/** When the coarsest is still too heavy, so much smaller each time. */
const SHRINK = 0.8;
const LEAST_SIDE = 1000;
const THUMBNAIL_SIDE = 360;

/** The picture upright, no larger than is needed. */
export function drawTurned(
  picture: ImageBitmap,
  quarters: PageShape["quarters"],
  longest = LONGEST_SIDE,
): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const lies = quarters % 2 === 1;
  const { canvas, context } = canvasOf(
    lies ? height : width,
    lies ? width : height,
  );
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  return canvas;
}

export interface DrawnPage {
  page: Blob;
  /** Enough to see what it is of. */
  thumbnail: Blob;
}

/** The page as it is kept: upright, straight, and as light as it can be read; and a small picture of it. */
export async function drawPage(
  picture: ImageBitmap,
  shape: PageShape,
): Promise<DrawnPage> {
  const upright = drawTurned(picture, shape.quarters);
  const page = isWhole(shape.corners) ? upright : straightened(upright, shape);
  const share = THUMBNAIL_SIDE / Math.max(page.width, page.height);
  return {
    page: await lightEnough(page, AIM_BYTES, LEAST_SIDE),
    thumbnail: await lightEnough(
      shrunk(page, Math.min(1, share)),
      MOST_THUMBNAIL_BYTES,
      1,
    ),
  };
}

async function lightEnough(
  drawn: HTMLCanvasElement,
  aim: number,
  leastSide: number,
): Promise<Blob> {
  let page = drawn;
  for (;;) {
    let lightest: Blob | undefined;
    for (const quality of QUALITIES) {
      lightest = await jpegOf(page, quality);
      if (lightest.size <= aim) return lightest;
    }
    const longest = Math.max(page.width, page.height) * SHRINK;
    if (lightest !== undefined && longest < leastSide) return lightest;
    page = shrunk(page, SHRINK);
  }
}

function straightened(
  upright: HTMLCanvasElement,
  { corners }: PageShape,
): HTMLCanvasElement {
  const { width, height } = sizeOf(corners, upright);
  const { canvas, context } = canvasOf(width, height);
  const from = contextOf(upright).getImageData(
    0,
    0,
    upright.width,
    upright.height,
  );
  const to = context.createImageData(width, height);
  const source = new Uint32Array(from.data.buffer);
  const target = new Uint32Array(to.data.buffer);
  const place = projectionOnto(corners);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = place((x + 0.5) / width, (y + 0.5) / height);
      const px = Math.min(upright.width - 1, Math.floor(at.x * upright.width));
      const py = Math.min(
        upright.height - 1,
        Math.floor(at.y * upright.height),
      );
      target[y * width + x] =
        source[Math.max(0, py) * upright.width + Math.max(0, px)] ?? 0;
    }
  context.putImageData(to, 0, 0);
  return canvas;
}

function shrunk(page: HTMLCanvasElement, share: number): HTMLCanvasElement {
  const { canvas, context } = canvasOf(
    Math.max(1, Math.round(page.width * share)),
    Math.max(1, Math.round(page.height * share)),
  );
  context.drawImage(page, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function jpegOf(page: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    page.toBlob(
      (blob) =>
        blob === null
          ? reject(new Error("the browser made no picture"))
          : resolve(blob),
      "image/jpeg",
      quality,
    );
  });
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  // A JPEG has nothing to see through: what is clear becomes paper.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser draws nothing");
  return context;
}
