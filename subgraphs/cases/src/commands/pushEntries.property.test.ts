import { foldCase } from "@onedoor/domain/foldCase";
import { hashText } from "@onedoor/domain/hash";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestDevice } from "../testing/TestDevice.ts";
import { testHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";

/** What a broken, hostile or newer station might send in place of a well-formed text. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.json({ maxDepth: 3 }),
);
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    "\0",
    "\ud800",
    1e308,
    -1,
    2 ** 53,
    "9999-12-31",
    "0001-01-01T00:00:00.000Z",
    "9999-12-31T23:59:59.999Z",
    "x".repeat(5000),
  ),
);
/** Paths into a header and into the facts of `submitted`. */
const anyPath = fc.constantFrom(
  "kind",
  "version",
  "at.wall",
  "at.counter",
  "witness",
  "actor",
  "actor.role",
  "actor.division",
  "caseId",
  "entryId",
  "facts",
  "facts.division",
  "facts.stationId",
  "facts.caseNumber",
  "facts.provisionalNumber",
  "facts.terms.itemVersion",
  "facts.terms.itemCode",
  "facts.terms.promisedLimit.value",
  "facts.bytes",
  "facts.materialId",
  "body",
);
const anyAct = fc.oneof(
  fc.record({
    act: fc.constant("garbage" as const),
    header: anyText,
    body: anyText,
  }),
  fc.record({
    act: fc.constant("bent" as const),
    base: fc.constantFrom(
      "submitted" as const,
      "materialAdded" as const,
      "takenIn" as const,
    ),
    path: anyPath,
    value: anyValue,
  }),
  fc.record({ act: fc.constant("good" as const) }),
);

let made = 0;

describe.each(testStores())(
  "any push at all, on $name",
  ({ open, skipped }) => {
    let opened: OpenTestStore;

    beforeAll(async () => {
      if (skipped === undefined) opened = await open();
    });
    afterAll(async () => opened?.close());

    test("[H4] gets an outcome for each entry, and the chain goes on", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const { store } = opened;
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyAct, { minLength: 1, maxLength: 8 }),
          async (acts) => {
            const hub = testHub(store);
            const device = await TestDevice.opened(hub, "cun1");
            const caseIds: string[] = [];
            for (const act of acts) {
              made += 1;
              const caseId = `fuzz-${made}`;
              caseIds.push(caseId);
              if (act.act === "garbage") {
                device.append({ ...act, hash: hashText(act.header) });
                continue;
              }
              write(
                device,
                act.act === "good" ? "submitted" : act.base,
                caseId,
              );
              if (act.act === "bent") bend(device, act.path, act.value);
            }
            const segment = device.segment();
            const pushed = await device.push();
            expect(pushed.refused).toBeNull();
            expect(pushed.outcomes).toHaveLength(segment.entries.length);
            acts.forEach((act, index) => {
              const { outcome } = pushed.outcomes[index] ?? {};
              if (act.act === "good")
                expect(outcome).toMatchObject({
                  acknowledgement: { verdict: "counted" },
                });
            });
            const states = await store.statesOf(caseIds);
            const journals = await store.journalsOf(caseIds);
            for (const [caseId, journal] of journals)
              expect(states.get(caseId)).toEqual(
                foldCase(caseId, journal.map(toJournalEntry)),
              );
          },
        ),
        { numRuns: opened.pool === null ? 300 : 40 },
      );
    });
  },
);

function write(
  device: TestDevice,
  kind: "submitted" | "materialAdded" | "takenIn",
  caseId: string,
): void {
  switch (kind) {
    case "submitted":
      device.submit(caseId);
      return;
    case "takenIn":
      device.write(kind, caseId, { documentNumber: null }, { presented: [] });
      return;
    case "materialAdded":
      device.write(
        kind,
        caseId,
        {
          materialId: caseId,
          materialCode: "M1",
          bytes: 1,
          sha256: hashText(caseId),
        },
        { name: "", mediaType: "image/png", pages: 1 },
      );
  }
}

/** Replaces one value of the entry written last, and links the chain to what came of it. */
function bend(device: TestDevice, path: string, value: unknown): void {
  const { entries } = device.outbox;
  const last = entries.pop();
  if (last === undefined) throw new Error("nothing was written");
  const header = JSON.parse(last.header) as Record<string, unknown>;
  const names = path.split(".");
  let at = header;
  for (const name of names.slice(0, -1)) {
    const inner = at[name];
    if (typeof inner !== "object" || inner === null) break;
    at = inner as Record<string, unknown>;
  }
  at[names.at(-1) ?? path] = value;
  const text = JSON.stringify(header);
  device.nextNo -= 1;
  device.append({ ...last, header: text, hash: hashText(text) });
}
