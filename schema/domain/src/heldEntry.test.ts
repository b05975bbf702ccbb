import { expect, test } from "vitest";
import { foldCase } from "./foldCase.ts";
import { isAwaited, isKnown } from "./heldEntry.ts";
import { toJournalEntry } from "./parseEntry.ts";
import { aCase, TEST_CASE } from "../testing/index.ts";
import { unopenedCase } from "./caseState.ts";

const opened = aCase({ stage: "takenIn" });
const [submitted, takenIn] = opened.entries;
if (submitted === undefined || takenIn === undefined)
  throw new Error("the journal is too short");

/** As a newer station writes it. */
function newer(text: string, change: object): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), ...change });
}

test("[H5] an entry waits for its case, and one of an unknown kind or version for an upgrade", () => {
  const nothing = unopenedCase(TEST_CASE);
  expect(isKnown(nothing)).toBe(false);
  expect(isAwaited(takenIn.headerText, null)).toBe(true);
  expect(isAwaited(takenIn.headerText, nothing)).toBe(true);
  expect(isAwaited(takenIn.headerText, opened.state)).toBe(false);
  expect(isAwaited(submitted.headerText, nothing)).toBe(false);
  const unknown = newer(takenIn.headerText, { kind: "faceScanned" });
  expect(isAwaited(unknown, opened.state)).toBe(true);
  const version = newer(takenIn.headerText, { version: 99 });
  expect(isAwaited(version, opened.state)).toBe(true);
});

test("[F15] of an unknown kind, what was set aside is listed and what counts has no effect yet", () => {
  const unknown = (verdict: "counted" | "setAside") =>
    toJournalEntry({
      entryId: "entry-unknown",
      headerText: newer(takenIn.headerText, { kind: "faceScanned" }),
      bodyText: null,
      held: false,
      acknowledgement: {
        epoch: 9,
        seq: 9,
        verdict,
        reason: verdict === "counted" ? null : "unknownKind",
        effectiveAt: submitted.acknowledgement?.effectiveAt ?? never(),
        receivedAt: submitted.acknowledgement?.receivedAt ?? never(),
      },
    });
  const fold = (verdict: "counted" | "setAside") =>
    foldCase(TEST_CASE, [...opened.entries, unknown(verdict)]);
  expect(fold("counted")).toEqual(opened.state);
  expect(fold("setAside").setAside).toEqual([
    {
      entryId: "entry-unknown",
      kind: "faceScanned",
      reason: "unknownKind",
      recorded: true,
      settled: null,
    },
  ]);
});

function never(): never {
  throw new Error("the journal is not acknowledged");
}
