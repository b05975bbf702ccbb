import { describe, expect, test } from "vitest";
import { ENTRY_KINDS } from "./facts.ts";
import { foldCase } from "./foldCase.ts";
import { hashText } from "./hash.ts";
import { parseBody, parseHeader, toJournalEntry } from "./parseEntry.ts";
import { type Upcasts, versionOf } from "./upcasts.ts";
import { aCase, TEST_CASE, villageClerk } from "../testing/index.ts";

// A kind two versions on: notes got a language, then their words another name.
const LATER: Upcasts = {
  noteAdded: [
    { facts: (facts) => ({ ...facts, language: "zh" }) },
    { body: ({ words, ...body }) => ({ ...body, note: words }) },
  ],
};

function written(kind: string, version: number, facts: object, body: object) {
  const bodyText = `salt.${JSON.stringify(body)}`;
  const headerText = JSON.stringify({
    entryId: "entry-old",
    caseId: TEST_CASE,
    kind,
    version,
    at: { wall: "2026-09-21T02:00:00.000Z", counter: 0 },
    witness: null,
    actor: villageClerk,
    chain: "chain-old",
    chainNo: 1,
    prev: "0".repeat(64),
    facts,
    body: hashText(bodyText),
  });
  return { headerText, bodyText };
}

describe("entries of older versions", () => {
  test("[E8] an access that a station ended before ends had a ground was withdrawn", () => {
    const { headerText } = written("accessEnded", 1, { stationId: "st-1" }, {});
    const header = parseHeader(headerText);
    expect(header).toMatchObject({
      ok: true,
      value: {
        recognised: true,
        header: {
          version: 1,
          facts: { stationId: "st-1", ground: "withdrawn" },
        },
      },
    });
    expect(versionOf("accessEnded")).toBe(2);
  });

  test("[E8] they are brought up to date when read, and their bytes stay what was signed", () => {
    const teller = aCase({ stage: "takenIn" });
    teller.told("accessGranted", villageClerk, "2026-09-19", {
      stationId: "st-1",
      until: null,
      ground: "consent",
    });
    const old = written("accessEnded", 1, { stationId: "st-1" }, {});
    const entry = toJournalEntry({
      ...old,
      entryId: "entry-old",
      held: false,
      acknowledgement: {
        epoch: 1,
        seq: 99,
        verdict: "counted",
        reason: null,
        effectiveAt: teller.entries[0]?.acknowledgement?.effectiveAt ?? never(),
        receivedAt: teller.entries[0]?.acknowledgement?.receivedAt ?? never(),
      },
    });
    expect(entry.headerText).toBe(old.headerText);
    expect(teller.state.grants).toHaveLength(1);
    expect(foldCase(TEST_CASE, [...teller.entries, entry]).grants).toEqual([]);
  });

  test.each([
    [1, { words: "旧" }],
    [2, { words: "旧" }],
    [3, { note: "旧" }],
  ])("[E8] each step is taken from version %i on", (version, body) => {
    const text = written("noteAdded", version, {}, body);
    const header = parseHeader(text.headerText, LATER);
    if (!header.ok || !header.value.recognised) throw new Error("unread");
    const known = header.value.header;
    if (known.kind !== "noteAdded") throw new Error("another kind");
    expect(parseBody(known, text.bodyText, LATER)).toEqual({
      ok: true,
      value: { note: "旧" },
    });
  });

  test.each(ENTRY_KINDS)(
    "[E8] no version of %s was ever dropped, so that no outbox holds one that isn't read",
    (kind) => {
      for (let version = 1; version <= versionOf(kind); version += 1) {
        const { headerText } = written(kind, version, {}, {});
        expect(parseHeader(headerText)).not.toMatchObject({
          ok: true,
          value: { recognised: false },
        });
      }
    },
  );

  test("[E3] a version above the newest known is held, not misread", () => {
    const { headerText } = written("noteAdded", 4, {}, { note: "新" });
    expect(parseHeader(headerText, LATER)).toMatchObject({
      ok: true,
      value: { recognised: false },
    });
    const known = written("noteAdded", 3, {}, { note: "新" });
    expect(parseHeader(known.headerText, LATER)).toMatchObject({
      value: { recognised: true },
    });
    expect(parseHeader(known.headerText)).toMatchObject({
      value: { recognised: false },
    });
  });
});

function never(): never {
  throw new Error("the journal is not acknowledged");
}
