import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    name: "office",
    environment: "jsdom",
    maxWorkers: 2,
    isolate: false,
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["../ui/src/setUp.ts"],
    testTimeout: 30_000,
  },
});
