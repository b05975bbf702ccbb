import { AxeBuilder } from "@axe-core/playwright";
import { oldAgeAllowance } from "./errands.ts";
import { StationPage } from "./pages/StationPage.ts";
import { scannedPage } from "./scannedPage.ts";
import { expect, test } from "./test.ts";

const CARD = "申请人居民身份证";

test("[U6] a photographed page is turned, cut along its corners by keys and mouse, and kept small", async ({
  browser,
  county,
}) => {
  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = village;
  await village.signIn("林小满");
  await village.beginCase(oldAgeAllowance);
  await village.photographPaper(CARD, scannedPage());
  const editor = page.getByRole("dialog");
  const preview = editor.getByRole("img", { name: "这一页的预览" });
  const width = async () => (await preview.boundingBox())?.width ?? 0;
  const upright = await width();

  await editor.getByRole("button", { name: "向右转" }).click();
  expect(await width()).toBeGreaterThan(upright);
  await editor.getByRole("button", { name: "撤销一步" }).click();
  expect(await width()).toBe(upright);

  const corner = editor.getByRole("button", { name: /^左上角/ });
  await corner.focus();
  for (const key of ["ArrowRight", "Shift+ArrowRight", "ArrowDown"])
    await page.keyboard.press(key);
  await expect(corner).toHaveAccessibleName("左上角，横 6%，竖 1%");

  const frame = await preview.boundingBox();
  const dot = await editor
    .getByRole("button", { name: /^右下角/ })
    .boundingBox();
  if (frame === null || dot === null) throw new Error("nothing to drag");
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  await page.mouse.move(
    frame.x + frame.width * 0.9,
    frame.y + frame.height * 0.8,
    { steps: 4 },
  );
  await page.mouse.up();
  await expect(
    editor.getByRole("button", { name: /^右下角/ }),
  ).toHaveAccessibleName("右下角，横 90%，竖 80%");
  await village.photograph("station-page-editor");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await editor.getByRole("button", { name: "用这一页" }).click();
  await expect(page.getByText(/已存 1 页/)).toBeVisible();
  const told = await page.getByText(/^已压到 \d+ KB$/).innerText();
  expect(Number(/\d+/.exec(told)?.[0])).toBeLessThanOrEqual(300);

  await village.photographPaper(CARD, scannedPage());
  await page.keyboard.press("Escape");
  await expect(editor).toHaveCount(0);
  await expect(page.getByText(/已存 1 页/)).toBeVisible();
  await village.photograph("station-pages-of-a-paper");
});
