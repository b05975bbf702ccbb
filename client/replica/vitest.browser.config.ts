import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

// The storages of a real browser, with the sealing on top. Everything else of a replica is tested in Node.
export default defineConfig({
  // PouchDB was written for bundlers that knew `global`.
  define: { global: "globalThis" },
  test: {
    name: "replica-browser",
    root: import.meta.dirname,
    include: ["src/**/*.browser.test.ts"],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: "chromium" }],
      provider: playwright({
        launchOptions: {
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
          ],
          ...(existsSync(chromium) ? { executablePath: chromium } : {}),
        },
      }),
    },
  },
});
