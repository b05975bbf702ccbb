import type { ExportProblem } from "@onedoor/domain/exportFinding";
import type { ExportLine, ExportLines } from "@onedoor/domain/exportLine";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { chainText, segmentText } from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import { signingKeyOf } from "@onedoor/subgraph-host/ed25519";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bodiesOf, provenHub, type ProvenHub } from "../testing/provenHub.ts";
import {
  changed,
  isRow,
  parsedLines,
  renumbered,
  resealed,
  resealedTexts,
  type Row,
  signedAnew,
  verified,
} from "../testing/tamperedLines.ts";
import { exportLines } from "./exportLines.ts";

const RUNS = 12;
/** The key of the tests' hub, as a thief has it. */
const stolen = signingKeyOf(new Uint8Array(32).fill(9));
const foreign = signingKeyOf(new Uint8Array(32).fill(200));

let proven: ProvenHub;
let lines: ExportLine[];
let hubId: string;

beforeAll(async () => {
  proven = await provenHub();
  ({ hubId } = proven.hub.key);
  lines = await linesWithBodies(proven);
});

/** As a reader who may see bodies would have exported it. */
async function linesWithBodies(from: ProvenHub): Promise<ExportLine[]> {
  const texts: string[] = [];
  for await (const text of exportLines(from.ask)) texts.push(text);
  const exported = parsedLines(texts);
  const caseIds = exported.flatMap((line) =>
    line.line === "row" || line.line === "returned" ? [line.caseId] : [],
  );
  const bodies = await bodiesOf(from.hub.store, [...new Set(caseIds)]);
  return exported.map((line) =>
    line.line === "row" || line.line === "returned"
      ? { ...line, body: bodies.get(line.entryId) ?? null }
      : line,
  );
}

/** Where lines of a kind stand that fit. */
function placesOf<Kind extends keyof ExportLines>(
  kind: Kind,
  fits: (line: ExportLines[Kind], index: number) => boolean = () => true,
): number[] {
  return lines.flatMap((line, index) =>
    line.line === kind && fits(line as unknown as ExportLines[Kind], index)
      ? [index]
      : [],
  );
}

function lineAt<Kind extends keyof ExportLines>(
  _: Kind,
  index: number,
): ExportLines[Kind] {
  return lines[index] as unknown as ExportLines[Kind];
}

/** One way to tamper: where it can be done, how, and what is found first. */
interface Tampering {
  where(): number[];
  how(index: number, chance: number): ExportLine[] | undefined;
  found: readonly ExportProblem[];
  /** Whether the row itself is named. */
  names?: true;
}

function onRows(
  fits: (row: ExportLines["row"], index: number) => boolean,
  changesOf: (
    row: ExportLines["row"],
    chance: number,
  ) => Partial<ExportLines["row"]> | undefined,
): Pick<Tampering, "where" | "how"> {
  return {
    where: () => placesOf("row", fits),
    how(index, chance) {
      const changes = changesOf(lineAt("row", index), chance);
      return changes === undefined
        ? undefined
        : changed<"row">(lines, index, changes);
    },
  };
}

const all = () => true;
const kindOf = ({ header }: { header: string }) =>
  (JSON.parse(header) as { kind: string }).kind;
const chainOf = ({ header }: { header: string }) =>
  (JSON.parse(header) as { chain: string }).chain;
const isHubs = (row: { header: string }) => chainOf(row).startsWith("hub-");
const without = (index: number) => lines.filter((_, at) => at !== index);
const dayBefore = (at: Instant) =>
  at.replace(/^2026-09-2\d/, "2026-09-18") as Instant;
const headerWith = (
  row: { header: string },
  changes: Record<string, unknown>,
) => JSON.stringify({ ...JSON.parse(row.header), ...changes });

