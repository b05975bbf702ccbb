import {
  CHROMIUM_FLAGS,
  findChromium,
} from "@onedoor/test-support/findChromium";
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "./src",
  globalSetup: "./src/seedCounty.ts",
  outputDir: "../../test-results/e2e",
  // Each story starts a county of its own and pulls its plug; half of a story is waiting for what the county does by itself.
  workers: 2,
  // As patient as a machine that others keep busy needs: three times slower than usual has been seen.
  timeout: 480_000,
  // A shared machine may stall a browser; a story that needed its second try is listed as flaky.
  retries: process.env["CI"] === undefined ? 0 : 1,
  expect: { timeout: 60_000 },
  reporter: [
    ["list"],
    ["json", { outputFile: "../../test-results/playwright.json" }],
  ],
  use: {
    browserName: "chromium",
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 60_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: await findChromium(),
      args: CHROMIUM_FLAGS,
    },
  },
});
