import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "ui",
    environment: "jsdom",
    maxWorkers: 2,
    isolate: false,
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/setUp.ts"],
  },
});
