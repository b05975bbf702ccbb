import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import {
  type SeededCounty,
  startSeededCounty,
} from "@onedoor/test-support/seededCounty";
import {
  startCounty,
  type TestCounty,
} from "@onedoor/test-support/startCounty";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const OPERATOR = fileURLToPath(
  new URL("../../../router/src/commandLine.ts", import.meta.url),
);
const JOURNAL = `mutation ($cases: [ID!]!) {
  pushEntries(segment: null, cases: $cases) {
    masters { caseId entries { entryId header body
      acknowledgement { epoch seq verdict reason effectiveAt receivedAt } } }
  }
}`;
const PROOFS = `query ($seqs: [Int!]!) {
  inclusionProofs(seqs: $seqs) { head { size root at signature } proofs { seq path } }
}`;
const OFFER = `mutation ($rows: [OfferedRowInput!]!) { offerRows(rows: $rows) }`;
const CASE = `query ($caseId: ID!) { case(caseId: $caseId) { stage lamp } }`;

interface Row {
  epoch: number;
  seq: number;
  verdict: string;
  reason: string | null;
  effectiveAt: string;
  receivedAt: string;
}
interface KeptEntry {
  entryId: string;
  header: string;
  body: string | null;
  acknowledgement: Row | null;
}

/** One county: backed up, worked in, lost, and restored from the older backup; and a station that had kept its rows. */
describe("a county that was restored from an older backup", () => {
  const folder = mkdtempSync(join(tmpdir(), "onedoor-restored-"));
  const caseId = crypto.randomUUID();
  const deviceId = crypto.randomUUID();
  let lost: SeededCounty;
  let county: TestCounty | undefined;
  let clerk: CountyClient;
  let kept: readonly KeptEntry[];
  let offers: readonly object[];
  let segment: Parameters<CountyClient["push"]>[0];
  let verdicts: unknown;
  let backedUp: readonly KeptEntry[];
  let keptHead: object;

  const onedoor = async (args: string[], dataFolder: string) => {
    const child = spawn(process.execPath, [OPERATOR, ...args], {
      stdio: "ignore",
      env: { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: "" },
    });
    const [code] = (await once(child, "exit")) as [number | null];
    return code;
  };
  const running = () => {
    if (county === undefined) throw new Error("the county isn't there");
    return county;
  };
  const headAt = async (client: CountyClient) => {
    const { hub } = await client.ask<{ hub: { hubId: string; head: object } }>(
      "{ hub { hubId head { epoch size root at signature } } }",
    );
    return { hubId: hub.hubId, ...hub.head };
  };
  const journalAt = async (client: CountyClient) => {
    const { pushEntries } = await client.ask<{
      pushEntries: { masters: { entries: KeptEntry[] }[] };
    }>(JOURNAL, { cases: [caseId] });
    return pushEntries.masters[0]?.entries ?? [];
  };

  beforeAll(async () => {
    lost = await startSeededCounty();
    clerk = await CountyClient.signedIn(lost.url, "cun1");
    await clerk.openChain(deviceId);
    const { facts, content } = await applicationFor(
      clerk,
      "np-elderly-allowance",
    );
    await clerk.push([clerk.write("submitted", caseId, facts, content)]);
    backedUp = await journalAt(clerk);
    await lost.stop();
    expect(
      await onedoor(["backup", join(folder, "backup")], lost.dataFolder),
    ).toBe(0);

    await lost.restart();
    segment = [
      clerk.write(
        "takenIn",
        caseId,
        { documentNumber: null },
        { presented: [] },
      ),
      clerk.write("accepted", caseId, { documentNumber: null }, {}),
    ];
    verdicts = (await clerk.push(segment)).outcomes;
    kept = await journalAt(clerk);
    offers = await offersOf(clerk, kept, caseId);
    keptHead = await headAt(clerk);
    await lost.kill();

    const restored = join(folder, "restored");
    expect(await onedoor(["restore", join(folder, "backup")], restored)).toBe(
      0,
    );
    county = await startCounty({ dataFolder: restored });
    Object.assign(clerk, { url: county.url });
    await clerk.signIn("cun1", "onedoor-demo");
    await clerk.enrolDevice(deviceId);
  }, 240_000);
  afterAll(async () => {
    await county?.stop();
    await lost.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test("[P7] it says that a new epoch has begun, and signs it", async () => {
    const { hub } = await clerk.ask<{
      hub: { epoch: number; epochs: { epoch: number; signature: string }[] };
    }>("{ hub { epoch epochs { epoch signature } } }");
    expect(hub).toMatchObject({
      epoch: 2,
      epochs: [{ epoch: 2, signature: expect.stringMatching(/^[\w-]{86}$/) }],
    });
    expect(await journalAt(clerk)).toEqual(backedUp);
  });

  test("[P8] a station brings back what it had kept, and everything is as it was acknowledged", async () => {
    const { offerRows } = await clerk.ask<{ offerRows: string[] }>(OFFER, {
      rows: offers,
    });
    const had = new Set(backedUp.map(({ entryId }) => entryId));
    expect(offerRows).toEqual(
      kept.map(({ entryId }) => (had.has(entryId) ? "NOT_LOST" : "RECOVERED")),
    );
    expect(kept.length).toBeGreaterThan(backedUp.length);
    const now = await journalAt(clerk);
    for (const entry of kept)
      expect(now.find(({ entryId }) => entryId === entry.entryId)).toEqual(
        entry,
      );
  });

  test("[F14] supervision folds it at its old place", async () => {
    await vi.waitFor(
      async () => {
        const answer = await clerk.ask<{
          case: { stage: string; lamp: string | null };
        }>(CASE, { caseId });
        expect(answer.case).toEqual({ stage: "IN_REVIEW", lamp: "GREEN" });
      },
      { timeout: 30_000, interval: 300 },
    );
  });

  test("[H2] the same push again hears the same verdicts", async () => {
    expect((await clerk.push(segment)).outcomes).toEqual(verdicts);
  });

  test("[X1] it exports all of it, and the export holds against heads that were kept before and after", async () => {
    const file = join(folder, "feed.jsonl");
    const heads = join(folder, "heads.jsonl");
    const { url, dataFolder } = running();
    expect(await onedoor(["export", file, "--router", url], dataFolder)).toBe(
      0,
    );
    writeFileSync(
      heads,
      [keptHead, await headAt(clerk)]
        .map((head) => `${JSON.stringify(head)}\n`)
        .join(""),
    );
    expect(await onedoor(["verify", file, "--head", heads], dataFolder)).toBe(
      0,
    );
    // Nothing of it stands without the row that it ends with.
    const lines = readFileSync(file, "utf8").split("\n");
    writeFileSync(
      file,
      lines.toSpliced(lines.findLastIndex(isRow), 1).join("\n"),
    );
    expect(await onedoor(["verify", file], dataFolder)).toBe(1);
  });

  test("more rows than may be offered at once are refused", async () => {
    const rows = Array.from({ length: 201 }, () => offers[0]);
    const { body } = await clerk.post(OFFER, { rows });
    expect(body.errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});

function isRow(line: string): boolean {
  return line.startsWith('{"line":"row"');
}

/** What a station has to show for its rows, fetched while the hub still had them. */
async function offersOf(
  client: CountyClient,
  entries: readonly KeptEntry[],
  caseId: string,
): Promise<object[]> {
  const seqs = entries.map(({ acknowledgement }) => acknowledgement?.seq ?? 0);
  const { inclusionProofs } = await client.ask<{
    inclusionProofs: {
      head: object;
      proofs: { seq: number; path: string[] }[];
    };
  }>(PROOFS, { seqs });
  return entries.map(({ entryId, header, body, acknowledgement }) => ({
    ...acknowledgement,
    entryId,
    caseId,
    header,
    body,
    head: { epoch: 1, ...inclusionProofs.head },
    path: inclusionProofs.proofs.find(({ seq }) => seq === acknowledgement?.seq)
      ?.path,
  }));
}
