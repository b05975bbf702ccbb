import { createHash } from "node:crypto";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { oldAgeAllowance, unemployment } from "./errands.ts";
import { type FeedEntry, feedSince, headOfFeed } from "./feedSince.ts";
import { OfficePage } from "./pages/OfficePage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { scannedPage } from "./scannedPage.ts";
import { expect, test } from "./test.ts";

test("a village takes two cases with the cable out, the county decides, the village sees it", async ({
  browser,
  ownCounty: county,
}) => {
  const supervisor = await CountyClient.signedIn(county.url, "jiandu");
  const before = await headOfFeed(supervisor);
  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  await village.signIn("林小满");
  await village.pullTheCable();

  const { allowance, registration } =
    await test.step("without a line, two cases are taken, papers are printed, one case is corrected", () =>
      takeTwoCases(village));

  await test.step("the page is opened again without a line, and all is there", async () => {
    await village.reload();
    await village.seesLine(
      /离线.*9 条待上传 · 1 页影像待上传 · 都已安全保存在本机/,
    );
    await village.openCase("王德福", "高龄老年人津贴");
    await village.seesHeadline(/已受理/);
    await village.seesTimeline("提交申请", "收件", "加入材料影像", "受理");
    await village.openCaseById(registration);
    await village.seesHeadline(/已受理/);
    await village.seesTimeline("补正告知", "补齐材料", "受理");
    await village.photograph("station-case");
    await village.goToToday();
    await village.photograph("station-today");
  });

  await test.step("the county loses its power while the village sends", async () => {
    await village.goToSync();
    await village.plugIn();
    await village.askToSend();
    await county.kill();
    await county.restart();
  });

  await test.step("all of it arrives, and the station says so", async () => {
    await village.askToSend();
    await village.seesAllArrived({ ownEntries: 9 });
    await village.seesLine(/已连上县里 · 全部已到县里/);
  });

  const reviewer = await OfficePage.open(
    await browser.newContext(),
    county.url,
  );
  await test.step("a reviewer decides, and the village sees it without asking", async () => {
    await village.openCaseById(allowance);
    await reviewer.signIn("罗文静");
    await reviewer.openCase("王德福", "高龄老年人津贴");
    await reviewer.approve("年龄和户籍属实，同意发放。");
    await reviewer.seesLine(/全部已到县里/);
    await village.seesHeadline(/^已办结：准予，结果待领取/);
    await village.seesTimeline("准予决定", "办结");
  });

  const entries = (await feedSince(supervisor, before)).filter(({ caseId }) =>
    [allowance, registration].includes(caseId),
  );
  expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(
    entries.length,
  );
  expect(entries.map(({ verdict }) => verdict)).not.toContain("SET_ASIDE");
  expect(actsOn(allowance, entries)).toEqual([
    "staff-cun1 submitted",
    "staff-cun1 takenIn",
    "staff-cun1 materialAdded",
    "staff-cun1 accepted",
    "hub assigned",
    "staff-minzheng1 approved",
    "staff-minzheng1 closed",
  ]);
  expect(actsOn(registration, entries)).toEqual([
    "staff-cun1 submitted",
    "staff-cun1 takenIn",
    "staff-cun1 correctionRequested",
    "staff-cun1 supplemented",
    "staff-cun1 accepted",
    "hub assigned",
  ]);
  await expectScan(
    county.url,
    entries.find(({ kind }) => kind === "materialAdded"),
  );
});

async function takeTwoCases(
  village: StationPage,
): Promise<{ allowance: string; registration: string }> {
  await village.beginCase(oldAgeAllowance);
  await village.scan("申请人居民身份证", scannedPage());
  await village.fillForm(oldAgeAllowance.form);
  const allowance = await village.takeIn();
  const receipt = await village.readPaper("收件凭证");
  for (const words of [
    "待县里确认",
    "兹收到王德福办理“高龄老年人津贴(优待)给付”的申请材料",
    "申请人居民身份证",
    "查询码",
    "河畔村党群服务中心便民服务站",
    "5 个工作日内",
    "本凭证不代表已经受理",
  ])
    expect(receipt).toContain(words);
  await village.accept();
  const notice = await village.readPaper("受理通知书");
  for (const words of [
    "王德福：",
    "决定予以受理",
    "演示区民政局",
    "10 个工作日",
    "不收费",
  ])
    expect(notice).toContain(words);

  await village.beginCase(unemployment);
  await village.fillForm(unemployment.form);
  const registration = await village.takeIn();
  await village.requestCorrection();
  await village.seesHeadline(/^等申请人补正/);
  const correction = await village.readPaper("补正通知书（一次性告知）");
  expect(correction).toContain("请提交申请人居民身份证");
  await village.supplement({ 申请人居民身份证: "原件" });
  await village.accept();
  return { allowance, registration };
}

function actsOn(caseId: string, entries: readonly FeedEntry[]): string[] {
  return entries
    .filter((entry) => entry.caseId === caseId)
    .map(({ staffId, kind }) => `${staffId ?? "hub"} ${kind}`);
}

/** The page that was scanned without a line is with the county, byte for byte what the entry announced. */
async function expectScan(
  countyUrl: string,
  entry: FeedEntry | undefined,
): Promise<void> {
  const { materialId, bytes, sha256 } = entry?.facts ?? {};
  const clerk = await CountyClient.signedIn(countyUrl, "cun1");
  const response = await fetch(`${countyUrl}/materials/${String(materialId)}`, {
    headers: { authorization: `Bearer ${clerk.token}` },
  });
  expect(response.status).toBe(200);
  const content = Buffer.from(await response.arrayBuffer());
  expect(content.length).toBe(bytes);
  expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
}
