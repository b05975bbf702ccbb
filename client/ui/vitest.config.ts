import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "ui",
    environment: "jsdom",
    maxWorkers: 2,
    isolate: false,
    include: ["src/**/*.test.{ts,tsx}"],
    // Each keystroke of a test is a render: some take seconds where other tests run beside them.
    testTimeout: 30_000,
    setupFiles: ["src/setUp.ts"],
  },
});
