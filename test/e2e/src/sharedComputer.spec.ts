import { AxeBuilder } from "@axe-core/playwright";
import { oldAgeAllowance } from "./errands.ts";
import { StationPage } from "./pages/StationPage.ts";
import { fingerprintReader } from "./fingerprintReader.ts";
import { PASSPHRASE, unlock } from "./pages/unlock.ts";
import { databases, keptNames, rawStores } from "./rawStores.ts";
import { scannedPage } from "./scannedPage.ts";
import { expect, test } from "./test.ts";

/** What of the story is nobody's who only has the disk. */
const PERSONAL = [
  "王德福",
  "wangdefu",
  "王德",
  "李桂兰",
  "13800000903",
  "9901010000004321",
  "990101194",
  "何知远",
  "郑思齐",
];

test("two officers share a computer offline: each has a vault of his own, and the disk tells nothing", async ({
  browser,
  county,
}) => {
  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = station;
  const main = page.getByRole("main");
  await station.signIn("何知远");
  await station.signOut("何知远");
  await station.signInToo("郑思齐");
  await station.pullTheCable();

  await test.step("one takes a case offline and leaves a draft behind", async () => {
    await station.beginCase(oldAgeAllowance);
    await station.scan("申请人居民身份证", scannedPage());
    await station.fillForm(oldAgeAllowance.form);
    await station.takeIn();
    await station.seesLine(/待上传/);
    await station.beginCase(oldAgeAllowance);
    await station.goToToday();
    await expect(main.getByText(/王德福/).first()).toBeVisible();
    await station.signOut("郑思齐");
  });

  await test.step("without a line the other opens his own, and sees nothing of it", async () => {
    await unlock(page, { account: "zhen1" });
    await station.seesLine(/离线/);
    await station.goToToday();
    await station.lookAtWholeTown();
    await expect(main.getByText("王德福 · 高龄老年人津贴")).toHaveCount(0);
    await station.goToSync();
    await expect(main).toContainText("待上传 0 条");
    await station.signOut("何知远");
  });

  await test.step("nobody's passphrase opens another's vault", async () => {
    await unlock(page, { account: "zhen2", passphrase: "zhen1-zhen1-zhen1" });
    await expect(page.getByRole("alert")).toContainText("口令不对");
  });

  await test.step("the first comes back: all is there", async () => {
    await unlock(page, { account: "zhen2" });
    await station.seesLine(/离线.*待上传/);
    await station.goToToday();
    await expect(main.getByText(/王德福/).first()).toBeVisible();
  });

  await test.step("the disk and the county's log tell no name, number or phone", async () => {
    const disk = await rawStores(page);
    expect(disk.length).toBeGreaterThan(100_000);
    for (const secret of PERSONAL)
      expect(disk.includes(secret), secret).toBe(false);
    await station.plugIn();
    await station.seesLine(/全部已到县里/);
    const sent = await rawStores(page);
    const log = county.output();
    for (const secret of PERSONAL.slice(0, -2)) {
      expect(sent.includes(secret), secret).toBe(false);
      expect(log.includes(secret), secret).toBe(false);
    }
  });
});

test("[K6] a shift is handed over offline: the draft is for one colleague alone, who goes on with it in his own name", async ({
  browser,
  county,
}) => {
  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = station;
  const main = page.getByRole("main");
  const drafts = main.getByRole("heading", { name: /没填完的/ });
  await station.signIn("何知远");
  await station.goToToday();
  await station.signOut("何知远");
  await station.signInToo("郑思齐");
  await station.pullTheCable();

  await test.step("one leaves an unfinished case to the other, pages and all", async () => {
    await station.beginCase(oldAgeAllowance);
    await station.scan("申请人居民身份证", scannedPage());
    await station.goToToday();
    await main.getByRole("link", { name: /^交班/ }).click();
    await main.getByRole("radio", { name: "zhen1", exact: true }).check();
    await station.photograph("shift");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await main.getByRole("button", { name: "交出 1 份给 zhen1" }).click();
    await expect(
      main.getByRole("region", { name: "交出去、还没接的" }),
    ).toContainText(/王德福 · 高龄老年人津贴/);
    await station.signOut("郑思齐");
  });

  await test.step("on the disk it is nobody's to read", async () => {
    const disk = await rawStores(page);
    expect(disk).toContain("parcel:");
    for (const secret of PERSONAL)
      expect(disk.includes(secret), secret).toBe(false);
  });

  await test.step("its receiver takes it, finishes it and accepts the case", async () => {
    await unlock(page, { account: "zhen1" });
    await expect(main.getByText(/^郑思齐交来 1 份没填完的/)).toBeVisible();
    await expect(drafts).toHaveCount(0);
    await main.getByRole("link", { name: /看一看/ }).click();
    await main.getByRole("button", { name: "接过来" }).click();
    await expect(main.getByRole("checkbox", { name: /王德福/ })).toBeChecked();
    await station.goToToday();
    await main.getByRole("link", { name: /王德福.*草稿/ }).click();
    await expect(main.getByText(/^接自郑思齐/)).toBeVisible();
    await expect(main.getByText(/已存 1 页/)).toBeVisible();
    await station.fillForm(oldAgeAllowance.form);
    await station.takeIn();
    await station.accept();
    await station.seesTimeline("何知远");
    await station.signOut("何知远");
  });

  await test.step("its giver has nothing of it any more", async () => {
    await unlock(page, { account: "zhen2" });
    await station.seesLine(/离线.*全部已到县里/);
    await station.goToToday();
    await expect(drafts).toHaveCount(0);
    await page.goto(`${county.url}/station/#/shift`);
    await expect(main.getByText("您没有没填完的草稿")).toBeVisible();
    await expect(main.getByText(/还没接/)).toHaveCount(0);
    await station.signOut("郑思齐");
  });

  await test.step("with the line back it leaves from its receiver's vault", async () => {
    await unlock(page, { account: "zhen1" });
    await station.plugIn();
    await station.seesLine(/全部已到县里/);
    const sent = await rawStores(page);
    for (const secret of PERSONAL.slice(0, -2))
      expect(sent.includes(secret), secret).toBe(false);
  });
});