const TAMPERINGS: Record<string, Tampering> = {
  "a row is dropped": {
    where: () => placesOf("row"),
    how: without,
    found: ["hole", "headOutOfPlace", "epochDiffers"],
  },
  "a row is dropped and the others renumbered": {
    where: () => placesOf("row"),
    how: (index) => renumbered(without(index)),
    found: [
      "rootDiffers",
      "brokenLink",
      "verdictDiffers",
      "epochDiffers",
      "returnMissing",
      "effectiveTimeDiffers",
      "headNotSigned",
      "returnDiffers",
    ],
  },
  "a row stands there twice": {
    where: () => placesOf("row"),
    how: (index) => lines.toSpliced(index, 0, lineAt("row", index) as Row),
    found: ["hole"],
  },
  "two rows are swapped": {
    where: () => placesOf("row", (_, index) => isRow(lines[index + 1])),
    how: swapped,
    found: ["hole"],
  },
  "two rows are swapped, and their numbers with them": {
    where: () => placesOf("row", (_, index) => isRow(lines[index + 1])),
    how: (index) => renumbered(swapped(index)),
    found: [
      "rootDiffers",
      "verdictDiffers",
      "brokenLink",
      "returnMissing",
      "returnDiffers",
    ],
  },
  "a header is changed": {
    ...onRows(all, (row, chance) => {
      const at = JSON.parse(row.header) as { at: { counter: number } };
      const counter = at.at.counter + 1 + (chance % 5);
      return { header: headerWith(row, { at: { ...at.at, counter } }) };
    }),
    found: ["signedDiffers", "brokenLink", "rootDiffers"],
  },
  "a body is changed": {
    ...onRows(
      ({ body }) => body !== null,
      ({ body }) => ({ body: `${body} ` }),
    ),
    found: ["anotherBody"],
    names: true,
  },
  "what an entry says is changed, with its body and the hash of it": {
    ...onRows(
      (row) => kindOf(row) === "noteAdded",
      (row) => {
        const body = 'salt-salt-salt-salt.{"note":"改过"}';
        return { body, header: headerWith(row, { body: hashText(body) }) };
      },
    ),
    found: ["signedDiffers", "brokenLink", "rootDiffers"],
  },
  "the bodies of two entries are swapped": {
    where: () => placesOf("row", ({ body }) => body !== null),
    how(index, chance) {
      const others = placesOf(
        "row",
        ({ body }) => body !== null && body !== lineAt("row", index).body,
      );
      const other = others[chance % others.length] ?? index;
      return changed<"row">(
        changed<"row">(lines, index, { body: lineAt("row", other).body }),
        other,
        { body: lineAt("row", index).body },
      );
    },
    found: ["anotherBody"],
  },
  "the effective time is dated back": {
    ...onRows(all, ({ effectiveAt }) => ({
      effectiveAt: dayBefore(effectiveAt),
    })),
    found: ["effectiveTimeDiffers"],
    names: true,
  },
  "the receipt is dated back": {
    ...onRows(all, ({ receivedAt }) => ({
      receivedAt: dayBefore(receivedAt),
    })),
    found: ["effectiveTimeDiffers", "receivedBackwards"],
    names: true,
  },
  "receipt and effective time are dated back together": {
    ...onRows(all, ({ receivedAt }) => ({
      receivedAt: dayBefore(receivedAt),
      effectiveAt: dayBefore(receivedAt),
    })),
    found: ["effectiveTimeDiffers", "receivedBackwards", "rootDiffers"],
  },
  "a verdict is swapped: what counted is set aside": {
    ...onRows(
      (row) => row.verdict === "counted" && kindOf(row) !== "recovered",
      () => ({ verdict: "setAside", reason: "notPermitted" }),
    ),
    found: ["verdictDiffers"],
    names: true,
  },
  "a verdict is swapped: what was set aside counts": {
    ...onRows(
      ({ verdict }) => verdict === "setAside",
      () => ({ verdict: "counted", reason: null }),
    ),
    found: ["verdictDiffers", "effectiveTimeDiffers", "receivedBackwards"],
    names: true,
  },
  "the reason of a verdict is swapped": {
    ...onRows(
      ({ verdict }) => verdict === "setAside",
      () => ({ reason: "limitPassed" }),
    ),
    found: ["reasonDiffers", "effectiveTimeDiffers", "receivedBackwards"],
    names: true,
  },
  "an entry is moved to another case": {
    ...onRows(all, ({ caseId }) => ({
      caseId: caseId === "case-2" ? "case-3" : "case-2",
    })),
    found: ["anotherEntry"],
    names: true,
  },
  "an entry is moved to another case, in its header as well": {
    ...onRows(all, (row) => {
      const caseId = row.caseId === "case-2" ? "case-3" : "case-2";
      return { caseId, header: headerWith(row, { caseId }) };
    }),
    found: [
      "signedDiffers",
      "brokenLink",
      "rootDiffers",
      "verdictDiffers",
      "reasonDiffers",
      "returnDiffers",
    ],
  },
  "an entry is replayed under another number": {
    where: () => placesOf("row"),
    how: (index) =>
      renumbered(
        lines.toSpliced(lines.length - 2, 0, lineAt("row", index) as Row),
      ),
    found: ["entryTwice", "hole"],
  },
  "an entry is replayed under another number and id": {
    where: () => placesOf("row"),
    how(index) {
      const row = lineAt("row", index) as Row;
      const entryId = "replayed";
      const header = headerWith(row, { entryId });
      return renumbered(
        lines.toSpliced(lines.length - 2, 0, { ...row, entryId, header }),
      );
    },
    found: ["placeTwice", "hole", "signedDiffers"],
  },
  "the key of a chain is replaced": {
    where: () => placesOf("chain"),
    how: (index) =>
      changed<"chain">(lines, index, { publicKey: foreign.publicKey }),
    found: ["keyNotProved"],
  },
  "the key of a chain is replaced, and everything signed anew with it": {
    where: () => placesOf("chain"),
    how(index) {
      const chain = lineAt("chain", index);
      return rekeyed(chain.chain);
    },
    found: ["keyNotRegistered"],
  },
  "a chain is ascribed to another official": {
    where: () => placesOf("chain"),
    how: (index) =>
      changed<"chain">(lines, index, {
        actor: lines
          .filter((line) => line.line === "chain")
          .find(
            ({ actor }) =>
              JSON.stringify(actor) !==
              JSON.stringify(lineAt("chain", index).actor),
          )?.actor ?? { type: "hub" },
      }),
    found: ["keyNotRegistered"],
  },
  "a device is made known earlier than it was": {
    where: () => placesOf("chain"),
    how: (index) =>
      changed<"chain">(lines, index, {
        openedAt: dayBefore(lineAt("chain", index).openedAt),
      }),
    found: ["keyNotRegistered"],
  },
  "an entry is put in, signed with a key of one's own": {
    where: () => placesOf("row"),
    how: (index) => renumbered(withOwnEntry(index)),
    found: ["keyNotRegistered"],
  },
  "a signature is copied from another segment": {
    where: () => placesOf("segment"),
    how(index, chance) {
      const { signature } = lineAt("segment", index);
      const others = placesOf("segment", (one) => one.signature !== signature);
      const other = others[chance % others.length] ?? index;
      return changed<"segment">(lines, index, {
        signature: lineAt("segment", other).signature,
      });
    },
    found: ["segmentNotSigned"],
  },
  "a signature is removed": {
    where: () => placesOf("segment"),
    how: without,
    found: ["segmentMissing", "notSigned"],
  },
  "a head is given another root": {
    where: () => placesOf("head"),
    how: (index) =>
      changed<"head">(lines, index, { root: hashText(`${index}`) }),
    found: ["headNotSigned"],
  },
  "a head is dated back": {
    where: () => placesOf("head"),
    how: (index) =>
      changed<"head">(lines, index, {
        at: dayBefore(lineAt("head", index).at),
      }),
    found: ["headNotSigned"],
  },
  "the last head is dropped": {
    where: () => placesOf("head").slice(-1),
    how: without,
    found: ["rowsWithoutHead"],
  },
  "the epoch statement is dropped": {
    where: () => placesOf("epoch"),
    how: without,
    found: ["epochMissing"],
  },
  "the epoch statement is forged: nothing was lost": {
    where: () => placesOf("epoch"),
    how: (index) =>
      changed<"epoch">(lines, index, {
        furthest: lineAt("epoch", index).begins,
      }),
    found: ["epochNotSigned"],
  },
  "the epoch statement is moved to another place": {
    where: () => placesOf("epoch"),
    how: (index) => without(index).toSpliced(index - 2, 0, at(index)),
    found: ["epochDiffers"],
  },
  "a row that came back is given another old place": {
    where: () => placesOf("returned"),
    how: (index, chance) =>
      changed<"returned">(lines, index, {
        seq: lineAt("returned", index).seq + 1 + (chance % 7),
      }),
    found: ["returnNotProved"],
    names: true,
  },
  "a row that came back is given another verdict": {
    where: () => placesOf("returned"),
    how: (index) =>
      changed<"returned">(lines, index, {
        verdict: "setAside",
        reason: "wrongStage",
      }),
    found: ["returnNotProved"],
    names: true,
  },
  "a row that came back is dropped": {
    where: () => placesOf("returned"),
    how: without,
    found: ["returnMissing", "brokenLink", "verdictDiffers"],
  },
  "a row is said to have come back that nobody acknowledged": {
    where: () => placesOf("returned"),
    how(index) {
      const row = lineAt("returned", index);
      const entryId = "never";
      return lines.toSpliced(index, 0, {
        line: "returned",
        ...row,
        entryId,
        header: headerWith(row, { entryId }),
      });
    },
    found: ["returnNotProved"],
  },
  "the place of what has no row is dropped": {
    where: () => placesOf("place", ({ why }) => why !== "later"),
    how: without,
    found: ["chainGap", "chainCut"],
  },
  "a row is dropped, and its place said to be held": {
    where: () => placesOf("row", (row) => !isHubs(row)),
    how(index) {
      const { header } = lineAt("row", index);
      const { chain, chainNo } = JSON.parse(header) as {
        chain: string;
        chainNo: number;
      };
      const place = lines.findIndex(({ line }) => line === "place");
      return renumbered(
        without(index).toSpliced(place, 0, {
          line: "place",
          chain,
          chainNo,
          headerHash: hashText(header),
          why: "held",
          header,
        }),
      );
    },
    found: [
      "headNotSigned",
      "rootDiffers",
      "verdictDiffers",
      "epochDiffers",
      "returnMissing",
      "placeTwice",
    ],
  },
  "evidence of a fork is made up": {
    where: () => placesOf("fork"),
    how: (index) =>
      changed<"fork">(lines, index, {
        headers: lineAt("fork", index).headers.map((one) => `${one} `),
      }),
    found: ["forkNotProved"],
  },
  "everything is signed anew with another key, under the old name": {
    where: () => [0],
    how: () => signedAnew(lines, foreign, hubId),
    found: ["hubIdDiffers"],
  },
  "the end is missing": {
    where: () => placesOf("row"),
    how: (index) => lines.slice(0, index),
    found: ["brokenOff", "hole", "rootDiffers", "effectiveTimeDiffers"],
  },
};

