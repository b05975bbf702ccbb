import { describe, expect, test } from "vitest";
import {
  type ExportLine,
  parseExportLine,
  parseKeptHeads,
  writeExportLine,
} from "./exportLine.ts";
import { hashText } from "./hash.ts";
import type { Instant } from "./time.ts";
import type { Signature } from "./signatures.ts";

const head = {
  epoch: 1,
  size: 3,
  root: hashText("a root"),
  at: "2026-09-21T02:00:00.000Z" as Instant,
  signature: "A".repeat(86) as Signature,
};
const line: ExportLine = { line: "head", ...head };
const text = writeExportLine(line);

test("[X5] what was written is read", () => {
  expect(parseExportLine(text)).toEqual({ ok: true, value: line });
});

test.for([
  ["a space more", text.replace(":", ": ")],
  ["another kind", text.replace('"head"', '"tail"')],
  ["no kind", text.replace('"line":"head",', "")],
  ["a kind that every object has", text.replace('"head"', '"toString"')],
  ["a part more", text.replace("{", '{"more":1,')],
  ["a part twice", text.replace('"epoch":1', '"epoch":2,"epoch":1')],
  ["a number in another spelling", text.replace(":3", ":3.0")],
  ["an escape for a plain character", text.replace("a", "\\u0061")],
  ["a hash in capitals", text.toUpperCase()],
  ["half of a line", text.slice(0, 40)],
  ["no object", "null"],
  ["nothing", ""],
])("[X5] %s makes it no line", ([, other]) => {
  expect(other).not.toBe(text);
  expect(parseExportLine(other ?? "")).toEqual({
    ok: false,
    reason: "malformed",
  });
});

describe("heads that were kept elsewhere", () => {
  const kept = { hubId: "0".repeat(32), ...head };

  test("[X4] one, or several a line", () => {
    const one = JSON.stringify(kept);
    expect(parseKeptHeads(one)).toEqual({ ok: true, value: [kept] });
    expect(parseKeptHeads(JSON.stringify(kept, null, 2))).toMatchObject({
      ok: true,
    });
    expect(parseKeptHeads(`${one}\n\n${one}\n`)).toEqual({
      ok: true,
      value: [kept, kept],
    });
  });

  test.for([
    ["nothing", ""],
    ["no JSON", "epoch 1"],
    ["no hub", JSON.stringify(head)],
    ["no signature", JSON.stringify({ ...kept, signature: "" })],
    ["one good and one bad", `${JSON.stringify(kept)}\n{}`],
  ])("[X4] %s is refused", ([, written]) => {
    expect(parseKeptHeads(written ?? "")).toEqual({
      ok: false,
      reason: "malformed",
    });
  });
});
