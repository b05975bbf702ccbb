import { CountyClient } from "@onedoor/test-support/CountyClient";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BrowserProcess } from "./BrowserProcess.ts";
import { CountedLine } from "./CountedLine.ts";
import { oldAgeAllowance } from "./errands.ts";
import { StationPage } from "./pages/StationPage.ts";
import { unlock } from "./pages/unlock.ts";
import { scannedPdf } from "./scannedPdf.ts";
import { expect, test } from "./test.ts";

const SCANS = 50;
const SCAN_BYTES = 1_000_000;
/** What a clerk chooses of a scanner's folder in one go. */
const AT_ONCE = 5;
const CUTS = 10;
/** The largest request of a page: what a cut costs at most, a hundredth of all here. */
const PIECE_BYTES = 524_288;
const ALL_BYTES = SCANS * SCAN_BYTES;
const CARD = "申请人居民身份证";

test("[U1] fifty scans taken without a line outlive the browser's death, and each arrives once over a line that is cut ten times", async ({
  ownCounty: county,
}) => {
  const line = await CountedLine.to(county.url);
  const browser = await BrowserProcess.withProfile();
  const folder = await mkdtemp(join(tmpdir(), "onedoor-scans-"));
  const hashes: string[] = [];
  const files: string[] = [];
  for (let n = 1; n <= SCANS; n += 1) {
    const page = scannedPdf(SCAN_BYTES);
    hashes.push(hashOf(page));
    files.push(join(folder, `${n}.pdf`));
    await writeFile(files.at(-1) ?? "", page);
  }
  try {
    const village = await StationPage.open(await browser.start(), line.url);
    await village.signIn("林小满");
    line.down();
    await village.beginCase(oldAgeAllowance);
    for (let at = 0; at < SCANS; at += AT_ONCE) {
      await village.page
        .getByLabel(`给${CARD}拍照或选文件`)
        .setInputFiles(files.slice(at, at + AT_ONCE));
      await expect(
        village.page.getByText(new RegExp(`已存 ${at + AT_ONCE} 页`)),
      ).toBeVisible();
    }
    await village.fillForm(oldAgeAllowance.form);
    const caseId = await village.takeIn();
    await browser.kill();

    const again = await StationPage.open(await browser.start(), line.url);
    await unlock(again.page);
    await again.seesLine(new RegExp(`${SCANS} 页影像待上传`));
    line.cutAt(
      Array.from(
        { length: CUTS },
        (_, cut) => ((cut + 0.5) / CUTS) * ALL_BYTES + cut * 37_000,
      ),
    );
    line.up();
    // Nobody presses anything: a line that comes back, and comes back ten times, is found by the station itself.
    await expect(again.page.locator("footer")).toContainText(
      /已连上县里 · 全部已到县里/,
      { timeout: 150_000 },
    );
    expect(line.cuts).toBe(CUTS);
    expect(line.uploaded - ALL_BYTES).toBeLessThanOrEqual(CUTS * PIECE_BYTES);
    expect([...line.begun.values()]).toEqual(Array(SCANS).fill(1));

    const clerk = await CountyClient.signedIn(county.url, "cun1");
    const { case: found } = await clerk.ask<{
      case: { materials: { arrived: boolean; path: string }[] };
    }>(
      "query ($caseId: ID!) { case(caseId: $caseId) { materials { arrived path } } }",
      { caseId },
    );
    expect(found.materials.map(({ arrived }) => arrived)).toEqual(
      Array.from({ length: SCANS }, () => true),
    );
    const held = await Promise.all(
      found.materials.map(async ({ path }) => {
        const response = await fetch(`${county.url}${path}`, {
          headers: { authorization: `Bearer ${clerk.token}` },
        });
        return hashOf(Buffer.from(await response.arrayBuffer()));
      }),
    );
    expect(held.toSorted()).toEqual(hashes.toSorted());
    const kept = await readdir(join(county.dataFolder, "materials", "kept"));
    expect(kept).toHaveLength(SCANS);
  } finally {
    await browser.remove();
    line.close();
    await rm(folder, { recursive: true });
  }
});

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