const at = (index: number): ExportLine => {
  const line = lines[index];
  if (line === undefined) throw new Error(`no line ${index}`);
  return line;
};

function swapped(index: number): ExportLine[] {
  return lines.with(index, at(index + 1)).with(index + 1, at(index));
}

/** All that the device signs, by another key. */
function rekeyed(chain: string): ExportLine[] {
  return lines.map((line) => {
    if (line.line === "chain" && line.chain === chain)
      return {
        ...line,
        publicKey: foreign.publicKey,
        proof: foreign.sign(chainText({ hubId, ...line })),
      };
    if (
      (line.line !== "segment" && line.line !== "fork") ||
      line.chain !== chain
    )
      return line;
    const { deviceId } = lines.find(
      (one) => one.line === "chain" && one.chain === chain,
    ) as unknown as ExportLines["chain"];
    return {
      ...line,
      signature: foreign.sign(segmentText({ hubId, deviceId, chain }, line)),
    };
  });
}

/** A chain, a signature and a row that look as they should, by a key that the hub has never seen. */
function withOwnEntry(index: number): ExportLine[] {
  const row = lineAt("row", index) as Row;
  const entryId = "own-entry";
  const chain = "own-chain-1";
  const model = lineAt("chain", placesOf("chain")[0] ?? 0);
  const header = headerWith(row, {
    entryId,
    chain,
    chainNo: 1,
    prev: NO_PREVIOUS,
    actor: model.actor,
  });
  const { deviceId } = model;
  const segment = { chain, from: 1, to: 1, headerHash: hashText(header) };
  return lines
    .toSpliced(index, 0, { ...row, entryId, header })
    .toSpliced(placesOf("segment")[0] ?? 0, 0, {
      line: "segment",
      ...segment,
      signature: foreign.sign(segmentText({ hubId, deviceId, chain }, segment)),
    })
    .toSpliced(placesOf("chain")[0] ?? 0, 0, {
      line: "chain",
      ...model,
      chain,
      publicKey: foreign.publicKey,
      proof: foreign.sign(chainText({ hubId, deviceId, chain })),
    });
}

