export { default } from "@onedoor/test-support/countySetup";