test("wrong passphrases make everybody wait, and a thief's time isn't the right one's loss", async ({
  browser,
  county,
}) => {
  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = station;
  await page.clock.install();
  await station.signIn("林小满");
  await station.pullTheCable();
  await station.signOut("林小满");
  for (let i = 0; i < 5; i += 1) {
    await unlock(page, { passphrase: `guess number ${i}` });
    await expect(page.getByRole("alert")).toContainText("口令不对");
    await expect(page.getByLabel("口令", { exact: true })).toHaveValue("");
  }
  await unlock(page);
  await expect(page.getByRole("alert")).toContainText(/以后再试/);
  await page.clock.fastForward("01:05");
  await unlock(page);
  await station.seesLine(/离线/);
});

test("a desk that is left alone locks itself, and its PIN opens it", async ({
  browser,
  county,
}) => {
  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = station;
  await page.clock.install();
  await station.signIn("林小满");
  await page.getByRole("button", { name: "林小满", exact: true }).click();
  await page.getByLabel(/锁屏码（/).fill("2580");
  await page.getByRole("button", { name: "设好" }).click();
  await expect(page.getByText("锁屏码已设")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.clock.runFor("16:00");
  const pin = page.getByLabel("林小满的锁屏码");
  await expect(pin).toBeVisible();
  await expect(page.getByRole("heading", { name: "今天要办的" })).toBeHidden();
  await pin.fill("2580");
  await pin.press("Enter");
  await expect(page.getByRole("heading", { name: "今天要办的" })).toBeVisible();
});

test("[K7] who has added a fingerprint opens without typing and without a line, and the passphrase stays", async ({
  browser,
  county,
}) => {
  const context = await browser.newContext();
  // A key is bound to a name, and an address in digits has none.
  const station = await StationPage.open(
    context,
    county.url.replace("127.0.0.1", "localhost"),
  );
  const { page } = station;
  const name = "用指纹、PIN 或安全密钥打开";
  const finger = await fingerprintReader(page);
  await station.signIn("林小满");
  await station.goToSync();
  const panel = page.getByRole("region", { name });
  await panel.getByLabel("您的本机口令").fill(PASSPHRASE);
  await panel.getByRole("button", { name: "加上" }).click();
  await expect(panel.getByText("✓ 已加上")).toBeVisible();
  await station.photograph("passkey");
  await station.signOut("林小满");
  await station.pullTheCable();

  await test.step("the right finger opens it offline", async () => {
    await page.getByRole("button", { name }).click();
    await station.seesLine(/离线/);
    await station.signOut("林小满");
  });

  await test.step("another finger doesn't, and the passphrase does", async () => {
    await finger.isRecognised(false);
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("alert")).toContainText("没有认出您");
    await unlock(page);
    await station.seesLine(/离线/);
  });

  await test.step("taken off, it isn't offered any more", async () => {
    await station.goToSync();
    await panel.getByRole("button", { name: "去掉，只用口令" }).click();
    await expect(panel.getByLabel("您的本机口令")).toBeVisible();
    await station.signOut("林小满");
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  });
});

test("[K7] a computer whose authenticator makes no secrets says so, and goes on with the passphrase", async ({
  browser,
  county,
}) => {
  const station = await StationPage.open(
    await browser.newContext(),
    county.url.replace("127.0.0.1", "localhost"),
  );
  const { page } = station;
  await fingerprintReader(page, { hasPrf: false });
  await station.signIn("林小满");
  await station.goToSync();
  await page.getByLabel("您的本机口令").fill(PASSPHRASE);
  await page.getByRole("button", { name: "加上" }).click();
  await expect(page.getByRole("alert")).toContainText("请继续用口令");
});

test("a vault that is taken off the computer leaves nothing of itself", async ({
  browser,
  county,
}) => {
  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = station;
  await station.signIn("林小满");
  await station.beginCase(oldAgeAllowance);
  await station.scan("申请人居民身份证", scannedPage());
  await station.signOut("林小满");
  expect((await databases(page)).length).toBeGreaterThan(5);
  await page.getByRole("button", { name: "从本机移除此账号" }).click();
  await page.getByRole("button", { name: "移除", exact: true }).click();
  await expect(page.getByLabel("账号")).toBeVisible();
  expect(await databases(page)).toEqual(["onedoor-kept"]);
  expect(await keptNames(page)).toEqual([
    "device-certificate",
    "device-id",
    "device-key",
    "vault-lock-key",
    "vaults",
  ]);
});

test("a computer that was out of touch for two weeks is shut but for sending and exporting, and one contact opens it", async ({
  browser,
  county,
}) => {
  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = station;
  await page.clock.install();
  await station.signIn("林小满");
  await station.pullTheCable();
  await page.clock.setSystemTime(Date.now() + 15 * 86_400_000);
  await page.clock.runFor("01:00");
  // Nobody sat here for as long: the desk has locked itself.
  await unlock(page);
  await expect(
    page.getByRole("heading", { name: /太久没有联系县里/ }),
  ).toBeVisible();
  await expect(
    page.getByRole("button", { name: "导出本机的记录" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /新办件/ })).toHaveCount(0);
  await page.clock.setSystemTime(Date.now());
  await station.plugIn();
  await station.reload();
  await station.seesLine(/已连上县里/);
  await expect(page.getByRole("button", { name: /新办件/ })).toBeEnabled();
});
