import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { captureMessages } from "../messages/captureMessages.ts";
import { type DrawnPage, drawPage, drawTurned } from "./drawPage.ts";
import {
  movedCorner,
  type PageShape,
  type Point,
  turned,
  UNCHANGED,
} from "./pageShape.ts";
import "./capture.css";

const PREVIEW_SIDE = 900;
/** Of the picture, a press of an arrow; with Shift five times that. */
const STEP = 0.01;
const CORNER_NAMES = [
  "upperLeft",
  "upperRight",
  "lowerRight",
  "lowerLeft",
] as const;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** Turns a photographed page upright and cuts it along its four corners, by mouse, finger or keys. */
export function PageEditor(props: {
  picture: ImageBitmap;
  name: string;
  /** Null where the page isn't wanted. */
  onDone: (page: Promise<DrawnPage> | null) => void;
}) {
  const { picture, onDone } = props;
  const t = useMessages(captureMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  const preview = useRef<HTMLCanvasElement>(null);
  const dragging = useRef<number>(undefined);
  const [history, setHistory] = useState<readonly PageShape[]>([UNCHANGED]);
  const shape = history.at(-1) ?? UNCHANGED;
  const { quarters, corners } = shape;

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const canvas = preview.current;
    if (canvas === null) return;
    const drawn = drawTurned(picture, quarters, PREVIEW_SIDE);
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    canvas.getContext("2d")?.drawImage(drawn, 0, 0);
  }, [picture, quarters]);

  const change = (next: PageShape) =>
    setHistory((before) =>
      next === before.at(-1) ? before : [...before, next],
    );
  /** The same step goes on: undoing takes all of it back. */
  const goOn = (next: PageShape) =>
    setHistory((before) => [...before.slice(0, -1), next]);
  const press = (event: KeyboardEvent, corner: number) => {
    const arrow = ARROWS[event.key];
    const at = corners[corner];
    if (arrow === undefined || at === undefined) return;
    event.preventDefault();
    const far = event.shiftKey ? 5 : 1;
    change(
      movedCorner(shape, corner, {
        x: at.x + far * arrow.x,
        y: at.y + far * arrow.y,
      }),
    );
  };
  const drag = (pointer: { clientX: number; clientY: number }) => {
    const frame = preview.current?.getBoundingClientRect();
    if (dragging.current === undefined || frame === undefined) return;
    goOn(
      movedCorner(shape, dragging.current, {
        x: (pointer.clientX - frame.left) / frame.width,
        y: (pointer.clientY - frame.top) / frame.height,
      }),
    );
  };

  return (
    <dialog
      ref={dialog}
      className="page-editor"
      aria-labelledby="page-editor-title"
      onCancel={(event) => {
        event.preventDefault();
        onDone(null);
      }}
    >
      <h2 id="page-editor-title">{t.editPage(props.name)}</h2>
      <p className="soft">{t.howToCut}</p>
      <div className="page-frame">
        <canvas ref={preview} role="img" aria-label={t.preview} />
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(" ")} />
        </svg>
        {corners.map(({ x, y }, corner) => (
          <button
            key={corner}
            type="button"
            className="page-corner"
            aria-label={t.corner(
              t[CORNER_NAMES[corner] ?? "upperLeft"],
              Math.round(x * 100),
              Math.round(y * 100),
            )}
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            onKeyDown={(event) => press(event, corner)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              dragging.current = corner;
              setHistory((before) => [...before, before.at(-1) ?? UNCHANGED]);
            }}
            onPointerMove={drag}
            onPointerUp={() => {
              dragging.current = undefined;
            }}
          />
        ))}
      </div>
      <div className="page-editor-actions">
        <Button onClick={() => change(turned(turned(turned(shape))))}>
          {t.turnLeft}
        </Button>
        <Button onClick={() => change(turned(shape))}>{t.turnRight}</Button>
        <Button
          disabled={history.length === 1}
          onClick={() => setHistory((before) => before.slice(0, -1))}
        >
          {t.undo}
        </Button>
        <span className="page-editor-gap" />
        <Button onClick={() => onDone(null)}>{t.discard}</Button>
        <Button type="primary" onClick={() => onDone(drawPage(picture, shape))}>
          {t.use}
        </Button>
      </div>
    </dialog>
  );
}
