import fs from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

const FOLDERS = ["schema", "subgraphs", "client", "test"];
const IN_A_PAGE = new Set(["ui", "station", "office", "portal"]);
const soak = process.env["ONEDOOR_SOAK"] === "1";

/** One project a package. A package with a config of its own is taken with it. */
const projects = [
  "router",
  ...FOLDERS.flatMap((folder) =>
    fs.readdirSync(folder).map((name) => path.join(folder, name)),
  ),
]
  .filter((root) => fs.existsSync(path.join(root, "package.json")))
  // Its stories are played by Playwright.
  .filter((root) => root !== path.join("test", "e2e"))
  .map((root) => {
    const own = path.join(root, "vitest.config.ts");
    if (fs.existsSync(own)) return own;
    const name = path.basename(root);
    return {
      extends: true as const,
      test: {
        name,
        root,
        environment: IN_A_PAGE.has(name) ? "jsdom" : "node",
        include: soak ? ["**/*.soak.ts"] : ["**/*.test.{ts,tsx}"],
      },
    };
  });

export default defineConfig({
  test: {
    projects,
    passWithNoTests: true,
    // A fresh database takes three seconds on an idle machine, and the suite runs on two cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