describe("an export of a hub in which everything has happened", () => {
  test("[X1] that nobody touched is clean, also against heads that were kept before, behind and after a restore", () => {
    const { early, lost, last } = proven.heads;
    const report = verified(resealed(lines), {
      hubId,
      heads: [early, lost, last],
    });
    expect(report.findings).toEqual([]);
    expect(report.unchecked).toEqual([]);
    expect(report.counts).toMatchObject({
      chains: 4,
      epochs: 2,
      held: 1,
      quarantined: 1,
      forks: 1,
      cutOff: 8,
      cameBack: 8,
      awaited: 0,
      notJudged: 0,
      bodiesAbsent: 0,
    });
    expect(report.counts.setAside).toBeGreaterThan(0);
    // The device that never came back has not signed again what came back for it.
    expect(report.counts.withoutSignature).toBeGreaterThan(0);
  });

  test("[X1] says what it can't check without a head and a name", () => {
    const report = verified(resealed(lines));
    expect(report.problems).toBe(0);
    expect(report.unchecked).toEqual(["hub", "outside"]);
  });

  test("[X2] without bodies that were erased by law it is clean, and they are counted", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 9 }), (erased) => {
        const rows = placesOf("row");
        const places = new Set(erased.map((one) => rows[one % rows.length]));
        const report = verified(
          resealed(
            lines.map((line, index) =>
              places.has(index) ? ({ ...line, body: null } as Row) : line,
            ),
          ),
        );
        expect(report.findings).toEqual([]);
        expect(report.counts.bodiesAbsent).toBe(places.size);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("[X3] it is found where", () => {
  test.each(Object.entries(TAMPERINGS))("%s", (_, tampering) => {
    const { where, how, found, names } = tampering;
    const places = where();
    expect(places.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (place, chance) => {
        const index = places[place % places.length] ?? 0;
        const tampered = how(index, chance);
        fc.pre(tampered !== undefined);
        const isCut = tampered.every(({ line }) => line !== "end");
        const texts = resealed(tampered);
        const report = verified(isCut ? texts.slice(0, -1) : texts);
        const [first] = report.findings;
        expect(found).toContain(first?.problem);
        if (names === true)
          expect(first).toMatchObject({
            line: index + 1,
            entryId: lineAt("row", index).entryId,
          });
      }),
      { numRuns: RUNS },
    );
  });
});

/** What is left when everything behind a head was never there: also what had been signed of it. */
function cutAfter(head: number): ExportLine[] {
  const kept = lines.slice(0, head + 1);
  const rows = kept.filter(isRow);
  const size = rows.length;
  const lasts = new Map<string, number>();
  const see = (header: string | null) => {
    if (header === null) return;
    const { chain, chainNo } = JSON.parse(header) as {
      chain: string;
      chainNo: number;
    };
    lasts.set(chain, Math.max(lasts.get(chain) ?? 0, chainNo));
  };
  for (const row of rows) see(row.header);
  const epoch = rows.at(-1)?.epoch ?? 1;
  return kept
    .filter((line) => line.line !== "returned" || line.recoveredAt <= size)
    .map((line) => (line.line === "export" ? { ...line, epoch } : line))
    .filter((line) => {
      if (line.line === "segment" || line.line === "fork")
        return line.to <= (lasts.get(line.chain) ?? 0);
      if (line.line === "place")
        return line.chainNo <= (lasts.get(line.chain) ?? 0);
      return true;
    });
}

describe("[X4] only what was kept elsewhere shows that", () => {
  // Behind it nothing came back yet, and no restore is hidden: a whole export of an earlier day.
  const heads = () =>
    placesOf("head", ({ epoch }, index) => {
      const rest = cutAfter(index);
      return epoch === 1 && verified(resealed(rest)).problems === 0;
    });

  test("the end was cut off, with all that was signed of it", () => {
    const places = heads().slice(0, -1);
    expect(places.length).toBeGreaterThan(2);
    for (const place of places) {
      const cut = resealed(cutAfter(place));
      expect(verified(cut).unchecked).toContain("outside");
      const { early, last } = proven.heads;
      const found = verified(cut, { heads: [last] }).findings;
      expect(found).toMatchObject([{ problem: "tailCut" }]);
      const older = verified(cut, { heads: [early] }).findings;
      expect(older.map(({ problem }) => problem)).toEqual(
        early.size <= lineAt("head", place).size ? [] : ["tailCut"],
      );
    }
  });

  test("everything was written anew with the stolen key of the hub", () => {
    // A minute later breaks no rule, and every signature of the hub fits.
    const rows = placesOf(
      "row",
      (row, index) => !isHubs(row) && row.epoch === 1 && index < 60,
    );
    fc.assert(
      fc.property(fc.nat(), (chance) => {
        const index = rows[chance % rows.length] ?? 0;
        const { receivedAt, seq } = lineAt("row", index);
        const rewritten = resealed(
          signedAnew(
            changed<"row">(lines, index, {
              receivedAt: receivedAt.replace(":00.000Z", ":59.000Z") as Instant,
            }),
            stolen,
            hubId,
          ),
        );
        expect(verified(rewritten, { hubId }).findings).toEqual([]);
        const { early, last } = proven.heads;
        expect(
          verified(rewritten, { heads: [last] }).findings.map(
            ({ problem }) => problem,
          ),
        ).toEqual(["keptHeadDiffers"]);
        expect(verified(rewritten, { heads: [early] }).problems).toBe(
          seq <= early.size ? 1 : 0,
        );
      }),
      { numRuns: RUNS },
    );
  });

  test("everything is another hub's, by its name or by a head", async () => {
    const other = await provenHub(foreign);
    const texts = resealed(await linesWithBodies(other));
    expect(verified(texts).findings).toEqual([]);
    expect(verified(texts, { hubId }).findings).toMatchObject([
      { problem: "anotherHub", line: 1 },
    ]);
    expect(
      verified(texts, { heads: [proven.heads.last] }).findings,
    ).toMatchObject([{ problem: "keptHeadNotSigned", line: 1 }]);
  });

  test("rows that a kept head covers, and that a restore cut off, have not come back", () => {
    const { lost } = proven.heads;
    const returned = lines.flatMap((line, index) =>
      line.line === "returned" ? [index] : [],
    );
    const gone = returned.at(-1) ?? 0;
    const { recoveredAt } = lineAt("returned", gone);
    // As if it had not been offered yet: neither the row nor the hub's word of it is there.
    const rest = signedAnew(
      renumbered(
        lines.filter(
          (line, index) =>
            index !== gone && !(isRow(line) && line.seq === recoveredAt),
        ),
      ),
      stolen,
      hubId,
    );
    const { findings } = verified(resealed(rest), { heads: [lost] });
    expect(findings.map(({ problem }) => problem)).toContain("notCameBack");
  });

  test("a head of this hub that was never signed", () => {
    const { last } = proven.heads;
    const forged = { ...last, size: last.size + 1 };
    expect(
      verified(resealed(lines), { heads: [forged] }).findings,
    ).toMatchObject([{ problem: "keptHeadNotSigned" }]);
  });
});

test("[X5] any changed character of any line is found, also with the sum put right", () => {
  const texts = resealed(lines).slice(0, -1);
  const characters = '0123456789abcdefgzAZ"{}[]:,-_. 一';
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (line, place, to) => {
      const index = line % texts.length;
      const text = texts[index] ?? "";
      const position = place % text.length;
      const character = characters[to % characters.length] ?? "0";
      fc.pre(text[position] !== character);
      const tampered = texts.with(
        index,
        text.slice(0, position) + character + text.slice(position + 1),
      );
      expect(verified(resealedTexts(tampered)).problems).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test("[X5] a changed character is found by the sum alone, and lines after the end are", () => {
  const texts = resealed(lines);
  expect(verified([...texts, texts.at(-1) ?? ""]).findings).toMatchObject([
    { problem: "outOfPlace" },
    { problem: "sumDiffers" },
  ]);
  const heads = placesOf("head");
  const dropped = texts.filter((_, index) => index !== heads[2]);
  expect(verified(dropped).findings).toMatchObject([{ problem: "sumDiffers" }]);
});

describe("[P2] a signed segment is replayed", () => {
  test("of another hub: its device's signatures are worth nothing here", async () => {
    const other = await linesWithBodies(await provenHub(foreign));
    const theirs = (kind: string) =>
      other.filter((line) => line.line === kind).slice(0, 1);
    const mixed = lines
      .toSpliced(placesOf("segment")[0] ?? 0, 0, ...theirs("segment"))
      .toSpliced(placesOf("chain")[0] ?? 0, 0, ...theirs("chain"));
    const problems = verified(resealed(mixed)).findings.map(
      ({ problem }) => problem,
    );
    expect(problems.slice(0, 2)).toEqual(["keyNotProved", "keyNotRegistered"]);
    expect(problems).toContain("segmentNotSigned");
  });

  test("of another chain of this hub", () => {
    const [first, last] = [placesOf("segment")[0], placesOf("segment").at(-1)];
    const { chain } = lineAt("segment", first ?? 0);
    const replayed = changed<"segment">(lines, last ?? 0, { chain });
    expect(verified(resealed(replayed)).findings[0]?.problem).toBe(
      "segmentNotSigned",
    );
  });

  test("twice", () => {
    const [first] = placesOf("segment");
    const twice = lines.toSpliced(first ?? 0, 0, at(first ?? 0));
    expect(verified(resealed(twice)).findings).toMatchObject([
      { problem: "outOfPlace" },
    ]);
  });
});
