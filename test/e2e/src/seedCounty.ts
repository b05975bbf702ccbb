// A default export is what Playwright asks for.
export { seedOnce as default } from "@onedoor/test-support/seededCounty";
